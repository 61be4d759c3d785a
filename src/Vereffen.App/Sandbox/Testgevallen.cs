using System.Globalization;
using System.Reflection;
using System.Text;
using CsvHelper;
using Vereffen.Ei;
using Vereffen.Kern;
using Vereffen.Verkeer;

namespace Vereffen.App.Sandbox;

/// <summary>The test cases of the sandbox, from <c>testgevallen.csv</c>, with a claim for each and the table of the documentation.</summary>
internal static class Testgevallen
{
    public const string Praktijk = "90054321";
    public const string Verzekeraar = "9901";
    private const string Bsn = "999910012";
    private const string Zorgverlener = "90012345";
    private const string Prestatiecode = "24502";
    private static readonly DateOnly Geboren = new(1980, 1, 1);
    private static readonly Bedrag Tarief = new(3000);

    public static IReadOnlyList<Testgeval> Alle { get; } = Lees();

    /// <summary>As in <c>docs/sandbox.md</c>.</summary>
    public static string Tabel()
    {
        var uit = new StringBuilder("| veld | waarde | retourcode | op record | betekenis |\n|---|---|---|---|---|\n");
        foreach (var geval in Alle)
        {
            uit.Append(
                CultureInfo.InvariantCulture,
                $"| {geval.Soort} | {geval.Waarde} | {geval.Retourcode} | {geval.Record} | {geval.Uitleg} |\n"
            );
        }

        return uit.ToString();
    }

    /// <summary>A sound claim of one prestatie, with the value of this case in its field.</summary>
    /// <param name="geval">The case.</param>
    /// <param name="vandaag">Date of the claim; the care was given the day before.</param>
    /// <param name="factuurnummer">Of the claim.</param>
    public static byte[] Declaratie(Testgeval geval, DateOnly vandaag, string factuurnummer)
    {
        string Waarde(string soort, string gewoon) => geval.Soort == soort ? geval.Waarde : gewoon;
        var dag = vandaag.AddDays(-1);
        var uzovi = UzoviNummer.Parse(Verzekeraar);
        _ = Kern.Bsn.TryParse(Waarde("bsn", Bsn), out var bsn);
        var declaratie = new Declaratie
        {
            Standaard = "OS301",
            Versie = "1.0",
            Uzovi = uzovi,
            Zorgverlener = AgbCode.Parse(Waarde("zorgverlener", Zorgverlener)),
            Praktijk = AgbCode.Parse(Waarde("praktijk", Praktijk)),
            BetalingAan = BetalingAan.Praktijk,
            Declaratieperiode = new Periode(dag, dag),
            Dagtekening = vandaag,
            Factuurnummer = factuurnummer,
            TotaalDeclaratiebedrag = Tarief,
            Verzekerden =
            [
                new Verzekerde
                {
                    Regel = 0,
                    Detail = 0,
                    Bsn = bsn,
                    Uzovi = uzovi,
                    Geboortedatum = Geboren,
                    Geslacht = 1,
                    Naam = "Test",
                    Voorletters = "T",
                    Postcode = "3512CN",
                    Huisnummer = 1,
                    Prestaties =
                    [
                        new Prestatie
                        {
                            Regel = 0,
                            Detail = 0,
                            Bsn = bsn,
                            Uzovi = uzovi,
                            Doorsturen = 1,
                            Begin = dag,
                            Eind = dag,
                            Lijst = "081",
                            Code = Waarde("prestatie", Prestatiecode),
                            Aantal = 1,
                            Behandelaar = AgbCode.Parse(Waarde("behandelaar", Zorgverlener)),
                            Tarief = Tarief,
                            Berekend = Tarief,
                            Declaratiebedrag = Tarief,
                            Referentie = factuurnummer + "-1",
                        },
                    ],
                },
            ],
        };
        using var uit = new MemoryStream();
        DeclaratieSchrijver.Schrijf(declaratie, Standaarden.Zoek("OS301 1.0")!, uit);
        return uit.ToArray();
    }

    /// <summary>The message around it.</summary>
    public static Bericht Bericht(Testgeval geval, DateOnly vandaag, string factuurnummer, Guid traceerId) =>
        new()
        {
            TraceerId = traceerId,
            ConversatieId = traceerId,
            ReferentieId = factuurnummer,
            Afzender = new Relatie("Praktijk", geval.Soort == "praktijk" ? geval.Waarde : Praktijk),
            Geadresseerde = new Relatie("Zorgverzekeraar", Verzekeraar),
            Stroom = new Berichtstroom("OS301", null, 1, 0, "Indienen"),
            Payload = Declaratie(geval, vandaag, factuurnummer),
        };

    /// <summary>The metadata part of a push.</summary>
    public static byte[] Metadata(Bericht bericht) =>
        System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(BerichtMetadata.Van(bericht), BerichtMetadata.Json);

    private static List<Testgeval> Lees()
    {
        using var stroom = Assembly.GetExecutingAssembly().GetManifestResourceStream("sandbox/testgevallen.csv")!;
        using var csv = new CsvReader(new StreamReader(stroom), CultureInfo.InvariantCulture);
        var gevallen = new List<Testgeval>();
        csv.Read();
        csv.ReadHeader();
        while (csv.Read())
        {
            gevallen.Add(new Testgeval(csv["soort"]!, csv["waarde"]!, csv["retourcode"]!, csv["record"]!, csv["uitleg"]!));
        }

        return gevallen;
    }
}
