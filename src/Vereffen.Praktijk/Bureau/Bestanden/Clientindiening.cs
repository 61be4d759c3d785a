using System.Globalization;
using Vereffen.Kern;
using Vereffen.Opslag;

namespace Vereffen.Praktijk;

/// <summary>Makes the parts of a client's file and puts them in the outbox, in one transaction.</summary>
internal sealed class Clientindiening(Bureaubron bron, SqliteTransactie t)
{
    /// <summary>The insurers that are known, by number of the line.</summary>
    public Dictionary<long, UzoviNummer> Gevonden(long bestand) =>
        t.Vraag<(long Detail, string Uzovi)>(
                "SELECT detail, uzovi FROM bureau_regel WHERE bestand = @bestand AND uzovi IS NOT NULL",
                new { bestand }
            )
            .ToDictionary(r => r.Detail, r => UzoviNummer.Parse(r.Uzovi));

    public (int Delen, string? Bezwaar) DienIn(Clientbestandkaart kaart, Clientbestand bestand, string door, bool zonderOnbekende)
    {
        var open = t.Vraag<long>("SELECT detail FROM bureau_regel WHERE bestand = @Id AND deel IS NULL", new { kaart.Id }).ToHashSet();
        var verdeling = Verdeler.Verdeel(bestand, bron.Agb, Gevonden(kaart.Id));
        if (verdeling.Bezwaar is { } bezwaar)
        {
            return (0, bezwaar);
        }

        if (kaart.IsIngediend && kaart.Open == 0)
        {
            return (0, null);
        }

        var onbekend = verdeling.Blijft.Count(b => b.Value == Verdeling.GeenVerzekeraar && open.Contains(b.Key));
        if (onbekend > 0 && !zonderOnbekende && !kaart.IsIngediend)
        {
            return (
                0,
                $"Van {onbekend} {(onbekend == 1 ? "regel" : "regels")} is de zorgverzekeraar onbekend. Vraag eerst COV, of dien in zonder deze regels."
            );
        }

        var delen = 0;
        foreach (var (uzovi, mee) in verdeling.Delen)
        {
            var nu = mee.Where(open.Contains).ToHashSet();
            if (nu.Count > 0)
            {
                Maak(kaart, bestand, uzovi, nu, door);
                delen++;
            }
        }

        t.Voer("UPDATE bureau_bestand SET ingediend_op = coalesce(ingediend_op, @nu) WHERE id = @Id", new { kaart.Id, nu = bron.Nu });
        if (!kaart.IsIngediend && verdeling.Blijft.Count > 0)
        {
            Clientstukken.Nota(bron, t, kaart, bestand, verdeling.Blijft);
        }

        // A file of which nothing goes to an insurer is answered at once.
        Clientstukken.Retour(bron, t, kaart.Id);
        return (delen, null);
    }

    private void Maak(Clientbestandkaart kaart, Clientbestand bestand, UzoviNummer uzovi, HashSet<long> mee, string door)
    {
        var factuurnummer = Factuurnummer();
        var id = Bureaubron.Id("deel", bron.Bureau, factuurnummer);
        var nummers = Nummers(bestand, mee);
        var nieuw = Nieuwe(kaart, bestand, mee, nummers, factuurnummer);
        var vorige = Vorige(kaart.Klant);
        var bytes =
            new Deelschrijver(bestand, bron.Agb).Schrijf(
                uzovi,
                mee,
                factuurnummer,
                r => nieuw.GetValueOrDefault(r, r),
                r => nieuw.GetValueOrDefault(r) ?? vorige.GetValueOrDefault(r, r)
            ) ?? throw new InvalidOperationException("Het totaal van een deel paste bij de verdeling en nu niet meer.");
        var regels = bestand.Prestaties.Where(p => mee.Contains(p.Record.Detail)).ToList();
        var bedrag = regels.Aggregate(Bedrag.Nul, (som, p) => som + p.Bedrag);
        var delen = bestand.Standaard.Versie.Split('.');
        Praktijkadministratie.ZetUit(
            t,
            new Bericht
            {
                TraceerId = id,
                ConversatieId = id,
                ReferentieId = factuurnummer,
                Afzender = bron.Relatie,
                Geadresseerde = Relatie.Zorgverzekeraar(uzovi),
                Stroom = new Berichtstroom(
                    bestand.Standaard.Naam,
                    null,
                    int.Parse(delen[0], CultureInfo.InvariantCulture),
                    int.Parse(delen[^1], CultureInfo.InvariantCulture),
                    "Indienen"
                ),
                Payload = bytes,
            },
            bedrag,
            bron.Nu
        );
        t.Voer(
            """
            INSERT INTO bureau_deel (claim, bestand, uzovi, factuurnummer, bedrag, aantal, stand, gemaakt_op, door)
            VALUES (@claim, @bestand, @uzovi, @factuurnummer, @bedrag, @aantal, 'onderweg', @nu, @door)
            """,
            new
            {
                claim = id.ToString(),
                bestand = kaart.Id,
                uzovi = uzovi.ToString(),
                factuurnummer,
                bedrag = bedrag.Cents,
                aantal = regels.Count,
                nu = bron.Nu,
                door,
            }
        );
        foreach (var prestatie in regels)
        {
            t.Voer(
                "UPDATE bureau_regel SET deel = @claim, deel_detail = @nummer, verzonden = @verzonden, codes = '', toegekend = NULL WHERE bestand = @bestand AND detail = @detail",
                new
                {
                    claim = id.ToString(),
                    nummer = nummers[prestatie.Record.Detail],
                    verzonden = nieuw.GetValueOrDefault(prestatie.Referentie, prestatie.Referentie),
                    bestand = kaart.Id,
                    detail = prestatie.Record.Detail,
                }
            );
        }
    }

    /// <summary>Number in the part of each line, by its number in the client's file.</summary>
    private static Dictionary<long, long> Nummers(Clientbestand bestand, HashSet<long> mee)
    {
        var nummer = 0L;
        var nummers = new Dictionary<long, long>();
        foreach (var record in Deelschrijver.Records(bestand, mee).Where(r => !r.Soort.IsCommentaar))
        {
            nummer++;
            if (record.Soort.Kenmerk == "04")
            {
                nummers[record.Detail] = nummer;
            }
        }

        return nummers;
    }

    /// <summary>B, year and month, and a number that only goes up: unique for the bureau, who is paid.</summary>
    private string Factuurnummer()
    {
        while (true)
        {
            var volgnummer = t.VraagEen<long>(
                """
                INSERT INTO bureau_nummer VALUES (@bureau, 1) ON CONFLICT DO UPDATE SET volgnummer = volgnummer + 1 RETURNING volgnummer
                """,
                new { bureau = bron.Bureau }
            );
            var factuurnummer = string.Create(CultureInfo.InvariantCulture, $"B{bron.Vandaag:yyMM}-{volgnummer:D6}");
            if (
                t.VraagEen<long>(
                    "SELECT count(*) FROM declaratie WHERE afzender = @afzender AND factuurnummer = @factuurnummer",
                    new { afzender = bron.Relatie.ToString(), factuurnummer }
                ) == 0
            )
            {
                return factuurnummer;
            }
        }
    }

    /// <summary>
    /// References that another client of this bureau used: the bureau is paid for both, and a reference is unique per payee for five years (8021). Those get one of the bureau's own.
    /// </summary>
    private Dictionary<string, string> Nieuwe(
        Clientbestandkaart kaart,
        Clientbestand bestand,
        HashSet<long> mee,
        Dictionary<long, long> nummers,
        string factuurnummer
    )
    {
        var bezet = t.Vraag<string>(
                """
                SELECT eigen.referentie FROM bureau_regel eigen
                JOIN bureau_regel ander ON ander.verzonden = eigen.referentie
                JOIN bureau_bestand b ON b.id = ander.bestand AND b.bureau = @bureau AND b.klant <> @klant
                JOIN bureau_deel d ON d.claim = ander.deel AND d.stand NOT IN ('ingetrokken', 'technisch afgewezen', 'afgewezen')
                WHERE eigen.bestand = @bestand
                UNION
                SELECT eigen.referentie FROM bureau_regel eigen
                JOIN praktijk p ON p.servicebureau = @bureau AND p.agb <> @klant
                JOIN behandeling x ON x.praktijk = p.agb AND x.referentie = eigen.referentie
                WHERE eigen.bestand = @bestand
                """,
                new
                {
                    bureau = bron.Bureau,
                    klant = kaart.Klant.ToString(),
                    bestand = kaart.Id,
                }
            )
            .ToHashSet(StringComparer.Ordinal);
        return bestand
            .Prestaties.Where(p => mee.Contains(p.Record.Detail) && bezet.Contains(p.Referentie))
            .ToDictionary(
                p => p.Referentie,
                p => string.Create(CultureInfo.InvariantCulture, $"{factuurnummer}-{nummers[p.Record.Detail]:D4}"),
                StringComparer.Ordinal
            );
    }

    /// <summary>Under which reference earlier lines of this client went, where that was another than its own: a credit must name that one.</summary>
    private Dictionary<string, string> Vorige(AgbCode klant)
    {
        var vorige = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (
            var (eigen, verzonden) in t.Vraag<(string, string)>(
                """
                SELECT r.referentie, r.verzonden FROM bureau_regel r JOIN bureau_bestand b ON b.id = r.bestand
                WHERE b.bureau = @bureau AND b.klant = @klant AND r.verzonden IS NOT NULL AND r.verzonden <> r.referentie AND r.deel IS NOT NULL ORDER BY b.id
                """,
                new { bureau = bron.Bureau, klant = klant.ToString() }
            )
        )
        {
            vorige[eigen] = verzonden;
        }

        return vorige;
    }
}
