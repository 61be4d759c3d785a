using System.Globalization;
using Vereffen.Beoordeling;
using Vereffen.Kern;

namespace Vereffen.App.Uitvoer;

/// <summary>Tells a judgement, to people or as JSON.</summary>
internal sealed class Oordeelverslag(Oordeel oordeel, DateOnly ontvangen, DateOnly? uiterlijkBetaald)
{
    /// <summary>The judgement under other registers; null when not asked for.</summary>
    public Oordeel? Ander { get; init; }

    public void SchrijfJson(Omgeving omgeving)
    {
        omgeving.SchrijfJson(
            new
            {
                schema = 1,
                outcome = Woord(oordeel.Uitkomst),
                ontvangen = Datum(ontvangen),
                uiterlijkBetaald = uiterlijkBetaald is { } dag ? Datum(dag) : null,
                ingediend = oordeel.Ingediend.Cents,
                toegekend = oordeel.Toegekend.Cents,
                bestand = Codes(oordeel.Bestand),
                bestandsregels = oordeel.Bestandsbevindingen.Select(Bevinding),
                verzekerden = oordeel.Verzekerden.Select(v => new
                {
                    detail = v.Verzekerde.Detail,
                    retourcodes = Codes(v.Codes),
                    regels = Regels(v.Bevindingen),
                    uitleg = v.Bevindingen.Select(b => b.Uitleg),
                }),
                regels = oordeel.Regels.Select(r => new
                {
                    detail = r.Prestatie.Detail,
                    verzekerde = r.Verzekerde.Detail,
                    ingediend = r.Ingediend.Cents,
                    berekend = r.Berekend.Cents,
                    toegekend = r.Toegekend.Cents,
                    retourcodes = Codes(r.Codes),
                    regels = Regels(r.Bevindingen),
                    uitleg = r.Bevindingen.Select(b => b.Uitleg),
                    spoor = r.Spoor.Select(s => new
                    {
                        regel = s.RegelId,
                        gegevens = s.Gegevens,
                        retourcodes = Codes(s.Codes),
                        voor = s.Voor.Cents,
                        na = s.Na.Cents,
                    }),
                }),
                vergelijking = Ander is null ? null : new Oordeelvergelijking(oordeel, Ander).AlsJson(),
            }
        );
    }

    public void SchrijfTekst(Omgeving omgeving)
    {
        var uit = omgeving.Uit;
        uit.WriteLine(
            $"{Zin(oordeel.Uitkomst)}: {oordeel.Toegekend} van {oordeel.Ingediend}, {Tekst.Aantal(oordeel.Regels.Count, "regel", "regels")}, ontvangen {Datum(ontvangen)}"
                + (uiterlijkBetaald is { } dag ? $", uiterlijk betaald {Datum(dag)}" : "")
        );
        foreach (var bevinding in oordeel.Bestandsbevindingen)
        {
            uit.WriteLine($"  bestand: {Zin(bevinding)}");
        }

        if (oordeel.Bestandsbevindingen.Count == 0)
        {
            foreach (var verzekerde in oordeel.Verzekerden.Where(v => v.Bevindingen.Count > 0))
            {
                Schrijf(uit, $"verzekerde {verzekerde.Verzekerde.Detail}", verzekerde.Bevindingen);
            }

            foreach (var regel in oordeel.Regels.Where(r => r.Bevindingen.Count > 0))
            {
                Schrijf(
                    uit,
                    $"detail {regel.Prestatie.Detail}, {regel.Prestatie.Code}, {regel.Toegekend} van {regel.Ingediend}",
                    regel.Bevindingen
                );
            }
        }

        if (Ander is not null)
        {
            new Oordeelvergelijking(oordeel, Ander).SchrijfTekst(uit);
        }
    }

    private static void Schrijf(TextWriter uit, string kop, IReadOnlyList<Regelbevinding> bevindingen)
    {
        uit.WriteLine($"  {kop}");
        foreach (var bevinding in bevindingen)
        {
            uit.WriteLine($"      {Zin(bevinding)}");
        }
    }

    private static string Zin(Regelbevinding bevinding) =>
        bevinding.RegelId.Length == 0
            ? $"{bevinding.Code} {bevinding.Uitleg}"
            : $"{bevinding.Code} ({bevinding.RegelId}) {bevinding.Uitleg}";

    private static object Bevinding(Regelbevinding b) =>
        new
        {
            regel = b.RegelId,
            retourcode = b.Code.ToString(),
            uitleg = b.Uitleg,
        };

    private static IEnumerable<string> Codes(IEnumerable<Retourcode> codes) => codes.Select(c => c.ToString());

    private static IEnumerable<string> Regels(IEnumerable<Regelbevinding> bevindingen) =>
        bevindingen.Select(b => b.RegelId).Where(id => id.Length > 0).Distinct(StringComparer.Ordinal);

    private static string Datum(DateOnly dag) => dag.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Woord(Beoordeling.Uitkomst uitkomst) =>
        uitkomst switch
        {
            Beoordeling.Uitkomst.Toegekend => "awarded",
            Beoordeling.Uitkomst.Gedeeltelijk => "partly",
            Beoordeling.Uitkomst.BestandAfgewezen => "rejected-file",
            _ => "uitval",
        };

    private static string Zin(Beoordeling.Uitkomst uitkomst) =>
        uitkomst switch
        {
            Beoordeling.Uitkomst.Toegekend => "Volledig toegekend",
            Beoordeling.Uitkomst.Gedeeltelijk => "Deels toegekend",
            Beoordeling.Uitkomst.BestandAfgewezen => "Als bestand afgewezen",
            _ => "Een mens moet beslissen",
        };
}
