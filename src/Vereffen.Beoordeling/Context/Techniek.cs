using System.Runtime.InteropServices;
using Vereffen.Kern;

namespace Vereffen.Beoordeling;

/// <summary>The findings of the technical checks (N1-N4), by record. Informative ones (kind O) reject nothing and are left out.</summary>
internal sealed class Techniek
{
    private readonly Dictionary<int, List<Regelbevinding>> perRegel = [];
    private readonly List<(int Regel, string Record)> kinderen = [];
    private readonly HashSet<int> ouders = [];

    public Techniek(Declaratie declaratie, IReadOnlyList<Bevinding> bevindingen)
    {
        foreach (var bevinding in bevindingen)
        {
            if (bevinding.Soort == Soort.O)
            {
                continue;
            }

            var regelbevinding = new Regelbevinding(bevinding.Niveau.ToString(), bevinding.Retourcode, bevinding.Melding, Gevolg.Afwijzing);
            if (IsBestandsniveau(bevinding))
            {
                Bestand.Add(regelbevinding);
            }
            else
            {
                Voeg(bevinding, regelbevinding);
            }
        }

        if (perRegel.Count > 0)
        {
            ZoekKinderen(declaratie);
        }
    }

    /// <summary>Findings that refuse the whole file.</summary>
    public List<Regelbevinding> Bestand { get; } = [];

    /// <summary>Records with findings that are neither 02 nor 04 of the claim, in file order.</summary>
    public IReadOnlyList<RecordOordeel> Overige { get; private set; } = [];

    /// <summary>Findings on the record at this line; null when there are none.</summary>
    public IReadOnlyList<Regelbevinding>? Van(int regel) => perRegel.GetValueOrDefault(regel);

    /// <summary>True when a child record (tarief, zorgactiviteit, ..) of the prestatie at this line was rejected.</summary>
    public bool HeeftAfgekeurdKind(int regel) => ouders.Contains(regel);

    /// <summary>
    /// Kind X or T: on 01, on 99 or in the structure. A finding of another kind on 01 or 99 has no record of its own to sit on, and counts as well.
    /// </summary>
    private static bool IsBestandsniveau(Bevinding bevinding) =>
        bevinding.Soort is Soort.X or Soort.T || bevinding.Record is "01" or "99" || bevinding.Niveau == Niveau.N1;

    private void Voeg(Bevinding bevinding, Regelbevinding regelbevinding)
    {
        ref var lijst = ref CollectionsMarshal.GetValueRefOrAddDefault(perRegel, bevinding.Regel, out _);
        if (lijst is null)
        {
            lijst = [];
            kinderen.Add((bevinding.Regel, bevinding.Record));
        }

        lijst.Add(regelbevinding);
    }

    private void ZoekKinderen(Declaratie declaratie)
    {
        // In file order: each 02 and then its 04s.
        var eigen = declaratie.Verzekerden.SelectMany(v => v.Prestaties.Select(p => p.Regel).Prepend(v.Regel)).ToList();
        var verzekerden = declaratie.Verzekerden.Select(v => v.Regel).ToHashSet();
        var overige = kinderen.Where(k => eigen.BinarySearch(k.Regel) < 0).OrderBy(k => k.Regel).ToList();
        Overige = [.. overige.Select(k => new RecordOordeel(k.Regel, k.Record, Verzamelaar.CodesVan(perRegel[k.Regel])))];
        foreach (var (regel, record) in overige)
        {
            // A comment is no part of the prestatie; any other record below a 04 is.
            if (record is "98" or "03")
            {
                continue;
            }

            var volgende = ~eigen.BinarySearch(regel);
            if (volgende > 0 && !verzekerden.Contains(eigen[volgende - 1]))
            {
                ouders.Add(eigen[volgende - 1]);
            }
        }
    }
}
