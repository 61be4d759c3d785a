using Vereffen.Kern;
using Vereffen.Registers;

namespace Vereffen.Beoordeling;

/// <summary>
/// What stands so far: the awarded lines of history for every person in the file, plus the lines of this file that were judged and not refused,
/// minus what was credited. The rules about duplicates, limits, exclusions and budgets look here; the counts are kept with each person.
/// </summary>
internal sealed class Verloop(BestandContext bestand)
{
    private readonly HashSet<string> referenties = new(bestand.AantalPrestaties, StringComparer.Ordinal);
    private readonly HashSet<Historieregel> gecrediteerd = new(ReferenceEqualityComparer.Instance);

    /// <summary>Takes in the history of a person whom the file names for the first time.</summary>
    public void Laad(Persoonsdossier persoon)
    {
        foreach (var regel in persoon.Historie)
        {
            if (regel.Staat)
            {
                Tel(persoon, regel, 1);
            }
        }
    }

    /// <summary>Adds a debit line of this file that was not refused.</summary>
    public void Voeg(PrestatieContext p)
    {
        Tel(p.Persoon, p.Dossier, p.Begin, p.Prestatie.Behandelaar, p.Prestatie.Aantal, new Claimbron(null, p.Prestatie.Detail), 1);
        TelBudget(p.Persoon, p.Dossier, p.Begin, p.Toegekend.Cents, p.Prestatie.Aantal);
    }

    /// <summary>Adds a line of history.</summary>
    public void Voeg(Persoonsdossier persoon, Historieregel regel) => Tel(persoon, regel, 1);

    /// <summary>Takes away an earlier debit that a line of this file credits.</summary>
    public void Crediteer(Persoonsdossier persoon, Historieregel debet)
    {
        gecrediteerd.Add(debet);
        Tel(persoon, debet, -1);
    }

    /// <summary>True when this row of history stands: awarded, not credited before and not by this file.</summary>
    public bool Staat(Historieregel regel) => regel.Staat && !gecrediteerd.Contains(regel);

    public bool IsGecrediteerd(Historieregel regel) => regel.IsGecrediteerd || gecrediteerd.Contains(regel);

    /// <summary>Notes a reference; false when the file had it before.</summary>
    public bool VoegReferentie(string referentie) => referenties.Add(referentie);

    /// <summary>The same prestatie for the same person on the same day by the same provider; null when there is none.</summary>
    public static Claimbron? Eerder(PrestatieContext p) =>
        p.Persoon.Claims.TryZoek(Sleutel(p.Dossier, p.Begin, p.Prestatie.Behandelaar), out var claim) && claim.Aantal > 0
            ? claim.Bron
            : null;

    /// <summary>Units of this prestatie that stand in the calendar period that begins on <paramref name="begin"/>.</summary>
    public static long Aantal(Persoonsdossier persoon, Prestatiedossier prestatie, Tijdvak tijdvak, DateOnly begin) =>
        persoon.Aantallen.TryZoek((prestatie.Nummer, tijdvak, begin.DayNumber), out var aantal) ? aantal : 0;

    /// <summary>What this insurer awarded under a cover in the calendar period that begins on <paramref name="begin"/>.</summary>
    public (long Cents, long Aantal) Verbruikt(Persoonsdossier persoon, Dekking dekking, DateOnly begin) =>
        persoon.Budgetten.TryZoek((bestand.Budget(dekking), dekking.Per, begin.DayNumber), out var verbruikt) ? verbruikt : default;

    /// <summary>The last day from <paramref name="vanaf"/> up to and including <paramref name="tot"/> on which this prestatie stands.</summary>
    public static DateOnly? LaatsteDag(Persoonsdossier persoon, Prestatiedossier prestatie, DateOnly vanaf, DateOnly tot)
    {
        _ = persoon.Dagen.TryZoek(prestatie.Nummer, out var lijst);
        if (lijst is null)
        {
            return null;
        }

        var plek = lijst.BinarySearch(tot);
        plek = plek >= 0 ? plek : ~plek - 1;
        return plek >= 0 && lijst[plek] >= vanaf ? lijst[plek] : null;
    }

    private void Tel(Persoonsdossier persoon, Historieregel regel, int richting)
    {
        if (regel.Begin is not { } begin)
        {
            return;
        }

        var prestatie = bestand.Prestatie(regel.Lijst, regel.Code);
        Tel(persoon, prestatie, begin, regel.Behandelaar, regel.Aantal, new Claimbron(regel, 0), richting);
        if (regel.Uzovi == bestand.Uzovi)
        {
            TelBudget(persoon, prestatie, begin, regel.Toegekend.Cents * richting, regel.Aantal * richting);
        }
    }

    private static void Tel(
        Persoonsdossier persoon,
        Prestatiedossier prestatie,
        DateOnly dag,
        AgbCode? behandelaar,
        int aantal,
        Claimbron bron,
        int richting
    )
    {
        ref var claim = ref persoon.Claims.Plek(Sleutel(prestatie, dag, behandelaar));
        claim = (claim.Aantal > 0 ? claim.Bron : bron, claim.Aantal + richting);
        foreach (var tijdvak in prestatie.Tijdvakken)
        {
            persoon.Aantallen.Plek((prestatie.Nummer, tijdvak, Tijdvakken.Van(tijdvak, dag).Begin.DayNumber)) += (long)aantal * richting;
        }

        if (prestatie.SluitUit)
        {
            TelDag(ref persoon.Dagen.Plek(prestatie.Nummer), dag, richting);
        }
    }

    private static void TelDag(ref List<DateOnly>? lijst, DateOnly dag, int richting)
    {
        lijst ??= [];
        var plek = lijst.BinarySearch(dag);
        if (richting > 0)
        {
            lijst.Insert(plek >= 0 ? plek : ~plek, dag);
        }
        else if (plek >= 0)
        {
            lijst.RemoveAt(plek);
        }
    }

    private void TelBudget(Persoonsdossier persoon, Prestatiedossier prestatie, DateOnly begin, long cents, long aantal)
    {
        if (
            bestand.Registers.Dekkingen.Aantal > 0
            && bestand.Dekking(persoon, prestatie, prestatie.Toetsdag(begin)) is { HeeftBudget: true } dekking
        )
        {
            ref var verbruikt = ref persoon.Budgetten.Plek(
                (bestand.Budget(dekking), dekking.Per, Tijdvakken.Van(dekking.Per, begin).Begin.DayNumber)
            );
            verbruikt = (verbruikt.Cents + cents, verbruikt.Aantal + aantal);
        }
    }

    private static Claimsleutel Sleutel(Prestatiedossier prestatie, DateOnly dag, AgbCode? behandelaar) =>
        new(prestatie.Nummer, dag.DayNumber, behandelaar.GetValueOrDefault().Waarde);
}

/// <summary>Where a claim stands: a row of history, or a line of this file.</summary>
internal readonly record struct Claimbron(Historieregel? Historie, long Detail);

/// <summary>A prestatie (by number in the file) on a day by a treating provider.</summary>
internal readonly record struct Claimsleutel(int Prestatie, int Dag, int Behandelaar);
