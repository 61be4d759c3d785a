using System.IO.Compression;
using System.Text;
using Vereffen.Ei;
using Vereffen.Kern;

namespace Vereffen.Praktijk.Tests.Bestanden;

public sealed class BestandenlezerTests
{
    private const string Kop =
        "Onderwerp,AGBnr,Uw kenmerk,Ons kenmerk,Zorgverzekeraar,Vervaldatum,U ontvangt,U betaalt,Toelichting,Volledig verrekend,Openstaand,Datum vorige verrekening,Volgnummer vorige verrekening,Volgnummer,Nu verrekend\r\n";

    public static TheoryData<string> Claims => [.. Standaarden.Alle.Where(s => !s.IsRetour).Select(s => s.VolledigeNaam)];

    [Theory]
    [MemberData(nameof(Claims))]
    public void A_claim_of_any_standard_is_explained_without_findings(string standaard)
    {
        var uitleg = Een<Declaratieuitleg>("claim.asc", Claim(standaard));

        uitleg.Standaard.VolledigeNaam.ShouldBe(standaard);
        uitleg.AantalBevindingen.ShouldBe(0);
        uitleg.AantalRecords.ShouldBeGreaterThan(5);
        uitleg.Ingediend!.Value.Cents.ShouldBeGreaterThan(0);
        uitleg.Factuurnummer.ShouldNotBeEmpty();
    }

    [Fact]
    public void A_retour_is_matched_with_its_claim_and_says_per_line_what_to_do()
    {
        var claim = Claim("OS301 1.0");
        var retour = Retour(claim, out var afgewezen);

        var uitleg = Bestandenlezer.Lees([new("retour.asc", retour), new("claim.asc", claim)]);

        var antwoord = uitleg[0].ShouldBeOfType<Retouruitleg>();
        antwoord.Declaratie.ShouldBe("claim.asc");
        antwoord.Bezwaren.ShouldBeEmpty();
        antwoord.Ingediend!.Value.ShouldBe(uitleg[1].ShouldBeOfType<Declaratieuitleg>().Ingediend!.Value);
        (antwoord.Ingediend.Value - antwoord.Toegekend!.Value).ShouldBe(afgewezen.Declaratiebedrag);
        var melding = antwoord.Meldingen.Single(m => m.Codes[0].Code == "0587");
        // The retour holds the refused line and what it stands under, not the awarded ones.
        melding.Regel.ShouldBe(3);
        melding.Ingediend.ShouldBe(afgewezen.Declaratiebedrag);
        melding.Toegekend.ShouldBe(Bedrag.Nul);
        melding.Codes[0].Betekenis.ShouldBe(Catalogus.Zoek(new Retourcode(587))!.Betekenis);
        melding.Codes[0].Advies.ShouldNotBeEmpty();
        melding.Wat.ShouldContain(new Kenmerk("prestatie", afgewezen.Code));
    }

    [Fact]
    public void A_retour_that_is_not_what_was_claimed_says_where()
    {
        var claim = Claim("OS301 1.0");
        var retour = Retour(claim, out _);
        retour[(2 * 372) + 100] ^= 1;

        var uitleg = Bestandenlezer.Lees([new("claim.asc", claim), new("retour.asc", retour)]);

        uitleg[1].ShouldBeOfType<Retouruitleg>().Bezwaren.ShouldContain(b => b.Regel == 3);
    }

    [Theory]
    [InlineData(
        "Declaratie,01056789,F2,Z-2,ZNB,,500.00,,Afrekening,,,,,3,\r\nDeclaratie,01056789,F1,Z-1,ZNB,2026-01-01,,300.00,,ja,0.00,2026-01-02,2,3,300.00\r\n",
        50_000,
        30_000,
        0,
        20_000
    )]
    [InlineData(
        "Declaratie,01056789,F2,Z-2,ZNB,,400.00,,\"Geen afrekening, nog een resterende vordering\",,,,,1,\r\nCredit Declaratie,01056789,F1,Z-1,ZNB,2026-01-01,,1000.00,,nee,600.00,,,1,400.00\r\n",
        40_000,
        40_000,
        60_000,
        0
    )]
    [InlineData(
        "Declaratie,01056789,F2,Z-2,ZNB,,100.00,,Restant bedrag te klein om uit te betalen,,,,,1,\r\nCorrectie,01056789,F1,Z-1,ZNB,2026-01-01,,98.00,,ja,0.00,,,1,98.00\r\n",
        10_000,
        9_800,
        0,
        0
    )]
    [InlineData(
        "Declaratie,01056789,F2,Z-2,ZNB,,50.00,,Afrekening,,,,,1,\r\nRestant,01056789,,,ZNB,,2.00,,,,,,,1,\r\n",
        5_200,
        0,
        0,
        5_200
    )]
    [InlineData(
        "Declaratie,01056789,F2,Z-2,ZNB,,50.00,,Afrekening,,,,,1,\r\nBetaalstop,01056789,,,ZNB,,,50.00,,,,,,1,\r\n",
        5_000,
        0,
        0,
        0
    )]
    public void An_overzicht_adds_up_to_what_comes_on_the_bank(string regels, long ontvangt, long verrekend, long openstaand, long verwacht)
    {
        var gewoon = Een<Overzichtuitleg>("o.csv", Encoding.UTF8.GetBytes("\uFEFF" + Kop + regels));

        gewoon.Factuurnummer.ShouldBe("F2");
        gewoon.Ontvangt.Cents.ShouldBe(ontvangt);
        gewoon.NuVerrekend.Cents.ShouldBe(verrekend);
        gewoon.Openstaand.Cents.ShouldBe(openstaand);
        gewoon.Verwacht.Cents.ShouldBe(verwacht);
    }

    [Fact]
    public void An_overzicht_for_a_dutch_spreadsheet_reads_the_same()
    {
        var tekst =
            Kop.Replace(',', ';')
            + "Declaratie;01056789;F2;Z-2;ZNB;;1.500,25;;Afrekening;;;;;3;\r\n'=cmd;01056789;F1;Z-1;ZNB;01-01-2026;;300,00;;ja;0,00;;;3;300,00\r\n";

        var uitleg = Een<Overzichtuitleg>("o.csv", Encoding.UTF8.GetBytes(tekst));

        uitleg.Verwacht.Cents.ShouldBe(120_025);
        uitleg.Regels[1].Onderwerp.ShouldBe("=cmd");
    }

    [Fact]
    public void A_payment_is_compared_with_the_retour_and_the_overzicht_that_it_belongs_to()
    {
        var claim = Claim("OS301 1.0");
        var retour = Retour(claim, out _);
        var antwoord = Een<Retouruitleg>("r.asc", retour);
        var overzicht = Encoding.UTF8.GetBytes(Kop + "Declaratie,01056789,F2,Z-2,ZNB,,500.00,,Afrekening,,,,,3,\r\n");
        var camt = Camt(
            ("declaratie " + antwoord.Factuurnummer, antwoord.Toegekend!.Value),
            ("Afrekening F2", new Bedrag(49_999)),
            ("huur", new Bedrag(100)),
            ("voorschot K1", new Bedrag(7))
        );

        var afschrift = Bestandenlezer
            .Lees([new("b.xml", camt), new("r.asc", retour), new("o.csv", overzicht)])[0]
            .ShouldBeOfType<Afschriftuitleg>();

        afschrift.Boekingen.Select(b => b.Klopt).ShouldBe([true, false, null]);
        afschrift.AndereBoekingen.ShouldBe(1);
        afschrift.Boekingen[1].Uitleg.ShouldContain("500,00");
    }

    [Fact]
    public void A_zip_is_unpacked_and_a_zip_bomb_is_not()
    {
        Bestandenlezer
            .Lees([new("alles.zip", Zip(("a/claim.asc", Claim("OS301 1.0")), ("leeg.txt", [])))])
            .Select(u => u.GetType())
            .ShouldBe([typeof(Declaratieuitleg), typeof(OnbekendBestand)]);

        Reden(Zip(("groot", new byte[120_000_000]))).ShouldContain("100 MB");
        Reden(Zip([.. Enumerable.Range(0, 31).Select(i => ($"{i}", new byte[1]))])).ShouldContain("30 bestanden");
        Reden(Zip()).ShouldContain("leeg");
        Reden([.. "PK\x03\x04"u8, .. new byte[40]]).ShouldContain("beschadigd");
    }

    [Theory]
    [InlineData("", "leeg")]
    [InlineData("%PDF-1.7", "pdf")]
    [InlineData("zomaar tekst", "herkennen")]
    [InlineData("<html></html>", "camt.053")]
    [InlineData("<!DOCTYPE x [<!ENTITY a \"b\">]><x>&a;</x>", "camt.053")]
    [InlineData("Onderwerp,AGBnr\r\nDeclaratie,1\r\n", "kolommen")]
    [InlineData(Kop, "geen regels")]
    [InlineData(Kop + "Declaratie,,F,,,,tien,,,,,,,1,\r\n", "Regel 2")]
    public void What_is_something_else_says_so(string inhoud, string reden) => Reden(Encoding.UTF8.GetBytes(inhoud)).ShouldContain(reden);

    [Fact]
    public void No_damaged_claim_or_retour_makes_it_fall()
    {
        var claim = Claim("HA304 4.2");
        var retour = Retour(Claim("OS301 1.0"), out _);
        var toeval = new Random(7);
        for (var i = 0; i < 300; i++)
        {
            foreach (var heel in (byte[][])[claim, retour])
            {
                var stuk = heel[..toeval.Next(1, heel.Length)];
                stuk[toeval.Next(stuk.Length)] = (byte)toeval.Next(256);
                Bestandenlezer.Lees([new("x", stuk), new("y", heel)]).Count.ShouldBe(2);
            }
        }
    }

    private static string Reden(byte[] inhoud) => Een<OnbekendBestand>("x", inhoud).Reden;

    private static T Een<T>(string naam, byte[] inhoud)
        where T : Bestanduitleg => Bestandenlezer.Lees([new AangebodenBestand(naam, inhoud)]).ShouldHaveSingleItem().ShouldBeOfType<T>();

    private static byte[] Claim(string standaard)
    {
        var uit = new MemoryStream();
        Generator.Genereer(
            new GenereerOpties
            {
                Standaard = Standaarden.Zoek(standaard)!,
                Prestaties = 12,
                Seed = 3,
            },
            _ => uit
        );
        return uit.ToArray();
    }

    /// <summary>The second prestatie refused with 0587, the rest awarded.</summary>
    private static byte[] Retour(byte[] claim, out Prestatie afgewezen)
    {
        var declaratie = DeclaratieLezer.Lees(claim).Declaratie!;
        var prestaties = declaratie.Verzekerden.SelectMany(v => v.Prestaties).ToList();
        var nee = prestaties[1];
        afgewezen = nee;
        var records = prestaties.Select(p => new RecordUitkomst(
            p.Regel,
            p == nee ? [new Retourcode(587)] : [],
            p.Declaratiebedrag,
            p == nee ? Bedrag.Nul : p.Declaratiebedrag
        ));
        using var uit = new MemoryStream();
        RetourSchrijver
            .Schrijf(
                claim,
                new Retour
                {
                    Afzender = RetourAfzender.Zorgverzekeraar,
                    Referentie = "Z-1",
                    Dagtekening = new DateOnly(2026, 3, 1),
                    Bestand = [new Retourcode(200)],
                    Records = [.. records],
                    Toegekend = prestaties.Where(p => p != nee).Aggregate(Bedrag.Nul, (som, p) => som + p.Declaratiebedrag),
                },
                uit
            )
            .ShouldBeNull();
        return uit.ToArray();
    }

    private static byte[] Zip(params (string Naam, byte[] Inhoud)[] bestanden)
    {
        using var uit = new MemoryStream();
        using (var zip = new ZipArchive(uit, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (naam, inhoud) in bestanden)
            {
                using var deel = zip.CreateEntry(naam).Open();
                deel.Write(inhoud);
            }
        }

        return uit.ToArray();
    }

    private static byte[] Camt(params (string Omschrijving, Bedrag Bedrag)[] boekingen) =>
        Encoding.UTF8.GetBytes(
            """<?xml version="1.0" encoding="UTF-8"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><GrpHdr><MsgId>1</MsgId></GrpHdr><Stmt><Id>S1</Id><Acct><Id><IBAN>NL91ABNA0417164300</IBAN></Id></Acct>"""
                + string.Concat(
                    boekingen.Select(b =>
                        $"""<Ntry><Amt Ccy="EUR">{b.Bedrag.Punt()}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>2026-03-05</Dt></BookgDt><NtryDtls><TxDtls><Amt Ccy="EUR">{b.Bedrag.Punt()}</Amt><CdtDbtInd>CRDT</CdtDbtInd><RmtInf><Ustrd>{b.Omschrijving}</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>"""
                    )
                )
                + "</Stmt></BkToCstmrStmt></Document>"
        );
}
