using System.Globalization;
using Vereffen.Kern;
using Vereffen.Opslag;
using Vereffen.Registers;

namespace Vereffen.Verzekeraar;

/// <summary>The history of judged lines in the insurer's database.</summary>
internal static class Historieopslag
{
    private const string Datumvorm = "yyyy-MM-dd";

    public static IReadOnlyList<Historieregel> Lees(SqliteTransactie transactie) =>
        [
            .. transactie
                .Vraag<Rij>(
                    """
                    SELECT uzovi, agb, factuurnummer, referentie, bsn, verzekerdennummer, lijst, code, begin, eind, behandelaar, aantal, declaratiebedrag,
                        is_credit AS IsCredit, toegekend, gecrediteerd, tarief, berekend, machtiging, factuurdatum, ontvangen, afgewezen_op AS AfgewezenOp
                    FROM historie ORDER BY nummer
                    """
                )
                .Select(Regel),
        ];

    public static void Voegtoe(SqliteTransactie transactie, IEnumerable<Historieregel> regels) =>
        transactie.Voer(
            """
            INSERT INTO historie (uzovi, agb, factuurnummer, referentie, bsn, verzekerdennummer, lijst, code, begin, eind, behandelaar, aantal,
                declaratiebedrag, is_credit, toegekend, gecrediteerd, tarief, berekend, machtiging, factuurdatum, ontvangen, afgewezen_op)
            VALUES (@uzovi, @agb, @Factuurnummer, @Referentie, @bsn, @Verzekerdennummer, @Lijst, @Code, @begin, @eind, @behandelaar, @Aantal,
                @declaratiebedrag, @IsCredit, @toegekend, @IsGecrediteerd, @tarief, @berekend, @Machtiging, @factuurdatum, @ontvangen, @afgewezenOp)
            """,
            regels.Select(r => new
            {
                uzovi = r.Uzovi.ToString(),
                agb = r.Agb.ToString(),
                r.Factuurnummer,
                r.Referentie,
                bsn = r.Bsn?.Waarde,
                r.Verzekerdennummer,
                r.Lijst,
                r.Code,
                begin = Datum(r.Begin),
                eind = Datum(r.Eind),
                behandelaar = r.Behandelaar?.ToString(),
                r.Aantal,
                declaratiebedrag = r.Declaratiebedrag.Cents,
                r.IsCredit,
                toegekend = r.Toegekend.Cents,
                r.IsGecrediteerd,
                tarief = r.Tarief?.Cents,
                berekend = r.Berekend?.Cents,
                r.Machtiging,
                factuurdatum = Datum(r.Factuurdatum),
                ontvangen = Datum(r.Ontvangen),
                afgewezenOp = Datum(r.AfgewezenOp),
            })
        );

    /// <summary>Stores what a judgement changed: debits that were taken back are marked, new lines are added.</summary>
    public static void Werkbij(SqliteTransactie transactie, Historie oud, Historie nieuw)
    {
        for (var i = 0; i < oud.Regels.Count; i++)
        {
            if (!ReferenceEquals(oud.Regels[i], nieuw.Regels[i]))
            {
                Crediteer(transactie, i + 1, oud.Regels[i]);
            }
        }

        Voegtoe(transactie, nieuw.Regels.Skip(oud.Regels.Count));
    }

    /// <summary>Marks a debit as taken back. Rows are only ever added, so that the number of a row is its place in history.</summary>
    private static void Crediteer(SqliteTransactie transactie, int nummer, Historieregel debet)
    {
        var gemerkt = transactie.Voer(
            "UPDATE historie SET gecrediteerd = 1 WHERE nummer = @nummer AND agb = @agb AND referentie = @Referentie AND is_credit = 0",
            new
            {
                nummer,
                agb = debet.Agb.ToString(),
                debet.Referentie,
            }
        );
        if (gemerkt != 1)
        {
            throw new InvalidOperationException("De historie in de gegevens is niet die waaronder is beoordeeld.");
        }
    }

    private static Historieregel Regel(Rij r) =>
        new()
        {
            Uzovi = UzoviNummer.Parse(r.Uzovi),
            Agb = AgbCode.Parse(r.Agb),
            Factuurnummer = r.Factuurnummer,
            Referentie = r.Referentie,
            Bsn = r.Bsn is { } nummer && Bsn.TryCreate((int)nummer, out var bsn) ? bsn : null,
            Verzekerdennummer = r.Verzekerdennummer,
            Lijst = r.Lijst,
            Code = r.Code,
            Begin = Datum(r.Begin),
            Eind = Datum(r.Eind),
            Behandelaar = r.Behandelaar is null ? null : AgbCode.Parse(r.Behandelaar),
            Aantal = (int)r.Aantal,
            Declaratiebedrag = new Bedrag(r.Declaratiebedrag),
            IsCredit = r.IsCredit != 0,
            Toegekend = new Bedrag(r.Toegekend),
            IsGecrediteerd = r.Gecrediteerd != 0,
            Tarief = Cents(r.Tarief),
            Berekend = Cents(r.Berekend),
            Machtiging = r.Machtiging,
            Factuurdatum = Datum(r.Factuurdatum),
            Ontvangen = Datum(r.Ontvangen),
            AfgewezenOp = Datum(r.AfgewezenOp),
        };

    private static Bedrag? Cents(long? cents) => cents is { } waarde ? new Bedrag(waarde) : null;

    private static string? Datum(DateOnly? dag) => dag?.ToString(Datumvorm, CultureInfo.InvariantCulture);

    private static DateOnly? Datum(string? tekst) =>
        tekst is null ? null : DateOnly.ParseExact(tekst, Datumvorm, CultureInfo.InvariantCulture);

    private sealed record Rij(
        string Uzovi,
        string Agb,
        string Factuurnummer,
        string Referentie,
        long? Bsn,
        string Verzekerdennummer,
        string Lijst,
        string Code,
        string? Begin,
        string? Eind,
        string? Behandelaar,
        long Aantal,
        long Declaratiebedrag,
        long IsCredit,
        long Toegekend,
        long Gecrediteerd,
        long? Tarief,
        long? Berekend,
        string Machtiging,
        string? Factuurdatum,
        string? Ontvangen,
        string? AfgewezenOp
    );
}
