using Vereffen.Kern;

namespace Vereffen.Ei;

/// <summary>
/// Which records fall with which: a rejected verzekerde takes all that stands under it along, a rejected record under a prestatie takes that
/// prestatie and its other records along (8002).
/// </summary>
internal sealed class Samenhang(Standaard standaard, IReadOnlyDictionary<int, IReadOnlyList<Retourcode>> bevindingen)
{
    private readonly List<RecordUitkomst> uitkomsten = [];
    private readonly List<(int Regel, bool Afgekeurd)> prestatie = [];
    private bool verzekerdeAfgekeurd;
    private Bedrag vanPrestatie;
    private Bedrag toegekend;

    internal void Neem(in Recordregel regel)
    {
        var bytes = regel.Inhoud;
        var soort = bytes.Length < 2 ? null : standaard.ZoekRecord(bytes[0], bytes[1]);
        var afgekeurd = bevindingen.ContainsKey(regel.Nummer);
        if (soort?.Kenmerk is "02" or "04" or "99")
        {
            SluitPrestatie();
        }

        if (soort?.Kenmerk == "02")
        {
            verzekerdeAfgekeurd = afgekeurd;
            if (afgekeurd)
            {
                uitkomsten.Add(Uitkomst(regel.Nummer));
            }
        }
        else if (soort is { IsDetail: true, IsCommentaar: false })
        {
            prestatie.Add((regel.Nummer, afgekeurd));
            vanPrestatie += new Recordvelden(soort, bytes).Bedrag("BED161", standaard).Bedrag;
        }
        else if (afgekeurd)
        {
            uitkomsten.Add(Uitkomst(regel.Nummer));
        }
    }

    internal (IReadOnlyList<RecordUitkomst> Uitkomsten, Bedrag Toegekend) Klaar()
    {
        SluitPrestatie();
        uitkomsten.Sort((a, b) => a.Regel.CompareTo(b.Regel));
        return (uitkomsten, toegekend);
    }

    private void SluitPrestatie()
    {
        if (verzekerdeAfgekeurd || prestatie.Any(p => p.Afgekeurd))
        {
            uitkomsten.AddRange(prestatie.Select(p => Uitkomst(p.Regel)));
        }
        else
        {
            toegekend += vanPrestatie;
        }

        prestatie.Clear();
        vanPrestatie = Bedrag.Nul;
    }

    private RecordUitkomst Uitkomst(int regel) =>
        new(regel, bevindingen.GetValueOrDefault(regel) ?? [Retourcode.NietBeoordeeld], Bedrag.Nul, Bedrag.Nul);
}
