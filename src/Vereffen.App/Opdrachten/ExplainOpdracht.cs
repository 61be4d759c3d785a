using System.CommandLine;
using Vereffen.App.Uitvoer;
using Vereffen.Kern;

namespace Vereffen.App.Opdrachten;

/// <summary><c>vereffen explain CODE</c>: a retourcode or a rule in plain Dutch.</summary>
internal static class ExplainOpdracht
{
    public static Command Maak(Omgeving omgeving)
    {
        var code = new Argument<string>("CODE") { Description = "Een retourcode (0587) of de naam van een regel (P08)." };
        var json = Opties.Json();
        var opdracht = new Command("explain", "Legt een retourcode of regel uit: betekenis, oorzaak, wat te doen, hoe zeker.")
        {
            code,
            json,
        };
        opdracht.SetAction(invoer => Voer(invoer.GetRequiredValue(code).Trim(), invoer.GetValue(json), omgeving));
        return opdracht;
    }

    private static int Voer(string code, bool alsJson, Omgeving omgeving)
    {
        if (Retourcode.TryParse(code.PadLeft(4, '0'), out var retourcode) && Catalogus.Zoek(retourcode) is { } uitleg)
        {
            ToonRetourcode(uitleg, alsJson, omgeving);
            return Afsluitcode.Goed;
        }

        if (Catalogus.ZoekRegel(code) is { } regel)
        {
            ToonRegel(regel, alsJson, omgeving);
            return Afsluitcode.Goed;
        }

        throw OpdrachtFout.Inhoud(
            $"'{Tekst.Veilig(code, 20)}' is geen retourcode of regel die wij kennen. Een retourcode heeft vier cijfers (0587), een regel heet bijvoorbeeld P08."
        );
    }

    private static void ToonRetourcode(RetourcodeUitleg uitleg, bool alsJson, Omgeving omgeving)
    {
        var geven = Catalogus.Regels.Where(r => r.Retourcodes.Contains(uitleg.Code)).ToList();
        var regels = geven.Select(r => r.Id).ToArray();
        var perZorgsoort = geven.SelectMany(r => r.PerZorgsoort).ToList();
        if (alsJson)
        {
            omgeving.SchrijfJson(
                new
                {
                    schema = 1,
                    retourcode = uitleg.Code.ToString(),
                    kind = uitleg.Soort.ToString(),
                    betekenis = uitleg.Betekenis,
                    oorzaak = uitleg.Oorzaak,
                    advies = uitleg.Advies,
                    perZorgsoort,
                    regels,
                    trust = Tekst.Trust(uitleg.Herkomst),
                    bron = uitleg.Bron,
                }
            );
            return;
        }

        var uit = omgeving.Uit;
        uit.WriteLine($"Retourcode {uitleg.Code} ({Tekst.Soort(uitleg.Soort)})");
        uit.WriteLine();
        Blok(uit, "Betekenis", uitleg.Betekenis);
        Blok(uit, "Oorzaak", uitleg.Oorzaak);
        Blok(uit, "Wat te doen", uitleg.Advies);
        perZorgsoort.ForEach(a => Blok(uit, "", $"Bij {a.Zorgsoort}: {a.Advies}"));
        Blok(
            uit,
            "Regels",
            regels.Length == 0 ? "geen regel van de beoordeling; de controles op het bericht geven deze code" : string.Join(", ", regels)
        );
        Blok(uit, "Zekerheid", $"{Tekst.Zekerheid(uitleg.Herkomst)} ({uitleg.Bron})");
    }

    private static void ToonRegel(RegelUitleg regel, bool alsJson, Omgeving omgeving)
    {
        var codes = regel.Retourcodes.Select(c => c.ToString()).ToArray();
        if (alsJson)
        {
            omgeving.SchrijfJson(
                new
                {
                    schema = 1,
                    regel = regel.Id,
                    retourcodes = codes,
                    titel = regel.Titel,
                    uitleg = regel.Uitleg,
                    advies = regel.Advies,
                    perZorgsoort = regel.PerZorgsoort,
                    trust = Tekst.Trust(regel.Herkomst),
                }
            );
            return;
        }

        var uit = omgeving.Uit;
        uit.WriteLine($"Regel {regel.Id}: {regel.Titel}");
        uit.WriteLine();
        Blok(uit, "Toetst", regel.Uitleg);
        Blok(uit, "Wat te doen", regel.Advies);
        foreach (var advies in regel.PerZorgsoort)
        {
            Blok(uit, "", $"Bij {advies.Zorgsoort}: {advies.Advies}");
        }

        Blok(uit, "Retourcodes", string.Join(", ", codes));
        Blok(uit, "Zekerheid", Tekst.Zekerheid(regel.Herkomst));
    }

    private static void Blok(TextWriter uit, string kop, string tekst)
    {
        var eerste = true;
        foreach (var regel in Tekst.Vouw(tekst, 84))
        {
            uit.WriteLine($"{(eerste ? kop : ""), -14}{regel}");
            eerste = false;
        }
    }
}
