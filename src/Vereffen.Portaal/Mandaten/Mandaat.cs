namespace Vereffen.Portaal;

/// <summary>Toestemmingsverklaring: one party lets another act for it in one service, between two days.</summary>
/// <param name="Nummer">Number at this exchange.</param>
/// <param name="Gever">Code of the party that is acted for.</param>
/// <param name="Gemachtigde">Code of the party that may act.</param>
/// <param name="Dienst">In what.</param>
/// <param name="Begin">First day.</param>
/// <param name="Eind">Last day, at most two years after the first.</param>
/// <param name="BeeindigdOp">The day on which it was ended before its time: from then on it no longer counts.</param>
public sealed record Mandaat(
    long Nummer,
    string Gever,
    string Gemachtigde,
    Dienst Dienst,
    DateOnly Begin,
    DateOnly Eind,
    DateOnly? BeeindigdOp
)
{
    public bool Geldt(DateOnly dag) => BeeindigdOp is null && dag >= Begin && dag <= Eind;
}
