using System.Runtime.InteropServices;
using Vereffen.Kern;
using Vereffen.Registers;

namespace Vereffen.Beoordeling;

/// <summary>
/// What stands so far: the awarded lines of history for every person in the file, plus the lines of this file that were judged and not refused,
/// minus what was credited. The rules about duplicates, limits, exclusions and budgets look here.
/// </summary>
internal sealed class Verloop(BestandContext bestand)
{
    private readonly Dictionary<Claim, (Herkomst Bron, int Aantal)> claims = [];
    private readonly Dictionary<(int Persoon, int Prestatie, Tijdvak Tijdvak, DateOnly Begin), long> aantallen = [];
    private readonly Dictionary<(int Persoon, int Prestatie), List<DateOnly>> dagen = [];
    private readonly Dictionary<(int Persoon, int Budget, Tijdvak Tijdvak, DateOnly Begin), (long Cents, long Aantal)> budgetten = [];
    private readonly HashSet<string> referenties = new(StringComparer.Ordinal);
    private readonly HashSet<Historieregel> gecrediteerd = new(ReferenceEqualityComparer.Instance);

    /// <summary>Where a claim stands: a row of history, or a line of this file.</summary>
    public readonly record struct Herkomst(Historieregel? Historie, long Detail);

    private readonly record struct Claim(int Persoon, int Prestatie, int Dag, int Behandelaar);

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
        Tel(p.Persoon, p.Dossier, p.Begin, p.Prestatie.Behandelaar, p.Prestatie.Aantal, new Herkomst(null, p.Prestatie.Detail), 1);
        TelBudget(p.Persoon, p.Dossier, p.Begin, p.Toegekend.Cents, p.Prestatie.Aantal);
    }

    /// <summary>Takes away an earlier debit that a line of this file credits.</summary>
    public void Crediteer(Persoonsdossier persoon, Historieregel debet)
    {
        gecrediteerd.Add(debet);
        Tel(persoon, debet, -1);
    }

    /// <summary>True when this row of history stands: awarded, not credited before and not by this file.</summary>
    public bool Staat(Historieregel regel) => regel.Staat && (gecrediteerd.Count == 0 || !gecrediteerd.Contains(regel));

    public bool IsGecrediteerd(Historieregel regel) => regel.IsGecrediteerd || gecrediteerd.Contains(regel);

    /// <summary>Notes a reference; false when the file had it before.</summary>
    public bool VoegReferentie(string referentie) => referenties.Add(referentie);

    /// <summary>The same prestatie for the same person on the same day by the same provider; null when there is none.</summary>
    public Herkomst? Eerder(PrestatieContext p) =>
        claims.TryGetValue(Sleutel(p.Persoon, p.Dossier, p.Begin, p.Prestatie.Behandelaar), out var claim) ? claim.Bron : null;

    /// <summary>Units of this prestatie that stand in the calendar period that begins on <paramref name="begin"/>.</summary>
    public long Aantal(Persoonsdossier persoon, Prestatiedossier prestatie, Tijdvak tijdvak, DateOnly begin) =>
        aantallen.GetValueOrDefault((persoon.Nummer, prestatie.Nummer, tijdvak, begin));

    /// <summary>What this insurer awarded under a cover in the calendar period that begins on <paramref name="begin"/>.</summary>
    public (long Cents, long Aantal) Verbruikt(Persoonsdossier persoon, Dekking dekking, DateOnly begin) =>
        budgetten.GetValueOrDefault((persoon.Nummer, bestand.Budget(dekking), dekking.Per, begin));

    /// <summary>The last day from <paramref name="vanaf"/> up to and including <paramref name="tot"/> on which this prestatie stands.</summary>
    public DateOnly? LaatsteDag(Persoonsdossier persoon, Prestatiedossier prestatie, DateOnly vanaf, DateOnly tot)
    {
        if (!dagen.TryGetValue((persoon.Nummer, prestatie.Nummer), out var lijst))
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
        Tel(persoon, prestatie, begin, regel.Behandelaar, regel.Aantal, new Herkomst(regel, 0), richting);
        if (regel.Uzovi == bestand.Uzovi)
        {
            TelBudget(persoon, prestatie, begin, regel.Toegekend.Cents * richting, regel.Aantal * richting);
        }
    }

    private void Tel(
        Persoonsdossier persoon,
        Prestatiedossier prestatie,
        DateOnly dag,
        AgbCode? behandelaar,
        int aantal,
        Herkomst bron,
        int richting
    )
    {
        TelClaim(Sleutel(persoon, prestatie, dag, behandelaar), bron, richting);
        foreach (var tijdvak in prestatie.Tijdvakken)
        {
            var sleutel = (persoon.Nummer, prestatie.Nummer, tijdvak, Tijdvakken.Van(tijdvak, dag).Begin);
            CollectionsMarshal.GetValueRefOrAddDefault(aantallen, sleutel, out _) += (long)aantal * richting;
        }

        if (prestatie.SluitUit)
        {
            TelDag((persoon.Nummer, prestatie.Nummer), dag, richting);
        }
    }

    private void TelClaim(Claim sleutel, Herkomst bron, int richting)
    {
        ref var claim = ref CollectionsMarshal.GetValueRefOrAddDefault(claims, sleutel, out var bestond);
        claim.Aantal += richting;
        if (!bestond)
        {
            claim.Bron = bron;
        }

        if (claim.Aantal <= 0)
        {
            claims.Remove(sleutel);
        }
    }

    private void TelDag((int Persoon, int Prestatie) sleutel, DateOnly dag, int richting)
    {
        ref var lijst = ref CollectionsMarshal.GetValueRefOrAddDefault(dagen, sleutel, out _);
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
        if (bestand.Dekking(persoon, prestatie, prestatie.Toetsdag(begin)) is { HeeftBudget: true } dekking)
        {
            var sleutel = (persoon.Nummer, bestand.Budget(dekking), dekking.Per, Tijdvakken.Van(dekking.Per, begin).Begin);
            ref var verbruikt = ref CollectionsMarshal.GetValueRefOrAddDefault(budgetten, sleutel, out _);
            verbruikt = (verbruikt.Cents + cents, verbruikt.Aantal + aantal);
        }
    }

    private static Claim Sleutel(Persoonsdossier persoon, Prestatiedossier prestatie, DateOnly dag, AgbCode? behandelaar) =>
        new(persoon.Nummer, prestatie.Nummer, dag.DayNumber, behandelaar.GetValueOrDefault().Waarde);
}
