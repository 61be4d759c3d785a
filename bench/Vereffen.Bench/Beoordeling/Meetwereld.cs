using System.Globalization;
using System.Text;
using Vereffen.Ei;
using Vereffen.Kern;

namespace Vereffen.Bench.Beoordeling;

/// <summary>
/// Register files of many insured persons, and a claim of some of them. Made by calculation, the same for the same numbers: BSNs are the valid ones among every
/// ninth number from 900000000 on, synthetic and never shipped.
/// </summary>
internal sealed class Meetwereld(int verzekerden)
{
    public const int RegelsPerVerzekerde = 3;

    public static readonly UzoviNummer Uzovi = UzoviNummer.Parse("3311");
    public static readonly DateOnly Ontvangen = new(2026, 4, 1);

    private static readonly DateOnly Begin = new(2026, 1, 1);
    private static readonly AgbCode Zorgverlener = AgbCode.Parse("90001234");
    private static readonly AgbCode Praktijk = AgbCode.Parse("90056789");

    private readonly Bsn[] bsns = MaakBsns(verzekerden);

    public ReadOnlySpan<Bsn> Bsns => bsns;

    public void SchrijfRegisters(string map)
    {
        Directory.CreateDirectory(map);
        void Klein(string naam, params string[] regels) => File.WriteAllLines(Path.Combine(map, naam), regels);
        Klein(
            "verzekeraars.csv",
            "uzovi,naam,label,verrekenkring,standaarden,indientermijn_maanden,dagtekening_max_dagen,betaaltermijn_dagen,uitbetaalgrens,vorderinggrens",
            "3311,Meetverzekeraar,MV,K1,OS301,12,365,30,500,1000"
        );
        Klein(
            "agb.csv",
            "agb,soort,naam,kwalificatie,begin,eind",
            $"{Zorgverlener},zorgverlener,Z,,2000-01-01,",
            $"{Praktijk},praktijk,P,,2000-01-01,"
        );
        Klein("agb_relaties.csv", "zorgverlener,organisatie,begin,eind", $"{Zorgverlener},{Praktijk},2000-01-01,");
        Klein("overeenkomsten.csv", "agb,uzovi,soort,begin,eind,betaal_maximum,zorggroep", $"{Praktijk},3311,contract,2000-01-01,,0,0");
        Klein(
            "prestaties.csv",
            "lijst,code,omschrijving,begin,eind,tarief_soort,tarief,max_aantal,per,machtiging,verwijzing,overeenkomst,zorggroep,bevoegd,peildatum",
            "081,24001,,2000-01-01,,maximum,4000,40,jaar,0,0,0,0,90,geen"
        );
        using var personen = new StreamWriter(Path.Combine(map, "verzekerden.csv"));
        using var polissen = new StreamWriter(Path.Combine(map, "polissen.csv"));
        using var wlz = new StreamWriter(Path.Combine(map, "wlz.csv"));
        personen.WriteLine("bsn,verzekerdennummer,geboortedatum,naam,voorvoegsel,voorletters,geslacht,overleden_op,postcode,huisnummer");
        polissen.WriteLine("bsn,uzovi,begin,eind,pakket");
        wlz.WriteLine("bsn,begin,eind,met_behandeling");
        for (var n = 0; n < bsns.Length; n++)
        {
            var bsn = bsns[n].Volledig();
            personen.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{bsn},{n:D9},{Geboren(n):yyyy-MM-dd},{Naam(n)},,{(char)('A' + (n % 26))},{1 + (n % 2)},,{1000 + (n % 9000)}AB,{1 + (n % 300)}"
                )
            );
            polissen.WriteLine($"{bsn},3311,2020-01-01,,");
            if (n % 50 == 0)
            {
                wlz.WriteLine($"{bsn},2019-01-01,2019-12-31,1");
            }
        }
    }

    /// <summary>A claim of about this many prestaties, three per verzekerde, spread over all of them; one line in fifty is above the maximum tarief.</summary>
    public byte[] Claim(int prestaties)
    {
        var aantal = prestaties / RegelsPerVerzekerde;
        var stap = Math.Max(1, bsns.Length / aantal);
        var delen = new List<Verzekerde>(aantal);
        var nummer = 0;
        for (var i = 0; i < aantal; i++)
        {
            var n = (int)((long)i * stap % bsns.Length);
            var regels = new Prestatie[RegelsPerVerzekerde];
            for (var r = 0; r < regels.Length; r++)
            {
                regels[r] = Regel(bsns[n], Begin.AddDays((i + (r * 7)) % 80), ++nummer, nummer % 50 == 0 ? 41_00 : 40_00);
            }

            delen.Add(Persoon(n, regels));
        }

        var uit = new MemoryStream();
        DeclaratieSchrijver.Schrijf(
            new Declaratie
            {
                Standaard = "OS301",
                Versie = "1.0",
                Uzovi = Uzovi,
                Zorgverlener = Zorgverlener,
                Praktijk = Praktijk,
                BetalingAan = BetalingAan.Praktijk,
                Declaratieperiode = new Periode(Begin, new DateOnly(2026, 3, 31)),
                Factuurnummer = "MEETBESTAND",
                Dagtekening = Ontvangen,
                Verzekerden = delen,
            },
            Standaarden.Zoek("OS301")!,
            uit
        );
        return uit.ToArray();
    }

    private Verzekerde Persoon(int n, Prestatie[] regels) =>
        new()
        {
            Regel = 0,
            Detail = 0,
            Bsn = bsns[n],
            Uzovi = Uzovi,
            Geboortedatum = Geboren(n),
            Geslacht = 1 + (n % 2),
            Naam = Naam(n),
            Voorletters = ((char)('A' + (n % 26))).ToString(),
            Postcode = "1234AB",
            Huisnummer = 1,
            Prestaties = regels,
        };

    private static Prestatie Regel(Bsn bsn, DateOnly dag, int nummer, long cents) =>
        new()
        {
            Regel = 0,
            Detail = 0,
            Bsn = bsn,
            Uzovi = Uzovi,
            Doorsturen = 1,
            Begin = dag,
            Eind = dag,
            Lijst = "081",
            Code = "24001",
            Aantal = 1,
            Behandelaar = Zorgverlener,
            Tarief = new Bedrag(cents),
            Berekend = new Bedrag(cents),
            Declaratiebedrag = new Bedrag(cents),
            Referentie = string.Create(CultureInfo.InvariantCulture, $"REF{nummer:D9}"),
        };

    private static DateOnly Geboren(int n) => new DateOnly(1930, 1, 1).AddDays((int)(n * 7L % 30000));

    private static string Naam(int n)
    {
        var naam = new StringBuilder("Meet");
        for (var rest = n % 100_000; rest > 0; rest /= 26)
        {
            naam.Append((char)('a' + (rest % 26)));
        }

        return naam.ToString();
    }

    private static Bsn[] MaakBsns(int aantal)
    {
        var bsns = new Bsn[aantal];
        var gevonden = 0;
        for (var nummer = 900_000_000; gevonden < aantal && nummer < 999_900_000; nummer += 9)
        {
            if (Bsn.TryCreate(nummer, out var bsn))
            {
                bsns[gevonden++] = bsn;
            }
        }

        return gevonden == aantal ? bsns : throw new InvalidOperationException("zoveel geldige BSN's zijn er niet");
    }
}
