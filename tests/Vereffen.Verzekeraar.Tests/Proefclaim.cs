using Vereffen.Ei;
using Vereffen.Kern;

namespace Vereffen.Verzekeraar.Tests;

/// <summary>Claims of the parties in <c>samples/registers</c>.</summary>
internal static class Proefclaim
{
    public static readonly UzoviNummer Zuiderlicht = UzoviNummer.Parse("9901");
    public static readonly AgbCode DeLinde = AgbCode.Parse("90054321");
    public static readonly AgbCode DeBrink = AgbCode.Parse("01056789");
    public static readonly AgbCode Stap = AgbCode.Parse("96034567");
    public static readonly Relatie Bureau = new("Servicebureau", "98001234");

    public static Guid Id(byte nummer) => new(nummer, 0, 0, new byte[8]);

    /// <summary>De Linde for Jansen: consults of 65.00 on successive days from 5 February on.</summary>
    public static Bericht VanDeLinde(byte nummer, string factuurnummer, params Prestatie[] prestaties) =>
        Bericht(
            nummer,
            Declaratie(factuurnummer, AgbCode.Parse("90012345"), DeLinde, null, prestaties),
            new Relatie("Praktijk", "90054321")
        );

    public static Bericht VanDeBrink(byte nummer, string factuurnummer) =>
        Bericht(
            nummer,
            Declaratie(
                factuurnummer,
                AgbCode.Parse("01012345"),
                DeBrink,
                null,
                [Regel("B1", 2302, 5, lijst: "008", code: "12001", behandelaar: "01012345")]
            ),
            new Relatie("Praktijk", "01056789")
        );

    /// <summary>The servicebureau for Stap voor Stap: 38.00.</summary>
    public static Bericht VanHetBureau(byte nummer, string factuurnummer) =>
        Bericht(
            nummer,
            Declaratie(
                factuurnummer,
                AgbCode.Parse("96012345"),
                Stap,
                AgbCode.Parse("98001234"),
                [Regel("S1", 3800, 5, code: "25101", behandelaar: "96012345")]
            ),
            Bureau
        );

    public static Prestatie Regel(
        string referentie,
        long cents,
        int dag,
        string lijst = "081",
        string code = "24501",
        string behandelaar = "90012345",
        string creditVan = "",
        Bsn? bsn = null,
        DateOnly? datum = null
    )
    {
        var bedrag = new Bedrag(creditVan.Length > 0 ? -cents : cents);
        return new Prestatie
        {
            Regel = 0,
            Detail = 0,
            Bsn = bsn ?? Jansen,
            Uzovi = Zuiderlicht,
            Doorsturen = 1,
            Begin = datum ?? new DateOnly(2026, 2, dag),
            Eind = datum ?? new DateOnly(2026, 2, dag),
            Lijst = lijst,
            Code = code,
            Aantal = 1,
            Behandelaar = AgbCode.Parse(behandelaar),
            Tarief = new Bedrag(cents),
            Berekend = bedrag,
            BerekendIsCredit = bedrag.IsNegatief,
            Declaratiebedrag = bedrag,
            IsCredit = bedrag.IsNegatief,
            Referentie = referentie,
            VorigeReferentie = creditVan,
        };
    }

    private static Bsn Jansen => Bsn.TryParse("999901345", out var bsn) ? bsn : default;

    private static Declaratie Declaratie(
        string factuurnummer,
        AgbCode zorgverlener,
        AgbCode praktijk,
        AgbCode? bureau,
        IReadOnlyList<Prestatie> prestaties
    ) =>
        new()
        {
            Standaard = "OS301",
            Versie = "1.0",
            IsTest = factuurnummer.StartsWith("TEST", StringComparison.Ordinal),
            Uzovi = Zuiderlicht,
            Servicebureau = bureau,
            Zorgverlener = zorgverlener,
            Praktijk = praktijk,
            BetalingAan = bureau is null ? BetalingAan.Praktijk : BetalingAan.Servicebureau,
            Declaratieperiode = new Periode(new DateOnly(2026, 1, 1), new DateOnly(2026, 2, 28)),
            Dagtekening = new DateOnly(2026, 3, 2),
            Factuurnummer = factuurnummer,
            Verzekerden =
            [
                new Verzekerde
                {
                    Regel = 0,
                    Detail = 0,
                    Bsn = Jansen,
                    Uzovi = Zuiderlicht,
                    Geboortedatum = new DateOnly(1997, 11, 22),
                    Geslacht = 1,
                    Naam = "Jansen",
                    Voorletters = "DP",
                    Postcode = "3512CN",
                    Huisnummer = 127,
                    Prestaties = prestaties,
                },
            ],
        };

    private static Bericht Bericht(byte nummer, Declaratie declaratie, Relatie afzender)
    {
        using var uit = new MemoryStream();
        DeclaratieSchrijver.Schrijf(declaratie, Standaarden.Zoek("OS301")!, uit).ShouldBeEmpty();
        return new Bericht
        {
            TraceerId = Id(nummer),
            ConversatieId = Id(nummer),
            ReferentieId = declaratie.Factuurnummer,
            Afzender = afzender,
            Geadresseerde = Relatie.Zorgverzekeraar(Zuiderlicht),
            Stroom = new Berichtstroom("OS301", null, 1, 0, "Indienen"),
            Payload = uit.ToArray(),
        };
    }
}
