namespace Vereffen.Beoordeling;

/// <summary>What a finding does to the record that it is about.</summary>
public enum Gevolg
{
    /// <summary>Awarded 0.</summary>
    Afwijzing,

    /// <summary>Awarded in part.</summary>
    Vermindering,

    /// <summary>A person decides.</summary>
    Uitval,
}
