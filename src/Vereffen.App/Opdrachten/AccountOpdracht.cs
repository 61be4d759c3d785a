using System.CommandLine;
using Vereffen.App.Uitvoer;

namespace Vereffen.App.Opdrachten;

/// <summary><c>vereffen account add|link|list|reset|block|unblock</c>: the people who log in on the pages.</summary>
internal static class AccountOpdracht
{
    public static Command Maak(Omgeving omgeving) =>
        new("account", "Accounts van mensen die op de pagina's inloggen, en voor wie zij werken.")
        {
            Toevoegen(omgeving),
            Lijst(omgeving),
            Zet(omgeving, "link", "Geeft een link waarmee iemand eenmalig inlogt.", (beheer, id, naam) => Link(omgeving, beheer, id, naam)),
            Zet(
                omgeving,
                "reset",
                "Neemt wachtwoord en telefoon weg, beëindigt elke sessie en geeft een link om ze opnieuw in te stellen.",
                (beheer, id, naam) =>
                {
                    beheer.Herstel(id);
                    Link(omgeving, beheer, id, naam);
                }
            ),
            Zet(
                omgeving,
                "block",
                "Blokkeert een account en beëindigt elke sessie ervan.",
                (beheer, id, naam) =>
                {
                    beheer.Blokkeer(id, geblokkeerd: true);
                    omgeving.Uit.WriteLine($"{naam} kan niet meer inloggen.");
                }
            ),
            Zet(
                omgeving,
                "unblock",
                "Heft een blokkade op.",
                (beheer, id, naam) =>
                {
                    beheer.Blokkeer(id, geblokkeerd: false);
                    omgeving.Uit.WriteLine($"{naam} kan weer inloggen.");
                }
            ),
        };

    private static Command Toevoegen(Omgeving omgeving)
    {
        var map = Wereldmap.Optie();
        var naam = Naam();
        var rol = new Option<string>("--role")
        {
            Description = "Als wat deze persoon werkt.",
            HelpName = string.Join('|', Rol.Alle),
            Required = true,
        };
        rol.AcceptOnlyFromAmong(Rol.Alle);
        var partij = new Option<string>("--party")
        {
            Description =
                "Voor wie: AGB-code van een praktijk of servicebureau, UZOVI-nummer van een zorgverzekeraar, 'portaal' voor het portaal.",
            HelpName = "CODE",
            Required = true,
        };
        var weergave = new Option<string?>("--party-name") { Description = "Hoe die partij heet.", HelpName = "NAME" };
        var opdracht = new Command("add", "Maakt een account, of geeft een bestaand account er werk bij.")
        {
            naam,
            map,
            rol,
            partij,
            weergave,
        };
        opdracht.SetAction(invoer =>
        {
            var code = invoer.GetRequiredValue(partij);
            var alsWat = invoer.GetRequiredValue(rol);
            if (!Past(alsWat, code))
            {
                throw OpdrachtFout.Gebruik($"--party: '{Tekst.Veilig(code, 20)}' past niet bij de rol {alsWat}.");
            }

            Directory.CreateDirectory(invoer.GetRequiredValue(map));
            using var database = Accountbeheer.Open(invoer.GetRequiredValue(map), omgeving.Klok);
            var beheer = new Accountbeheer(database, omgeving.Klok, omgeving.Willekeur);
            var wie = invoer.GetRequiredValue(naam).Trim();
            var nieuw = beheer.Zoek(wie) is null;
            var id = beheer.Maak(wie);
            beheer.Geef(id, new Werkplek(alsWat, code, invoer.GetValue(weergave) ?? code));
            omgeving.Uit.WriteLine($"{wie} werkt als {alsWat} voor {invoer.GetValue(weergave) ?? code}.");
            if (nieuw)
            {
                Link(omgeving, beheer, id, wie);
            }

            return Afsluitcode.Goed;
        });
        return opdracht;
    }

    private static Command Lijst(Omgeving omgeving)
    {
        var map = Wereldmap.Optie();
        var opdracht = new Command("list", "Toont de accounts en voor wie zij werken.") { map };
        opdracht.SetAction(invoer =>
        {
            using var database = OpenBestaand(omgeving, invoer.GetRequiredValue(map));
            var beheer = new Accountbeheer(database, omgeving.Klok, omgeving.Willekeur);
            foreach (var (id, naam, ingericht, geblokkeerd) in beheer.Alle())
            {
                var stand =
                    geblokkeerd ? "geblokkeerd"
                    : ingericht ? "ingericht"
                    : "nog niet ingericht";
                omgeving.Uit.WriteLine($"{naam} ({stand}): {string.Join(", ", beheer.Werkplekken(id).Select(w => $"{w.Rol} {w.Code}"))}");
            }

            return Afsluitcode.Goed;
        });
        return opdracht;
    }

    private static Command Zet(Omgeving omgeving, string woord, string uitleg, Action<Accountbeheer, long, string> doe)
    {
        var map = Wereldmap.Optie();
        var naam = Naam();
        var opdracht = new Command(woord, uitleg) { naam, map };
        opdracht.SetAction(invoer =>
        {
            using var database = OpenBestaand(omgeving, invoer.GetRequiredValue(map));
            var beheer = new Accountbeheer(database, omgeving.Klok, omgeving.Willekeur);
            var wie = invoer.GetRequiredValue(naam).Trim();
            var id = beheer.Zoek(wie) ?? throw OpdrachtFout.Inhoud($"Er is geen account '{Tekst.Veilig(wie, 100)}'.");
            doe(beheer, id, wie);
            return Afsluitcode.Goed;
        });
        return opdracht;
    }

    private static Argument<string> Naam()
    {
        var naam = new Argument<string>("NAME") { Description = "Naam waarmee deze persoon inlogt." };
        naam.Validators.Add(uitkomst =>
        {
            if (
                uitkomst.Tokens is [var eerste, ..]
                && (string.IsNullOrWhiteSpace(eerste.Value) || eerste.Value.Length > 100 || eerste.Value.Any(char.IsControl))
            )
            {
                uitkomst.AddError("Een naam heeft 1 tot 100 gewone tekens.");
            }
        });
        return naam;
    }

    private static bool Past(string rol, string code) =>
        rol switch
        {
            Rol.Verzekeraar => Kern.UzoviNummer.TryParse(code, out _),
            Rol.Portaal => code == "portaal",
            _ => Kern.AgbCode.TryParse(code, out _),
        };

    private static Opslag.SqliteDatabase OpenBestaand(Omgeving omgeving, string map) =>
        File.Exists(Path.Combine(map, Accountbeheer.Bestand))
            ? Accountbeheer.Open(map, omgeving.Klok)
            : throw OpdrachtFout.Bestand($"In {map} staan geen accounts.");

    private static void Link(Omgeving omgeving, Accountbeheer beheer, long id, string naam) =>
        omgeving.Uit.WriteLine(
            $"Link voor {naam}, een dag geldig, werkt een keer (vul adres en poort van de server in): http://127.0.0.1:5080/inloggen/eenmalig?code={beheer.NieuweCode(id, volledig: false)}"
        );
}
