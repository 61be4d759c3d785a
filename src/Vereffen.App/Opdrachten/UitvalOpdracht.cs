using System.CommandLine;
using System.Globalization;
using Vereffen.App.Uitvoer;
using Vereffen.Kern;
using Vereffen.Verzekeraar;

namespace Vereffen.App.Opdrachten;

/// <summary><c>vereffen uitval list|show|decide</c>: the lines on which a person decides before the retour leaves.</summary>
internal static class UitvalOpdracht
{
    public static Command Maak(Omgeving omgeving) =>
        new("uitval", "Regels waarover een mens beslist voordat de retour vertrekt.") { Lijst(omgeving), Toon(omgeving), Beslis(omgeving) };

    private static Command Lijst(Omgeving omgeving)
    {
        var map = Wereldmap.Optie();
        var json = Opties.Json();
        var alle = new Option<bool>("--all") { Description = "Ook wat al is besloten." };
        var opdracht = new Command("list", "Declaraties die wachten; wat het eerst betaald moet zijn staat bovenaan.") { map, alle, json };
        opdracht.SetAction(invoer =>
        {
            using var wereld = Wereldmap.Open(omgeving, invoer.GetRequiredValue(map));
            new Uitvalverslag(omgeving, masker: true).Schrijf(wereld.Verzekeraar.Uitval(invoer.GetValue(alle)), invoer.GetValue(json));
            return Afsluitcode.Goed;
        });
        return opdracht;
    }

    private static Command Toon(Omgeving omgeving)
    {
        var kenmerk = Kenmerk();
        var map = Wereldmap.Optie();
        var json = Opties.Json();
        var geenMasker = Opties.GeenMasker();
        var opdracht = new Command("show", "Eén declaratie die wacht of wachtte, regel voor regel.") { kenmerk, map, json, geenMasker };
        opdracht.SetAction(invoer =>
        {
            using var wereld = Wereldmap.Open(omgeving, invoer.GetRequiredValue(map));
            var gevraagd = invoer.GetRequiredValue(kenmerk);
            var zaak =
                wereld.Verzekeraar.Uitval(gevraagd)
                ?? throw OpdrachtFout.Inhoud($"Geen declaratie {Tekst.Veilig(gevraagd, 40)} wacht of wachtte op een besluit.");
            new Uitvalverslag(omgeving, masker: !invoer.GetValue(geenMasker)).Schrijf(zaak, invoer.GetValue(json));
            return Afsluitcode.Goed;
        });
        return opdracht;
    }

    private static Command Beslis(Omgeving omgeving)
    {
        var kenmerk = Kenmerk();
        var detail = new Option<long?>("--detail")
        {
            Description = "Identificatie detailrecord van de regel of verzekerde; niet nodig als er maar een wacht.",
            HelpName = "N",
        };
        var toekennen = new Option<long?>("--award")
        {
            Description = "Ken toe: alles, of hoogstens dit bedrag in centen.",
            HelpName = "CENTEN",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var afwijzen = new Option<string?>("--refuse")
        {
            Description = "Wijs af, met deze retourcode of zonder code met 8072 (bestand: 8074).",
            HelpName = "CODE",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var volgens = new Option<bool>("--as-rule") { Description = "Zoals de regel het zonder mens had beoordeeld." };
        var door = new Option<string>("--by")
        {
            Description = "Naam van wie beslist.",
            HelpName = "NAAM",
            Required = true,
        };
        var reden = new Option<string>("--reason")
        {
            Description = "Waarom.",
            HelpName = "TEKST",
            Required = true,
        };
        var map = Wereldmap.Optie();
        var json = Opties.Json();
        var opdracht = new Command("decide", "Beslist over een regel. Na het laatste besluit vertrekt de retour en boekt het grootboek.")
        {
            kenmerk,
            detail,
            toekennen,
            afwijzen,
            volgens,
            door,
            reden,
            map,
            json,
        };
        opdracht.SetAction(
            (invoer, annuleer) =>
            {
                var keuzes = new List<Uitvalkeuze>();
                if (invoer.GetResult(toekennen) is not null)
                {
                    keuzes.Add(Uitvalkeuze.Toekennen);
                }

                if (invoer.GetResult(afwijzen) is not null)
                {
                    keuzes.Add(Uitvalkeuze.Afwijzen);
                }

                if (invoer.GetValue(volgens))
                {
                    keuzes.Add(Uitvalkeuze.VolgensRegel);
                }

                var besluit = new Uitvalbesluit(
                    invoer.GetRequiredValue(kenmerk),
                    invoer.GetValue(detail),
                    keuzes is [var keuze] ? keuze : throw OpdrachtFout.Gebruik("Kies één van --award, --refuse en --as-rule."),
                    invoer.GetRequiredValue(door),
                    invoer.GetRequiredValue(reden)
                )
                {
                    Bedrag = invoer.GetValue(toekennen) is { } cents ? new Bedrag(cents) : null,
                    Code = Code(invoer.GetValue(afwijzen)),
                };
                return VoerAsync(omgeving, invoer.GetRequiredValue(map), besluit, invoer.GetValue(json), annuleer);
            }
        );
        return opdracht;
    }

    private static async Task<int> VoerAsync(Omgeving omgeving, string naam, Uitvalbesluit besluit, bool json, CancellationToken annuleer)
    {
        using var wereld = Wereldmap.Open(omgeving, naam);
        var gevolg = wereld.Verzekeraar.Beslis(besluit);
        if (gevolg.Fout is { } fout)
        {
            throw OpdrachtFout.Inhoud(fout);
        }

        if (wereld.HeeftPortaal)
        {
            await wereld.Verzekeraar.VerzendAsync(annuleer);
        }

        if (json)
        {
            omgeving.SchrijfJson(
                new
                {
                    schema = 1,
                    kenmerk = besluit.Kenmerk,
                    open = gevolg.Open,
                    uitkomst = gevolg.Oordeel?.Uitkomst.ToString(),
                    ingediend = gevolg.Oordeel?.Ingediend.Cents,
                    toegekend = gevolg.Oordeel?.Toegekend.Cents,
                }
            );
        }
        else
        {
            omgeving.Uit.WriteLine(
                gevolg.Oordeel is { } oordeel
                    ? $"Besloten. {besluit.Kenmerk} is afgerond: {oordeel.Toegekend} toegekend van {oordeel.Ingediend}; de retour {(wereld.HeeftPortaal ? "is verzonden" : "staat klaar om te verzenden")}."
                    : string.Create(
                        CultureInfo.InvariantCulture,
                        $"Besloten. Van {besluit.Kenmerk} {(gevolg.Open == 1 ? "wacht nog 1 bevinding" : $"wachten nog {gevolg.Open} bevindingen")}."
                    )
            );
        }

        return Afsluitcode.Goed;
    }

    private static Argument<string> Kenmerk() => new("KENMERK") { Description = "Ons kenmerk van de declaratie; zie 'uitval list'." };

    private static Retourcode? Code(string? tekst) =>
        tekst is null ? null
        : Retourcode.TryParse(tekst, out var code) && Catalogus.Zoek(code) is not null ? code
        : throw OpdrachtFout.Gebruik($"--refuse: '{Tekst.Veilig(tekst, 20)}' is geen retourcode die wij kennen.");
}
