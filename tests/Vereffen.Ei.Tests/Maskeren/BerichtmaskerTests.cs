using System.Text;
using Vereffen.Kern;

namespace Vereffen.Ei.Tests.Maskeren;

public class BerichtmaskerTests
{
    private static readonly ControleOpties Opties = new() { Peildatum = new DateOnly(2026, 4, 2) };

    public static TheoryData<string> Claims => [.. Standaarden.Alle.Where(s => !s.IsRetour).Select(s => s.VolledigeNaam)];

    [Theory]
    [MemberData(nameof(Claims))]
    public void The_check_finds_the_same_in_sound_and_damaged_messages(string naam)
    {
        var standaard = Standaarden.Zoek(naam)!;
        var heel = Proefclaim.Maak(standaard);
        foreach (var zaad in Enumerable.Range(0, Proeven.Aantal(120)))
        {
            Zelfde(zaad == 0 ? heel : Mutant.Van(heel, standaard.RecordLengte, zaad), zaad, naam);
        }
    }

    [Fact]
    public void Also_in_a_message_of_several_persons()
    {
        var heel = new Voorbeeld().Bytes();
        foreach (var zaad in Enumerable.Range(0, Proeven.Aantal(600)))
        {
            Zelfde(zaad == 0 ? heel : Mutant.Van(heel, 310, zaad), zaad, "voorbeeld");
        }
    }

    [Fact]
    public void No_personal_value_is_left()
    {
        var voorbeeld = new Voorbeeld();
        var masker = Encoding.Latin1.GetString(Masker(voorbeeld.Bytes(), 7));

        masker.ShouldNotContain("Jansen");
        masker.ShouldNotContain("M\u00fcller");
        masker.ShouldNotContain(Voorbeeld.Bsn(0));
        masker.ShouldNotContain(Voorbeeld.Bsn(1));
        masker.ShouldNotContain("19800229");
        masker.ShouldNotContain("1234AB");
        masker.ShouldNotContain("Toelichting");
        masker.ShouldContain("9999");
        masker.ShouldContain("24001");
        masker.ShouldContain("F2026-001");
    }

    [Fact]
    public void A_birth_date_becomes_one_of_the_year_before_and_a_bsn_stays_sound()
    {
        var masker = Masker(new Voorbeeld().Bytes(), 7);
        var tweede = masker.AsSpan(312, 310);

        string.CompareOrdinal(Encoding.ASCII.GetString(Voorbeeld.Os301.ZoekElement("0207")!.Lees(tweede)), "19800229").ShouldBeLessThan(0);
        string.CompareOrdinal(Encoding.ASCII.GetString(Voorbeeld.Os301.ZoekElement("0207")!.Lees(tweede)), "19790618")
            .ShouldBeGreaterThan(0);
        Bsn.TryParse(Encoding.ASCII.GetString(Voorbeeld.Os301.ZoekElement("0203")!.Lees(tweede)), out _).ShouldBeTrue();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2026)]
    public void Two_birth_dates_stay_two_and_each_lies_before_its_own(int zaad)
    {
        var element = Voorbeeld.Os301.ZoekElement("0207")!;
        var schijn = new Schijnpersoon(new Vervanger(zaad));
        var gezien = new HashSet<string>();
        for (var dag = new DateOnly(1979, 1, 1); dag.Year < 1983; dag = dag.AddDays(1))
        {
            var veld = Encoding.ASCII.GetBytes(dag.ToString("yyyyMMdd", System.Globalization.CultureInfo.InvariantCulture));
            var eerst = Encoding.ASCII.GetString(veld);

            schijn.Vervang(element, veld, 20260401, alleenAscii: true);

            string.CompareOrdinal(Encoding.ASCII.GetString(veld), eerst).ShouldBeLessThan(0);
            gezien.Add(Encoding.ASCII.GetString(veld)).ShouldBeTrue(eerst);
        }
    }

    [Fact]
    public void The_same_seed_gives_the_same_person_in_another_file_and_another_seed_another()
    {
        var een = Masker(new Voorbeeld().Bytes(), 7);
        var ander = Masker(new Voorbeeld().Zet(Voorbeeld.Voorloop, "0116", "F2026-999").Bytes(), 7);

        ander.AsSpan(312, 310).SequenceEqual(een.AsSpan(312, 310)).ShouldBeTrue();
        Masker(new Voorbeeld().Bytes(), 8).AsSpan(312, 310).SequenceEqual(een.AsSpan(312, 310)).ShouldBeFalse();
        Masker(new Voorbeeld().Bytes(), 7).ShouldBe(een);
    }

    [Fact]
    public void A_reference_and_the_credit_that_names_it_stay_the_same_reference()
    {
        var masker = Masker(new Voorbeeld().Zet(Voorbeeld.Credit, "0421", "A1").Bytes(), 7);

        Lees(masker, Voorbeeld.Credit, "0421").ShouldBe(Lees(masker, Voorbeeld.Prestatie, "0420"));
        Lees(masker, Voorbeeld.Prestatie, "0420").ShouldNotBe(Lees(masker, Voorbeeld.TweedePrestatie, "0420"));
    }

    [Fact]
    public void An_unknown_bsn_stays_unknown() =>
        Lees(Masker(new Voorbeeld().Zet(Voorbeeld.Verzekerde, "0203", "999999999").Bytes(), 1), Voorbeeld.Verzekerde, "0203")
            .ShouldBe("999999999");

    [Fact]
    public void References_that_differ_stay_different_and_empty_ones_empty()
    {
        var vervanger = new Vervanger(3);
        var gezien = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < 20_000; i++)
        {
            var bytes = Encoding.ASCII.GetBytes($"R{i:D5}x");
            vervanger.Vervang("Referentie", bytes, nullenBlijven: false);
            gezien.Add(Encoding.ASCII.GetString(bytes)).ShouldBeTrue();
        }
    }

    [Fact]
    public void A_masked_retour_still_answers_the_masked_claim()
    {
        var claim = new Voorbeeld().Bytes();
        var retour = Retouren.Van(claim);

        Retouren.Bevindingen(Masker(retour, 7), Masker(claim, 7)).ShouldBeEmpty();
    }

    [Fact]
    public void What_is_no_message_gives_nothing()
    {
        using var uit = new MemoryStream();

        Berichtmasker.Schrijf(new MemoryStream("geen bericht"u8.ToArray()), uit, 1).ShouldBeFalse();
        uit.Length.ShouldBe(0);
    }

    private static void Zelfde(byte[] bericht, int zaad, string naam)
    {
        using var uit = new MemoryStream();
        if (!Berichtmasker.Schrijf(new MemoryStream(bericht), uit, zaad))
        {
            return;
        }

        uit.Length.ShouldBe(bericht.Length, $"{naam} mutant {zaad}");
        Als(uit.ToArray()).ShouldBe(Als(bericht), $"{naam} mutant {zaad}");
    }

    private static List<string> Als(byte[] bytes) =>
        [
            .. EiControle
                .Controleer(bytes, Opties)
                .Bevindingen.Select(b => $"{b.Regel} {b.Detail} {b.Element} {b.Niveau} {b.Retourcode} {b.Melding}"),
        ];

    private static string Lees(byte[] bericht, int regel, string element) =>
        Encoding.Latin1.GetString(Voorbeeld.Os301.ZoekElement(element)!.Lees(bericht.AsSpan((regel - 1) * 312, 310)));

    private static byte[] Masker(byte[] bericht, long zaad)
    {
        using var uit = new MemoryStream();
        Berichtmasker.Schrijf(new MemoryStream(bericht), uit, zaad).ShouldBeTrue();
        return uit.ToArray();
    }
}
