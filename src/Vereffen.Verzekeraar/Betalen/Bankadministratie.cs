using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Vereffen.Kern;
using Vereffen.Opslag;
using Vereffen.Registers;
using Vereffen.Verrekening;

namespace Vereffen.Verzekeraar;

/// <summary>
/// The insurers' own bank statements (camt.053): confirms pay-outs, books repayments on the vordering that they name and pay-outs that came back, and lists the rest
/// for a person. A statement counts once, whatever file it comes in; one that is not of an own account, or does not close, is refused and may be offered again.
/// </summary>
public sealed class Bankadministratie
{
    private readonly SqliteDatabase database;
    private readonly Verrekenadministratie verrekening;
    private readonly Terugstortingen terugstortingen;
    private readonly TimeProvider klok;

    internal Bankadministratie(SqliteDatabase database, Verrekenadministratie verrekening, Func<RegisterSet> registers, TimeProvider klok)
    {
        this.database = database;
        this.verrekening = verrekening;
        this.klok = klok;
        terugstortingen = new Terugstortingen(verrekening, registers);
        Koppelingen = new Bankkoppelingen(database, verrekening, terugstortingen, BoekTerug, klok);
    }

    /// <summary>What a person makes of entries that the program could not match.</summary>
    public Bankkoppelingen Koppelingen { get; }

    private DateOnly Vandaag => DateOnly.FromDateTime(AmsterdamTijd.Van(klok.GetUtcNow()));

    /// <summary>Every transaction that was read, oldest statement first.</summary>
    public IReadOnlyList<Bankpost> Posten() => database.Doe(Afschriftopslag.Posten);

    /// <summary>Reads a file with statements. All of it is booked, or nothing: a file that can't be read to its end gives a Dutch sentence.</summary>
    public Bankresultaat<Bankverslag> Lees(Stream invoer, string door)
    {
        ArgumentNullException.ThrowIfNull(invoer);
        if (string.IsNullOrWhiteSpace(door))
        {
            return Bankresultaat<Bankverslag>.Geweigerd("Wie het afschrift inleest, ontbreekt.");
        }

        var gelezen = Camt053.Lees(invoer);
        return gelezen.IsGelukt
            ? verrekening.Doe(t =>
                Bankresultaat<Bankverslag>.Gelukt(new Bankverslag([.. gelezen.Waarde.Select(a => Verwerk(t, a, door.Trim()))]))
            )
            : Bankresultaat<Bankverslag>.Geweigerd(gelezen.Bezwaar);
    }

    /// <summary>A pay-out came back, or could not leave.</summary>
    internal void BoekTerug(SqliteTransactie transactie, Uitbetaling betaling, string reden)
    {
        verrekening.Boek(
            transactie,
            Gebeurtenis(GebeurtenisSoort.BetalingTerug, betaling) with
            {
                Omschrijving = reden,
                Oorzaak = $"betaling {betaling.EindId}",
            }
        );
        Betalingopslag.KomtTerug(transactie, betaling.EindId, reden, klok.GetUtcNow());
    }

    /// <summary>What came back goes out with the next run.</summary>
    internal void BoekOpnieuw(SqliteTransactie transactie, Uitbetaling betaling, string door)
    {
        verrekening.Boek(
            transactie,
            Gebeurtenis(GebeurtenisSoort.BetalingOpnieuw, betaling) with
            {
                Oorzaak = $"vrijgave van betaling {betaling.EindId}",
            }
        );
        Betalingopslag.GaatOpnieuw(transactie, betaling.EindId, door, klok.GetUtcNow());
    }

    private Gebeurtenis Gebeurtenis(GebeurtenisSoort soort, Uitbetaling betaling) =>
        new(Vandaag, soort)
        {
            Uzovi = betaling.Uzovi,
            Agb = betaling.Agb,
            Kenmerk = betaling.Kenmerk,
            Bedrag = betaling.Bedrag,
            BetaalAan = betaling.Begunstigde,
        };

    private Afschriftverslag Verwerk(SqliteTransactie transactie, Bankafschrift afschrift, string door)
    {
        // A statement of an account that the insurer no longer pays from still counts.
        var eigen = Rekeningopslag
            .Eigen(transactie)
            .Where(e => e.Controle is { IsGoed: true })
            .ToLookup(e => e.Rekening.Rekening, e => e.Uzovi);
        if (afschrift.Rekening is not { } rekening || !eigen.Contains(rekening))
        {
            return Geweigerd(afschrift, "Het afschrift is niet van een eigen rekening.");
        }

        if (afschrift.Kenmerk.Length == 0)
        {
            return Geweigerd(afschrift, "Het afschrift heeft geen kenmerk; of het al is ingelezen, is niet te zien.");
        }

        if (afschrift is { Beginsaldo: not null, Eindsaldo: not null, IsSluitend: false })
        {
            return Geweigerd(afschrift, "Het afschrift sluit niet; er wordt niets van geboekt voordat dat is uitgezocht.");
        }

        var hash = Hash(afschrift);
        if (Afschriftopslag.HashVan(transactie, afschrift) is { } eerder)
        {
            return eerder == hash
                ? new Afschriftverslag(Naam(afschrift), [], IsEerder: true, null)
                : Geweigerd(afschrift, "Dit afschrift is al ingelezen, maar met andere boekingen; er is nu niets geboekt.");
        }

        var uzovis = eigen[rekening].Distinct().Order().ToList();
        var gevolgen = Bankverwerking.Verwerk(
            [afschrift],
            new HashSet<Iban> { rekening },
            Betalingopslag
                .Alle(transactie)
                .Where(b => b.Rekening is not null && uzovis.Contains(b.Uzovi))
                .Select(b => new VerzondenBetaling(b.EindId, b.Bedrag, b.Bevestigd is not null, b.Terug is not null)),
            [.. terugstortingen.Vorderingen(uzovis).Select(v => v.Terug)]
        );
        var nummer = Afschriftopslag.Bewaar(transactie, afschrift, hash, door, klok.GetUtcNow());
        var posten = gevolgen.Select((g, i) => Boek(transactie, g, nummer, Naam(afschrift), uzovis, i + 1)).ToList();
        posten.ForEach(p => Afschriftopslag.Bewaar(transactie, p));
        return new Afschriftverslag(Naam(afschrift), posten, IsEerder: false, null);
    }

    private Bankpost Boek(
        SqliteTransactie transactie,
        Bankgevolg gevolg,
        long nummer,
        string afschrift,
        List<UzoviNummer> uzovis,
        int volgnummer
    )
    {
        var post = new Bankpost(
            nummer,
            afschrift,
            volgnummer,
            gevolg.Boeking.Boekdatum,
            gevolg.Transactie.Bedrag,
            Bankuitkomst.NietGekoppeld,
            "",
            "",
            gevolg.Transactie.Omschrijving ?? ""
        );
        switch (gevolg)
        {
            case UitbetalingBevestigd b:
                Betalingopslag.Bevestig(transactie, b.Betaling.EndToEndId, b.Boeking.Boekdatum);
                return post with { Uitkomst = Bankuitkomst.Bevestigd, Kenmerk = b.Betaling.EndToEndId };
            case UitbetalingTeruggekomen t:
                BoekTerug(transactie, Betalingopslag.Lees(transactie, t.Betaling.EndToEndId)!, t.Reden);
                return post with { Uitkomst = Bankuitkomst.Teruggekomen, Kenmerk = t.Betaling.EndToEndId, Reden = t.Reden };
            case TerugstortingOntvangen o:
                var vordering = terugstortingen.Vorderingen(uzovis).Single(v => v.Terug.Nummer == o.Vordering.Nummer).Vordering;
                var kenmerk = Terugstortingen.Naam(vordering);
                var oorzaak = string.Create(
                    CultureInfo.InvariantCulture,
                    $"bankafschrift {afschrift}, boeking {o.Boeking.Volgnummer} van {o.Boeking.Boekdatum:yyyy-MM-dd}"
                );
                if (terugstortingen.Gebeurtenis(vordering, o.Bedrag, uzovis, Vandaag, oorzaak) is not { } terugstorting)
                {
                    return post with { Reden = Terugstortingen.MeerDanEen(kenmerk) };
                }

                verrekening.Boek(transactie, terugstorting);
                return post with { Uitkomst = Bankuitkomst.Terugstorting, Kenmerk = kenmerk };
            default:
                return post with { Reden = ((NietGekoppeld)gevolg).Reden };
        }
    }

    private static Afschriftverslag Geweigerd(Bankafschrift afschrift, string reden) => new(Naam(afschrift), [], IsEerder: false, reden);

    private static string Naam(Bankafschrift afschrift) =>
        afschrift.Volgnummer is { Length: > 0 } nummer ? $"{afschrift.Kenmerk} ({nummer})" : afschrift.Kenmerk;

    /// <summary>SHA-256 over the balances and entries: what makes a statement the same one.</summary>
    private static string Hash(Bankafschrift afschrift)
    {
        var tekst = new StringBuilder();
        tekst.AppendLine(CultureInfo.InvariantCulture, $"{afschrift.Beginsaldo?.Bedrag.Cents} {afschrift.Eindsaldo?.Bedrag.Cents}");
        foreach (var boeking in afschrift.Boekingen)
        {
            tekst.AppendLine(
                CultureInfo.InvariantCulture,
                $"{boeking.Boekdatum:yyyy-MM-dd} {boeking.Bedrag.Cents} {boeking.Bankreferentie}"
            );
            foreach (var t in boeking.Transacties)
            {
                tekst.AppendLine(
                    CultureInfo.InvariantCulture,
                    $"  {t.Bedrag?.Cents} {t.EndToEndId} {t.Retourreden} {t.Betalingskenmerk} {t.Omschrijving}"
                );
            }
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(tekst.ToString())));
    }
}
