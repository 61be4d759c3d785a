using Vereffen.Verrekening;

namespace Vereffen.Verzekeraar;

/// <summary>What a row of an overzicht is. Told by its cells and place, for an HV description may read like any other onderwerp.</summary>
internal enum Regelsoort
{
    Debet,
    Restant,
    Vordering,
    Betaalstop,
}

internal static class Regelsoorten
{
    internal static Regelsoort Soort(this OverzichtRegel regel) =>
        regel switch
        {
            { NuVerrekend: not null } => Regelsoort.Vordering,
            { UBetaalt: not null } => Regelsoort.Betaalstop,
            { Toelichting.Length: > 0 } => Regelsoort.Debet,
            _ => Regelsoort.Restant,
        };
}
