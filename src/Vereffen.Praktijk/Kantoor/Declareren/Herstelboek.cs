using Vereffen.Kern;
using Vereffen.Opslag;

namespace Vereffen.Praktijk;

/// <summary>
/// Gives every refusal an end, by the rules C01-C06: what was awarded is first taken back with the awarded amount, a refused line is simply claimed again; the credit goes
/// before the new line, and a line is taken back once.
/// </summary>
public sealed class Herstelboek
{
    private readonly Kantoorbron bron;
    private readonly Tarievenboek tarieven;
    private readonly Behandelboek behandelingen;
    private readonly Func<SqliteTransactie, Praktijkgegevens> praktijk;

    internal Herstelboek(
        Kantoorbron bron,
        Tarievenboek tarieven,
        Behandelboek behandelingen,
        Func<SqliteTransactie, Praktijkgegevens> praktijk
    )
    {
        this.bron = bron;
        this.tarieven = tarieven;
        this.behandelingen = behandelingen;
        this.praktijk = praktijk;
    }

    /// <summary>What a practice may do with a line now.</summary>
    public static Herstelkeuze Keuze(Behandelregel regel)
    {
        ArgumentNullException.ThrowIfNull(regel);
        var staat = regel.Staat;
        return new Herstelkeuze(
            Opnieuw: !regel.IsCredit && staat is Staat.Afgewezen or Staat.Toegekend,
            MetCredit: !regel.IsCredit && staat == Staat.Toegekend && regel.Toegekend is { IsNul: false },
            AndereVerzekeraar: !regel.IsCredit && staat == Staat.Afgewezen,
            Afsluiten: staat == Staat.Afgewezen,
            Terugnemen: !regel.IsCredit && staat == Staat.Toegekend && regel.Toegekend is { IsNul: false }
        );
    }

    /// <summary>
    /// Claims a line again as it should have been: with a credit before it when something was awarded, under a new reference, with the next claim. The new line's id, or what
    /// is wrong with what was filled in. The same form twice is one repair.
    /// </summary>
    public (long? Id, IReadOnlyList<Veldfout> Fouten) Verbeter(long id, Behandelinvoer invoer)
    {
        ArgumentNullException.ThrowIfNull(invoer);
        if (behandelingen.Lees(id) is not { } oud)
        {
            return (null, [new("", "Deze behandeling is er niet.")]);
        }

        var (nieuw, fouten) = (invoer with { Patient = oud.PatientId }).Lees(tarieven, bron.Database.Doe(praktijk), bron.Vandaag);
        if (nieuw is null)
        {
            return (null, fouten);
        }

        return bron.Database.Doe<(long?, IReadOnlyList<Veldfout>)>(t =>
        {
            if (Vervanger(t, id) is { } eerder)
            {
                return (eerder, []);
            }

            var regel = Nu(t, id);
            if (!Keuze(regel).Opnieuw)
            {
                return (null, [new("", "Deze regel kan niet (meer) opnieuw worden gedeclareerd.")]);
            }

            if (Keuze(regel).MetCredit)
            {
                Crediteer(t, regel);
            }
            else
            {
                Sluit(t, regel, "opnieuw", "");
            }

            return (Schrijf(t, regel, nieuw), []);
        });
    }

    /// <summary>Takes an awarded line back with the awarded amount, and claims nothing instead. Null, or why not.</summary>
    public string? NeemTerug(long id) =>
        bron.Database.Doe(t =>
        {
            if (Zoek(t, id) is not { } regel)
            {
                return "Deze behandeling is er niet.";
            }

            if (HeeftCredit(t, id))
            {
                return null;
            }

            if (!Keuze(regel).Terugnemen)
            {
                return "Alleen een toegekende regel kan worden teruggenomen.";
            }

            Crediteer(t, regel);
            return null;
        });

    /// <summary>Claims a refused line with another insurer: COV on the day of treatment says which. Null, or why not.</summary>
    public string? NaarAndere(long id, UzoviNummer uzovi) =>
        bron.Database.Doe(t =>
        {
            if (Zoek(t, id) is not { } regel)
            {
                return "Deze behandeling is er niet.";
            }

            if (Vervanger(t, id) is not null)
            {
                return null;
            }

            if (!Keuze(regel).AndereVerzekeraar)
            {
                return "Alleen een afgewezen regel kan naar een andere zorgverzekeraar.";
            }

            if (regel.Uzovi == uzovi)
            {
                return "Dit is dezelfde zorgverzekeraar; verbeter de regel en declareer haar opnieuw.";
            }

            Sluit(t, regel, "andere-verzekeraar", uzovi.ToString());
            Kopieer(t, regel, uzovi);
            return null;
        });

    /// <summary>Ends a refused line in another way. Null, or why not and at which field.</summary>
    public Veldfout? Beeindig(long id, string? woord, string? reden)
    {
        if (Einde.Zoek(woord) is not { } einde)
        {
            return new Veldfout("einde", "Kies hoe deze regel eindigt.");
        }

        var waarom = (reden ?? "").Trim();
        if (einde.VraagtReden && waarom.Length == 0)
        {
            return new Veldfout("reden", "Schrijf erbij waarom, of aan wie.");
        }

        if (waarom.Length > 200 || waarom.Any(char.IsControl))
        {
            return new Veldfout("reden", "De reden mag hoogstens 200 tekens zijn.");
        }

        return bron.Database.Doe(t =>
        {
            if (Zoek(t, id) is not { } regel || !Keuze(regel).Afsluiten)
            {
                return new Veldfout("", "Deze regel is niet (meer) afgewezen.");
            }

            Sluit(t, regel, einde.Woord, waarom);
            return null;
        });
    }

    /// <summary>Undoes an end, as long as nothing replaces the line. Null, or why not.</summary>
    public string? Heropen(long id) =>
        bron.Database.Doe(t =>
            Vervanger(t, id) is not null ? "Deze regel is al opnieuw gedeclareerd."
            : Notaboek.NummerVan(t, bron.Praktijk, id) is { } nota ? $"Deze regel staat op nota {nota}; laat die eerst vervallen."
            : t.Voer(
                "UPDATE behandeling SET staat = 'afgewezen', einde = '', einde_reden = '', einde_op = NULL WHERE praktijk = @praktijk AND id = @id AND staat = 'afgesloten'",
                new { praktijk = bron.Praktijk, id }
            ) == 1
                ? null
            : "Deze regel is niet afgesloten."
        );

    private Behandelregel? Zoek(SqliteTransactie t, long id) =>
        Behandelboek.Vraag(t, "AND b.id = @id", new { praktijk = bron.Praktijk, id }).FirstOrDefault();

    private Behandelregel Nu(SqliteTransactie t, long id) => Zoek(t, id)!;

    private long? Vervanger(SqliteTransactie t, long id) =>
        t.VraagEen<long?>(
            "SELECT id FROM behandeling WHERE praktijk = @praktijk AND vervangt = @id ORDER BY id DESC LIMIT 1",
            new { praktijk = bron.Praktijk, id }
        );

    private bool HeeftCredit(SqliteTransactie t, long id) =>
        t.VraagEen<long>(
            "SELECT count(*) FROM behandeling WHERE praktijk = @praktijk AND credit_van = @id AND staat IN ('open', 'ingediend', 'toegekend')",
            new { praktijk = bron.Praktijk, id }
        ) > 0;

    private void Sluit(SqliteTransactie t, Behandelregel regel, string einde, string reden) =>
        t.Voer(
            "UPDATE behandeling SET staat = 'afgesloten', einde = @einde, einde_reden = @reden, einde_op = @op WHERE praktijk = @praktijk AND id = @id",
            new
            {
                praktijk = bron.Praktijk,
                id = regel.Id,
                einde,
                reden,
                op = Kantoorbron.Dag(bron.Vandaag),
            }
        );

    /// <summary>C04: everything as it was, with the amount that stands awarded.</summary>
    private void Crediteer(SqliteTransactie t, Behandelregel regel)
    {
        if (HeeftCredit(t, regel.Id))
        {
            return;
        }

        t.Voer(
            """
            INSERT INTO behandeling (praktijk, patient, datum, lijst, code, omschrijving, aantal, behandelaar, tarief, bedrag, uzovi, is_credit, credit_van, vorige, staat)
            SELECT praktijk, patient, datum, lijst, code, omschrijving, aantal, behandelaar, tarief, toegekend, uzovi, 1, id, referentie, 'open'
            FROM behandeling WHERE praktijk = @praktijk AND id = @id
            """,
            new { praktijk = bron.Praktijk, id = regel.Id }
        );
    }

    private void Kopieer(SqliteTransactie t, Behandelregel regel, UzoviNummer uzovi) =>
        t.Voer(
            """
            INSERT INTO behandeling (praktijk, patient, datum, lijst, code, omschrijving, aantal, behandelaar, tarief, bedrag, uzovi, vervangt, staat)
            SELECT praktijk, patient, datum, lijst, code, omschrijving, aantal, behandelaar, tarief, bedrag, @uzovi, id, 'open'
            FROM behandeling WHERE praktijk = @praktijk AND id = @id
            """,
            new
            {
                praktijk = bron.Praktijk,
                id = regel.Id,
                uzovi = uzovi.ToString(),
            }
        );

    private long Schrijf(SqliteTransactie t, Behandelregel oud, NieuweBehandeling nieuw) =>
        t.VraagEen<long>(
            """
            INSERT INTO behandeling (praktijk, patient, datum, lijst, code, omschrijving, aantal, behandelaar, tarief, bedrag, uzovi, vervangt, staat)
            VALUES (@praktijk, @patient, @datum, @lijst, @code, @omschrijving, @aantal, @behandelaar, @tarief, @bedrag, @uzovi, @vervangt, 'open') RETURNING id
            """,
            new
            {
                praktijk = bron.Praktijk,
                patient = oud.PatientId,
                datum = Kantoorbron.Dag(nieuw.Datum),
                lijst = nieuw.Code.Lijst,
                code = nieuw.Code.Code,
                omschrijving = nieuw.Code.Omschrijving,
                aantal = nieuw.Aantal,
                behandelaar = nieuw.Behandelaar.ToString(),
                tarief = nieuw.Tarief.Cents,
                bedrag = (nieuw.Tarief * nieuw.Aantal).Cents,
                uzovi = oud.Uzovi?.ToString(),
                vervangt = oud.Id,
            }
        );
}
