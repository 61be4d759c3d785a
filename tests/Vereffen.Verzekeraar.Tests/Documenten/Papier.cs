using Vereffen.Kern;
using Vereffen.Verrekening;

namespace Vereffen.Verzekeraar.Tests;

/// <summary>
/// The small world of these tests: insurers 3311 (ZZK) and 3313 (ZIP) in one kring, limits 5,00 and 25,00; AGB 01056789. Events are lines of an events file.
/// </summary>
internal static class Papier
{
    internal const string Agb = "01056789";

    internal static readonly Zorgverzekeraar[] Verzekeraars =
    [
        new(UzoviNummer.Parse("3311"), "ZZK", "ZK", new Bedrag(500), new Bedrag(2500)),
        new(UzoviNummer.Parse("3313"), "ZIP", "ZK", new Bedrag(500), new Bedrag(2500)),
    ];

    internal static readonly Afzender Afzender = new(
        "Zorgverzekeraar Zuiderduin N.V.",
        ["Postbus 100", "8000 AB Zwolle"],
        "NL91 ABNA 0417 1643 00",
        "Zuiderduin inzake zorgkosten",
        ["038 000 00 00", "www.zuiderduin.example/verrekenen"]
    );

    internal static readonly Geadresseerde Aan = new(
        AgbCode.Parse(Agb),
        "Huisartsenpraktijk Müller & Zoë",
        ["Dorpsstraat 1", "1234 AB Oudorp"]
    );

    internal static readonly Overzichtgegevens Gegevens = new(Afzender, Aan);

    internal static Verrekenregels Regels =>
        Verrekenregels.TryMaak(Verzekeraars, [], out var regels, out var melding) ? regels : throw new InvalidOperationException(melding);

    internal static List<Gebeurtenis> Gebeurtenissen(params string[] regels)
    {
        const string Kop = "datum,soort,uzovi,agb,kenmerk,ons_kenmerk,bedrag,vervaldatum,omschrijving,betaal_aan";
        using var reader = new GebeurtenisReader(new StringReader(string.Join('\n', [Kop, .. regels])));
        var uit = new List<Gebeurtenis>();
        while (reader.Lees(out var gebeurtenis))
        {
            uit.Add(gebeurtenis);
        }

        reader.Fout?.ToString().ShouldBeNull();
        return uit;
    }

    internal static Verrekenaar Speel(params string[] regels) => Speel(Gebeurtenissen(regels));

    internal static Verrekenaar Speel(IEnumerable<Gebeurtenis> gebeurtenissen)
    {
        var verrekenaar = new Verrekenaar(Regels);
        foreach (var gebeurtenis in gebeurtenissen)
        {
            verrekenaar.Verwerk(gebeurtenis).ShouldBeNull();
        }

        return verrekenaar;
    }

    /// <summary>An overzicht with every kind of row: declaratie, restant, all kinds of vordering, betaalstop.</summary>
    internal static Verrekenoverzicht AlleSoorten() =>
        Speel(
            "2026-01-05,declaratie,3311,01056789,F1,D-1,20000,,,",
            "2026-01-05,voorschot,3311,01056789,V1,V-2026-1,1000,2026-02-01,,",
            "2026-01-05,betaalrun,,,,,,,,",
            "2026-01-06,declaratie,3311,01056789,F0,D-0,100,,,",
            "2026-01-06,betaalrun,,,,,,,,",
            "2026-02-02,declaratie,3311,01056789,C1,D-2,-1500,,,",
            "2026-02-02,correctie,3311,01056789,F1,CO-1,-300,,,",
            "2026-02-02,hv-vordering,3313,01056789,,HV-77,2500,2026-01-20,Controle patiënten met gebruikelijke zorg,",
            "2026-02-02,eindafrekening,3313,01056789,E1,EA-1,-400,,,",
            "2026-02-02,betaalstop-aan,3311,01056789,,,,,,",
            "2026-02-03,declaratie,3311,01056789,F2,D-3,25000,,,",
            "2026-02-03,betaalrun,,,,,,,,"
        ).Overzichten[^1];

    /// <summary>An overzicht with many vorderingen, the last one partly set off.</summary>
    internal static Verrekenoverzicht Lang(int vorderingen) =>
        Speel([
            .. Enumerable
                .Range(1, vorderingen)
                .Select(i =>
                    $"2026-01-05,hv-vordering,3311,01056789,,HV-{i:D4},{1000 + i},,Controle dossier {i} met een wat langere omschrijving voor de patiëntengroep,"
                ),
            $"2026-01-06,declaratie,3311,01056789,2026-000123,D-900,{(1000L * vorderingen) + (vorderingen * (vorderingen + 1L) / 2) - 500},,,",
            "2026-01-06,betaalrun,,,,,,,,",
        ]).Overzichten[^1];
}
