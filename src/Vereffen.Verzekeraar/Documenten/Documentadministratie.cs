using System.Globalization;
using Vereffen.Afdruk;
using Vereffen.Kern;
using Vereffen.Opslag;
using Vereffen.Registers;
using Vereffen.Verrekening;

namespace Vereffen.Verzekeraar;

/// <summary>
/// The paper of a running world: makes the overzichten and letters that fell due as page and PDF, once each, into the log; lets a person hold one back, let it go or
/// withdraw it; hands over what is ready; removes the content after its year and leaves a record of that.
/// </summary>
public sealed class Documentadministratie
{
    private readonly SqliteDatabase database;
    private readonly Verrekenadministratie verrekening;
    private readonly Func<RegisterSet> registers;
    private readonly TimeProvider klok;

    internal Documentadministratie(
        SqliteDatabase database,
        Verrekenadministratie verrekening,
        Func<RegisterSet> registers,
        TimeProvider klok
    )
    {
        this.database = database;
        this.verrekening = verrekening;
        this.registers = registers;
        this.klok = klok;
    }

    /// <summary>Every letter and overzicht in the log, in order of number.</summary>
    public IReadOnlyList<Logbrief> Alle() =>
        database.Doe(t => Enum.GetValues<Briefstand>().SelectMany(s => t.Brieven(s)).OrderBy(b => b.Nummer).ToList());

    /// <summary>What was done to a letter, in order.</summary>
    public IReadOnlyList<Logstap> Stappen(long nummer) => database.Doe(t => t.Stappen(nummer));

    /// <summary>Makes what fell due until today and is not in the log yet.</summary>
    /// <param name="afdruk">Prints them, with one warm browser; without a browser they are logged as pages alone.</param>
    /// <param name="door">Who makes them: a person or a job.</param>
    public Maakverslag Maak(PdfAfdruk afdruk, string door)
    {
        ArgumentNullException.ThrowIfNull(afdruk);
        ArgumentException.ThrowIfNullOrWhiteSpace(door);
        // Letters fall due between events: the calendar goes on to this morning.
        verrekening.StelVoor(DateOnly.FromDateTime(AmsterdamTijd.Van(klok.GetUtcNow())));
        var bekend = database.Doe(t => t.Vraag<string>("SELECT bron FROM brief").ToHashSet(StringComparer.Ordinal));
        var papier = database.Doe(t => new Papiergegevens(registers(), Rekeningopslag.Opdrachtgevers(t), Postadressen.Lees(t)));
        var (gemaakt, zonderPdf) = (0, (string?)null);
        foreach (var (bron, maak) in TeMaken(papier).Where(d => !bekend.Contains(d.Bron)))
        {
            var brief = maak(Druk);
            database.Doe(t => t.Maak(brief with { Bron = bron }, door.Trim(), klok.GetUtcNow()));
            gemaakt++;
        }

        return new Maakverslag(gemaakt, zonderPdf);

        byte[]? Druk(string html)
        {
            var pdf = zonderPdf is null ? afdruk.Druk(html) : null;
            zonderPdf ??= pdf!.Melding;
            return pdf?.Pdf;
        }
    }

    /// <summary>The letters of an approved correctie, in the log: to the zorgaanbieder, and to the bureau where one submitted.</summary>
    /// <returns>Why they were not printed, in Dutch; null when they were, or nobody asked for it.</returns>
    internal string? LegCorrectiebrieven(SqliteTransactie transactie, Correctiegevolg gevolg, PdfAfdruk? afdruk, string door)
    {
        string? zonderPdf = null;
        if (gevolg.Boeking is not { } boeking)
        {
            return zonderPdf;
        }

        var nu = klok.GetUtcNow();
        var vandaag = DateOnly.FromDateTime(AmsterdamTijd.Van(nu));
        var kenmerk = string.Create(CultureInfo.InvariantCulture, $"COR-{vandaag.Year}-{boeking:D5}");
        var papier = new Papiergegevens(registers(), Rekeningopslag.Opdrachtgevers(transactie), Postadressen.Lees(transactie));
        foreach (var specificatie in gevolg.Gecorrigeerd)
        {
            var (uzovi, aan) = (specificatie.Correcties[0].Regel.Uzovi, papier.Aan(specificatie.Agb));
            foreach (var brief in Correctiebrief.Van(specificatie, vandaag, kenmerk, papier.Verzekerde))
            {
                var html = brief.Brief(papier.Afzender(uzovi), aan);
                var gedrukt = zonderPdf is null ? afdruk?.Druk(html) : null;
                zonderPdf ??= gedrukt?.Melding;
                var bron = string.Create(CultureInfo.InvariantCulture, $"correctie:{boeking}:{specificatie.Agb}:{brief.Agb}");
                var nieuw = new NieuweBrief(
                    bron,
                    Documentsoort.Correctiespecificatie,
                    vandaag,
                    uzovi,
                    brief.Agb,
                    kenmerk,
                    brief.Verschil,
                    html,
                    gedrukt?.Pdf
                );
                transactie.Maak(nieuw with { Vasthouden = aan.KanPerPost ? null : NieuweBrief.ZonderAdres }, door, nu);
            }
        }

        return zonderPdf;
    }

    /// <summary>Overzichten of the last year that went out as CSV and not yet as PDF: printed, logged and put in the outbox, one by one, at most so many.</summary>
    internal Pdfverzending ZetOverzichtenAlsPdfUit(PdfAfdruk afdruk, Antwoordmaker antwoorden, string door, int hoogstens)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(door);
        var vanaf = DateOnly.FromDateTime(AmsterdamTijd.Van(klok.GetUtcNow())).AddYears(-1);
        var alleenCsv = database.Doe(Overzichtberichten.AlleenCsv);
        var aantal = 0;
        foreach (var overzicht in verrekening.Overzichten.Where(o => o.Datum >= vanaf && alleenCsv.Contains(NieuweBrief.Naamvan(o))))
        {
            var bron = NieuweBrief.Bronvan(overzicht);
            var (stand, html, pdf) = database.Doe(t => t.Zoek(bron));
            if (stand is Briefstand.Vastgehouden or Briefstand.Ingetrokken)
            {
                continue;
            }

            if (aantal == hoogstens)
            {
                return new Pdfverzending(aantal, null) { IsMeer = true };
            }

            var papier = database.Doe(t => new Papiergegevens(registers(), Rekeningopslag.Opdrachtgevers(t), Postadressen.Lees(t)));
            html ??= Overzichtpagina.Maak(overzicht, Gegevens(overzicht, papier));
            if (pdf is null)
            {
                var gedrukt = afdruk.Druk(html);
                if (gedrukt.Pdf is null)
                {
                    return new Pdfverzending(aantal, gedrukt.Melding);
                }

                pdf = gedrukt.Pdf;
            }

            database.Doe(t =>
            {
                t.Maak(Overzicht(bron, overzicht, html, pdf), door.Trim(), klok.GetUtcNow());
                Overzichtberichten.ZetUit(t, overzicht, antwoorden.OverzichtPdf(t, overzicht, pdf, registers()), klok.GetUtcNow());
            });
            aantal++;
        }

        return new Pdfverzending(aantal, null);
    }

    /// <summary>Holds a letter back, lets it go or withdraws it; null, or why not.</summary>
    public string? Doe(long nummer, Briefhandeling handeling, string door, string reden) =>
        database.Doe(t => t.Doe(nummer, handeling, door, reden, klok.GetUtcNow()));

    /// <summary>
    /// Hands everything that is ready to <paramref name="schrijf"/>, and marks it as sent. A letter of which no PDF was made is printed now when that can be; else only
    /// its page is handed over.
    /// </summary>
    public int Verstuur(PdfAfdruk afdruk, Action<Logbrief, string, byte[]?> schrijf, string door)
    {
        ArgumentNullException.ThrowIfNull(afdruk);
        ArgumentNullException.ThrowIfNull(schrijf);
        var klaar = database.Doe(t => t.Brieven(Briefstand.Klaar));
        foreach (var brief in klaar)
        {
            var (html, pdf) = database.Doe(t => (t.Html(brief.Nummer)!, t.Pdf(brief.Nummer)));
            schrijf(brief, html, pdf ?? afdruk.Druk(html).Pdf);
            if (Doe(brief.Nummer, Briefhandeling.Verzenden, door, "") is { } bezwaar)
            {
                throw new InvalidOperationException(bezwaar);
            }
        }

        return klaar.Count;
    }

    /// <summary>Removes content that is past its year; answers how many.</summary>
    public int RuimOp(string door) => database.Doe(t => t.RuimOp(door, klok.GetUtcNow()));

    /// <summary>Every removal so far.</summary>
    public IReadOnlyList<Verwijdering> Verwijderingen() => database.Doe(t => t.Verwijderingen());

    /// <summary>The postal address of a party; letters made from now on bear it. Null, or why not.</summary>
    public string? ZetPostadres(AgbCode agb, IReadOnlyList<string> regels, string door) =>
        database.Doe(t => Postadressen.Bewaar(t, agb, regels, door, klok.GetUtcNow()));

    private IEnumerable<(string Bron, Func<Func<string, byte[]?>, NieuweBrief> Maak)> TeMaken(Papiergegevens papier)
    {
        foreach (var overzicht in verrekening.Overzichten)
        {
            var bron = NieuweBrief.Bronvan(overzicht);
            yield return (bron, druk => Overzicht(bron, overzicht, papier, druk));
        }

        for (var i = 0; i < verrekening.Brieven.Count; i++)
        {
            var (nummer, brief) = (i, verrekening.Brieven[i]);
            yield return (
                string.Create(CultureInfo.InvariantCulture, $"verrekening:brief:{nummer}"),
                druk =>
                {
                    var html = Pagina(brief, papier);
                    return NieuweBrief.Van(nummer, brief, papier.Aan(brief.Agb), html, druk(html));
                }
            );
        }
    }

    private NieuweBrief Overzicht(string bron, Verrekenoverzicht overzicht, Papiergegevens papier, Func<string, byte[]?> druk)
    {
        var html = Overzichtpagina.Maak(overzicht, Gegevens(overzicht, papier));
        return Overzicht(bron, overzicht, html, druk(html));
    }

    private static NieuweBrief Overzicht(string bron, Verrekenoverzicht overzicht, string html, byte[]? pdf) =>
        new(
            bron,
            Documentsoort.Verrekenoverzicht,
            overzicht.Datum,
            overzicht.Uzovi,
            overzicht.Agb,
            overzicht.Factuurnummer,
            overzicht.Betaald,
            html,
            pdf
        );

    private string Pagina(Brief brief, Papiergegevens papier)
    {
        var (afzender, aan) = (papier.Afzender(brief.Uzovi), papier.Aan(brief.Agb));
        switch (brief.Soort)
        {
            case Briefsoort.Terugstortverzoek:
                return Brieven.Terugstortverzoek(afzender, aan, Terugvordering.Van(brief));
            case Briefsoort.Aanmaning:
                return Brieven.Aanmaning(afzender, aan, Terugvordering.Van(brief), brief.Keer);
            case Briefsoort.Incasso:
                return Brieven.Incasso(afzender, aan, Terugvordering.Van(brief));
            default:
                var overzicht = verrekening.Overzichten.Single(o =>
                    o.Crediteur == brief.Crediteur && o.Volgnummer == brief.Volgnummer && o.Uzovi == brief.Uzovi && o.Datum == brief.Datum
                );
                return Brieven.OverzichtPerPost(overzicht, Gegevens(overzicht, papier));
        }
    }

    private Overzichtgegevens Gegevens(Verrekenoverzicht overzicht, Papiergegevens papier) =>
        new(papier.Afzender(overzicht.Uzovi), papier.Aan(overzicht.Agb))
        {
            Betaling = verrekening.Betalingen.FirstOrDefault(b =>
                b.Datum == overzicht.Datum
                && b.Agb == overzicht.Agb
                && b.Uzovi == overzicht.Uzovi
                && b.Bedrag == overzicht.Betaald
                && b.Omschrijving == $"afrekening {overzicht.Factuurnummer}"
            ),
        };
}

/// <summary>How sending overzichten as PDF went.</summary>
/// <param name="Aantal">How many were put out now.</param>
/// <param name="ZonderPdf">Why the others went as CSV alone, in Dutch; null = none did.</param>
public sealed record Pdfverzending(int Aantal, string? ZonderPdf)
{
    /// <summary>More wait than were asked for now.</summary>
    public bool IsMeer { get; init; }
}

/// <summary>How making went.</summary>
/// <param name="Gemaakt">New in the log.</param>
/// <param name="ZonderPdf">Why pages were not printed, in Dutch; null = all were.</param>
public sealed record Maakverslag(int Gemaakt, string? ZonderPdf);
