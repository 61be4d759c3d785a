using Vereffen.Kern;

namespace Vereffen.Beoordeling;

/// <summary>
/// Stays on in production: whoever adds up a retour gets what was judged. A line that the retour does not name counts as awarded in full, a file that was refused
/// as awarded nothing.
/// </summary>
internal static class Retourbewaking
{
    /// <exception cref="InvalidOperationException">The retour would tell another amount than the lines.</exception>
    public static void Bewaak(Uitkomst uitkomst, IReadOnlyList<RegelOordeel> regels, Retour retour)
    {
        var genoemd = retour.Records.ToDictionary(r => r.Regel);
        var verteld = Bedrag.Nul;
        foreach (var regel in uitkomst == Uitkomst.BestandAfgewezen || IsBestandNaarPersoon(uitkomst, retour) ? [] : regels)
        {
            verteld += genoemd.TryGetValue(regel.Prestatie.Regel, out var record) ? record.Toegekend : regel.Ingediend;
        }

        var som = regels.Aggregate(Bedrag.Nul, (totaal, regel) => totaal + regel.Toegekend);
        if (verteld != som || retour.Toegekend != som)
        {
            throw new InvalidOperationException(
                $"De retour telt op tot {Tekst.Getal(verteld.Cents)} cent en noemt {Tekst.Getal(retour.Toegekend.Cents)}, maar de regels zijn samen {Tekst.Getal(som.Cents)}."
            );
        }
    }

    /// <summary>A provisional retour of a file on which a person must decide names its codes only.</summary>
    private static bool IsBestandNaarPersoon(Uitkomst uitkomst, Retour retour) =>
        uitkomst == Uitkomst.Uitval && !(retour.Bestand is [var code] && code == Retourcode.GeenOpmerking);
}
