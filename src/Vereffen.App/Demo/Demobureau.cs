using Vereffen.Ei;
using Vereffen.Kern;
using Vereffen.Praktijk;
using Vereffen.Registers;

namespace Vereffen.App.Demo;

/// <summary>The servicebureau of the sample world: its clients are those of the register, and one of them has a file to try.</summary>
internal static class Demobureau
{
    /// <summary>Under the data folder.</summary>
    public const string Voorbeeldbestand = "bureau/klantbestand.asc";

    private static readonly AgbCode Bureau = Demopartijen.Stap.Servicebureau.GetValueOrDefault();

    /// <summary>Puts the clients of the register on the bureau's list; again changes nothing.</summary>
    public static void Open(Praktijkadministratie administratie, RegisterSet registers)
    {
        var klanten = administratie.VoorBureau(Bureau).Klanten;
        foreach (ref readonly var mandaat in registers.Servicebureaus.Zoek(Bureau))
        {
            klanten.Voegtoe(
                new Klantinvoer
                {
                    Agb = mandaat.Agb.ToString(),
                    Rol = "Praktijk",
                    Naam = Demopartijen.Begunstigde(mandaat.Agb),
                    Begin = mandaat.Geldig.Begin.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
                }
            );
        }
    }

    /// <summary>
    /// What De Brink sends its bureau today: no UZOVI-nummer in the 01, insured of both insurers, a line above the tariff, and one that must not be sent on. The same day gives the same file.
    /// </summary>
    public static byte[] Voorbeeld(IReadOnlyList<Demopatient> patienten, DateOnly dag)
    {
        var factuurnummer = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"DB{dag:yyMMdd}");
        var verzekerden = new List<Verzekerde>();
        var nummer = 0;
        foreach (var (uzovi, aantal) in ((UzoviNummer, int)[])[(Demopartijen.Zuiderlicht, 3), (Demopartijen.Noorderbaken, 2)])
        {
            foreach (var (patient, _) in patienten.Where(p => p.Uzovi == uzovi && !p.Patient.Bsn.IsOnbekend).Take(aantal))
            {
                nummer++;
                verzekerden.Add(
                    new Verzekerde
                    {
                        Regel = 0,
                        Detail = 0,
                        Bsn = patient.Bsn,
                        Uzovi = uzovi,
                        Geboortedatum = patient.Geboortedatum,
                        Geslacht = patient.Geslacht,
                        Naam = patient.Naam,
                        Voorvoegsel = patient.Voorvoegsel,
                        Voorletters = patient.Voorletters,
                        Postcode = patient.Postcode,
                        Huisnummer = patient.Huisnummer,
                        Prestaties = [Regel("12011", nummer == 2 ? 1251 : 1151, dag, $"{factuurnummer}-{nummer}", nummer == 5 ? 2 : 1)],
                    }
                );
            }
        }

        using var uit = new MemoryStream();
        DeclaratieSchrijver.Schrijf(
            new Declaratie
            {
                Standaard = "OS301",
                Versie = "1.0",
                Servicebureau = Bureau,
                Zorgverlener = Demopartijen.DeBrink.Zorgverlener,
                Praktijk = Demopartijen.DeBrink.Praktijk,
                BetalingAan = BetalingAan.Servicebureau,
                Declaratieperiode = new Periode(dag, dag),
                Dagtekening = dag,
                Factuurnummer = factuurnummer,
                Verzekerden = verzekerden,
            },
            Standaarden.Zoek("OS301 1.0")!,
            uit
        );
        return uit.ToArray();
    }

    private static Prestatie Regel(string code, long tarief, DateOnly dag, string referentie, int doorsturen) =>
        new()
        {
            Regel = 0,
            Detail = 0,
            Doorsturen = doorsturen,
            Begin = dag,
            Eind = dag,
            Lijst = "008",
            Code = code,
            Aantal = 1,
            Behandelaar = Demopartijen.DeBrink.Zorgverlener,
            Tarief = new Bedrag(tarief),
            Berekend = new Bedrag(tarief),
            Declaratiebedrag = new Bedrag(tarief),
            Referentie = referentie,
        };
}
