namespace Vereffen.Praktijk;

/// <summary>Where a nota is.</summary>
public enum Notastand
{
    /// <summary>Sent, not paid.</summary>
    Open,

    Betaald,

    /// <summary>Withdrawn, with a reason; its lines are as they were before.</summary>
    Vervallen,
}
