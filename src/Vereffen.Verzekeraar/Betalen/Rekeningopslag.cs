using System.Globalization;
using Vereffen.Kern;
using Vereffen.Opslag;
using Vereffen.Verrekening;

namespace Vereffen.Verzekeraar;

/// <summary>The accounts of the parties that are paid, and of the insurers that pay, in the insurer's database. Rows are only added.</summary>
internal static class Rekeningopslag
{
    public static Bankrekeningregister Register(SqliteTransactie transactie) =>
        Bankrekeningregister.Van(
            transactie
                .Vraag<Rij>(
                    """
                    SELECT agb, volgnummer, iban, naam, vanaf, bankrekening.door, bankrekening.op, goed, c.door AS ControleDoor, c.op AS ControleOp, per
                    FROM bankrekening
                    LEFT JOIN bankrekening_controle c USING (agb, volgnummer)
                    LEFT JOIN bankrekening_sluiting USING (agb, volgnummer)
                    ORDER BY agb, volgnummer
                    """
                )
                .Select(r => r.Rekening())
        );

    public static IReadOnlyList<AgbCode> Partijen(SqliteTransactie transactie) =>
        [.. transactie.Vraag<string>("SELECT DISTINCT agb FROM bankrekening ORDER BY agb").Select(AgbCode.Parse)];

    public static void Bewaar(SqliteTransactie transactie, Bankrekening rekening) =>
        transactie.Leg(
            "INSERT INTO bankrekening VALUES (@agb, @Volgnummer, @iban, @Naam, @vanaf, @GevraagdDoor, @op)",
            new
            {
                agb = rekening.Agb.ToString(),
                rekening.Volgnummer,
                iban = rekening.Iban.Volledig(),
                rekening.Naam,
                vanaf = Tekst(rekening.Vanaf),
                rekening.GevraagdDoor,
                op = Tekst(rekening.GevraagdOp),
            }
        );

    public static void BewaarControle(SqliteTransactie transactie, AgbCode agb, int volgnummer, Rekeningcontrole controle) =>
        transactie.Leg(
            "INSERT INTO bankrekening_controle VALUES (@agb, @volgnummer, @goed, @Door, @op)",
            new
            {
                agb = agb.ToString(),
                volgnummer,
                goed = controle.IsGoed ? 1 : 0,
                controle.Door,
                op = Tekst(controle.Op),
            }
        );

    public static void BewaarSluiting(SqliteTransactie transactie, AgbCode agb, int volgnummer, DateOnly per, string door, DateOnly op) =>
        transactie.Leg(
            "INSERT INTO bankrekening_sluiting VALUES (@agb, @volgnummer, @per, @door, @op)",
            new
            {
                agb = agb.ToString(),
                volgnummer,
                per = Tekst(per),
                door,
                op = Tekst(op),
            }
        );

    /// <summary>From which account each insurer pays: the last one that another person verified.</summary>
    public static Dictionary<UzoviNummer, Opdrachtgever> Opdrachtgevers(SqliteTransactie transactie)
    {
        var uit = new Dictionary<UzoviNummer, Opdrachtgever>();
        foreach (var rekening in Eigen(transactie).Where(r => r.Controle is { IsGoed: true }))
        {
            uit[rekening.Uzovi] = rekening.Rekening;
        }

        return uit;
    }

    /// <summary>Every account that an insurer was to pay from, in order of entry.</summary>
    public static IReadOnlyList<EigenRekening> Eigen(SqliteTransactie transactie) =>
        [
            .. transactie
                .Vraag<Eigenrij>(
                    """
                    SELECT nummer, uzovi, naam, iban, bic, e.door AS Door, e.op AS Op, goed, c.door AS ControleDoor, c.op AS ControleOp
                    FROM eigen_rekening e LEFT JOIN eigen_rekening_controle c USING (nummer) ORDER BY nummer
                    """
                )
                .Select(r => r.Rekening()),
        ];

    public static void BewaarEigenControle(SqliteTransactie transactie, long nummer, Rekeningcontrole controle) =>
        transactie.Leg(
            "INSERT INTO eigen_rekening_controle VALUES (@nummer, @goed, @Door, @op)",
            new
            {
                nummer,
                goed = controle.IsGoed ? 1 : 0,
                controle.Door,
                op = Tekst(controle.Op),
            }
        );

    public static void BewaarEigen(SqliteTransactie transactie, UzoviNummer uzovi, Opdrachtgever eigen, string door, DateOnly op) =>
        transactie.Leg(
            "INSERT INTO eigen_rekening (uzovi, naam, iban, bic, door, op) VALUES (@uzovi, @Naam, @iban, @Bic, @door, @op)",
            new
            {
                uzovi = uzovi.ToString(),
                eigen.Naam,
                iban = eigen.Rekening.Volledig(),
                eigen.Bic,
                door,
                op = Tekst(op),
            }
        );

    private static string Tekst(DateOnly dag) => dag.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly Dag(string tekst) => DateOnly.ParseExact(tekst, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private sealed record Eigenrij(
        long Nummer,
        string Uzovi,
        string Naam,
        string Iban,
        string? Bic,
        string Door,
        string Op,
        long? Goed,
        string? ControleDoor,
        string? ControleOp
    )
    {
        internal EigenRekening Rekening() =>
            new(
                Nummer,
                UzoviNummer.Parse(Uzovi),
                new Opdrachtgever(Naam, Verrekening.Iban.Parse(Iban), Bic),
                Door,
                Dag(Op),
                Goed is { } goed ? new Rekeningcontrole(goed == 1, ControleDoor!, Dag(ControleOp!)) : null
            );
    }

    private sealed record Rij(
        string Agb,
        long Volgnummer,
        string Iban,
        string Naam,
        string Vanaf,
        string Door,
        string Op,
        long? Goed,
        string? ControleDoor,
        string? ControleOp,
        string? Per
    )
    {
        internal Bankrekening Rekening() =>
            new(
                AgbCode.Parse(Agb),
                (int)Volgnummer,
                Verrekening.Iban.Parse(Iban),
                Naam,
                Dag(Vanaf),
                Door,
                Dag(Op),
                Goed is { } goed ? new Rekeningcontrole(goed == 1, ControleDoor!, Dag(ControleOp!)) : null,
                Per is null ? null : Dag(Per)
            );
    }
}
