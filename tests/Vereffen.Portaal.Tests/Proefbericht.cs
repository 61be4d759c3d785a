using System.Text;
using Vereffen.Ei;
using Vereffen.Kern;

namespace Vereffen.Portaal.Tests;

/// <summary>Messages between one practice and one insurer.</summary>
internal static class Proefbericht
{
    public static readonly Relatie Praktijk = new("Praktijk", "90054321");
    public static readonly Relatie AnderePraktijk = new("Praktijk", "01056789");
    public static readonly Relatie Verzekeraar = new("Zorgverzekeraar", "9901");

    public static Guid Id(byte nummer) => new(nummer, 0, 0, new byte[8]);

    public static Bericht Claim(byte nummer, string factuurnummer = "F1", Func<string, string>? wijzig = null) =>
        new()
        {
            TraceerId = Id(nummer),
            ConversatieId = Id(nummer),
            ReferentieId = factuurnummer,
            Afzender = Praktijk,
            Geadresseerde = Verzekeraar,
            Stroom = new Berichtstroom("OS301", null, 1, 0, "Indienen"),
            Payload = Encoding.Latin1.GetBytes((wijzig ?? (tekst => tekst))(Tekst(factuurnummer))),
        };

    public static Bericht Retour(byte nummer, Bericht claim, Func<string, string>? wijzig = null)
    {
        using var uit = new MemoryStream();
        var retour = new Retour
        {
            Afzender = RetourAfzender.Zorgverzekeraar,
            Referentie = "9901-2026-000001",
            Dagtekening = new DateOnly(2026, 3, 2),
            Bestand = [Retourcode.VolledigToegekend],
            Records = [],
            Toegekend = new Bedrag(10000),
        };
        RetourSchrijver.Schrijf(claim.Payload, retour, uit).ShouldBeNull();
        return new Bericht
        {
            TraceerId = Id(nummer),
            ConversatieId = claim.ConversatieId,
            AlsAntwoordOp = claim.TraceerId,
            Afzender = claim.Geadresseerde,
            Geadresseerde = claim.Afzender,
            Stroom = new Berichtstroom("OS302", null, 1, 0, "Retour"),
            Payload = Encoding.Latin1.GetBytes((wijzig ?? (tekst => tekst))(Encoding.Latin1.GetString(uit.ToArray()))),
        };
    }

    public static string[] Records(Bericht bericht) =>
        Encoding.Latin1.GetString(bericht.Payload.Span).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

    private static string Tekst(string factuurnummer)
    {
        using var uit = new MemoryStream();
        DeclaratieSchrijver.Schrijf(Declaratie(factuurnummer), Standaarden.Zoek("OS301")!, uit).ShouldBeEmpty();
        return Encoding.Latin1.GetString(uit.ToArray());
    }

    private static Declaratie Declaratie(string factuurnummer)
    {
        Bsn.TryParse("999901345", out var bsn).ShouldBeTrue();
        return new Declaratie
        {
            Standaard = "OS301",
            Versie = "1.0",
            Uzovi = UzoviNummer.Parse("9901"),
            Zorgverlener = AgbCode.Parse("90012345"),
            Praktijk = AgbCode.Parse("90054321"),
            BetalingAan = BetalingAan.Praktijk,
            Declaratieperiode = new Periode(new DateOnly(2026, 2, 1), new DateOnly(2026, 2, 28)),
            Dagtekening = new DateOnly(2026, 3, 2),
            Factuurnummer = factuurnummer,
            TotaalDeclaratiebedrag = new Bedrag(10000),
            Verzekerden =
            [
                new Verzekerde
                {
                    Regel = 0,
                    Detail = 0,
                    Bsn = bsn,
                    Uzovi = UzoviNummer.Parse("9901"),
                    Geboortedatum = new DateOnly(1997, 11, 22),
                    Geslacht = 1,
                    Naam = "Jansen",
                    Voorletters = "DP",
                    Postcode = "3512CN",
                    Huisnummer = 127,
                    Prestaties = [Prestatie(bsn, "R1", 6500), Prestatie(bsn, "R2", 3500)],
                },
            ],
        };
    }

    private static Prestatie Prestatie(Bsn bsn, string referentie, long cents) =>
        new()
        {
            Regel = 0,
            Detail = 0,
            Bsn = bsn,
            Uzovi = UzoviNummer.Parse("9901"),
            Doorsturen = 1,
            Begin = new DateOnly(2026, 2, 5),
            Eind = new DateOnly(2026, 2, 5),
            Lijst = "081",
            Code = "24501",
            Aantal = 1,
            Behandelaar = AgbCode.Parse("90012345"),
            Tarief = new Bedrag(cents),
            Berekend = new Bedrag(cents),
            Declaratiebedrag = new Bedrag(cents),
            Referentie = referentie,
        };
}
