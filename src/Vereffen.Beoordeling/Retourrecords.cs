using Vereffen.Kern;

namespace Vereffen.Beoordeling;

/// <summary>
/// The records of a retour of a file that was judged: those with a remark, and the records that they belong to, in file order.
/// </summary>
internal static class Retourrecords
{
    public static List<RecordUitkomst> Van(Oordeel oordeel)
    {
        var records = new List<RecordUitkomst>();
        var overige = new Queue<RecordOordeel>(oordeel.Overige);
        var regel = 0;
        for (var i = 0; i < oordeel.Verzekerden.Count; i++)
        {
            var verzekerde = oordeel.Verzekerden[i];
            var volgende = i + 1 < oordeel.Verzekerden.Count ? oordeel.Verzekerden[i + 1].Verzekerde.Regel : int.MaxValue;
            var plek = records.Count;
            while (overige.TryPeek(out var kind) && kind.Regel < EersteRegel(verzekerde.Verzekerde, volgende))
            {
                records.Add(Record(overige.Dequeue()));
            }

            for (var n = 0; n < verzekerde.Verzekerde.Prestaties.Count; n++, regel++)
            {
                var einde = n + 1 < verzekerde.Verzekerde.Prestaties.Count ? verzekerde.Verzekerde.Prestaties[n + 1].Regel : volgende;
                VoegRegel(records, oordeel.Regels[regel], overige, einde);
            }

            if (verzekerde.Codes.Count > 0 || records.Count > plek)
            {
                records.Insert(
                    plek,
                    new RecordUitkomst(verzekerde.Verzekerde.Regel, OfGeenOpmerking(verzekerde.Codes), Bedrag.Nul, Bedrag.Nul)
                );
            }
        }

        return records;
    }

    private static void VoegRegel(List<RecordUitkomst> records, RegelOordeel oordeel, Queue<RecordOordeel> overige, int einde)
    {
        var heeftKind = overige.TryPeek(out var kind) && kind.Regel < einde;
        if (oordeel.Codes.Count == 0 && !heeftKind)
        {
            return;
        }

        var toelichtingen = oordeel.Bevindingen.Where(b => b.Toelichting is not null).Select(b => b.Toelichting).ToList();
        records.Add(
            new RecordUitkomst(
                oordeel.Prestatie.Regel,
                OfGeenOpmerking(oordeel.Codes),
                oordeel.Berekend,
                oordeel.Toegekend,
                toelichtingen.Count == 0 ? null : string.Join(' ', toelichtingen)
            )
        );
        while (overige.TryPeek(out kind) && kind.Regel < einde)
        {
            records.Add(Record(overige.Dequeue()));
        }
    }

    private static int EersteRegel(Verzekerde verzekerde, int volgende) =>
        verzekerde.Prestaties.Count > 0 ? verzekerde.Prestaties[0].Regel : volgende;

    private static RecordUitkomst Record(RecordOordeel oordeel) => new(oordeel.Regel, oordeel.Codes, Bedrag.Nul, Bedrag.Nul);

    private static IReadOnlyList<Retourcode> OfGeenOpmerking(IReadOnlyList<Retourcode> codes) =>
        codes.Count > 0 ? codes : [Retourcode.GeenOpmerking];
}
