using System.Globalization;
using Vereffen.Kern;
using Vereffen.Opslag;

namespace Vereffen.Praktijk;

/// <summary>What bureaus have for one zorgaanbieder, as that zorgaanbieder sees it. Fetching something here is the proof that it was handed on.</summary>
public sealed class Klantpost
{
    private readonly SqliteDatabase database;
    private readonly string klant;
    private readonly TimeProvider klok;

    internal Klantpost(SqliteDatabase database, AgbCode klant, TimeProvider klok)
    {
        this.database = database;
        this.klant = klant.ToString();
        this.klok = klok;
    }

    /// <summary>A page, what wasn't fetched yet first, then the newest.</summary>
    public Bladzij<Stuk> Alle(int bladzij = 1)
    {
        var wie = new
        {
            klant,
            meest = Bladzij<Stuk>.Grootte,
            vanaf = Bladzij<Stuk>.Vanaf(bladzij),
        };
        return database.Doe(t => new Bladzij<Stuk>(
            [
                .. t.Vraag<Stukkenboek.Rij>(
                        $"{Stukkenboek.Kolommen} klant = @klant ORDER BY DoorgegevenOp IS NOT NULL, Op DESC, id DESC LIMIT @meest OFFSET @vanaf",
                        wie
                    )
                    .Select(r => r.Stuk()),
            ],
            t.VraagEen<int>("SELECT count(*) FROM bureau_stuk WHERE klant = @klant", wie),
            Math.Max(1, bladzij)
        ));
    }

    /// <summary>The content, and writes down that it was fetched; null when there is none such for this zorgaanbieder.</summary>
    /// <param name="id">The piece.</param>
    /// <param name="door">Account of the zorgaanbieder.</param>
    public (Stuk Stuk, ReadOnlyMemory<byte> Inhoud)? HaalOp(long id, string door) =>
        database.Doe<(Stuk, ReadOnlyMemory<byte>)?>(t =>
        {
            if (
                t.Vraag<Stukkenboek.Rij>($"{Stukkenboek.Kolommen} klant = @klant AND id = @id", new { klant, id }).FirstOrDefault()
                    is not { } rij
                || t.Lees(Guid.Parse(rij.Bericht, CultureInfo.InvariantCulture)) is not { } bericht
            )
            {
                return null;
            }

            Stukkenboek.Lever(
                t,
                id,
                klok.GetUtcNow().ToString("O", CultureInfo.InvariantCulture),
                door,
                "opgehaald",
                Bureaubron.Sha256(bericht.Payload),
                null
            );
            return (rij.Stuk(), bericht.Payload);
        });
}
