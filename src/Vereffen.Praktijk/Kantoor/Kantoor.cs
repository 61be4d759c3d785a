using Vereffen.Kern;
using Vereffen.Opslag;

namespace Vereffen.Praktijk;

/// <summary>The administration of one practice. Everything that it answers and does is of that practice alone.</summary>
public sealed class Kantoor
{
    private readonly Kantoorbron bron;

    internal Kantoor(SqliteDatabase database, AgbCode praktijk, TimeProvider klok)
    {
        bron = new Kantoorbron(database, praktijk, klok);
        Tarieven = new Tarievenboek(bron);
        Patienten = new Patientenboek(bron);
        Behandelingen = new Behandelboek(bron, Tarieven, Patienten, Wie);
        Declaraties = new Declareerboek(bron, Patienten, new Proefdeclaratie(bron, Tarieven, Wie), Wie);
        Herstel = new Herstelboek(bron, Tarieven, Behandelingen, Wie);
        Geld = new Geldboek(bron);
        Bank = new Bankboek(bron);
        Verzoeken = new Verzoekenboek(bron);
    }

    public DateOnly Vandaag => bron.Vandaag;

    public Tarievenboek Tarieven { get; }

    public Patientenboek Patienten { get; }

    public Behandelboek Behandelingen { get; }

    public Declareerboek Declaraties { get; }

    public Herstelboek Herstel { get; }

    public Geldboek Geld { get; }

    public Bankboek Bank { get; }

    public Verzoekenboek Verzoeken { get; }

    /// <summary>Name and AGB-codes of the practice.</summary>
    /// <exception cref="InvalidOperationException">The practice keeps no administration here.</exception>
    public Praktijkgegevens Gegevens => bron.Database.Doe(Wie);

    private Praktijkgegevens Wie(SqliteTransactie t) =>
        Zoek(t, bron.Agb) ?? throw new InvalidOperationException("Deze praktijk heeft hier geen administratie.");

    internal static Praktijkgegevens? Zoek(SqliteTransactie t, AgbCode praktijk) =>
        t.Vraag<(string Naam, string Zorgverlener, string? Bureau, string Adres)>(
                "SELECT naam, zorgverlener, servicebureau, adres FROM praktijk WHERE agb = @praktijk",
                new { praktijk = praktijk.ToString() }
            )
            .Select(r => new Praktijkgegevens(
                praktijk,
                r.Naam,
                AgbCode.Parse(r.Zorgverlener),
                r.Bureau is { } bureau ? AgbCode.Parse(bureau) : null,
                r.Adres
            ))
            .FirstOrDefault();

    /// <summary>Takes over a claim that another program made.</summary>
    internal void NeemOver(SqliteTransactie t, Guid claim, Declaratie declaratie) =>
        Claimboek.NeemOver(bron, Patienten, t, claim, declaratie);
}
