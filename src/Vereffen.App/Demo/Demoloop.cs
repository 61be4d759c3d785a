using System.Globalization;
using Vereffen.App.Uitvoer;
using Vereffen.Beoordeling;
using Vereffen.Ei;
using Vereffen.Kern;
using Vereffen.Verrekening;

namespace Vereffen.App.Demo;

/// <summary>
/// One round of the sample world: the practices claim last month's treatments, the portaal checks, the insurers judge, settle and pay, day by day until
/// nothing is left to pay. Everything goes through the real chain; this only moves the clock and listens.
/// </summary>
internal sealed class Demoloop
{
    private readonly Demowereld wereld;
    private readonly Verhaal verhaal;

    private Demoloop(Demowereld wereld)
    {
        this.wereld = wereld;
        verhaal = new Verhaal { Ronde = wereld.Stand.Ronde };
    }

    private DateOnly Dag => wereld.Klok.Dag;

    public static async Task<Verhaal> SpeelAsync(Demowereld wereld, CancellationToken annuleer)
    {
        var loop = new Demoloop(wereld);
        await loop.SpeelAsync(annuleer);
        return loop.verhaal;
    }

    private async Task SpeelAsync(CancellationToken annuleer)
    {
        var stand = wereld.Stand;
        var maand = new DateOnly(stand.Datum.Year, stand.Datum.Month, 1).AddMonths(-1);
        var plannen = Maandplan.Maak(stand.Ronde, maand, wereld.Patienten);
        BoekVooraf();
        await DeclareerAsync(plannen, maand, metTikfout: true, annuleer);
        await BeantwoordAsync(annuleer);
        await NaarDeVolgendeDagAsync(annuleer);
        if (plannen.Any(p => p.Tikfout))
        {
            await DeclareerAsync(plannen.Where(p => p.Tikfout), maand, metTikfout: false, annuleer);
            await BeantwoordAsync(annuleer);
        }

        var volgende = Werkdag(new DateOnly(stand.Datum.Year, stand.Datum.Month, 1).AddMonths(1).AddDays(1));
        while (Dag < volgende.AddDays(-1))
        {
            await NaarDeVolgendeDagAsync(annuleer);
        }

        verhaal.Openstaand = wereld.Verzekeraar.Saldi.Aggregate(Bedrag.Nul, (som, saldo) => som + saldo.Openstaand);
        wereld.SchrijfVerrekening();
        wereld.Bewaar(new Wereldstand(1, stand.Ronde + 1, volgende));
    }

    /// <summary>What the insurers book themselves: a control's outcome in the first round, a correctie in the second, a voorschot in the third.</summary>
    private void BoekVooraf()
    {
        if (verhaal.Ronde == 1)
        {
            Boek(
                new Gebeurtenis(Dag, GebeurtenisSoort.HvVordering)
                {
                    Uzovi = Demopartijen.Noorderbaken,
                    Agb = Demopartijen.DeLinde.Praktijk,
                    OnsKenmerk = "HV-2025-0417",
                    Bedrag = new Bedrag(120000),
                    Omschrijving = "Terugvordering materiële controle 2025",
                    Oorzaak = "controle HV-2025-0417",
                },
                $"{Demopartijen.Naam(Demopartijen.Noorderbaken)} vordert {new Bedrag(120000)} terug van {Demopartijen.DeLinde.Naam}: materiële controle 2025, kenmerk HV-2025-0417"
            );
        }
        else if (verhaal.Ronde == 2)
        {
            Boek(
                new Gebeurtenis(Dag, GebeurtenisSoort.Correctie)
                {
                    Uzovi = Demopartijen.Zuiderlicht,
                    Agb = Demopartijen.DeBrink.Praktijk,
                    Kenmerk = "B202602-Z",
                    OnsKenmerk = "COR-2026-0031",
                    Bedrag = new Bedrag(-3000),
                    Oorzaak = "nacontrole COR-2026-0031",
                },
                $"{Demopartijen.Naam(Demopartijen.Zuiderlicht)} corrigeert factuur B202602-Z van {Demopartijen.DeBrink.Naam} met {new Bedrag(-3000)}"
            );
        }
        else if (verhaal.Ronde == 3)
        {
            Boek(
                new Gebeurtenis(Dag, GebeurtenisSoort.Voorschot)
                {
                    Uzovi = Demopartijen.Zuiderlicht,
                    Agb = Demopartijen.DeBrink.Praktijk,
                    OnsKenmerk = "VS-2026-0004",
                    Bedrag = new Bedrag(15000),
                    Vervaldatum = Dag.AddDays(30),
                    Oorzaak = "voorschot VS-2026-0004",
                },
                $"{Demopartijen.Naam(Demopartijen.Zuiderlicht)} geeft {Demopartijen.DeBrink.Naam} een voorschot van {new Bedrag(15000)}, kenmerk VS-2026-0004, te verrekenen over 30 dagen"
            );
        }
    }

    private void Boek(Gebeurtenis gebeurtenis, string tekst)
    {
        wereld.Verzekeraar.Boek(gebeurtenis);
        verhaal.Vertel(Dag, Verhaalsoort.Vordering, tekst);
    }

    private async Task DeclareerAsync(IEnumerable<Claimplan> plannen, DateOnly maand, bool metTikfout, CancellationToken annuleer)
    {
        foreach (var plan in plannen)
        {
            var tikfout = plan.Tikfout && metTikfout;
            var declaratie = Demodeclaratie.Maak(plan, maand, Dag);
            var naam = tikfout ? $"{plan.Factuurnummer}-tikfout" : plan.Factuurnummer;
            var bericht = Demodeclaratie.Bericht(
                plan,
                declaratie,
                tikfout,
                Demowereld.Afgeleid(Guid.Empty, $"{plan.Declarant.Praktijk}-{naam}")
            );
            wereld.Schrijf($"declaraties/{naam}.asc", bericht.Payload.Span);
            wereld.Praktijk.Declareer(bericht, declaratie);
            verhaal.Vertel(
                Dag,
                Verhaalsoort.Declaratie,
                $"{Demopartijen.Indiener(plan.Declarant)} dient factuur {plan.Factuurnummer} {(plan.Tikfout && !metTikfout ? "verbeterd opnieuw " : "")}in bij {Demopartijen.Naam(plan.Uzovi)}: "
                    + $"{Tekst.Aantal(plan.Behandelingen.Count, "regel", "regels")}, {declaratie.TotaalDeclaratiebedrag}"
            );
        }

        foreach (var (factuurnummer, reden) in await wereld.Praktijk.VerzendAsync(annuleer))
        {
            verhaal.Vertel(Dag, Verhaalsoort.Portaal, $"Het portaal neemt factuur {factuurnummer} niet aan: {reden}");
        }
    }

    private async Task BeantwoordAsync(CancellationToken annuleer)
    {
        foreach (var verwerking in await wereld.Verzekeraar.VerwerkPostvakAsync(annuleer))
        {
            var oordeel = verwerking.Oordeel;
            verhaal.Ingediend += oordeel.Ingediend;
            verhaal.Toegekend += oordeel.Toegekend;
            verhaal.Vertel(
                Dag,
                Verhaalsoort.Retour,
                $"{Demopartijen.Naam(oordeel.Uzovi)} antwoordt op {oordeel.Declaratie.Factuurnummer} (ons kenmerk {verwerking.OnsKenmerk}): {oordeel.Toegekend} toegekend van {oordeel.Ingediend}",
                Afwijzingen(oordeel)
            );
        }

        foreach (var declarant in Demopartijen.Declaranten)
        {
            foreach (var bericht in await wereld.Praktijk.HaalOpAsync(declarant.Indiener, annuleer))
            {
                OntvangRetour(bericht);
            }
        }
    }

    private void OntvangRetour(Bericht bericht)
    {
        if (
            bericht.Stroom.Berichttype == Berichtstroom.VerrekenoverzichtCsv.Berichttype
            || bericht.Stroom.Berichttype == Verzoek.Antwoordtype
        )
        {
            return;
        }

        var vanPortaal = bericht.TraceerId == Demowereld.Afgeleid(bericht.AlsAntwoordOp.GetValueOrDefault(), "portaal");
        wereld.Schrijf($"retour/{bericht.ReferentieId}{(vanPortaal ? "-portaal" : "")}.asc", bericht.Payload.Span);
        if (vanPortaal)
        {
            verhaal.Vertel(
                Dag,
                Verhaalsoort.Portaal,
                $"Het portaal keurt factuur {bericht.ReferentieId} technisch af; de verzekeraar ziet het bestand niet",
                Retourcodes(bericht)
            );
        }
    }

    private async Task NaarDeVolgendeDagAsync(CancellationToken annuleer)
    {
        wereld.Klok.ZetOp(Dag.AddDays(1));
        if (!TargetDagen.IsOpen(Dag))
        {
            return;
        }

        var (betalingen, overzichten, brieven) = (
            wereld.Verzekeraar.Betalingen.Count,
            wereld.Verzekeraar.Overzichten.Count,
            wereld.Verzekeraar.Brieven.Count
        );
        await Demobank.BetaalAsync(wereld.Verzekeraar, verhaal, Dag, annuleer);
        foreach (var overzicht in wereld.Verzekeraar.Overzichten.Skip(overzichten))
        {
            VertelOverzicht(overzicht);
        }

        foreach (var betaling in wereld.Verzekeraar.Betalingen.Skip(betalingen))
        {
            verhaal.Betaald += betaling.Bedrag;
            verhaal.Vertel(
                Dag,
                Verhaalsoort.Betaling,
                $"{Demopartijen.Naam(betaling.Uzovi)} betaalt {betaling.Bedrag} aan {Demopartijen.Begunstigde(betaling.Begunstigde)}; op het bankafschrift: '{betaling.Omschrijving}'"
            );
        }

        foreach (var brief in wereld.Verzekeraar.Brieven.Skip(brieven))
        {
            verhaal.Vertel(
                Dag,
                Verhaalsoort.Brief,
                $"{Demopartijen.Naam(brief.Uzovi)} stuurt {Demopartijen.Begunstigde(brief.Agb)} een {brief.Soort.ToString().ToLowerInvariant()}: {brief.Kenmerk}, {brief.Bedrag}"
            );
        }

        foreach (var declarant in Demopartijen.Declaranten)
        {
            await wereld.Praktijk.HaalOpAsync(declarant.Indiener, annuleer);
        }
    }

    private void VertelOverzicht(Verrekenoverzicht overzicht)
    {
        var verrekend = overzicht.Regels.Where(r => r.NuVerrekend is not null).ToList();
        var som = verrekend.Aggregate(Bedrag.Nul, (s, r) => s + r.NuVerrekend.GetValueOrDefault());
        verhaal.Verrekend += som;
        verhaal.Vertel(
            Dag,
            Verhaalsoort.Verrekening,
            $"{Demopartijen.Naam(overzicht.Uzovi)} verrekent {som} met factuur {overzicht.Factuurnummer} van {Demopartijen.Begunstigde(overzicht.Agb)} (overzicht {overzicht.Volgnummer}): {overzicht.Regels[0].Toelichting}",
            verrekend.Select(r =>
                $"{r.Onderwerp} {(r.UwKenmerk.Length > 0 ? r.UwKenmerk : r.OnsKenmerk)} ({r.Verzekeraar}): {r.NuVerrekend} verrekend, nog open {r.Openstaand}"
            )
        );
    }

    private static IEnumerable<string> Afwijzingen(Oordeel oordeel) =>
        oordeel
            .Verzekerden.SelectMany(v => v.Bevindingen.Select(b => (b, Bedrag: Bedrag.Nul)))
            .Concat(
                oordeel.Regels.SelectMany(r =>
                    r.Bevindingen.Where(b => b.RegelId.Length > 0).Select(b => (b, Bedrag: r.Ingediend - r.Toegekend))
                )
            )
            .Select(p => $"{p.b.Code} {Catalogus.Zoek(p.b.Code)?.Betekenis} {Bedragtekst(p.Bedrag)}({p.b.Uitleg})");

    private static string Bedragtekst(Bedrag bedrag) => bedrag.IsNul ? "" : $"{bedrag} ";

    /// <summary>The codes in the portaal's retour, but for those that only say that a record was good.</summary>
    private static IEnumerable<string> Retourcodes(Bericht bericht)
    {
        using var stroom = new MemoryStream(bericht.Payload.ToArray(), writable: false);
        using var lezer = RecordLezer.Open(stroom);
        return lezer is null
            ? []
            :
            [
                .. lezer
                    .Records()
                    .SelectMany(r => r.Velden.Where(v => v.Element.Vorm == Vorm.Retourcode).Select(v => (r.Regel, Code: v.Waarde.Trim())))
                    .Where(p => p.Code.Length > 0 && p.Code is not ("0200" or "8096"))
                    .Select(p => Zin(p.Regel, p.Code)),
            ];
    }

    private static string Zin(int regel, string code) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{code} in record {regel}: {(Retourcode.TryParse(code, out var c) ? Catalogus.Zoek(c)?.Betekenis : "")}"
        );

    private static DateOnly Werkdag(DateOnly dag) => Werkdagen.IsWerkdag(dag) ? dag : Werkdagen.Volgende(dag);
}
