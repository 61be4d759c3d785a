using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Vereffen.Kern;

namespace Vereffen.Ei.Tests.Schrijven;

public class DeclaratieSchrijverTests
{
    [Theory]
    [InlineData("Wałęsa", "Walesa")]
    [InlineData("Şahin", "Sahin")]
    [InlineData("Jose\u0301", "José")]
    [InlineData("Ĳsbrand", "IJsbrand")]
    [InlineData("Ґ李", "--")]
    [InlineData("O’Neill", "O'Neill")]
    public void What_iso_8859_1_lacks_is_written_otherwise_and_never_as_a_question_mark(string naam, string geschreven)
    {
        var (bytes, meldingen) = Schrijf(naam, "1234AB");

        Encoding.Latin1.GetString(bytes).ShouldContain(geschreven);
        bytes.ShouldNotContain((byte)'?');
        meldingen.Count.ShouldBe(naam.Normalize() == geschreven || naam == "Jose\u0301" ? 0 : 1);
        meldingen.ShouldAllBe(m => !m.Contains(naam));
        EiControle.Controleer(bytes).Bevindingen.ShouldBeEmpty();
    }

    [Fact]
    public void A_name_that_is_too_long_is_cut_with_a_notice()
    {
        var (bytes, meldingen) = Schrijf(new string('a', 26), "1234AB");

        meldingen.ShouldHaveSingleItem().ShouldContain("0210");
        EiControle.Controleer(bytes).Bevindingen.ShouldBeEmpty();
    }

    [Fact]
    public void Any_name_of_letters_comes_back_or_is_noticed()
    {
        var letters = Gen.Elements("abcdefghijklmnopqrstuvwxyzäëïöüéèçñßøåÀÿłşžő -'".ToCharArray());
        Prop.ForAll(
                Gen.NonEmptyListOf(letters).Select(l => new string([.. l])).Where(n => n.Trim().Length > 0).ToArbitrary(),
                naam =>
                {
                    var (bytes, meldingen) = Schrijf(naam, "1234AB");
                    var lezing = DeclaratieLezer.Lees(bytes);
                    return lezing.Bevindingen.Count == 0 && (meldingen.Count == 1 || lezing.Declaratie!.Verzekerden[0].Naam == naam.Trim());
                }
            )
            .QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("HA304")]
    [InlineData("MZ301")]
    [InlineData("EP301")]
    [InlineData("PM304")]
    public void Other_standards_are_written_with_a_sound_structure(string naam)
    {
        var uit = new MemoryStream();

        DeclaratieSchrijver.Schrijf(Voorbeeld.Model(), Standaarden.Zoek(naam)!, uit);

        var (resultaat, gevonden) = EiControle.Controleer(uit.ToArray());
        resultaat.Standaard!.Naam.ShouldBe(naam);
        gevonden.ShouldNotContain(b => b.Niveau == Niveau.N1 || b.Niveau == Niveau.N2);
        DeclaratieLezer.Lees(uit.ToArray()).Declaratie!.TotaalDeclaratiebedrag.ShouldBe(new Bedrag(8000));
    }

    private static (byte[] Bytes, IReadOnlyList<string> Meldingen) Schrijf(string naam, string postcode)
    {
        _ = Bsn.TryParse(Voorbeeld.Bsn(0), out var bsn);
        var model = Voorbeeld.Model();
        var persoon = model.Verzekerden[0];
        var declaratie = new Declaratie
        {
            Standaard = model.Standaard,
            Versie = model.Versie,
            Uzovi = model.Uzovi,
            Zorgverlener = model.Zorgverlener,
            BetalingAan = BetalingAan.Zorgverlener,
            Declaratieperiode = model.Declaratieperiode,
            Factuurnummer = model.Factuurnummer,
            Dagtekening = model.Dagtekening,
            Verzekerden =
            [
                new Verzekerde
                {
                    Regel = 0,
                    Detail = 0,
                    Bsn = bsn,
                    Uzovi = model.Uzovi,
                    Geboortedatum = persoon.Geboortedatum,
                    Geslacht = 2,
                    Naam = naam,
                    Voorletters = "A",
                    Postcode = postcode,
                    Huisnummer = 1,
                    Prestaties = persoon.Prestaties,
                },
            ],
        };
        var uit = new MemoryStream();
        var meldingen = DeclaratieSchrijver.Schrijf(declaratie, Voorbeeld.Os301, uit);
        return (uit.ToArray(), meldingen);
    }
}
