using Vereffen.Kern;
using Vereffen.Registers;

namespace Vereffen.Beoordeling;

/// <summary>
/// Judges the paid lines of an insurer (awarded, not credited) again under the registers of today, person by person in the order of history, so that limits and
/// budgets run on from line to line. Pure: same history, registers and date, same proposals.
/// </summary>
public sealed class Herbeoordelaar
{
    private readonly RegisterSet registers;
    private readonly UzoviNummer uzovi;
    private readonly Declarantzoeker declaranten;
    private readonly Dictionary<(AgbCode Betaalde, AgbCode? Declarant), Herbeoordelingscontext> contexten = [];
    private readonly Dictionary<Historieregel, Correctievoorstel> voorstellen = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Historieregel, string> redenen = new(ReferenceEqualityComparer.Instance);
    private int beoordeeld;

    private Herbeoordelaar(RegisterSet registers, UzoviNummer uzovi)
    {
        this.registers = registers;
        this.uzovi = uzovi;
        declaranten = new Declarantzoeker(registers, uzovi);
    }

    /// <summary>Proposes a correctie for each paid line whose amount changes.</summary>
    /// <param name="registers">As they stand today; their own history is not looked at.</param>
    /// <param name="historie">Every line judged before; those of other insurers count for limits only.</param>
    /// <param name="uzovi">The insurer that judges.</param>
    /// <param name="op">Day of the proposals.</param>
    public static Herbeoordeling Beoordeel(RegisterSet registers, Historie historie, UzoviNummer uzovi, DateOnly op)
    {
        var herbeoordelaar = new Herbeoordelaar(registers.MetHistorie(historie), uzovi);
        var eigen = historie.Regels.Where(r => r.Uzovi == uzovi && r.Staat).ToList();
        foreach (var groep in eigen.GroupBy(r => r.Bsn is { IsOnbekend: false } bsn ? (bsn, "") : (Bsn.Onbekend, r.Verzekerdennummer)))
        {
            herbeoordelaar.BeoordeelPersoon([.. groep]);
        }

        return new Herbeoordeling(
            uzovi,
            op,
            herbeoordelaar.beoordeeld,
            [.. eigen.Where(herbeoordelaar.voorstellen.ContainsKey).Select(r => herbeoordelaar.voorstellen[r])],
            [.. eigen.Where(herbeoordelaar.redenen.ContainsKey).Select(r => new NietHerbeoordeeld(r, herbeoordelaar.redenen[r]))]
        );
    }

    private void BeoordeelPersoon(List<Historieregel> eigen)
    {
        var personen = Personen(eigen[0]);
        if (personen.Length > 1)
        {
            eigen.ForEach(r => redenen.Add(r, "onder dit verzekerdennummer staan meer personen"));
            return;
        }

        if (personen.IsEmpty)
        {
            eigen.ForEach(VoorstelZonderPersoon);
            return;
        }

        var persoon = personen[0];
        var perRegel = eigen.ToDictionary(r => r, Context, (IEqualityComparer<Historieregel>)ReferenceEqualityComparer.Instance);
        var dossiers = perRegel.Values.Distinct().ToDictionary(c => c, _ => new Persoonsdossier(persoon, registers, uzovi));
        // A line may have been kept under a verzekerdennummer before the BSN was known.
        var alle = registers
            .Historie.VanPersoon(persoon)
            .ToArray()
            .Union(eigen, (IEqualityComparer<Historieregel>)ReferenceEqualityComparer.Instance);
        foreach (var regel in alle)
        {
            if (!regel.Staat)
            {
                continue;
            }

            var nu = perRegel.TryGetValue(regel, out var context) ? Beoordeel(context, dossiers[context], regel) : regel;
            if (nu is null)
            {
                continue;
            }

            // Each declarant's context counts what stands for this person, whoever gave the care.
            foreach (var (andere, dossier) in dossiers)
            {
                andere.Bestand.Verloop.Voeg(dossier, nu);
            }
        }
    }

    /// <summary>The row as it would stand now; null when nothing would stand.</summary>
    private Historieregel? Beoordeel(Herbeoordelingscontext context, Persoonsdossier persoon, Historieregel regel)
    {
        var oordeel = context.Beoordeel(persoon, regel);
        if (oordeel.IsUitval)
        {
            redenen.Add(regel, oordeel.Bevindingen[0].Uitleg);
            return regel;
        }

        beoordeeld++;
        var (nieuw, bevindingen) = NaControle(regel, oordeel.Toegekend, oordeel.Bevindingen);
        if (nieuw > regel.Toegekend && !context.WeetTarief(regel))
        {
            // Why less was awarded then can't be asked again: it stays so.
            return regel;
        }

        Bewaak(regel, nieuw);
        if (nieuw != regel.Toegekend)
        {
            voorstellen.Add(regel, Voorstel(regel, nieuw, bevindingen, context.Declarant));
        }

        var na = regel with { Toegekend = nieuw };
        return oordeel.IsAfgewezen || !na.Staat ? null : na;
    }

    private void VoorstelZonderPersoon(Historieregel regel)
    {
        if (regel.Bsn is not { IsOnbekend: false } && regel.Verzekerdennummer.Length == 0)
        {
            redenen.Add(regel, "de historie zegt niet om welke verzekerde het gaat");
            return;
        }

        beoordeeld++;
        var bevinding = regel.Bsn is { IsOnbekend: false }
            ? new Regelbevinding(
                "V01",
                Codes.NietVerzekerd,
                "het BSN komt niet meer voor in het register van verzekerden",
                Gevolg.Afwijzing
            )
            : new Regelbevinding(
                "V04",
                Codes.Verzekerdennummer,
                "het verzekerdennummer komt niet meer voor in het register van verzekerden",
                Gevolg.Afwijzing
            );
        if (!regel.Toegekend.IsNul)
        {
            voorstellen.Add(regel, Voorstel(regel, Bedrag.Nul, [bevinding], declaranten.Zoek(regel)));
        }
    }

    private Correctievoorstel Voorstel(Historieregel regel, Bedrag nieuw, IReadOnlyList<Regelbevinding> bevindingen, AgbCode? declarant) =>
        new()
        {
            Regel = regel,
            Nieuw = nieuw,
            Bevindingen = bevindingen,
            Crediteur = declaranten.IsBureau(regel.Agb) ? declarant : regel.Agb,
        };

    /// <summary>What a control leaves of the line is the most that may stand.</summary>
    private (Bedrag Nieuw, IReadOnlyList<Regelbevinding> Bevindingen) NaControle(
        Historieregel regel,
        Bedrag nieuw,
        IReadOnlyList<Regelbevinding> bevindingen
    )
    {
        foreach (var controle in registers.Controles.Zoek((regel.Agb, regel.Factuurnummer, regel.Referentie)))
        {
            if (controle.Uzovi == uzovi && controle.Bedrag < nieuw)
            {
                nieuw = controle.Bedrag;
                var reden = controle.Reden.Length > 0 ? controle.Reden : $"na controle blijft {controle.Bedrag.Komma()} toegekend";
                var gevolg = nieuw.IsNul ? Gevolg.Afwijzing : Gevolg.Vermindering;
                bevindingen = [.. bevindingen, new Regelbevinding("CONTROLE", controle.Retourcode ?? default, reden, gevolg)];
            }
        }

        return (nieuw, bevindingen);
    }

    private ReadOnlySpan<Persoon> Personen(Historieregel regel) =>
        regel.Bsn is { IsOnbekend: false } bsn
            ? registers.Verzekerden.Zoek(bsn)
            : registers.VerzekerdenOpNummer.Zoek(regel.Verzekerdennummer);

    private Herbeoordelingscontext Context(Historieregel regel)
    {
        var sleutel = (regel.Agb, declaranten.Zoek(regel));
        if (!contexten.TryGetValue(sleutel, out var context))
        {
            context = new Herbeoordelingscontext(registers, uzovi, regel.Agb, declaranten.IsBureau(regel.Agb), sleutel.Item2);
            contexten.Add(sleutel, context);
        }

        return context;
    }

    // Stays on in production: never more than was asked, never below nothing.
    private static void Bewaak(Historieregel regel, Bedrag nieuw)
    {
        if (nieuw.IsNegatief || nieuw > Bedrag.Max(regel.Declaratiebedrag, regel.Toegekend))
        {
            throw new InvalidOperationException($"De herbeoordeling van {regel} komt op een bedrag dat niet kan.");
        }
    }
}
