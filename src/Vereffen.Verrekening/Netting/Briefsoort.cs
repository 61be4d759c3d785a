namespace Vereffen.Verrekening;

/// <summary>Kinds of letter.</summary>
public enum Briefsoort
{
    Terugstortverzoek,
    Aanmaning,
    Incasso,

    /// <summary>An overzicht that also goes by post: it nets a vordering that was asked back, or settles the insurer's own correctie.</summary>
    Verrekenoverzicht,
}
