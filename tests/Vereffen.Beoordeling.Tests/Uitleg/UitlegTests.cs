using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Vereffen.Ei;
using Vereffen.Kern;
using Vereffen.Registers;

namespace Vereffen.Beoordeling.Tests.Uitleg;

/// <summary>
/// What every rule says, word for word, over synthetic worlds in which each fault was planted. The texts and traces that people read stand in
/// <c>Uitleg/uitleg.txt</c> (some examples per rule, and a print of all of them), to be looked at whenever they change.
/// Made anew with <c>VEREFFEN_SCHRIJF_DOCS=1 dotnet run --project tests/Vereffen.Beoordeling.Tests</c>.
/// </summary>
public sealed class UitlegTests
{
    private const int PerRegel = 4;
    private static readonly string[] Standaardnamen = ["OS301", "HA304", "PM304", "MZ301"];
    private static readonly DateOnly Ontvangen = new(2026, 2, 2);
    private static readonly ConcurrentDictionary<(string, long), (DeclaratieLezing, RegisterSet)> Werelden = new();
    private static readonly UzoviNummer Uzovi = UzoviNummer.Parse(GenereerOpties.UzoviVanWereld);

    [Fact]
    public void What_the_rules_say_is_what_was_looked_at_last()
    {
        var tekst = new StringBuilder();
        foreach (var naam in Standaardnamen)
        {
            Voeg(tekst, naam);
        }

        var pad = Path.Combine(Map(), "uitleg.txt");
        if (Environment.GetEnvironmentVariable("VEREFFEN_SCHRIJF_DOCS") == "1")
        {
            File.WriteAllText(pad, tekst.ToString());
        }

        tekst
            .ToString()
            .ShouldBe(
                File.ReadAllText(pad),
                "Uitleg/uitleg.txt is anders: kijk of de nieuwe teksten kloppen en schrijf het bestand opnieuw"
            );
    }

    private static void Voeg(StringBuilder tekst, string naam)
    {
        var (lezing, registers) = Wereld(naam, 11, 4000);
        var oordeel = Beoordelaar.Beoordeel(lezing.Declaratie!, lezing.Bevindingen, registers, Uzovi, Ontvangen, new() { MetSpoor = true });
        var zonderSpoor = Beoordelaar.Beoordeel(lezing.Declaratie!, lezing.Bevindingen, registers, Uzovi, Ontvangen);
        zonderSpoor.Regels.ShouldAllBe(r => r.Spoor.Count == 0);
        var regels = Regels(oordeel).ToList();
        Regels(zonderSpoor).ShouldBe(regels.Where(r => !r.StartsWith("spoor", StringComparison.Ordinal)));
        Voeg(tekst, $"{naam}: oordeel, {oordeel.Uitkomst}, {oordeel.Toegekend} van {oordeel.Ingediend}", regels);

        var retour = oordeel.NaarRetour("Z-1", Ontvangen);
        Voeg(
            tekst,
            $"{naam}: retour, {string.Join(' ', retour.Bestand)}, {retour.Toegekend}",
            [
                .. retour.Records.Select(r =>
                    $"record {string.Join(' ', r.Codes)} berekend {r.Berekend} toegekend {r.Toegekend} {r.Toelichting}"
                ),
            ]
        );

        // Under the registers of another world nobody is insured and no contract runs; under the own ones with other tariffs only amounts change.
        var historie = oordeel.HistorieNa(registers.Historie);
        foreach (
            var (welke, ander) in (IEnumerable<(string, RegisterSet)>)[("eigen", registers), ("andere", Wereld(naam, 12, 0).Registers)]
        )
        {
            var voorstel = Herbeoordelaar.Beoordeel(ander, historie, Uzovi, Ontvangen.AddDays(40));
            var csv = new StringWriter();
            VoorstelBestand.Schrijf(csv, voorstel);
            Voeg(
                tekst,
                $"{naam}: herbeoordeling onder {welke} registers, {voorstel.Verschil}",
                [.. csv.ToString().Split('\n').Select(r => $"voorstel csv {r}")]
            );
        }
    }

    private static void Voeg(StringBuilder tekst, string titel, IReadOnlyCollection<string> regels)
    {
        var alles = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', regels)));
        tekst.Append(
            CultureInfo.InvariantCulture,
            $"== {titel}; {regels.Count} regels, afdruk {Convert.ToHexStringLower(alles.AsSpan(0, 8))}\n"
        );
        foreach (var groep in regels.GroupBy(Soort, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            foreach (var regel in groep.DistinctBy(Vorm, StringComparer.Ordinal).Take(PerRegel))
            {
                tekst.Append(regel.TrimEnd('\r', ' ')).Append('\n');
            }
        }
    }

    private static IEnumerable<string> Regels(Oordeel oordeel)
    {
        foreach (var b in oordeel.Bestandsbevindingen)
        {
            yield return Tekst("bestand", b);
        }

        foreach (var b in oordeel.Verzekerden.SelectMany(v => v.Bevindingen))
        {
            yield return Tekst("verzekerde", b);
        }

        foreach (var punt in oordeel.Uitvalpunten)
        {
            yield return $"uitval {punt.RegelId} {punt.Code} {punt.Uitleg}";
        }

        foreach (var regel in oordeel.Regels)
        {
            foreach (var b in regel.Bevindingen)
            {
                yield return Tekst("regel", b) + $" [{regel.Ingediend} -> berekend {regel.Berekend}, toegekend {regel.Toegekend}]";
            }

            foreach (var stap in regel.Spoor)
            {
                yield return $"spoor {stap.RegelId} {string.Join(' ', stap.Codes)} {stap.Voor} -> {stap.Na}: {string.Join("; ", stap.Gegevens)}";
            }
        }
    }

    private static string Tekst(string waar, Regelbevinding b) =>
        $"{waar} {b.RegelId} {b.Code} {b.Gevolg}: {b.Uitleg}{(b.Toelichting is { } t ? $" (98: {t})" : "")}";

    /// <summary>Kind and rule: <c>spoor P08</c>.</summary>
    private static string Soort(string regel) => string.Join(' ', regel.Split(' ').Take(2));

    /// <summary>The sentence without its numbers.</summary>
    private static string Vorm(string regel) => string.Concat(regel.Where(c => !char.IsAsciiDigit(c)));

    /// <summary>Worlds don't change: each is made once.</summary>
    private static (DeclaratieLezing Lezing, RegisterSet Registers) Wereld(string naam, long seed, int fouten) =>
        Werelden.GetOrAdd((naam, seed), _ => MaakWereld(naam, seed, fouten));

    private static (DeclaratieLezing Lezing, RegisterSet Registers) MaakWereld(string naam, long seed, int fouten)
    {
        var map = Directory.CreateTempSubdirectory("vereffen-uitleg-");
        try
        {
            var claim = new MemoryStream();
            Generator.Genereer(
                new GenereerOpties
                {
                    Standaard = Standaarden.Zoek(naam)!,
                    Prestaties = 1500,
                    Seed = seed,
                    FoutenPerTienduizend = fouten,
                },
                _ => claim,
                _ => { },
                bestand => File.Create(Path.Combine(map.FullName, bestand))
            );
            var geladen = RegisterSet.Laad(map.FullName);
            geladen.Fouten.ShouldBeEmpty();
            return (DeclaratieLezer.Lees(claim.ToArray()), geladen.Registers);
        }
        finally
        {
            map.Delete(recursive: true);
        }
    }

    private static string Map()
    {
        var map = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(map.FullName, "Vereffen.slnx")))
        {
            map = map.Parent!;
        }

        return Path.Combine(map.FullName, "tests", "Vereffen.Beoordeling.Tests", "Uitleg");
    }
}
