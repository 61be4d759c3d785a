using System.CommandLine;
using System.Globalization;
using Vereffen.App.Hosting;
using Vereffen.App.Uitvoer;
using Vereffen.Opslag;
using Vereffen.Portaal;

namespace Vereffen.App.Opdrachten;

/// <summary><c>vereffen cert init|issue|revoke|list</c>: the exchange's certificate authority.</summary>
internal static class CertOpdracht
{
    private const int StandaardDagen = 730;
    private const int MaxDagen = 1096;

    public static Command Maak(Omgeving omgeving) =>
        new("cert", "De certificaatautoriteit van het portaal: wie mag verbinding maken, en namens welke partij.")
        {
            Init(omgeving),
            Issue(omgeving),
            Revoke(omgeving),
            Lijst(omgeving),
        };

    private static Command Init(Omgeving omgeving)
    {
        var map = Data();
        var opdracht = new Command("init", "Maakt een root, een uitgevende CA, het certificaat van de server en een lege intrekkingslijst.")
        {
            map,
        };
        opdracht.SetAction(invoer =>
        {
            var naam = invoer.GetRequiredValue(map);
            using (Portaaltoegang.Open(omgeving, naam, maakMap: true))
            {
                using var ca = Portaaltoegang.MaakAutoriteit(omgeving, naam);
                omgeving.Uit.WriteLine($"Certificaatautoriteit gemaakt in {Path.Combine(naam, "ca")}.");
                omgeving.Uit.WriteLine($"Root (SHA-256): {Vingerafdruk(ca.Wortel)}");
                if (omgeving.Variabele("VEREFFEN_CA_PASS") is null or "")
                {
                    omgeving.Uit.WriteLine(
                        $"Het wachtwoord van de sleutels staat in {Path.Combine(naam, "ca", "wachtwoord")}, alleen leesbaar voor u. Bewaar een kopie elders."
                    );
                }
            }

            return Afsluitcode.Goed;
        });
        return opdracht;
    }

    private static Command Issue(Omgeving omgeving)
    {
        var map = Data();
        var code = new Option<string>("--party")
        {
            Description = "Code van de partij: AGB-code, UZOVI-nummer, of naam van een softwarepartij.",
            HelpName = "CODE",
            Required = true,
        };
        var rol = Keuze<Partijrol>("--role", "Rol van de partij.");
        rol.Required = true;
        var soort = Keuze<Certificaatsoort>("--kind", "Voor een systeem of een persoon, standaard system.");
        var test = new Option<bool>("--test") { Description = "Alleen voor de testomgeving van het portaal." };
        var dagen = Opties.Getal("--days", $"Geldigheid in dagen, standaard {StandaardDagen}.", 1, MaxDagen);
        var uit = new Option<string>("-o", "--output")
        {
            Description = "Map voor CODE.crt, CODE.key, CODE.pfx en ca.crt.",
            HelpName = "OUT",
            Required = true,
        };
        var opdracht = new Command("issue", "Geeft een certificaat uit en meldt een nieuwe partij aan.")
        {
            map,
            code,
            rol,
            soort,
            test,
            dagen,
            uit,
        };
        opdracht.SetAction(invoer =>
            GeefUit(
                omgeving,
                invoer.GetRequiredValue(map),
                new Certificaataanvraag(
                    new Partij(invoer.GetRequiredValue(rol), invoer.GetRequiredValue(code)),
                    invoer.GetValue(soort),
                    invoer.GetValue(test),
                    invoer.GetValue(dagen) ?? StandaardDagen
                ),
                invoer.GetRequiredValue(uit)
            )
        );
        return opdracht;
    }

    private static int GeefUit(Omgeving omgeving, string map, Certificaataanvraag aanvraag, string uit)
    {
        if (aanvraag.Partij.Bezwaar() is { } bezwaar)
        {
            throw OpdrachtFout.Gebruik($"--party: {Tekst.Veilig(bezwaar, 200)}");
        }

        using var ca = Portaaltoegang.OpenAutoriteit(omgeving, map);
        using var portaal = Portaaltoegang.Open(omgeving, map);
        using var uitgifte = Portaaltoegang.Probeer(() => ca.GeefUit(aanvraag));
        Certificaatbestanden.Schrijf(uit, aanvraag.Partij.Code, uitgifte);
        // Files first: a certificate that nobody could write down must not count.
        var gegevens = portaal.Certificaten.Neem(uitgifte.Blad, aanvraag);
        portaal.Audit.Noteer(
            new Auditregel(
                Portaaltoegang.Beheerder,
                "",
                $"certificaat {gegevens.Serienummer} uitgeven",
                "partij",
                aanvraag.Partij.Code,
                Auditregel.Goed
            )
        );
        omgeving.Uit.WriteLine(
            $"Certificaat {gegevens.Serienummer} voor {aanvraag.Partij.Rol} {aanvraag.Partij.Code}{(aanvraag.IsTest ? " (test)" : "")}"
        );
        omgeving.Uit.WriteLine(
            $"geldig tot en met {Datum(gegevens.GeldigTot)}; bestanden in {uit}: {aanvraag.Partij.Code}.crt, .key, .pfx en ca.crt"
        );
        return Afsluitcode.Goed;
    }

    private static Command Revoke(Omgeving omgeving)
    {
        var map = Data();
        var serienummer = new Argument<string>("SERIAL") { Description = "Serienummer, hexadecimaal." };
        var opdracht = new Command("revoke", "Trekt een certificaat voorgoed in; een draaiend portaal weigert het binnen tien seconden.")
        {
            map,
            serienummer,
        };
        opdracht.SetAction(invoer =>
        {
            var naam = invoer.GetRequiredValue(map);
            var gezocht = invoer.GetRequiredValue(serienummer);
            using var ca = Portaaltoegang.OpenAutoriteit(omgeving, naam);
            using var portaal = Portaaltoegang.Open(omgeving, naam);
            if (portaal.Certificaten.TrekIn(gezocht) is not { } nieuw)
            {
                throw OpdrachtFout.Inhoud($"Er is geen certificaat met serienummer {Tekst.Veilig(gezocht, 60)}.");
            }

            if (nieuw)
            {
                portaal.Audit.Noteer(
                    new Auditregel(
                        Portaaltoegang.Beheerder,
                        "",
                        $"certificaat {Tekst.Veilig(gezocht, 60)} intrekken",
                        "",
                        "",
                        Auditregel.Goed
                    )
                );
            }

            // Also when it was revoked before: then the list may not have been written.
            Portaaltoegang.Probeer(() =>
            {
                ca.SchrijfLijst(portaal.Certificaten.Alle().Where(c => c.IngetrokkenOp is not null));
                return true;
            });
            omgeving.Uit.WriteLine(nieuw ? "Ingetrokken." : "Dit certificaat was al ingetrokken.");
            omgeving.Uit.WriteLine($"Intrekkingslijst: {ca.Lijstpad}");
            return Afsluitcode.Goed;
        });
        return opdracht;
    }

    private static Command Lijst(Omgeving omgeving)
    {
        var map = Data();
        var json = Opties.Json();
        var opdracht = new Command("list", "Toont de certificaten, en welke binnen 60 dagen aflopen.") { map, json };
        opdracht.SetAction(invoer =>
        {
            using var portaal = Portaaltoegang.Open(omgeving, invoer.GetRequiredValue(map));
            var nu = omgeving.Klok.GetUtcNow();
            var alle = portaal.Certificaten.Alle();
            if (invoer.GetValue(json))
            {
                omgeving.SchrijfJson(new { Schema = 1, Certificates = alle.Select(c => Rij(c, nu)) });
                return Afsluitcode.Goed;
            }

            foreach (var c in alle)
            {
                omgeving.Uit.WriteLine(
                    $"{c.Serienummer}  {c.Partij.Rol} {c.Partij.Code}  {c.Soort.ToString().ToLowerInvariant()}{(c.IsTest ? " test" : "")}  tot en met {Datum(c.GeldigTot)}  {Stand(c, nu)}"
                );
            }

            omgeving.Uit.WriteLine(Tekst.Aantal(alle.Count, "certificaat", "certificaten"));
            return Afsluitcode.Goed;
        });
        return opdracht;
    }

    private static object Rij(Certificaatgegevens c, DateTimeOffset nu) =>
        new
        {
            Serial = c.Serienummer,
            Party = c.Partij.Code,
            Role = c.Partij.Rol.ToString().ToLowerInvariant(),
            Kind = c.Soort.ToString().ToLowerInvariant(),
            Test = c.IsTest,
            NotBefore = Datum(c.GeldigVan),
            NotAfter = Datum(c.GeldigTot),
            State = c.Stand(nu),
        };

    private static string Stand(Certificaatgegevens c, DateTimeOffset nu) =>
        c.Stand(nu) == "vernieuwen"
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"LET OP: loopt over {(int)(c.GeldigTot - nu).TotalDays} dagen af, vraag een nieuw aan"
            )
            : c.Stand(nu);

    private static string Datum(DateTimeOffset moment) =>
        Kern.AmsterdamTijd.Van(moment).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Vingerafdruk(System.Security.Cryptography.X509Certificates.X509Certificate2 certificaat) =>
        certificaat.GetCertHashString(System.Security.Cryptography.HashAlgorithmName.SHA256);

    private static Option<string> Data() =>
        new("--data")
        {
            Description = "Gegevensmap van het portaal.",
            HelpName = "DIR",
            DefaultValueFactory = _ => "data",
        };

    private static Option<T> Keuze<T>(string naam, string uitleg)
        where T : struct, Enum
    {
        var namen = Enum.GetNames<T>().Select(n => n.ToLowerInvariant()).ToList();
        return new Option<T>(naam)
        {
            Description = uitleg,
            HelpName = string.Join('|', namen),
            CustomParser = uitkomst =>
            {
                var plek = namen.IndexOf(uitkomst.Tokens[0].Value);
                if (plek >= 0)
                {
                    return Enum.GetValues<T>()[plek];
                }

                uitkomst.AddError($"{naam}: '{Tekst.Veilig(uitkomst.Tokens[0].Value, 30)}' is geen van {string.Join(", ", namen)}.");
                return default;
            },
        };
    }
}
