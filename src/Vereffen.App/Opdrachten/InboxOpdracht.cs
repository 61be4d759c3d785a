using System.CommandLine;
using Vereffen.App.Uitvoer;
using Vereffen.Kern;
using Vereffen.Verzekeraar;

namespace Vereffen.App.Opdrachten;

/// <summary><c>vereffen inbox --data DIR</c>: what came to the insurer and what became of it.</summary>
internal static class InboxOpdracht
{
    public static Command Maak(Omgeving omgeving)
    {
        var map = Wereldmap.Optie();
        var json = Opties.Json();
        var opdracht = new Command(
            "inbox",
            "Toont de declaraties bij de verzekeraar met hun stand en retour, en wat terzijde is gelegd of door het portaal is geweigerd, met de reden."
        )
        {
            map,
            json,
        };
        opdracht.SetAction(invoer =>
        {
            using var wereld = Wereldmap.Open(omgeving, invoer.GetRequiredValue(map));
            var postvak = wereld.Verzekeraar.Postvak();
            if (invoer.GetValue(json))
            {
                SchrijfJson(omgeving, postvak);
            }
            else
            {
                SchrijfTekst(omgeving, postvak);
            }

            return postvak.NietVerwerkt.Count + postvak.Geweigerd.Count == 0 ? Afsluitcode.Goed : Afsluitcode.Bevindingen;
        });
        return opdracht;
    }

    private static void SchrijfJson(Omgeving omgeving, Postvakoverzicht postvak) =>
        omgeving.SchrijfJson(
            new
            {
                schema = 1,
                declaraties = postvak.Declaraties.Select(d => new
                {
                    kenmerk = d.Kenmerk,
                    traceerId = d.TraceerId,
                    uzovi = d.Uzovi,
                    factuurnummer = d.Factuurnummer,
                    agb = d.Agb,
                    indiener = d.Indiener,
                    ontvangen = d.Ontvangen,
                    uitkomst = d.Uitkomst,
                    ingediend = d.Ingediend,
                    toegekend = d.Toegekend,
                    open = d.Open,
                    uiterlijk = d.Uiterlijk,
                    retour = d.Retour,
                    verzonden = d.Verzonden,
                    geweigerd = d.Geweigerd,
                }),
                nietVerwerkt = postvak.NietVerwerkt.Select(Terzijde),
                geweigerd = postvak.Geweigerd.Select(Terzijde),
            }
        );

    private static object Terzijde(TerzijdeGelegd bericht) =>
        new
        {
            traceerId = bericht.TraceerId,
            partij = bericht.Partij,
            berichttype = bericht.Berichttype,
            referentie = bericht.Referentie,
            reden = bericht.Reden,
            op = bericht.Op,
        };

    private static void SchrijfTekst(Omgeving omgeving, Postvakoverzicht postvak)
    {
        var uit = omgeving.Uit;
        uit.WriteLine(Tekst.Aantal(postvak.Declaraties.Count, "declaratie", "declaraties"));
        foreach (var d in postvak.Declaraties)
        {
            var wacht = d.Open > 0 ? $", {Tekst.Aantal(d.Open, "besluit", "besluiten")} te nemen, uiterlijk betaald {d.Uiterlijk}" : "";
            uit.WriteLine(
                $"  {d.Kenmerk}  {d.Ontvangen}  {d.Indiener}  factuur {Tekst.Veilig(d.Factuurnummer, 20)}  {d.Uitkomst}: {new Bedrag(d.Toegekend)} van {new Bedrag(d.Ingediend)}; retour {d.Retour}{wacht}"
            );
            if (d.Geweigerd is { } reden)
            {
                uit.WriteLine($"      {Tekst.Veilig(reden, 200)}");
            }
        }

        Schrijf(uit, "terzijde gelegd", postvak.NietVerwerkt);
        Schrijf(uit, "door het portaal geweigerd", postvak.Geweigerd);
    }

    private static void Schrijf(TextWriter uit, string kop, IReadOnlyList<TerzijdeGelegd> berichten)
    {
        if (berichten.Count == 0)
        {
            return;
        }

        uit.WriteLine($"{kop}: {Tekst.Aantal(berichten.Count, "bericht", "berichten")}");
        foreach (var b in berichten)
        {
            uit.WriteLine(
                $"  {b.TraceerId}  {b.Berichttype}  {b.Partij}  {Tekst.Veilig(b.Referentie ?? "", 30)}: {Tekst.Veilig(b.Reden, 200)}"
            );
        }
    }
}
