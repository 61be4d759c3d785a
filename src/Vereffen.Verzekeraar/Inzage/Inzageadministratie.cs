using System.Globalization;
using Vereffen.Ei;
using Vereffen.Kern;
using Vereffen.Opslag;
using Vereffen.Registers;
using Vereffen.Verrekening;

namespace Vereffen.Verzekeraar;

/// <summary>What an insurer's people look at. Every question is about one insurer (or its verrekenkring) and is answered about no other; lists are searched and paged in the database.</summary>
public sealed class Inzageadministratie
{
    /// <summary>Rows on a page.</summary>
    public const int PerPagina = 50;

    private readonly SqliteDatabase database;
    private readonly Verrekenadministratie verrekening;
    private readonly Antwoordmaker antwoorden;
    private readonly Func<RegisterSet> registers;
    private readonly Cijferadministratie cijfers;

    internal Inzageadministratie(
        SqliteDatabase database,
        Verrekenadministratie verrekening,
        Antwoordmaker antwoorden,
        Func<RegisterSet> registers
    )
    {
        this.database = database;
        this.verrekening = verrekening;
        this.antwoorden = antwoorden;
        this.registers = registers;
        cijfers = new Cijferadministratie(verrekening, antwoorden);
    }

    /// <summary>The registers that are in use.</summary>
    public RegisterSet Registers => registers();

    /// <summary>Name of the verrekenkring of an insurer: its own number when the register gives none.</summary>
    public string Kring(UzoviNummer uzovi) =>
        Registers.Verzekeraar(uzovi) is { Verrekenkring.Length: > 0 } verzekeraar ? verzekeraar.Verrekenkring : uzovi.ToString();

    /// <summary>The insurers of that kring, itself among them.</summary>
    public IReadOnlyList<UzoviNummer> Kringgenoten(UzoviNummer uzovi)
    {
        var kring = Kring(uzovi);
        return [.. Registers.Verzekeraars.Alle.ToArray().Select(v => v.Uzovi).Where(u => Kring(u) == kring)];
    }

    /// <summary>True when this party sent a claim to the kring of the insurer, has an agreement with it, or works for one that does.</summary>
    public bool Kent(UzoviNummer uzovi, AgbCode agb) => Bekenden(uzovi, [agb]).Count > 0;

    /// <summary>Those of these parties that <see cref="Kent"/> says are known.</summary>
    public IReadOnlySet<AgbCode> Bekenden(UzoviNummer uzovi, IEnumerable<AgbCode> wie)
    {
        var kring = Kringgenoten(uzovi);
        var (bekend, rest) = (new HashSet<AgbCode>(), new List<AgbCode>());
        foreach (var agb in wie.Distinct())
        {
            if (HeeftOvereenkomst(kring, agb) || WerktVoorContractant(kring, agb))
            {
                bekend.Add(agb);
            }
            else
            {
                rest.Add(agb);
            }
        }

        if (rest.Count > 0)
        {
            var declaranten = Declaranten(kring);
            bekend.UnionWith(rest.Where(declaranten.Contains));
        }

        return bekend;
    }

    /// <summary>Open vorderingen on the accounts of the insurer's kring.</summary>
    public IReadOnlyList<Openstaandevordering> Openstaand(UzoviNummer uzovi)
    {
        var kring = Kring(uzovi);
        return [.. verrekening.Openstaand.Where(v => v.Verrekenkring == kring)];
    }

    public Postvakstand Postvak(UzoviNummer uzovi) =>
        database.Doe(t => new Postvakstand(
            [
                .. t.Vraag<(string Uitkomst, long Aantal, long Ingediend, long Toegekend)>(
                        "SELECT uitkomst, count(*), sum(ingediend), sum(toegekend) FROM declaratie WHERE uzovi = @uzovi GROUP BY uitkomst ORDER BY uitkomst",
                        new { uzovi = uzovi.ToString() }
                    )
                    .Select(r => new Uitkomsttelling(r.Uitkomst, r.Aantal, new Bedrag(r.Ingediend), new Bedrag(r.Toegekend))),
            ],
            t.VraagEen<long>(
                """
                SELECT count(*) FROM uitgaand JOIN bericht USING (traceer_id)
                WHERE verzonden_op IS NULL AND geweigerd IS NULL AND json_extract(envelop, '$.Afzender.Code') = @uzovi
                """,
                new { uzovi = uzovi.ToString() }
            )
        ));

    /// <summary>What came for this insurer and could not be judged, and what the exchange would not take from it.</summary>
    public IReadOnlyList<TerzijdeGelegd> Terzijde(UzoviNummer uzovi) =>
        database.Doe(t =>
            t.Vraag<TerzijdeGelegd>(
                    """
                    SELECT traceer_id AS TraceerId, json_extract(envelop, '$.Afzender.Rol') || ' ' || json_extract(envelop, '$.Afzender.Code') AS Partij,
                        json_extract(envelop, '$.Stroom.Berichttype') AS Berichttype, json_extract(envelop, '$.ReferentieId') AS Referentie, reden AS Reden, op AS Op
                    FROM niet_verwerkt JOIN bericht USING (traceer_id) WHERE geadresseerde = @wie
                    UNION ALL
                    SELECT traceer_id, geadresseerde, json_extract(envelop, '$.Stroom.Berichttype'), json_extract(envelop, '$.ReferentieId'), geweigerd, ontvangen_op
                    FROM uitgaand JOIN bericht USING (traceer_id)
                    WHERE geweigerd IS NOT NULL AND json_extract(envelop, '$.Afzender.Code') = @uzovi
                    ORDER BY Op DESC
                    """,
                    new { wie = Relatie.Zorgverzekeraar(uzovi).ToString(), uzovi = uzovi.ToString() }
                )
                .ToList()
        );

    /// <param name="uzovi">The insurer.</param>
    /// <param name="zoek">Begin of the factuurnummer, of our own number or of the AGB-code; empty = all.</param>
    /// <param name="uitkomst">Only this outcome; empty = all.</param>
    /// <param name="pagina">From 1.</param>
    public Declaratiepagina Declaraties(UzoviNummer uzovi, string zoek, string uitkomst, int pagina)
    {
        ArgumentNullException.ThrowIfNull(zoek);
        const string Waar = """
            WHERE uzovi = @uzovi AND (@uitkomst = '' OR uitkomst = @uitkomst)
              AND (@zoek = '' OR substr(factuurnummer, 1, length(@zoek)) = @zoek OR substr(ons_kenmerk, 1, length(@zoek)) = @zoek OR substr(agb, 1, length(@zoek)) = @zoek)
            """;
        return database.Doe(t =>
        {
            var waarden = new
            {
                uzovi = uzovi.ToString(),
                uitkomst,
                zoek,
                PerPagina,
                overslaan = (Math.Clamp(pagina, 1, 1_000_000) - 1) * PerPagina,
            };
            return new Declaratiepagina(
                [.. Regels(t, $"{Waar} ORDER BY nummer DESC LIMIT @PerPagina OFFSET @overslaan", waarden)],
                t.VraagEen<long>($"SELECT count(*) FROM declaratie {Waar}", waarden)
            );
        });
    }

    /// <summary>A claim of this insurer with what became of it; null when it has none of this number.</summary>
    public Declaratiedossier? Declaratie(UzoviNummer uzovi, string kenmerk) =>
        database.Doe(t =>
            Regels(t, "WHERE uzovi = @uzovi AND ons_kenmerk = @kenmerk", new { uzovi = uzovi.ToString(), kenmerk }).FirstOrDefault()
                is { } kop
                ? Dossier(t, uzovi, kop)
                : null
        );

    /// <summary>Files for the bank of this insurer, newest first.</summary>
    public IReadOnlyList<Betaalbestandgegevens> Betaalbestanden(UzoviNummer uzovi) =>
        database.Doe(t =>
            t.Vraag<(string Kenmerk, long Voorstel, long Aantal, long Totaal)>(
                    "SELECT kenmerk, voorstel, aantal, totaal FROM betaalbestand WHERE uzovi = @uzovi ORDER BY voorstel DESC",
                    new { uzovi = uzovi.ToString() }
                )
                .Select(r => new Betaalbestandgegevens(r.Kenmerk, r.Voorstel, r.Aantal, new Bedrag(r.Totaal)))
                .ToList()
        );

    /// <summary>One of those files (pain.001); null when this insurer has none of that name.</summary>
    public byte[]? Betaalbestand(UzoviNummer uzovi, string kenmerk) =>
        database.Doe(t =>
            t.Vraag<byte[]>(
                    "SELECT inhoud FROM betaalbestand WHERE uzovi = @uzovi AND kenmerk = @kenmerk",
                    new { uzovi = uzovi.ToString(), kenmerk }
                )
                .FirstOrDefault()
        );

    /// <summary>What was on the statements of this insurer's own accounts, newest first.</summary>
    public IReadOnlyList<Bankpost> Bankposten(UzoviNummer uzovi) =>
        database.Doe(t =>
            Afschriftopslag
                .Posten(t, "WHERE a.rekening IN (SELECT iban FROM eigen_rekening WHERE uzovi = @uzovi)", new { uzovi = uzovi.ToString() })
                .Reverse()
                .ToList()
        );

    /// <summary>The page of a letter of this insurer; null when it has none of that number, or its content was removed.</summary>
    public string? Brief(UzoviNummer uzovi, long nummer) =>
        database.Doe(t => t.Brief(nummer) is { } brief && brief.Uzovi == uzovi ? t.Html(nummer) : null);

    /// <summary>True when an event with exactly this cause was booked: a form that comes twice says the same one.</summary>
    public bool IsGeboekt(string oorzaak) =>
        database.Doe(t => t.VraagEen<long>("SELECT EXISTS (SELECT 1 FROM gebeurtenis WHERE oorzaak = @oorzaak)", new { oorzaak })) == 1;

    /// <summary>What the claims of a period would get under other registers; nothing is stored. Null when there are more than can be done at once.</summary>
    /// <param name="uzovi">The insurer.</param>
    /// <param name="periode">Days of receipt.</param>
    /// <param name="anders">The other registers; their history is not looked at.</param>
    public Watalsuitkomst? WatAls(UzoviNummer uzovi, Periode periode, RegisterSet anders) =>
        database.Doe(t => Watalsberekening.Reken(t, uzovi, periode, Registers, anders));

    /// <summary>Figures over all claims of this insurer. What a retour says is read once and remembered.</summary>
    public Cijfers Cijfers(UzoviNummer uzovi) => database.Doe(t => cijfers.Maak(t, uzovi));

    private bool HeeftOvereenkomst(IReadOnlyList<UzoviNummer> kring, AgbCode agb)
    {
        foreach (var overeenkomst in Registers.Overeenkomsten.Zoek(agb))
        {
            if (kring.Any(overeenkomst.IsMet))
            {
                return true;
            }
        }

        return false;
    }

    private bool WerktVoorContractant(IReadOnlyList<UzoviNummer> kring, AgbCode bureau)
    {
        foreach (var mandaat in Registers.Servicebureaus.Zoek(bureau))
        {
            if (HeeftOvereenkomst(kring, mandaat.Agb))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whoever claimed, or sent a claim for another.</summary>
    private HashSet<AgbCode> Declaranten(IReadOnlyList<UzoviNummer> kring) =>
        database.Doe(t =>
            t.Vraag<string>(
                    """
                    SELECT agb FROM declaratie WHERE uzovi IN @kring AND agb IS NOT NULL
                    UNION SELECT substr(indiener, -8) FROM declaratie WHERE uzovi IN @kring
                    """,
                    new { kring = kring.Select(u => u.ToString()) }
                )
                .Select(code => AgbCode.TryParse(code, out var agb) ? agb : default)
                .ToHashSet()
        );

    private Declaratiedossier Dossier(SqliteTransactie transactie, UzoviNummer uzovi, Postvakregel kop)
    {
        var claim = transactie.Lees(Guid.Parse(kop.TraceerId, CultureInfo.InvariantCulture));
        var lezing = claim is null ? null : DeclaratieLezer.Lees(claim.Payload);
        var retour = Retour(transactie, kop)?.Payload is { } payload ? Retourinhoud.Lees(payload) : null;
        var geweigerd = kop.Uitkomst == nameof(Beoordeling.Uitkomst.BestandAfgewezen);
        var opDetail = (retour ?? []).Where(r => r.Record == "04" && r.Detail is not null).ToLookup(r => r.Detail!.Value);
        var opVerzekerde = (retour ?? []).Where(r => r.Record == "02" && r.Detail is not null).ToLookup(r => r.Detail!.Value);
        return new Declaratiedossier(
            kop,
            [
                .. (lezing?.Declaratie?.Verzekerden ?? []).SelectMany(v =>
                    v.Prestaties.Select(p => Regel(v, p, retour is null, geweigerd, opVerzekerde[v.Detail].Concat(opDetail[p.Detail])))
                ),
            ],
            [.. (retour ?? []).Where(r => r.Record is not ("02" or "04")).SelectMany(r => r.Codes).Distinct()],
            claim is null,
            Geld(uzovi, kop)
        );
    }

    private static Declaratieregel Regel(Verzekerde v, Prestatie p, bool wacht, bool geweigerd, IEnumerable<Retourregel> oordelen)
    {
        var lijst = oordelen.ToList();
        var codes = lijst.SelectMany(r => r.Codes).Distinct().ToList();
        var toegekend =
            wacht ? (Bedrag?)null
            : geweigerd ? Bedrag.Nul
            : lijst.LastOrDefault(r => r.Record == "04")?.Toegekend is { } bedrag ? (p.Declaratiebedrag.IsNegatief ? -bedrag : bedrag)
            : p.Declaratiebedrag;
        return new Declaratieregel(
            p.Detail,
            v.Bsn?.ToString() ?? "geen BSN",
            p.Lijst,
            p.Code,
            p.Begin,
            p.Referentie,
            p.Declaratiebedrag,
            toegekend,
            codes,
            [.. Catalogus.Regels.Where(r => r.Retourcodes.Any(codes.Contains)).Select(r => r.Id)]
        );
    }

    private List<Geldspoor> Geld(UzoviNummer uzovi, Postvakregel kop)
    {
        if (!AgbCode.TryParse(kop.Agb, out var agb))
        {
            return [];
        }

        var sporen = verrekening
            .Overzichten.Where(o => o.Uzovi == uzovi && o.Agb == agb && o.Factuurnummer == kop.Factuurnummer)
            .Select(o => new Geldspoor(o.Datum, o.Volgnummer, o.Crediteur, o.Betaald, $"afrekening {o.Factuurnummer}"))
            .ToList();
        sporen.AddRange(
            verrekening
                .Betalingen.Where(b => b.Uzovi == uzovi && b.Agb == agb && b.Omschrijving == $"declaratie {kop.Factuurnummer}")
                .Select(b => new Geldspoor(b.Datum, null, b.Begunstigde, b.Bedrag, b.Omschrijving))
        );
        return [.. sporen.OrderBy(s => s.Datum)];
    }

    private IEnumerable<Postvakregel> Regels(SqliteTransactie transactie, string waar, object waarden) =>
        transactie
            .Vraag<Postvakregel>(
                $"""
                SELECT ons_kenmerk AS Kenmerk, traceer_id AS TraceerId, uzovi AS Uzovi, factuurnummer AS Factuurnummer, coalesce(agb, '') AS Agb,
                    indiener AS Indiener, ontvangen AS Ontvangen, uitkomst AS Uitkomst, ingediend AS Ingediend, toegekend AS Toegekend,
                    (SELECT count(*) FROM uitval LEFT JOIN uitvalbesluit ON uitvalbesluit.uitval = uitval.nummer
                        WHERE declaratie = declaratie.nummer AND besluit IS NULL) AS Open,
                    (SELECT min(uiterlijk) FROM uitval WHERE declaratie = declaratie.nummer) AS Uiterlijk
                FROM declaratie {waar}
                """,
                waarden
            )
            .ToList()
            .Select(r => MetRetour(transactie, r));

    /// <summary>The retour is found by its id, which follows from that of the claim.</summary>
    private Postvakregel MetRetour(SqliteTransactie transactie, Postvakregel regel)
    {
        if (RetourId(transactie, regel) is not { } id)
        {
            return regel;
        }

        var uit = transactie
            .Vraag<(string? Verzonden, string? Geweigerd)>(
                "SELECT verzonden_op, geweigerd FROM uitgaand WHERE traceer_id = @id",
                new { id = id.ToString() }
            )
            .ToList();
        return uit.Count == 0 ? regel : regel.Met(uit[0].Verzonden, uit[0].Geweigerd);
    }

    private Bericht? Retour(SqliteTransactie transactie, Postvakregel regel) =>
        RetourId(transactie, regel) is { } id ? transactie.Lees(id) : null;

    private Guid? RetourId(SqliteTransactie transactie, Postvakregel regel) =>
        antwoorden.RetourId(transactie, Guid.Parse(regel.TraceerId, CultureInfo.InvariantCulture));
}
