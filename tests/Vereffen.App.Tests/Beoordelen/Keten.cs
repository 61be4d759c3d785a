using System.Globalization;
using System.Text;
using Vereffen.Beoordeling;
using Vereffen.Ei;
using Vereffen.Kern;
using Vereffen.Registers;

namespace Vereffen.App.Tests.Beoordelen;

/// <summary>
/// The whole road of one claim: model -> bytes -> reader and checks -> judgement -> bytes of the retour -> read back. Registers under which a claim of
/// <see cref="Claim"/> is awarded; tests change what they are about. Each run asserts what must hold of every retour.
/// </summary>
internal sealed class Keten
{
    public static readonly UzoviNummer Uzovi = UzoviNummer.Parse("3311");
    public static readonly AgbCode Zorgverlener = AgbCode.Parse("01012345");
    public static readonly AgbCode Praktijk = AgbCode.Parse("01056789");
    public static readonly AgbCode Bureau = AgbCode.Parse("98001234");
    public static readonly DateOnly Dag = new(2026, 3, 2);
    public static readonly Periode Altijd = new(new DateOnly(2000, 1, 1), null);

    public Keten(string standaard = "OS301", int personen = 3)
    {
        Standaard = Standaarden.Zoek(standaard)!;
        Rijen.Verzekeraars.Add(
            new(Uzovi, "Zorgzaam", "ZZ", "K1", ["OS301", "HA304", "PM304", "MZ301"], 24, 365, 30, new(0), new(0), 6, false)
        );
        Rijen.Agb.Add(new(Zorgverlener, AgbSoort.Zorgverlener, "Z", [], Altijd, [], null));
        Rijen.Agb.Add(new(Praktijk, AgbSoort.Praktijk, "P", [], Altijd, [], null));
        Rijen.Agb.Add(new(Bureau, AgbSoort.Servicebureau, "B", [], Altijd, [], null));
        Rijen.AgbRelaties.Add(new(Zorgverlener, Praktijk, Altijd));
        Rijen.Servicebureaus.Add(new(Bureau, Praktijk, Altijd));
        Rijen.Overeenkomsten.Add(new(Praktijk, [Uzovi], OvereenkomstSoort.Contract, Altijd, false, false, true));
        Rijen.Prestaties.AddRange([Beschrijving("12000"), Beschrijving("12001")]);
        for (var n = 0; n < personen; n++)
        {
            Rijen.Verzekerden.Add(new(TestBsn(n), $"V{n}", Geboren, $"Persoon{Letters(n)}", "", "A", 1, null));
            Rijen.Polissen.Add(new(TestBsn(n), Uzovi, Altijd, ""));
        }
    }

    public static DateOnly Geboren { get; } = new(1980, 5, 17);

    public Standaard Standaard { get; }

    public RegisterRijen Rijen { get; } = new();

    public DateOnly Ontvangen { get; set; } = new(2026, 4, 1);

    public string Factuurnummer { get; set; } = "F1";

    public bool IsViaBureau { get; set; }

    /// <summary>List of the test prestaties: of a kind that the standard knows.</summary>
    private string Lijst => Standaard.Naam == "HA304" ? "008" : "081";

    public static Bsn TestBsn(int n)
    {
        for (var nummer = 999_900_000; ; nummer++)
        {
            if (Bsn.VoldoetAanElfproef(nummer) && n-- == 0)
            {
                return Bsn.TryCreate(nummer, out var bsn) ? bsn : throw new InvalidOperationException("geen BSN");
            }
        }
    }

    /// <summary>One 04: a debit of 40,00 unless said otherwise.</summary>
    public static Prestatie Lijn(
        string referentie,
        DateOnly? begin = null,
        DateOnly? eind = null,
        string code = "12000",
        string vorige = "",
        long tarief = 40_00
    ) =>
        new()
        {
            Regel = 0,
            Detail = 0,
            Doorsturen = 1,
            Begin = begin ?? Dag,
            Eind = eind ?? begin ?? Dag,
            Code = code,
            Aantal = 1,
            Behandelaar = Zorgverlener,
            Tarief = new(tarief),
            Berekend = new(vorige.Length > 0 ? -tarief : tarief),
            Declaratiebedrag = new(vorige.Length > 0 ? -tarief : tarief),
            IsCredit = vorige.Length > 0,
            BerekendIsCredit = vorige.Length > 0,
            Referentie = referentie,
            VorigeReferentie = vorige,
        };

    /// <summary>One 02 with its 04s.</summary>
    public Verzekerde Persoon(int n, params Prestatie[] lijnen) => Persoon(TestBsn(n), "", $"Persoon{Letters(n)}", lijnen);

    public Verzekerde Persoon(Bsn bsn, string verzekerdennummer, string naam, params Prestatie[] lijnen) =>
        new()
        {
            Regel = 0,
            Detail = 0,
            Bsn = bsn,
            Uzovi = Uzovi,
            Verzekerdennummer = verzekerdennummer,
            Geboortedatum = Geboren,
            Geslacht = 1,
            Naam = naam,
            Voorletters = "A",
            Postcode = "1234AB",
            Huisnummer = 1,
            Prestaties = [.. lijnen.Select(l => MetLijst(l, bsn))],
        };

    public byte[] Claim(params Verzekerde[] verzekerden)
    {
        var dagen = verzekerden.SelectMany(v => v.Prestaties).SelectMany(p => new[] { p.Begin!.Value, p.Eind!.Value }).ToList();
        var uit = new MemoryStream();
        DeclaratieSchrijver
            .Schrijf(
                new Declaratie
                {
                    Standaard = Standaard.Naam,
                    Versie = Standaard.Versie,
                    Uzovi = Uzovi,
                    Servicebureau = IsViaBureau ? Bureau : null,
                    Zorgverlener = Zorgverlener,
                    Praktijk = Praktijk,
                    BetalingAan = IsViaBureau ? BetalingAan.Servicebureau : BetalingAan.Praktijk,
                    Declaratieperiode = new(dagen.Min(), dagen.Max()),
                    Factuurnummer = Factuurnummer,
                    Dagtekening = Ontvangen,
                    Verzekerden = verzekerden,
                },
                Standaard,
                uit
            )
            .ShouldBeEmpty();
        return uit.ToArray();
    }

    /// <summary>Judges the bytes and remembers the outcome, so that the next claim meets its history.</summary>
    public Antwoord Beoordeel(byte[] claim)
    {
        var lezing = DeclaratieLezer.Lees(claim);
        var set = new RegisterSet(Rijen);
        var oordeel = Beoordelaar.Beoordeel(lezing.Declaratie!, lezing.Bevindingen, set, Uzovi, Ontvangen);
        var uit = new MemoryStream();
        RetourSchrijver.Schrijf(claim, oordeel.NaarRetour("ZV-1", Ontvangen), uit).ShouldBeNull();
        var nieuw = oordeel.HistorieNa(set.Historie).Regels.ToList();
        Rijen.Historie.Clear();
        Rijen.Historie.AddRange(nieuw);
        return Lees(claim, oordeel, uit.ToArray());
    }

    public Antwoord Beoordeel(params Verzekerde[] verzekerden) => Beoordeel(Claim(verzekerden));

    private Antwoord Lees(byte[] claim, Oordeel oordeel, byte[] retour)
    {
        EiControle.Controleer(retour).Bevindingen.ShouldBeEmpty();
        var standaard = Standaarden.Zoek(Standaard.Tegenhanger)!;
        var records = retour.Chunk(standaard.RecordLengte + 2).Select(r => new Retourrecord(standaard, r)).ToList();
        var ingediend = Encoding.Latin1.GetString(claim).Split("\r\n");
        foreach (var record in records.Where(r => r.Kenmerk is "02" or "04"))
        {
            // Byte for byte the claim's record.
            ingediend.ShouldContain(record.Tekst[..Standaard.RecordLengte]);
        }

        var sluit = records[^1];
        sluit.Bedrag("BED167").ShouldBe(oordeel.Toegekend.Cents);
        sluit.Bedrag("BED168").ShouldBe(oordeel.Declaratie.TotaalDeclaratiebedrag.Cents);
        oordeel.Regels.Sum(r => r.Toegekend.Cents).ShouldBe(oordeel.Toegekend.Cents);
        if (oordeel.Uitkomst != Vereffen.Beoordeling.Uitkomst.BestandAfgewezen)
        {
            oordeel.Ingediend.ShouldBe(oordeel.Declaratie.TotaalDeclaratiebedrag);
        }

        foreach (var record in records.Where(r => r.Kenmerk == "04"))
        {
            record.Bedrag("BED166").ShouldBe(oordeel.Regels.Single(r => r.Prestatie.Detail == record.Detail).Toegekend.Cents);
        }

        return new Antwoord(records, oordeel);
    }

    private Prestatie MetLijst(Prestatie p, Bsn bsn) =>
        new()
        {
            Regel = 0,
            Detail = 0,
            Bsn = bsn,
            Uzovi = Uzovi,
            Machtiging = p.Machtiging,
            Doorsturen = p.Doorsturen,
            Begin = p.Begin,
            Eind = p.Eind,
            Lijst = Lijst,
            Code = p.Code,
            Aantal = p.Aantal,
            Behandelaar = p.Behandelaar,
            Tarief = p.Tarief,
            Berekend = p.Berekend,
            Declaratiebedrag = p.Declaratiebedrag,
            IsCredit = p.IsCredit,
            BerekendIsCredit = p.BerekendIsCredit,
            Referentie = p.Referentie,
            VorigeReferentie = p.VorigeReferentie,
        };

    private Prestatiebeschrijving Beschrijving(string code) =>
        new(
            new(Lijst, code),
            "",
            Altijd,
            TariefSoort.Maximum,
            new Bedrag(40_00),
            null,
            Tijdvak.Geen,
            false,
            false,
            false,
            false,
            [],
            Peildatum.Geen,
            false,
            ""
        );

    private static string Letters(int n) => string.Concat(n.ToString(CultureInfo.InvariantCulture).Select(c => (char)('a' + c - '0')));
}

/// <summary>The retour as read back, and the judgement behind it.</summary>
internal sealed record Antwoord(IReadOnlyList<Retourrecord> Records, Oordeel Oordeel)
{
    /// <summary>Codes of the 01.</summary>
    public string Bestand => Records[0].Codes;

    public long Toegekend => Records[^1].Bedrag("BED167");

    /// <summary><c>A1 0587</c> for every 04 in the retour, in order, separated by bars; a file that was refused as a file has none: <c>01 8067</c>.</summary>
    public string Regels =>
        Bestand is not ("8001" or "0200" or "")
            ? $"01 {Bestand}"
            : string.Join('|', Records.Where(r => r.Kenmerk == "04").Select(r => $"{r.Veld("NUM362")} {r.Codes}"));

    /// <summary>Codes of every 02 in the retour, separated by bars.</summary>
    public string Verzekerden => string.Join('|', Records.Where(r => r.Kenmerk == "02").Select(r => r.Codes));
}

/// <summary>A record of a retour.</summary>
internal sealed class Retourrecord(Standaard standaard, byte[] bytes)
{
    public string Kenmerk => Tekst[..2];

    public string Tekst { get; } = Encoding.Latin1.GetString(bytes, 0, standaard.RecordLengte);

    public long Detail => long.Parse(Veld("NUM040"), CultureInfo.InvariantCulture);

    /// <summary>The retourcodes, separated by spaces.</summary>
    public string Codes => string.Join(' ', new[] { Veld("COD954"), Veld("COD955"), Veld("COD956") }.Where(c => c.Length > 0));

    public string Veld(string code) =>
        standaard.ZoekRecord(Kenmerk)!.MetCode(code) is { } e ? Encoding.Latin1.GetString(e.Lees(bytes)).Trim() : "";

    public long Bedrag(string code)
    {
        var e = standaard.ZoekRecord(Kenmerk)!.MetCode(code)!;
        var cents = long.Parse(Encoding.Latin1.GetString(e.Lees(bytes)), CultureInfo.InvariantCulture);
        var teken = standaard.ZoekElement(e.Teken)!;
        return Encoding.Latin1.GetString(teken.Lees(bytes)) == "C" ? -cents : cents;
    }
}
