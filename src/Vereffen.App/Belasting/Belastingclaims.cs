using System.Globalization;
using System.Reflection;
using System.Text;
using Vereffen.App.Demo;
using Vereffen.Ei;
using Vereffen.Kern;

namespace Vereffen.App.Belasting;

/// <summary>Small claims of one practice, each for an insured person of its own, and the registers under which they are awarded in full.</summary>
internal static class Belastingclaims
{
    private const string Voor = "voorbeeldregister/";
    private const int Begin = 900_000_000;
    private const string Naam = "Belasting";
    private static readonly DateOnly Geboren = new(1980, 1, 1);

    /// <summary>Valid BSNs (9xxxxxxxx) of nobody.</summary>
    public static IEnumerable<Bsn> Personen(int aantal)
    {
        var gevonden = 0;
        for (var getal = Begin; gevonden < aantal; getal++)
        {
            if (Bsn.TryCreate(getal, out var bsn))
            {
                gevonden++;
                yield return bsn;
            }
        }
    }

    /// <summary>The registers of the sample, with these persons as the only insured.</summary>
    public static void SchrijfRegisters(string map, int personen)
    {
        Directory.CreateDirectory(map);
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var bron in assembly.GetManifestResourceNames().Where(n => n.StartsWith(Voor, StringComparison.Ordinal)))
        {
            using var stroom = assembly.GetManifestResourceStream(bron)!;
            using var doel = File.Create(Path.Combine(map, bron[Voor.Length..]));
            stroom.CopyTo(doel);
        }

        var verzekerden = new StringBuilder(
            "bsn,verzekerdennummer,geboortedatum,naam,voorvoegsel,voorletters,geslacht,overleden_op,postcode,huisnummer\n"
        );
        var polissen = new StringBuilder("bsn,uzovi,begin,eind,pakket\n");
        var nummer = 100_000;
        foreach (var bsn in Personen(personen))
        {
            verzekerden.Append(CultureInfo.InvariantCulture, $"{bsn.Volledig()},{nummer++},{Geboren:yyyy-MM-dd},{Naam},,A,1,,3512CN,1\n");
            polissen.Append(CultureInfo.InvariantCulture, $"{bsn.Volledig()},{Demopartijen.Zuiderlicht},2020-01-01,,\n");
        }

        File.WriteAllText(Path.Combine(map, "verzekerden.csv"), verzekerden.ToString());
        File.WriteAllText(Path.Combine(map, "polissen.csv"), polissen.ToString());
        File.Delete(Path.Combine(map, "historie.csv"));
        File.Delete(Path.Combine(map, "wlz.csv"));
    }

    /// <summary>One claim of two prestaties.</summary>
    /// <param name="nummer">Counts from 0; the same number is the same claim.</param>
    /// <param name="bsn">Whose.</param>
    /// <param name="vandaag">Date of the claim; the care was given ten days before.</param>
    /// <param name="traceerId">Its id.</param>
    public static Bericht Maak(int nummer, Bsn bsn, DateOnly vandaag, Guid traceerId)
    {
        var uzovi = Demopartijen.Zuiderlicht;
        var linde = Demopartijen.DeLinde;
        var dag = vandaag.AddDays(-10);
        var factuurnummer = string.Create(CultureInfo.InvariantCulture, $"B{nummer:D7}");
        Prestatie Prestatie(string code, string referentie, long cents) =>
            new()
            {
                Regel = 0,
                Detail = 0,
                Bsn = bsn,
                Uzovi = uzovi,
                Doorsturen = 1,
                Begin = dag,
                Eind = dag,
                Lijst = "081",
                Code = code,
                Aantal = 1,
                Behandelaar = linde.Zorgverlener,
                Tarief = new Bedrag(cents),
                Berekend = new Bedrag(cents),
                Declaratiebedrag = new Bedrag(cents),
                Referentie = referentie,
            };
        var declaratie = new Declaratie
        {
            Standaard = "OS301",
            Versie = "1.0",
            Uzovi = uzovi,
            Zorgverlener = linde.Zorgverlener,
            Praktijk = linde.Praktijk,
            BetalingAan = BetalingAan.Praktijk,
            Declaratieperiode = new Periode(dag, dag),
            Dagtekening = vandaag,
            Factuurnummer = factuurnummer,
            TotaalDeclaratiebedrag = new Bedrag(9500),
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
                    Naam = Naam,
                    Voorletters = "A",
                    Postcode = "3512CN",
                    Huisnummer = 1,
                    Prestaties = [Prestatie("24501", factuurnummer + "-1", 6000), Prestatie("24502", factuurnummer + "-2", 3500)],
                },
            ],
        };
        using var uit = new MemoryStream();
        DeclaratieSchrijver.Schrijf(declaratie, Standaarden.Zoek("OS301 1.0")!, uit);
        return new Bericht
        {
            TraceerId = traceerId,
            ConversatieId = traceerId,
            ReferentieId = factuurnummer,
            Afzender = new Relatie("Praktijk", linde.Praktijk.ToString()),
            Geadresseerde = Relatie.Zorgverzekeraar(uzovi),
            Stroom = new Berichtstroom("OS301", null, 1, 0, "Indienen"),
            Payload = uit.ToArray(),
        };
    }
}
