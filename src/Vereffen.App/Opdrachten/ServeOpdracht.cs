using System.CommandLine;
using System.Globalization;
using Vereffen.App.Hosting;
using Vereffen.App.Sandbox;
using Vereffen.App.Uitvoer;
using Vereffen.Portaal;

namespace Vereffen.App.Opdrachten;

/// <summary><c>vereffen serve</c>: the server, in any mix of roles.</summary>
internal static class ServeOpdracht
{
    private const int StandaardWebpoort = 5080;
    private const int StandaardMtlspoort = 5443;
    private const string Sandboxgoedkeurder = "sandbox";
    private static readonly TimeOnly StandaardBetaalrun = new(7, 0);

    public static Command Maak(Omgeving omgeving)
    {
        var map = new Option<string>("--data")
        {
            Description = "Gegevensmap.",
            HelpName = "DIR",
            DefaultValueFactory = _ => "data",
        };
        var rollen = Rollen();
        var poort = Opties.Getal("--port", $"Webpoort op 127.0.0.1, standaard {StandaardWebpoort}; 0 = een vrije poort.", 0, 65535);
        var mtls = Opties.Getal(
            "--mtls-port",
            $"Poort van de berichtenservice op 127.0.0.1, standaard {StandaardMtlspoort}; 0 = een vrije poort.",
            0,
            65535
        );
        var portaal = Portaaladres();
        var certificaten = new Option<string[]>("--cert")
        {
            Description = "Certificaat (.pfx) voor het andere portaal; standaard alle in DIR/certificaten.",
            HelpName = "FILE",
        };
        var wortel = new Option<string?>("--ca")
        {
            Description = "Root van het andere portaal; standaard ca.crt naast het certificaat.",
            HelpName = "FILE",
        };
        var betaalrun = Kloktijd("--run-at", "Tijd in Amsterdam waarop de dagelijkse betaalrun wordt voorgesteld, standaard 07:00.");
        var goedkeurder = new Option<string?>("--approve-runs-by")
        {
            Description =
                "Voor een proefomgeving zonder mensen: keur elk voorstel meteen goed op deze naam. Anders doet een mens dat met pay approve.",
            HelpName = "NAME",
        };
        var sandbox = new Option<bool>("--sandbox")
        {
            Description =
                "Proefomgeving voor leveranciers: portaal en verzekeraar met vaste testgevallen, een klok die vooruit kan en antwoorden op verzoek.",
        };
        var klok = Opties.Moment("--clock", "Voor een proefomgeving: begin op dit moment, en loop vandaar verder.");
        var postgres = new Option<string?>("--postgres")
        {
            Description = "PostgreSQL in plaats van SQLite: nog niet beschikbaar.",
            HelpName = "CONN",
        };
        var rabbitmq = new Option<string?>("--rabbitmq")
        {
            Description = "RabbitMQ voor verdeling: nog niet beschikbaar.",
            HelpName = "URL",
        };
        var mail = new Mailopties();
        var opdracht = new Command("serve", "Draait de server in een of meer rollen: praktijk, portaal en verzekeraar.")
        {
            map,
            rollen,
            poort,
            mtls,
            portaal,
            certificaten,
            wortel,
            betaalrun,
            goedkeurder,
            sandbox,
            klok,
            postgres,
            rabbitmq,
        };
        mail.VoegToe(opdracht);
        opdracht.SetAction(
            async (invoer, annuleer) =>
            {
                foreach (var optie in (Option<string?>[])[postgres, rabbitmq])
                {
                    if (invoer.GetResult(optie) is not null)
                    {
                        throw OpdrachtFout.Gebruik($"{optie.Name} is nog niet beschikbaar; zonder deze optie werkt de server op SQLite.");
                    }
                }

                var proef = invoer.GetValue(sandbox);
                var opties = new Serveeropties(
                    invoer.GetRequiredValue(map),
                    invoer.GetValue(rollen) ?? Standaardrollen(proef).ToHashSet(StringComparer.Ordinal),
                    invoer.GetValue(poort) ?? StandaardWebpoort,
                    invoer.GetValue(mtls) ?? StandaardMtlspoort,
                    invoer.GetValue(portaal),
                    invoer.GetValue(certificaten) ?? [],
                    invoer.GetValue(wortel),
                    invoer.GetValue(betaalrun) ?? StandaardBetaalrun,
                    invoer.GetValue(goedkeurder) ?? (proef ? Sandboxgoedkeurder : null),
                    mail.Lees(invoer, omgeving)
                );
                if (proef && (opties.Portaal is not null || !opties.Rollen.Contains(Serveeropties.Portaalrol)))
                {
                    throw OpdrachtFout.Gebruik("--sandbox heeft de rol portaal zelf, en gaat niet samen met --exchange.");
                }

                if (!opties.Rollen.Contains(Serveeropties.Portaalrol) && opties.Portaal is null)
                {
                    throw OpdrachtFout.Gebruik("Zonder de rol portaal is --exchange nodig: het adres van een ander portaal.");
                }

                var begin = invoer.GetValue(klok);
                TimeProvider tijd =
                    proef ? new Sandboxklok(omgeving.Klok, Path.Combine(opties.Map, Sandboxinrichting.Klokbestand), begin)
                    : begin is { } moment ? new VerschovenKlok(omgeving.Klok, moment)
                    : omgeving.Klok;
                await Serveerder.DraaiAsync(omgeving, opties, tijd, annuleer);
                return Afsluitcode.Goed;
            }
        );
        return opdracht;
    }

    private static string[] Standaardrollen(bool sandbox) =>
        sandbox ? [Serveeropties.Portaalrol, Serveeropties.Verzekeraarsrol] : Serveeropties.AlleRollen;

    private static Option<IReadOnlySet<string>?> Rollen() =>
        new("--roles")
        {
            Description = "Rollen, gescheiden door komma's; standaard alle drie.",
            HelpName = string.Join(',', Serveeropties.AlleRollen),
            CustomParser = uitkomst =>
            {
                var gevraagd = uitkomst.Tokens[0].Value.Split(',', StringSplitOptions.TrimEntries);
                var vreemd = gevraagd.FirstOrDefault(r => !Serveeropties.AlleRollen.Contains(r, StringComparer.Ordinal));
                if (vreemd is null)
                {
                    return gevraagd.ToHashSet(StringComparer.Ordinal);
                }

                uitkomst.AddError($"--roles: '{Tekst.Veilig(vreemd, 30)}' is geen van {string.Join(", ", Serveeropties.AlleRollen)}.");
                return null;
            },
        };

    /// <summary>Address of an exchange.</summary>
    public static Option<Uri?> Portaaladres() =>
        new("--exchange")
        {
            Description = "Adres van een ander portaal voor de praktijk en de verzekeraar.",
            HelpName = "URL",
            CustomParser = uitkomst =>
            {
                if (
                    Uri.TryCreate(uitkomst.Tokens[0].Value, UriKind.Absolute, out var adres)
                    && adres is { Scheme: "https", Query: "", Fragment: "" }
                )
                {
                    return adres;
                }

                uitkomst.AddError("--exchange: geef een adres dat met https:// begint.");
                return null;
            },
        };

    private static Option<TimeOnly?> Kloktijd(string naam, string uitleg) =>
        new(naam)
        {
            Description = uitleg,
            HelpName = "UU:MM",
            CustomParser = uitkomst =>
            {
                if (
                    TimeOnly.TryParseExact(
                        uitkomst.Tokens[0].Value,
                        "HH:mm",
                        CultureInfo.InvariantCulture,
                        DateTimeStyles.None,
                        out var tijd
                    )
                )
                {
                    return tijd;
                }

                uitkomst.AddError($"{naam}: '{Tekst.Veilig(uitkomst.Tokens[0].Value, 20)}' is geen tijd in de vorm uu:mm.");
                return null;
            },
        };
}
