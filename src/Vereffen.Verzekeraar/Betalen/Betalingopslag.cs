using System.Globalization;
using Vereffen.Kern;
using Vereffen.Opslag;
using Vereffen.Verrekening;

namespace Vereffen.Verzekeraar;

/// <summary>What became of each pay-out: sent, confirmed, back, released; and the files for the bank.</summary>
internal static class Betalingopslag
{
    private const string Verzonden = """
        SELECT r.eind_id AS EindId, v.datum, r.uzovi, r.agb, r.begunstigde, r.bedrag, r.tekst, r.naar_iban AS NaarIban, b.boekdatum AS Bevestigd,
            t.reden AS Terug, t.op AS TerugOp, o.op AS Opnieuw
        FROM betaalvoorstelregel r
        JOIN betaalvoorstel v ON v.nummer = r.voorstel
        JOIN betaalvoorstelstap s ON s.voorstel = v.nummer AND s.status = 'Verzonden'
        LEFT JOIN betaling_bevestigd b ON b.eind_id = r.eind_id
        LEFT JOIN betaling_terug t ON t.eind_id = r.eind_id
        LEFT JOIN betaling_opnieuw o ON o.eind_id = r.eind_id
        """;

    /// <summary>Every pay-out of an approved run, in order; also those that could not leave.</summary>
    public static IReadOnlyList<Uitbetaling> Alle(SqliteTransactie transactie) =>
        [.. transactie.Vraag<Rij>($"{Verzonden} ORDER BY v.nummer, r.volgnummer").Select(r => r.Uitbetaling())];

    public static Uitbetaling? Lees(SqliteTransactie transactie, string eindId) =>
        transactie.Vraag<Rij>($"{Verzonden} WHERE r.eind_id = @eindId", new { eindId }).FirstOrDefault()?.Uitbetaling();

    public static void Bevestig(SqliteTransactie transactie, string eindId, DateOnly boekdatum) =>
        transactie.Leg("INSERT INTO betaling_bevestigd VALUES (@eindId, @dag)", new { eindId, dag = Tekst(boekdatum) });

    public static void KomtTerug(SqliteTransactie transactie, string eindId, string reden, DateTimeOffset op) =>
        transactie.Leg(
            "INSERT INTO betaling_terug VALUES (@eindId, @reden, @op)",
            new
            {
                eindId,
                reden,
                op = Moment(op),
            }
        );

    public static void GaatOpnieuw(SqliteTransactie transactie, string eindId, string door, DateTimeOffset op) =>
        transactie.Leg(
            "INSERT INTO betaling_opnieuw VALUES (@eindId, @door, @op)",
            new
            {
                eindId,
                door,
                op = Moment(op),
            }
        );

    public static void BewaarBestand(
        SqliteTransactie transactie,
        string kenmerk,
        long voorstel,
        UzoviNummer uzovi,
        byte[] inhoud,
        int aantal,
        Bedrag totaal
    ) =>
        transactie.Leg(
            "INSERT INTO betaalbestand VALUES (@kenmerk, @voorstel, @uzovi, @inhoud, @aantal, @totaal)",
            new
            {
                kenmerk,
                voorstel,
                uzovi = uzovi.ToString(),
                inhoud,
                aantal,
                totaal = totaal.Cents,
            }
        );

    /// <summary>Files that were made and are not yet known to be in the data folder.</summary>
    public static IReadOnlyList<(string Kenmerk, byte[] Inhoud)> TeLeveren(SqliteTransactie transactie) =>
        [
            .. transactie
                .Vraag<Bestandrij>(
                    "SELECT kenmerk, inhoud FROM betaalbestand WHERE kenmerk NOT IN (SELECT kenmerk FROM betaalbestand_geleverd) ORDER BY kenmerk"
                )
                .Select(b => (b.Kenmerk, b.Inhoud)),
        ];

    public static void Geleverd(SqliteTransactie transactie, string kenmerk, DateTimeOffset op) =>
        transactie.Leg("INSERT INTO betaalbestand_geleverd VALUES (@kenmerk, @op)", new { kenmerk, op = Moment(op) });

    private static string Moment(DateTimeOffset op) => op.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture);

    private static string Tekst(DateOnly dag) => dag.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private sealed record Bestandrij(string Kenmerk, byte[] Inhoud);

    private sealed record Rij(
        string EindId,
        string Datum,
        string Uzovi,
        string Agb,
        string Begunstigde,
        long Bedrag,
        string Tekst,
        string? NaarIban,
        string? Bevestigd,
        string? Terug,
        string? TerugOp,
        string? Opnieuw
    )
    {
        internal Uitbetaling Uitbetaling() =>
            new(
                EindId,
                Dag(Datum),
                UzoviNummer.Parse(Uzovi),
                AgbCode.Parse(Agb),
                AgbCode.Parse(Begunstigde),
                new Bedrag(Bedrag),
                Tekst,
                NaarIban is null ? null : Iban.Parse(NaarIban),
                Bevestigd is null ? null : Dag(Bevestigd),
                Terug,
                TerugOp is null
                    ? null
                    : DateOnly.FromDateTime(AmsterdamTijd.Van(DateTimeOffset.ParseExact(TerugOp, "O", CultureInfo.InvariantCulture))),
                Opnieuw is not null
            );

        private static DateOnly Dag(string tekst) => DateOnly.ParseExact(tekst, "yyyy-MM-dd", CultureInfo.InvariantCulture);
    }
}
