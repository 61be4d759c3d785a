using System.Globalization;
using System.Text;
using Vereffen.Ei;
using Vereffen.Kern;

namespace Vereffen.App.Meten;

/// <summary>A sound OS301 claim in memory, the same for the same number: three prestaties per verzekerde, dates and amounts that vary.</summary>
internal static class Meetbestand
{
    internal const string Standaard = "OS301";

    internal static byte[] Maak(int prestaties, bool oplopend = true)
    {
        var standaard = Standaarden.Zoek(Standaard)!;
        var klein = new MemoryStream();
        DeclaratieSchrijver.Schrijf(Voorbeeld(), standaard, klein);
        var model = klein.ToArray();
        const int Stap = 312;
        var verzekerden = (prestaties + 2) / 3;
        var bytes = new byte[(2L + verzekerden + prestaties) * Stap];
        var uit = bytes.AsSpan();
        model.AsSpan(0, Stap).CopyTo(uit);
        var plek = Stap;
        long nummer = 0;
        long totaal = 0;
        var dag = new DateOnly(2026, 1, 1);
        for (var p = 0; p < prestaties; p++)
        {
            if (p % 3 == 0)
            {
                var verzekerde = uit.Slice(plek, Stap);
                model.AsSpan(Stap, Stap).CopyTo(verzekerde);
                Getal(verzekerde, 2, 12, ++nummer);
                Getal(verzekerde, 53, 8, Datum(new DateOnly(1930, 1, 1).AddDays(p * 7 % 30000)));
                plek += Stap;
            }

            var prestatie = uit.Slice(plek, Stap);
            model.AsSpan(Stap * 2, Stap).CopyTo(prestatie);
            var tarief = 1000 + (p * 37L % 9000);
            Getal(prestatie, 2, 12, ++nummer);
            Getal(prestatie, 58, 8, Datum(dag.AddDays(p % 80)));
            Getal(prestatie, 66, 8, Datum(dag.AddDays(p % 80)));
            Getal(prestatie, 94, 8, tarief);
            Getal(prestatie, 102, 8, tarief);
            Getal(prestatie, 115, 8, tarief);
            Encoding.ASCII.GetBytes(
                string.Create(CultureInfo.InvariantCulture, $"REF{(oplopend ? p : p * 7_654_321L % 1_000_000_007):D10}"),
                prestatie.Slice(124, 20)
            );
            totaal += tarief;
            plek += Stap;
        }

        var sluit = uit.Slice(plek, Stap);
        model.AsSpan(model.Length - Stap, Stap).CopyTo(sluit);
        Getal(sluit, 2, 6, verzekerden);
        Getal(sluit, 14, 6, prestaties);
        Getal(sluit, 26, 7, verzekerden + prestaties);
        Getal(sluit, 33, 11, totaal);
        return bytes;
    }

    private static long Datum(DateOnly dag) => (dag.Year * 10000L) + (dag.Month * 100) + dag.Day;

    private static void Getal(Span<byte> record, int plek, int lengte, long waarde)
    {
        for (var i = plek + lengte - 1; i >= plek; i--)
        {
            record[i] = (byte)('0' + (waarde % 10));
            waarde /= 10;
        }
    }

    private static Declaratie Voorbeeld()
    {
        _ = Bsn.TryCreate(999900006, out var bsn);
        _ = UzoviNummer.TryCreate(3311, out var uzovi);
        var agb = AgbCode.Parse("90001234");
        var dag = new DateOnly(2026, 1, 1);
        return new Declaratie
        {
            Standaard = Meetbestand.Standaard,
            Versie = "1.0",
            Uzovi = uzovi,
            Zorgverlener = agb,
            Praktijk = AgbCode.Parse("90056789"),
            BetalingAan = BetalingAan.Praktijk,
            Declaratieperiode = new Periode(dag, new DateOnly(2026, 3, 31)),
            Factuurnummer = "MEETBESTAND",
            Dagtekening = new DateOnly(2026, 4, 1),
            Verzekerden =
            [
                new Verzekerde
                {
                    Regel = 2,
                    Detail = 1,
                    Bsn = bsn,
                    Uzovi = uzovi,
                    Geboortedatum = new DateOnly(1980, 1, 2),
                    Geslacht = 1,
                    Naam = "Meetwaarde",
                    Voorletters = "M",
                    Postcode = "1234AB",
                    Huisnummer = 1,
                    Prestaties =
                    [
                        new Prestatie
                        {
                            Regel = 3,
                            Detail = 2,
                            Doorsturen = 1,
                            Begin = dag,
                            Eind = dag,
                            Lijst = "021",
                            Code = "24001",
                            Aantal = 1,
                            Behandelaar = agb,
                            Tarief = new Bedrag(1000),
                            Berekend = new Bedrag(1000),
                            Declaratiebedrag = new Bedrag(1000),
                            Referentie = "REF",
                        },
                    ],
                },
            ],
        };
    }
}
