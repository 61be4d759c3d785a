namespace Vereffen.Verzekeraar;

/// <summary>What is kept in the log of letters.</summary>
public enum Documentsoort
{
    Terugstortverzoek,
    Aanmaning,
    Incasso,

    /// <summary>An overzicht with its covering letter, by post.</summary>
    OverzichtPerPost,
    Correctiespecificatie,

    /// <summary>An overzicht that goes through the exchange.</summary>
    Verrekenoverzicht,
}
