using System.CommandLine;
using System.Globalization;
using System.Text;
using Vereffen.App.Uitvoer;
using Vereffen.Verzekeraar;

namespace Vereffen.App.Opdrachten;

/// <summary><c>vereffen letters</c>: overzichten and letters of a running world on paper, with who held one back and why.</summary>
internal static class LettersOpdracht
{
    public static Command Maak(Omgeving omgeving)
    {
        var opdracht = new Command(
            "letters",
            "Brieven en verrekenoverzichten op papier: maken, vasthouden, vrijgeven, afdrukken, opruimen."
        );
        opdracht.Add(Toon(omgeving));
        opdracht.Add(Stap(omgeving, "hold", "Houdt een brief vast.", Briefhandeling.Vasthouden, "vastgehouden"));
        opdracht.Add(Stap(omgeving, "release", "Geeft een vastgehouden brief vrij.", Briefhandeling.Vrijgeven, "vrijgegeven"));
        opdracht.Add(Stap(omgeving, "withdraw", "Trekt een brief in: hij gaat nooit uit.", Briefhandeling.Intrekken, "ingetrokken"));
        opdracht.Add(DrukAf(omgeving));
        opdracht.Add(Adres(omgeving));
        opdracht.Add(RuimOp(omgeving));
        return opdracht;
    }

    private static Command Toon(Omgeving omgeving)
    {
        var (data, json) = (Geldopties.Data(), Opties.Json());
        var opdracht = new Command("list", "Maakt wat er aan brieven en overzichten is vervallen, en toont het log.") { data, json };
        opdracht.SetAction(invoer =>
        {
            using var map = Verzekeraarsmap.Open(omgeving, invoer.GetRequiredValue(data));
            using var afdruk = Geldopties.Afdruk();
            var verslag = map.Rol.Documenten.Maak(afdruk, "vereffen letters");
            Schrijf(omgeving, map.Rol.Documenten.Alle(), verslag, invoer.GetValue(json));
            return Afsluitcode.Goed;
        });
        return opdracht;
    }

    private static Command Stap(Omgeving omgeving, string naam, string uitleg, Briefhandeling handeling, string gedaan)
    {
        var (nummer, data, door, reden) = (
            Geldopties.Nummer("Nummer van de brief in het log."),
            Geldopties.Data(),
            Geldopties.Door(),
            Geldopties.Reden()
        );
        var opdracht = new Command(naam, uitleg) { nummer, data, door, reden };
        opdracht.SetAction(invoer =>
        {
            using var map = Verzekeraarsmap.Open(omgeving, invoer.GetRequiredValue(data));
            var brief = invoer.GetRequiredValue(nummer);
            Geldopties.Eis(map.Rol.Documenten.Doe(brief, handeling, invoer.GetRequiredValue(door), invoer.GetRequiredValue(reden)));
            omgeving.Uit.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Brief {brief} is {gedaan}."));
            return Afsluitcode.Goed;
        });
        return opdracht;
    }

    private static Command DrukAf(Omgeving omgeving)
    {
        var (data, door) = (Geldopties.Data(), Geldopties.Door());
        var opdracht = new Command("print", "Zet alles wat klaarstaat in brieven/ (pagina en PDF) en merkt het als verzonden.")
        {
            data,
            door,
        };
        opdracht.SetAction(invoer =>
        {
            using var map = Verzekeraarsmap.Open(omgeving, invoer.GetRequiredValue(data));
            using var afdruk = Geldopties.Afdruk();
            var wie = invoer.GetRequiredValue(door);
            Geldopties.Eis(string.IsNullOrWhiteSpace(wie) ? "Wie dit doet, ontbreekt." : null);
            var verslag = map.Rol.Documenten.Maak(afdruk, wie);
            var aantal = map.Rol.Documenten.Verstuur(afdruk, (brief, html, pdf) => Bewaar(omgeving, map, brief, html, pdf), wie);
            omgeving.Uit.WriteLine($"{Tekst.Aantal(aantal, "document", "documenten")} in {Path.Combine(map.Pad, "brieven")}.");
            if (verslag.ZonderPdf is { } waarom)
            {
                omgeving.Fout.WriteLine($"{waarom} De pagina's (.html) zijn er wel.");
            }

            return Afsluitcode.Goed;
        });
        return opdracht;
    }

    private static Command Adres(Omgeving omgeving)
    {
        var agb = Geldopties.Agb();
        var regels = new Argument<string[]>("REGEL")
        {
            Description = "Adresregels, elk tussen aanhalingstekens.",
            Arity = ArgumentArity.OneOrMore,
        };
        var (data, door) = (Geldopties.Data(), Geldopties.Door());
        var opdracht = new Command("address", "Zet het postadres van een zorgaanbieder; zonder adres wordt een brief vastgehouden.")
        {
            agb,
            regels,
            data,
            door,
        };
        opdracht.SetAction(invoer =>
        {
            using var map = Verzekeraarsmap.Open(omgeving, invoer.GetRequiredValue(data));
            var wie = invoer.GetRequiredValue(agb);
            Geldopties.Eis(map.Rol.Documenten.ZetPostadres(wie, invoer.GetRequiredValue(regels), invoer.GetRequiredValue(door)));
            omgeving.Uit.WriteLine($"Het postadres van {wie} is bewaard en geldt voor brieven die vanaf nu worden gemaakt.");
            return Afsluitcode.Goed;
        });
        return opdracht;
    }

    private static Command RuimOp(Omgeving omgeving)
    {
        var (data, door) = (Geldopties.Data(), Geldopties.Door());
        var opdracht = new Command(
            "clean",
            "Verwijdert de inhoud van wat langer dan een jaar geleden is gemaakt en verzonden; het log blijft."
        )
        {
            data,
            door,
        };
        opdracht.SetAction(invoer =>
        {
            using var map = Verzekeraarsmap.Open(omgeving, invoer.GetRequiredValue(data));
            var wie = invoer.GetRequiredValue(door);
            Geldopties.Eis(string.IsNullOrWhiteSpace(wie) ? "Wie dit doet, ontbreekt." : null);
            omgeving.Uit.WriteLine(
                $"Van {Tekst.Aantal(map.Rol.Documenten.RuimOp(wie), "document", "documenten")} is de inhoud verwijderd."
            );
            return Afsluitcode.Goed;
        });
        return opdracht;
    }

    private static void Bewaar(Omgeving omgeving, Verzekeraarsmap map, Logbrief brief, string html, byte[]? pdf)
    {
        var naam = string.Create(
            CultureInfo.InvariantCulture,
            $"{brief.Nummer:D6}-{brief.Soort.ToString().ToLowerInvariant()}-{brief.Agb}"
        );
        map.Schrijf(omgeving, Path.Combine("brieven", naam + ".html"), Encoding.UTF8.GetBytes(html));
        if (pdf is not null)
        {
            map.Schrijf(omgeving, Path.Combine("brieven", naam + ".pdf"), pdf);
        }
    }

    private static void Schrijf(Omgeving omgeving, IReadOnlyList<Logbrief> brieven, Maakverslag verslag, bool json)
    {
        if (json)
        {
            omgeving.SchrijfJson(
                new
                {
                    schema = 1,
                    brieven = brieven.Select(b => new
                    {
                        nummer = b.Nummer,
                        soort = b.Soort.ToString().ToLowerInvariant(),
                        datum = b.Datum,
                        uzovi = b.Uzovi.ToString(),
                        agb = b.Agb.ToString(),
                        kenmerk = b.Kenmerk,
                        bedrag = b.Bedrag.Cents,
                        stand = b.Stand.ToString().ToLowerInvariant(),
                        pdf = b.PdfHash is not null,
                        bewarenTot = b.BewarenTot,
                    }),
                    zonderPdf = verslag.ZonderPdf,
                }
            );
            return;
        }

        if (brieven.Count == 0)
        {
            omgeving.Uit.WriteLine("Er zijn nog geen brieven of overzichten.");
        }

        foreach (var b in brieven)
        {
            omgeving.Uit.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{b.Nummer, 5}  {b.Datum:yyyy-MM-dd}  {b.Soort.ToString().ToLowerInvariant(), -21} {b.Agb}  {Tekst.Veilig(b.Kenmerk, 30), -20} {b.Bedrag, 14}  {b.Stand.ToString().ToLowerInvariant()}{(b.PdfHash is null ? ", zonder PDF" : "")}"
                )
            );
        }

        if (verslag.ZonderPdf is { } waarom)
        {
            omgeving.Fout.WriteLine(waarom);
        }
    }
}
