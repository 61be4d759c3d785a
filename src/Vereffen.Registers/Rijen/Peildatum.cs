namespace Vereffen.Registers;

/// <summary>On which day the right to a prestatie is decided.</summary>
public enum Peildatum
{
    /// <summary>The days of the prestatie themselves.</summary>
    Geen,

    /// <summary>First day of the quarter of the prestatie.</summary>
    Kwartaal,

    /// <summary>1 October of the year before the prestatie.</summary>
    EenOktober,
}
