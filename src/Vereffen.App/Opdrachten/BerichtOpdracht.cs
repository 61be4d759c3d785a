using System.CommandLine;
using Vereffen.App.Hosting;
using Vereffen.App.Uitvoer;
using Vereffen.Kern;
using Vereffen.Portaal;
using Vereffen.Verkeer;

namespace Vereffen.App.Opdrachten;

/// <summary><c>vereffen bericht send|fetch|open</c>: files that only the receiver can read, through an exchange that can't.</summary>
internal static class BerichtOpdracht
{
    private const int PerKeer = 20;

    public static Command Maak(Omgeving omgeving) =>
        new("bericht", "Versleutelde berichten tussen partijen: alleen de ontvanger kan ze lezen, het portaal niet.")
        {
            Send(omgeving),
            Fetch(omgeving),
            Open(omgeving),
        };

    private static Command Send(Omgeving omgeving)
    {
        var bestand = new Argument<string>("FILE") { Description = "Bestand om te versturen; - is de standaardinvoer." };
        var naar = new Option<string>("--to")
        {
            Description = "Code van de ontvanger: AGB-code, UZOVI-nummer of naam.",
            HelpName = "CODE",
            Required = true,
        };
        var rol = new Option<string?>("--role")
        {
            Description = "Rol waarin de ontvanger wordt aangeschreven; standaard de eerste van die partij.",
            HelpName = "ROL",
        };
        var (portaal, certificaat, wortel) = Verbinding();
        var opdracht = new Command("send", "Versleutelt een bestand voor de ontvanger en dient het in.")
        {
            bestand,
            naar,
            rol,
            portaal,
            certificaat,
            wortel,
        };
        opdracht.SetAction(
            async (invoer, annuleer) =>
            {
                var inhoud = Invoer(omgeving, invoer.GetRequiredValue(bestand));
                var (instellingen, partijen) = Verkeersmap.Lees(
                    invoer.GetRequiredValue(portaal)!,
                    [invoer.GetRequiredValue(certificaat)],
                    invoer.GetValue(wortel)
                );
                using var verkeer = new HttpBerichtenverkeer(instellingen, omgeving.Klok);
                return await ProbeerAsync(() =>
                    VerzendAsync(
                        omgeving,
                        verkeer,
                        Afzender(partijen),
                        invoer.GetRequiredValue(naar),
                        invoer.GetValue(rol),
                        inhoud,
                        annuleer
                    )
                );
            }
        );
        return opdracht;
    }

    private static async Task<int> VerzendAsync(
        Omgeving omgeving,
        HttpBerichtenverkeer verkeer,
        Relatie afzender,
        string naar,
        string? rol,
        byte[] inhoud,
        CancellationToken annuleer
    )
    {
        var (gevonden, reden) = await verkeer.ZoekCertificaatAsync(afzender, naar, annuleer);
        using var ontvanger = gevonden ?? throw OpdrachtFout.Inhoud(Tekst.Veilig(reden!, 300));
        var geadresseerde =
            ontvanger.Relaties.FirstOrDefault(r => rol is null || r.Rol.Equals(rol, StringComparison.OrdinalIgnoreCase))
            ?? throw OpdrachtFout.Gebruik(
                $"--role: {Tekst.Veilig(naar, 60)} is aan te schrijven als {string.Join(", ", ontvanger.Relaties.Select(r => r.Rol))}."
            );
        var (cms, bezwaar) = Versleuteldeinhoud.Maak(inhoud, ontvanger.Certificaat);
        if (cms is null)
        {
            throw OpdrachtFout.Inhoud(bezwaar!);
        }

        var id = new Guid(omgeving.Willekeur(16));
        var resultaat = await verkeer.DienInAsync(
            new Bericht
            {
                TraceerId = id,
                ConversatieId = id,
                Afzender = afzender,
                Geadresseerde = geadresseerde,
                Stroom = new Berichtstroom(Versleuteldeinhoud.Berichttype, null, 1, 0, "Indienen"),
                Payload = cms,
            },
            annuleer
        );
        if (!resultaat.Aangenomen)
        {
            throw OpdrachtFout.Inhoud($"Het portaal weigert het bericht: {Tekst.Veilig(resultaat.Reden!, 300)}");
        }

        await omgeving.Uit.WriteLineAsync($"Verzonden aan {geadresseerde}: {id}");
        return Afsluitcode.Goed;
    }

    private static Command Fetch(Omgeving omgeving)
    {
        var (portaal, certificaat, wortel) = Verbinding();
        var map = Uit("Map voor de geopende bestanden, elk onder zijn traceerId.");
        var opdracht = new Command("fetch", "Haalt versleutelde berichten op, opent ze, bewaart ze en bevestigt ze daarna.")
        {
            portaal,
            certificaat,
            wortel,
            map,
        };
        opdracht.SetAction(
            async (invoer, annuleer) =>
            {
                var (instellingen, partijen) = Verkeersmap.Lees(
                    invoer.GetRequiredValue(portaal)!,
                    [invoer.GetRequiredValue(certificaat)],
                    invoer.GetValue(wortel)
                );
                _ = Afzender(partijen);
                using var verkeer = new HttpBerichtenverkeer(instellingen, omgeving.Klok);
                var doel = Directory.CreateDirectory(invoer.GetRequiredValue(map)).FullName;
                return await ProbeerAsync(() => HaalOpAsync(omgeving, verkeer, partijen[0], instellingen, doel, annuleer));
            }
        );
        return opdracht;
    }

    private static async Task<int> HaalOpAsync(
        Omgeving omgeving,
        HttpBerichtenverkeer verkeer,
        Partij partij,
        Verkeersinstellingen instellingen,
        string doel,
        CancellationToken annuleer
    )
    {
        var (geopend, dicht) = (0, new HashSet<Guid>());
        foreach (var wie in partij.Relaties)
        {
            // What can't be opened stays where it is; so each time there may be more in front.
            while (true)
            {
                var berichten = await verkeer.HaalOpAsync(wie, Versleuteldeinhoud.Berichttype, PerKeer + dicht.Count, annuleer);
                var nieuwe = berichten.Where(b => !dicht.Contains(b.TraceerId)).ToList();
                if (nieuwe.Count == 0)
                {
                    break;
                }

                foreach (var bericht in nieuwe)
                {
                    var (inhoud, reden) = Versleuteldeinhoud.Open(
                        bericht.Payload,
                        [.. instellingen.Certificaten.Select(c => c.Certificaat)]
                    );
                    if (inhoud is null)
                    {
                        dicht.Add(bericht.TraceerId);
                        await omgeving.Fout.WriteLineAsync(
                            $"{bericht.TraceerId} van {Tekst.Veilig(bericht.Afzender.ToString(), 120)}: {reden}"
                        );
                        continue;
                    }

                    // On disk first: what is confirmed is not offered again.
                    Duurzaambestand.Schrijf(Path.Combine(doel, $"{bericht.TraceerId}.bin"), inhoud);
                    await verkeer.BevestigAsync(wie, bericht.TraceerId, annuleer);
                    geopend++;
                    await omgeving.Uit.WriteLineAsync($"{bericht.TraceerId}.bin van {Tekst.Veilig(bericht.Afzender.ToString(), 120)}");
                }
            }
        }

        await omgeving.Uit.WriteLineAsync(Tekst.Aantal(geopend, "bericht geopend", "berichten geopend"));
        return dicht.Count == 0 ? Afsluitcode.Goed : Afsluitcode.Bevindingen;
    }

    private static Command Open(Omgeving omgeving)
    {
        var bestand = new Argument<string>("FILE") { Description = "Versleutelde inhoud (CMS EnvelopedData); - is de standaardinvoer." };
        var certificaten = new Option<string[]>("--cert")
        {
            Description = "Certificaat met sleutel (.pfx) van de ontvanger; mag meer keren, ook een eerder certificaat.",
            HelpName = "FILE",
            Required = true,
        };
        var uit = Uit("Bestand voor de geopende inhoud.");
        var opdracht = new Command("open", "Opent de inhoud van een versleuteld bericht dat al is opgehaald.")
        {
            bestand,
            certificaten,
            uit,
        };
        opdracht.SetAction(invoer =>
        {
            var cms = Invoer(omgeving, invoer.GetRequiredValue(bestand));
            var sleutels = invoer.GetRequiredValue(certificaten).Select(Verkeersmap.LeesPfx).ToList();
            var (inhoud, reden) = Versleuteldeinhoud.Open(cms, sleutels);
            sleutels.ForEach(s => s.Dispose());
            if (inhoud is null)
            {
                throw OpdrachtFout.Inhoud(reden!);
            }

            Duurzaambestand.Schrijf(invoer.GetRequiredValue(uit), inhoud);
            return Afsluitcode.Goed;
        });
        return opdracht;
    }

    private static (Option<Uri?> Portaal, Option<string> Certificaat, Option<string?> Wortel) Verbinding()
    {
        var portaal = ServeOpdracht.Portaaladres();
        portaal.Required = true;
        portaal.Description = "Adres van het portaal.";
        return (
            portaal,
            new Option<string>("--cert")
            {
                Description = "Eigen certificaat met sleutel (.pfx).",
                HelpName = "FILE",
                Required = true,
            },
            new Option<string?>("--ca") { Description = "Root van het portaal; standaard ca.crt naast het certificaat.", HelpName = "FILE" }
        );
    }

    private static Option<string> Uit(string uitleg) =>
        new("-o", "--output")
        {
            Description = uitleg,
            HelpName = "OUT",
            Required = true,
        };

    private static Relatie Afzender(IReadOnlyList<Partij> partijen) =>
        partijen.Count > 0
            ? partijen[0].Relaties[0]
            : throw OpdrachtFout.Bestand("Het certificaat zegt niet van welke partij het is; het is niet door een portaal uitgegeven.");

    /// <summary>One byte more than may be, so that too much shows.</summary>
    private static byte[] Invoer(Omgeving omgeving, string naam)
    {
        using var stroom = naam == "-" ? omgeving.Invoer() : OpenBestand(naam);
        using var bytes = new MemoryStream();
        var buffer = new byte[1 << 16];
        for (int aantal; bytes.Length <= Versleuteldeinhoud.Grootste + (1 << 17) && (aantal = stroom.Read(buffer)) > 0; )
        {
            bytes.Write(buffer, 0, aantal);
        }

        return bytes.ToArray();
    }

    private static FileStream OpenBestand(string naam) =>
        File.Exists(naam) ? File.OpenRead(naam) : throw OpdrachtFout.Bestand($"{Tekst.Veilig(naam, 300)} bestaat niet.");

    private static async Task<int> ProbeerAsync(Func<Task<int>> werk)
    {
        try
        {
            return await werk();
        }
        catch (VerkeerException fout)
        {
            throw OpdrachtFout.Bestand(fout.Message);
        }
    }
}
