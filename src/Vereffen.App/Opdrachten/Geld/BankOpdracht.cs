using System.CommandLine;
using System.Globalization;
using Vereffen.App.Uitvoer;
using Vereffen.Verzekeraar;

namespace Vereffen.App.Opdrachten;

/// <summary><c>vereffen bank</c>: account numbers with their history and verification, and the insurers' own bank statements.</summary>
internal static class BankOpdracht
{
    public static Command Maak(Omgeving omgeving)
    {
        var rekening = new Command(
            "account",
            "Rekeningnummers; een nieuwe of gewijzigde wordt pas gebruikt als een ander haar heeft geverifieerd."
        )
        {
            Meld(omgeving),
            Eigen(omgeving),
            VerifieerEigen(omgeving),
            Verifieer(omgeving),
            Sluit(omgeving),
            Rekeningen(omgeving),
        };
        return new Command("bank", "Rekeningnummers, en de bankafschriften van de verzekeraar zelf.")
        {
            rekening,
            Lees(omgeving),
            Posten(omgeving),
            BankKoppelOpdracht.Koppel(omgeving),
            BankKoppelOpdracht.Teruggekomen(omgeving),
            BankKoppelOpdracht.Ontkoppel(omgeving),
            BankKoppelOpdracht.Boek(omgeving),
        };
    }

    private static Command Meld(Omgeving omgeving)
    {
        var (agb, iban) = (Geldopties.Agb(), Iban());
        var naam = new Option<string>("--name")
        {
            Description = "Naam van de rekeninghouder.",
            HelpName = "NAAM",
            Required = true,
        };
        var vanaf = Opties.Datum("--from", "Eerste dag waarop de rekening geldt, standaard vandaag");
        var (data, door) = (Geldopties.Data(), Geldopties.Door());
        var opdracht = new Command("set", "Geeft een rekening op van een zorgaanbieder of servicebureau.")
        {
            agb,
            iban,
            naam,
            vanaf,
            data,
            door,
        };
        opdracht.SetAction(invoer =>
        {
            using var map = Verzekeraarsmap.Open(omgeving, invoer.GetRequiredValue(data));
            var rekeningen = map.Rol.Betalen.Rekeningen;
            var wie = invoer.GetRequiredValue(agb);
            Geldopties.Eis(
                rekeningen.Meld(
                    wie,
                    invoer.GetRequiredValue(iban),
                    invoer.GetRequiredValue(naam),
                    invoer.GetValue(vanaf),
                    invoer.GetRequiredValue(door)
                )
            );
            var nieuw = rekeningen.Alle().Last(r => r.Agb == wie);
            omgeving.Uit.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Rekening {nieuw.Volgnummer} van {wie} ({nieuw.Iban}) is opgegeven en wacht op verificatie door een ander."
                )
            );
            return Afsluitcode.Goed;
        });
        return opdracht;
    }

    private static Command Eigen(Omgeving omgeving)
    {
        var (uzovi, iban) = (Geldopties.Uzovi(), Iban());
        var naam = new Option<string?>("--name")
        {
            Description = "Naam op de rekening, standaard die van de verzekeraar.",
            HelpName = "NAAM",
        };
        var bic = new Option<string?>("--bic") { Description = "BIC van de bank; mag ontbreken.", HelpName = "BIC" };
        var (data, door) = (Geldopties.Data(), Geldopties.Door());
        var opdracht = new Command("own", "Geeft de rekening op waarvan een verzekeraar betaalt; een ander verifieert haar.")
        {
            uzovi,
            iban,
            naam,
            bic,
            data,
            door,
        };
        opdracht.SetAction(invoer =>
        {
            using var map = Verzekeraarsmap.Open(omgeving, invoer.GetRequiredValue(data));
            var wie = invoer.GetRequiredValue(uzovi);
            Geldopties.Eis(
                map.Rol.Betalen.Rekeningen.ZetEigen(
                    wie,
                    invoer.GetRequiredValue(iban),
                    invoer.GetValue(naam),
                    invoer.GetValue(bic),
                    invoer.GetRequiredValue(door)
                )
            );
            var nieuw = map.Rol.Betalen.Rekeningen.EigenHistorie()[^1];
            omgeving.Uit.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Eigen rekening {nieuw.Nummer} van {wie} ({nieuw.Rekening.Rekening}) is opgegeven en wacht op verificatie door een ander."
                )
            );
            return Afsluitcode.Goed;
        });
        return opdracht;
    }

    private static Command VerifieerEigen(Omgeving omgeving)
    {
        var nummer = Geldopties.Nummer("Nummer van de eigen rekening.");
        var af = new Option<bool>("--reject") { Description = "De rekening klopt niet: zij wordt nooit gebruikt." };
        var (data, door) = (Geldopties.Data(), Geldopties.Door());
        var opdracht = new Command(
            "verify-own",
            "Legt vast dat een eigen rekening is gecontroleerd, door een ander dan wie haar opgaf; daarna betaalt de verzekeraar ervan."
        )
        {
            nummer,
            af,
            data,
            door,
        };
        opdracht.SetAction(invoer =>
        {
            using var map = Verzekeraarsmap.Open(omgeving, invoer.GetRequiredValue(data));
            var rekeningen = map.Rol.Betalen.Rekeningen;
            var (plaats, wie, afgewezen) = (invoer.GetRequiredValue(nummer), invoer.GetRequiredValue(door), invoer.GetValue(af));
            Geldopties.Eis(afgewezen ? rekeningen.WijsEigenAf(plaats, wie) : rekeningen.VerifieerEigen(plaats, wie));
            omgeving.Uit.WriteLine(
                string.Create(CultureInfo.InvariantCulture, $"Eigen rekening {plaats} is {(afgewezen ? "afgekeurd" : "geverifieerd")}.")
            );
            return Afsluitcode.Goed;
        });
        return opdracht;
    }

    private static Command Verifieer(Omgeving omgeving)
    {
        var (agb, nummer) = (Geldopties.Agb(), Geldopties.Nummer("Volgnummer van de rekening."));
        var af = new Option<bool>("--reject") { Description = "De rekening klopt niet: zij wordt nooit gebruikt." };
        var (data, door) = (Geldopties.Data(), Geldopties.Door());
        var opdracht = new Command("verify", "Legt vast dat een rekening is gecontroleerd, door een ander dan wie haar opgaf.")
        {
            agb,
            nummer,
            af,
            data,
            door,
        };
        opdracht.SetAction(invoer =>
        {
            using var map = Verzekeraarsmap.Open(omgeving, invoer.GetRequiredValue(data));
            var rekeningen = map.Rol.Betalen.Rekeningen;
            var (wie, plaats, naam) = (
                invoer.GetRequiredValue(agb),
                Volgnummer(invoer.GetRequiredValue(nummer)),
                invoer.GetRequiredValue(door)
            );
            var afgewezen = invoer.GetValue(af);
            Geldopties.Eis(afgewezen ? rekeningen.WijsAf(wie, plaats, naam) : rekeningen.Verifieer(wie, plaats, naam));
            omgeving.Uit.WriteLine(
                string.Create(CultureInfo.InvariantCulture, $"Rekening {plaats} van {wie} is {(afgewezen ? "afgekeurd" : "geverifieerd")}.")
            );
            return Afsluitcode.Goed;
        });
        return opdracht;
    }

    private static Command Sluit(Omgeving omgeving)
    {
        var (agb, nummer) = (Geldopties.Agb(), Geldopties.Nummer("Volgnummer van de rekening."));
        var per = Opties.Datum("--from", "Eerste dag waarop de rekening niet meer geldt, standaard vandaag");
        var (data, door) = (Geldopties.Data(), Geldopties.Door());
        var opdracht = new Command("close", "Sluit een rekening; er gaat niets meer naartoe.") { agb, nummer, per, data, door };
        opdracht.SetAction(invoer =>
        {
            using var map = Verzekeraarsmap.Open(omgeving, invoer.GetRequiredValue(data));
            var (wie, plaats) = (invoer.GetRequiredValue(agb), Volgnummer(invoer.GetRequiredValue(nummer)));
            Geldopties.Eis(map.Rol.Betalen.Rekeningen.Sluit(wie, plaats, invoer.GetValue(per), invoer.GetRequiredValue(door)));
            omgeving.Uit.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Rekening {plaats} van {wie} is gesloten."));
            return Afsluitcode.Goed;
        });
        return opdracht;
    }

    private static Command Rekeningen(Omgeving omgeving)
    {
        var (data, json, geenMasker) = (Geldopties.Data(), Opties.Json(), Opties.GeenMasker());
        var opdracht = new Command("list", "Toont alle rekeningen met hun geschiedenis.") { data, json, geenMasker };
        opdracht.SetAction(invoer =>
        {
            using var map = Verzekeraarsmap.Open(omgeving, invoer.GetRequiredValue(data));
            Rekeningverslag.Schrijf(omgeving, map.Rol.Betalen.Rekeningen, invoer.GetValue(json), !invoer.GetValue(geenMasker));
            return Afsluitcode.Goed;
        });
        return opdracht;
    }

    private static Command Lees(Omgeving omgeving)
    {
        var bestand = new Argument<string>("FILE") { Description = "Bankafschrift (camt.053); - = standaardinvoer." };
        var (data, door, json) = (Geldopties.Data(), Geldopties.Door(), Opties.Json());
        var opdracht = new Command(
            "import",
            "Leest een bankafschrift: bevestigt betalingen, boekt terugstortingen en wat terugkwam, en noemt de rest."
        )
        {
            bestand,
            data,
            door,
            json,
        };
        opdracht.SetAction(invoer =>
        {
            using var stroom = Invoerbestand.Open(omgeving, invoer.GetRequiredValue(bestand));
            using var map = Verzekeraarsmap.Open(omgeving, invoer.GetRequiredValue(data));
            var verslag = map.Rol.Betalen.Bank.Lees(stroom, invoer.GetRequiredValue(door));
            Geldopties.Eis(verslag.Bezwaar);
            return Afschriftentekst.Schrijf(omgeving, verslag.Waarde!, invoer.GetValue(json));
        });
        return opdracht;
    }

    private static Command Posten(Omgeving omgeving)
    {
        var open = new Option<bool>("--open") { Description = "Alleen wat niet is gekoppeld en waar een mens naar moet kijken." };
        var (data, json) = (Geldopties.Data(), Opties.Json());
        var opdracht = new Command("list", "Toont wat er op de ingelezen afschriften stond.") { open, data, json };
        opdracht.SetAction(invoer =>
        {
            using var map = Verzekeraarsmap.Open(omgeving, invoer.GetRequiredValue(data));
            var posten = map.Rol.Betalen.Bank.Posten();
            Afschriftentekst.Schrijf(
                omgeving,
                invoer.GetValue(open) ? [.. posten.Where(p => p.Uitkomst == Bankuitkomst.NietGekoppeld)] : posten,
                invoer.GetValue(json)
            );
            return Afsluitcode.Goed;
        });
        return opdracht;
    }

    private static Argument<string> Iban() => new("IBAN") { Description = "Rekeningnummer; spaties mogen (tussen aanhalingstekens)." };

    private static int Volgnummer(long nummer) => nummer is > 0 and <= int.MaxValue ? (int)nummer : 0;
}
