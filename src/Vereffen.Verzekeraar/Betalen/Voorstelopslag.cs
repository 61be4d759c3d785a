using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Vereffen.Kern;
using Vereffen.Opslag;
using Vereffen.Verrekening;

namespace Vereffen.Verzekeraar;

/// <summary>Betaalvoorstellen with their steps and files in the insurer's database. Rows are only added.</summary>
internal static class Voorstelopslag
{
    /// <summary>SHA-256 over all that the ledger would do, so that a change of it is seen.</summary>
    public static string Afdruk(Betaalvoorstel voorstel)
    {
        var tekst = new StringBuilder();
        foreach (var b in voorstel.Betalingen)
        {
            tekst.AppendLine(
                CultureInfo.InvariantCulture,
                $"{b.Uzovi} {b.Agb} {b.Begunstigde} {b.Bedrag.Cents} {b.Omschrijving.Length} {b.Omschrijving}"
            );
        }

        tekst.Append(
            CultureInfo.InvariantCulture,
            $"{voorstel.Verrekend.Cents} {voorstel.Aangehouden.Cents} {voorstel.Vastgehouden.Cents} {voorstel.Debets}"
        );
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(tekst.ToString())));
    }

    public static long VolgendNummer(SqliteTransactie transactie) =>
        transactie.VraagEen<long>("SELECT coalesce(max(nummer), 0) + 1 FROM betaalvoorstel");

    public static void Bewaar(SqliteTransactie transactie, long nummer, Betaalvoorstel voorstel, Betaallijst lijst)
    {
        transactie.Voer(
            """
            INSERT INTO betaalvoorstel
            VALUES (@nummer, @datum, (SELECT gebeurtenis FROM journaalkop), @afdruk, @verrekend, @aangehouden, @vastgehouden)
            """,
            new
            {
                nummer,
                datum = Tekst(voorstel.Datum),
                afdruk = Afdruk(voorstel),
                verrekend = voorstel.Verrekend.Cents,
                aangehouden = voorstel.Aangehouden.Cents,
                vastgehouden = voorstel.Vastgehouden.Cents,
            }
        );
        var opdrachten = lijst.Regels.ToDictionary(r => r.Betaling.Kenmerk, r => r.Opdracht, StringComparer.Ordinal);
        var redenen = lijst.NietBetaalbaar.ToDictionary(n => n.Betaling.Kenmerk, n => n.Reden, StringComparer.Ordinal);
        for (var i = 0; i < voorstel.Betalingen.Count; i++)
        {
            var betaling = voorstel.Betalingen[i];
            var id = EindId(nummer, i);
            var opdracht = opdrachten.GetValueOrDefault(id);
            transactie.Voer(
                """
                INSERT INTO betaalvoorstelregel
                VALUES (@nummer, @i, @id, @uzovi, @agb, @begunstigde, @bedrag, @Omschrijving, @vanNaam, @vanIban, @vanBic, @naarNaam, @naarIban, @reden)
                """,
                new
                {
                    nummer,
                    i,
                    id,
                    uzovi = betaling.Uzovi.ToString(),
                    agb = betaling.Agb.ToString(),
                    begunstigde = betaling.Begunstigde.ToString(),
                    bedrag = betaling.Bedrag.Cents,
                    betaling.Omschrijving,
                    vanNaam = opdracht?.Opdrachtgever.Naam,
                    vanIban = opdracht?.Opdrachtgever.Rekening.Volledig(),
                    vanBic = opdracht?.Opdrachtgever.Bic,
                    naarNaam = opdracht?.Naam,
                    naarIban = opdracht?.Rekening.Volledig(),
                    reden = redenen.GetValueOrDefault(id),
                }
            );
        }

        VoegStappen(transactie, nummer, lijst.Stappen, vanaf: 0);
        Administratieketen.Verzegel(transactie, 1 + voorstel.Betalingen.Count + lijst.Stappen.Count);
    }

    /// <summary>Stores the steps from a place on.</summary>
    public static void BewaarStappen(SqliteTransactie transactie, long nummer, IReadOnlyList<Voorstelstap> stappen, int vanaf)
    {
        VoegStappen(transactie, nummer, stappen, vanaf);
        Administratieketen.Verzegel(transactie, stappen.Count - vanaf);
    }

    private static void VoegStappen(SqliteTransactie transactie, long nummer, IReadOnlyList<Voorstelstap> stappen, int vanaf)
    {
        for (var i = vanaf; i < stappen.Count; i++)
        {
            transactie.Voer(
                "INSERT INTO betaalvoorstelstap VALUES (@nummer, @i, @status, @Door, @op, @Reden)",
                new
                {
                    nummer,
                    i,
                    status = stappen[i].Status.ToString(),
                    stappen[i].Door,
                    op = stappen[i].Moment.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture),
                    stappen[i].Reden,
                }
            );
        }
    }

    /// <summary>End-to-end id of a payment in a proposal; unique for good.</summary>
    public static string EindId(long nummer, int plaats) =>
        string.Create(CultureInfo.InvariantCulture, $"{Kenmerk(nummer)}-{plaats + 1:D4}");

    public static string Kenmerk(long nummer) => string.Create(CultureInfo.InvariantCulture, $"BV{nummer:D6}");

    /// <summary>A proposal as it was stored; null when there is none with this number.</summary>
    public static Opgeslagenvoorstel? Lees(SqliteTransactie transactie, long nummer)
    {
        if (
            transactie
                .Vraag<Voorstelrij>(
                    "SELECT nummer, datum, gebeurtenis, afdruk, verrekend, aangehouden, vastgehouden FROM betaalvoorstel WHERE nummer = @nummer",
                    new { nummer }
                )
                .FirstOrDefault()
            is not { } rij
        )
        {
            return null;
        }

        var datum = Dag(rij.Datum);
        var regels = new List<Betaalregel>();
        var niet = new List<NietBetaalbaar>();
        var betalingen = new List<Betaling>();
        foreach (
            var r in transactie.Vraag<Regelrij>(
                """
                SELECT eind_id AS EindId, uzovi, agb, begunstigde, bedrag, tekst, van_naam AS VanNaam, van_iban AS VanIban, van_bic AS VanBic,
                    naar_naam AS NaarNaam, naar_iban AS NaarIban, reden
                FROM betaalvoorstelregel WHERE voorstel = @nummer ORDER BY volgnummer
                """,
                new { nummer }
            )
        )
        {
            var (uzovi, begunstigde, bedrag) = (UzoviNummer.Parse(r.Uzovi), AgbCode.Parse(r.Begunstigde), new Bedrag(r.Bedrag));
            betalingen.Add(new Betaling(datum, uzovi, AgbCode.Parse(r.Agb), bedrag, r.Tekst, begunstigde, 0));
            var betaling = new TeBetalen(r.EindId, begunstigde, bedrag, r.Tekst, datum, uzovi);
            if (r.Reden is { } reden)
            {
                niet.Add(new NietBetaalbaar(betaling, reden));
                continue;
            }

            var van = new Opdrachtgever(r.VanNaam!, Iban.Parse(r.VanIban!), r.VanBic);
            regels.Add(
                new Betaalregel(betaling, new Betaalopdracht(van, datum, r.EindId, r.NaarNaam!, Iban.Parse(r.NaarIban!), bedrag, r.Tekst))
            );
        }

        var lijst = Betaallijst.Herstel(Kenmerk(nummer), datum, regels, niet, Stappen(transactie, nummer));
        return lijst.IsGelukt
            ? new Opgeslagenvoorstel(
                new Voorstelstand(
                    nummer,
                    lijst.Waarde,
                    new Bedrag(rij.Verrekend),
                    new Bedrag(rij.Aangehouden),
                    new Bedrag(rij.Vastgehouden)
                ),
                rij.Afdruk,
                rij.Gebeurtenis,
                betalingen
            )
            : throw new InvalidOperationException(
                $"Betaalvoorstel {Kenmerk(nummer)} is buiten het programma om gewijzigd: {lijst.Bezwaar}"
            );
    }

    public static IReadOnlyList<long> Nummers(SqliteTransactie transactie) =>
        [.. transactie.Vraag<long>("SELECT nummer FROM betaalvoorstel ORDER BY nummer")];

    /// <summary>The proposal that waits for a decision; null when there is none.</summary>
    public static long? Wachtend(SqliteTransactie transactie) =>
        transactie.VraagEen<long?>(
            """
            SELECT nummer FROM betaalvoorstel
            WHERE (SELECT status FROM betaalvoorstelstap WHERE voorstel = nummer ORDER BY volgnummer DESC LIMIT 1) = 'Voorgesteld'
            """
        );

    private static List<Voorstelstap> Stappen(SqliteTransactie transactie, long nummer) =>
        [
            .. transactie
                .Vraag<Staprij>(
                    "SELECT status, door, op, reden FROM betaalvoorstelstap WHERE voorstel = @nummer ORDER BY volgnummer",
                    new { nummer }
                )
                .Select(s => new Voorstelstap(
                    Enum.Parse<Voorstelstatus>(s.Status),
                    s.Door,
                    DateTimeOffset.ParseExact(s.Op, "O", CultureInfo.InvariantCulture),
                    s.Reden
                )),
        ];

    private static string Tekst(DateOnly dag) => dag.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly Dag(string tekst) => DateOnly.ParseExact(tekst, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private sealed record Voorstelrij(
        long Nummer,
        string Datum,
        long Gebeurtenis,
        string Afdruk,
        long Verrekend,
        long Aangehouden,
        long Vastgehouden
    );

    private sealed record Regelrij(
        string EindId,
        string Uzovi,
        string Agb,
        string Begunstigde,
        long Bedrag,
        string Tekst,
        string? VanNaam,
        string? VanIban,
        string? VanBic,
        string? NaarNaam,
        string? NaarIban,
        string? Reden
    );

    private sealed record Staprij(string Status, string Door, string Op, string? Reden);
}

/// <summary>A proposal with what only the administration needs: the print of what the ledger proposed, at which event, and its payments.</summary>
internal sealed record Opgeslagenvoorstel(Voorstelstand Stand, string Afdruk, long Gebeurtenis, IReadOnlyList<Betaling> Betalingen);
