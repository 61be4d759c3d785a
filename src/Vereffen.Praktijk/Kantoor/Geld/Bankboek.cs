using Vereffen.Kern;
using Vereffen.Opslag;

namespace Vereffen.Praktijk;

/// <summary>What insurers paid on the bank account of one practice, beside what retouren and overzichten say. Amounts in cents.</summary>
public sealed class Bankboek
{
    private readonly Kantoorbron bron;

    internal Bankboek(Kantoorbron bron) => this.bron = bron;

    /// <summary>Reads a bank statement and matches what comes from insurers; entries that were read before are not kept twice.</summary>
    /// <returns>How many were new, how many entries are about something else, or why it can't be read.</returns>
    public (int Nieuw, int Andere, string? Bezwaar) Lees(string naam, ReadOnlyMemory<byte> inhoud)
    {
        var uitleg = inhoud.Span.TrimStart([(byte)0xEF, (byte)0xBB, (byte)0xBF, (byte)' ', (byte)'\r', (byte)'\n']) is [(byte)'<', ..]
            ? Afschriftlezer.Lees(new AangebodenBestand(naam, inhoud))
            : Afschriftcsv.Lees(naam, inhoud);
        if (uitleg is not Afschriftuitleg afschrift)
        {
            return (0, 0, uitleg is OnbekendBestand onbekend ? onbekend.Reden : "Dit is geen bankafschrift.");
        }

        return bron.Database.Doe(t =>
        {
            var nieuw = 0;
            foreach (var boeking in afschrift.Boekingen)
            {
                nieuw += t.Voer(
                    """
                    INSERT OR IGNORE INTO bankregel (praktijk, datum, bedrag, woord, kenmerk, uitleg)
                    VALUES (@praktijk, @datum, @bedrag, @woord, @kenmerk, '')
                    """,
                    new
                    {
                        praktijk = bron.Praktijk,
                        datum = Kantoorbron.Dag(boeking.Dag),
                        bedrag = boeking.Bedrag.Cents,
                        woord = boeking.Woord,
                        kenmerk = boeking.Kenmerk,
                    }
                );
            }

            return (nieuw, afschrift.AndereBoekingen, (string?)null);
        });
    }

    /// <summary>A page of bank entries, newest first, each compared with what is known now.</summary>
    public Bladzij<Bankregel> Alle(int bladzij = 1)
    {
        var wie = new
        {
            praktijk = bron.Praktijk,
            meest = Bladzij<Bankregel>.Grootte,
            vanaf = Bladzij<Bankregel>.Vanaf(bladzij),
        };
        return bron.Database.Doe(t => new Bladzij<Bankregel>(
            [
                .. t.Vraag<(string Datum, long Bedrag, string Woord, string Kenmerk)>(
                        "SELECT datum, bedrag, woord, kenmerk FROM bankregel WHERE praktijk = @praktijk ORDER BY datum DESC, id DESC LIMIT @meest OFFSET @vanaf",
                        wie
                    )
                    .ToList()
                    .Select(r => Vergelijk(t, Kantoorbron.Dag(r.Datum), new Bedrag(r.Bedrag), r.Woord, r.Kenmerk)),
            ],
            t.VraagEen<int>("SELECT count(*) FROM bankregel WHERE praktijk = @praktijk", wie),
            Math.Max(1, bladzij)
        ));
    }

    /// <summary>Explains a line that somebody copied from a bank statement; null when it isn't one of an insurer.</summary>
    public Bankregel? Herkomst(string? tekst) =>
        Afschriftlezer.Herken(tekst ?? "") is not { } gevonden
            ? null
            : bron.Database.Doe(t => Vergelijk(t, bron.Vandaag, null, gevonden.Woord, gevonden.Kenmerk));

    private Bankregel Vergelijk(SqliteTransactie t, DateOnly datum, Bedrag? bedrag, string woord, string kenmerk)
    {
        var wie = new { praktijk = bron.Praktijk, kenmerk };
        var (verwacht, uitleg) = woord switch
        {
            "declaratie" => (
                t.VraagEen<long?>(
                    "SELECT i.toegekend FROM indiening i JOIN declaratie d ON d.traceer_id = i.claim WHERE i.praktijk = @praktijk AND d.factuurnummer = @kenmerk COLLATE NOCASE ORDER BY i.rowid DESC LIMIT 1",
                    wie
                ),
                $"Wat is toegekend op factuur {kenmerk}, in haar geheel."
            ),
            "afrekening" => (
                t.VraagEen<long?>(
                    "SELECT verwacht FROM overzicht WHERE praktijk = @praktijk AND factuurnummer = @kenmerk COLLATE NOCASE ORDER BY rowid DESC LIMIT 1",
                    wie
                ),
                $"Wat overbleef van factuur {kenmerk} nadat er iets was verrekend; het verrekenoverzicht zegt wat."
            ),
            _ => (null, $"Een voorschot met kenmerk {kenmerk}; het wordt later verrekend."),
        };
        var regel = new Bankregel(datum, bedrag ?? Bedrag.Nul, woord, kenmerk, verwacht is { } cents ? new Bedrag(cents) : null, uitleg);
        return regel with
        {
            Uitleg =
                woord != "voorschot" && verwacht is null ? uitleg + " Die factuur staat niet in deze administratie."
                : bedrag is not null && regel.Klopt == false ? $"{uitleg} Er had € {regel.Verwacht!.Value.Komma()} moeten staan."
                : uitleg,
        };
    }
}
