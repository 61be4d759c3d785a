using System.Text;
using Vereffen.Kern;

namespace Vereffen.Beoordeling.Tests;

/// <summary>Makes <c>docs/regels.md</c> from the catalogue and the rule book.</summary>
internal static class Regelpagina
{
    private static readonly (string Kop, Func<string, bool> Hoort)[] Groepen =
    [
        ("Bestand", id => id[0] == 'B'),
        ("Verzekerde", id => id[0] == 'V'),
        ("Prestatie", id => id[0] == 'P'),
        ("Credit", id => id[0] == 'C'),
        ("Daarnaast", id => id.Length > 3),
    ];

    public static string Pad { get; } = Path.Combine(Bronmap(), "docs", "regels.md");

    public static string Maak()
    {
        // V01 and V04: whether the register still knows the person.
        var herbeoordeeld = Herbeoordelingsregels.Alle.Select(r => r.Id).Concat(["V01", "V04"]).ToHashSet(StringComparer.Ordinal);
        var uit = new StringBuilder();
        uit.Append(
            """
            # De regels van de beoordeling

            Deze pagina is gemaakt uit `src/Vereffen.Kern/Gegevens` (regels.json, retourcodes.json) en het regelboek in `src/Vereffen.Beoordeling`. Wijzig haar niet met de hand:
            een test keurt een pagina die achterloopt af, en schrijft haar opnieuw met `VEREFFEN_SCHRIJF_DOCS=1 dotnet run --project tests/Vereffen.Beoordeling.Tests`.

            Zekerheid: *official* = uit de standaard of de officiële codelijst, *public* = uit een openbare bron, *inferred* = onze afleiding.
            Dezelfde teksten geeft `vereffen explain P06` of `vereffen explain 0611`. **Opnieuw** zegt of `vereffen reassess` de regel aan een betaalde regel nog eens stelt.


            """
        );
        foreach (var (kop, hoort) in Groepen)
        {
            var regels = Catalogus.Regels.Where(r => (kop == "Daarnaast" || r.Id.Length == 3) && hoort(r.Id)).ToList();
            uit.Append("## ").Append(kop).Append("\n\n| regel | toetst | retourcode | zekerheid | opnieuw |\n|---|---|---|---|---|\n");
            foreach (var regel in regels)
            {
                uit.Append(
                    $"| [{regel.Id}](#{regel.Id.ToLowerInvariant()}) | {regel.Titel} | {string.Join(", ", regel.Retourcodes)} | {Trust(regel.Herkomst)} | {(herbeoordeeld.Contains(regel.Id) ? "ja" : "nee")} |\n"
                );
            }

            uit.Append('\n');
            foreach (var regel in regels)
            {
                Regel(uit, regel);
            }
        }

        return uit.ToString().TrimEnd('\n') + "\n";
    }

    private static void Regel(StringBuilder uit, RegelUitleg regel)
    {
        uit.Append($"### {regel.Id}\n\n**{regel.Titel}.** {regel.Uitleg}\n\n*Wat te doen:* {regel.Advies}\n\n");
        foreach (var advies in regel.PerZorgsoort)
        {
            uit.Append($"*Bij {advies.Zorgsoort}:* {advies.Advies}\n\n");
        }

        foreach (var code in regel.Retourcodes)
        {
            var uitleg = Catalogus.Zoek(code)!;
            uit.Append($"- `{code}` ({uitleg.Soort}): {uitleg.Betekenis} {uitleg.Oorzaak}\n");
        }

        uit.Append('\n');
    }

    private static string Trust(Herkomst herkomst) =>
        herkomst switch
        {
            Herkomst.Official => "official",
            Herkomst.Public => "public",
            _ => "inferred",
        };

    private static string Bronmap()
    {
        var map = new DirectoryInfo(AppContext.BaseDirectory);
        while (map is not null && !File.Exists(Path.Combine(map.FullName, "Vereffen.slnx")))
        {
            map = map.Parent;
        }

        return map?.FullName ?? throw new InvalidOperationException("De tests draaien buiten de bronmap: Vereffen.slnx is niet gevonden.");
    }
}
