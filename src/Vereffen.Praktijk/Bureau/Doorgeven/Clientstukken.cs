using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Vereffen.Ei;
using Vereffen.Kern;
using Vereffen.Opslag;

namespace Vereffen.Praktijk;

/// <summary>What the bureau itself makes for a client: the retour of the client's own file, and the list of lines for which a nota must be sent.</summary>
internal static class Clientstukken
{
    /// <summary>The retour of a client's own file, when every part of it is answered. Nothing when one isn't, or when it was made before.</summary>
    public static void Retour(Bureaubron bron, SqliteTransactie t, long id)
    {
        var wie = new { id, bureau = bron.Bureau };
        if (
            t.VraagEen<long>(
                """
                SELECT count(*) FROM bureau_bestand b WHERE b.id = @id AND b.bureau = @bureau AND b.ingediend_op IS NOT NULL
                  AND NOT EXISTS (SELECT 1 FROM bureau_deel d WHERE d.bestand = b.id AND d.stand = 'onderweg')
                  AND NOT EXISTS (SELECT 1 FROM bureau_regel r WHERE r.bestand = b.id AND r.reden = '' AND r.deel IS NULL)
                """,
                wie
            ) == 0
            || Clientbestandenboek.Open(t, id, bron.Bureau) is not { } bestand
        )
        {
            return;
        }

        var delen = new List<(UzoviNummer, IReadOnlySet<long>, Deelretour)>();
        foreach (
            var (claim, uzovi, retour) in t.Vraag<(string, string, string)>(
                    """
                    SELECT d.claim, d.uzovi, (SELECT a.traceer_id FROM antwoord a WHERE a.declaratie = d.claim AND a.berichttype <> 'Verrekenoverzicht' ORDER BY a.rowid LIMIT 1)
                    FROM bureau_deel d WHERE d.bestand = @id AND d.stand <> 'ingetrokken' ORDER BY d.uzovi, d.rowid
                    """,
                    wie
                )
                .ToList()
        )
        {
            if (
                retour is null
                || t.Lees(Guid.Parse(retour, CultureInfo.InvariantCulture)) is not { } bericht
                || Deelretour.Lees(bericht.Payload) is not { } gelezen
            )
            {
                return;
            }

            delen.Add((UzoviNummer.Parse(uzovi), Delenboek.Mee(t, claim), gelezen));
        }

        var blijft = t.Vraag<(long Detail, string Reden)>("SELECT detail, reden FROM bureau_regel WHERE bestand = @id AND reden <> ''", wie)
            .ToDictionary(r => r.Detail, r => r.Reden);
        var kenmerk = string.Create(CultureInfo.InvariantCulture, $"BUREAU-{bron.Bureau}-{id}");
        if (Terugschrijver.Schrijf(bestand, delen, blijft, kenmerk, bron.Vandaag) is not { } bytes || !Klopt(bytes, bestand.Inhoud))
        {
            // The answers of the insurers themselves are handed on all the same.
            return;
        }

        Bewaar(
            bron,
            t,
            Stuk.EigenRetour,
            bestand.Declarant!,
            id,
            bytes,
            $"retour-{Veilig(bestand.Factuurnummer)}.asc",
            $"Retour op uw bestand met factuurnummer {bestand.Factuurnummer}, alle zorgverzekeraars samen"
        );
    }

    /// <summary>Lines that no insurer gets: the client must send the patient a nota, or ask who insures.</summary>
    public static void Nota(
        Bureaubron bron,
        SqliteTransactie t,
        Clientbestandkaart kaart,
        Clientbestand bestand,
        IReadOnlyDictionary<long, string> blijft
    )
    {
        var rijen = bestand
            .Prestaties.Where(p => blijft.ContainsKey(p.Record.Detail))
            .Select(p =>
                (string[])
                    [
                        p.Record.Detail.ToString(CultureInfo.InvariantCulture),
                        p.Referentie,
                        p.Begin is { } dag ? Kantoorbron.Dag(dag) : "",
                        p.Code,
                        p.Bedrag.Punt(),
                        blijft[p.Record.Detail],
                    ]
            );
        Bewaar(
            bron,
            t,
            Stuk.Nota,
            bestand.Declarant!,
            kaart.Id,
            Csv(["Detail", "Referentie", "Datum", "Prestatie", "Bedrag", "Reden"], rijen),
            $"nota-{Veilig(bestand.Factuurnummer)}.csv",
            $"Regels van factuurnummer {bestand.Factuurnummer} die naar geen zorgverzekeraar zijn gegaan"
        );
    }

    /// <summary>Keeps something that the bureau made; the same content twice is once.</summary>
    public static long Bewaar(
        Bureaubron bron,
        SqliteTransactie t,
        string soort,
        Relatie klant,
        long? bestand,
        byte[] inhoud,
        string naam,
        string omschrijving
    )
    {
        var id = Bureaubron.Id(
            "stuk",
            bron.Bureau,
            klant.Code,
            soort,
            bestand?.ToString(CultureInfo.InvariantCulture) ?? "",
            Bureaubron.Sha256(inhoud)
        );
        var bericht = new Bericht
        {
            TraceerId = id,
            ConversatieId = id,
            Afzender = bron.Relatie,
            Geadresseerde = klant,
            Stroom = new Berichtstroom("Bureaustuk", soort, 1, 0, "Doorgeven"),
            Payload = inhoud,
        };
        t.Bewaar(bericht, bron.Moment);
        return Stukkenboek.Schrijf(bron, t, bericht, klant.Code, soort, naam, omschrijving, bestand);
    }

    /// <summary>Comma, CR LF, UTF-8 with BOM; no cell that a spreadsheet would run as a formula.</summary>
    public static byte[] Csv(IReadOnlyList<string> kop, IEnumerable<IReadOnlyList<string>> rijen)
    {
        using var uit = new MemoryStream();
        using (var tekst = new StreamWriter(uit, new UTF8Encoding(true), leaveOpen: true))
        using (var csv = new CsvWriter(tekst, new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\r\n" }))
        {
            foreach (var rij in rijen.Prepend(kop))
            {
                foreach (var cel in rij)
                {
                    var formule =
                        cel is ['=' or '+' or '@' or '\t' or '\r', ..] || (cel is ['-', var tweede, ..] && !char.IsAsciiDigit(tweede));
                    csv.WriteField(formule ? "'" + cel : cel);
                }

                csv.NextRecord();
            }
        }

        return uit.ToArray();
    }

    public static string Veilig(string naam) =>
        string.Concat(naam.Take(60).Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' ? c : '_'));

    private static bool Klopt(byte[] retour, ReadOnlyMemory<byte> claim)
    {
        var bevindingen = 0;
        using var antwoord = new MemoryStream(retour, writable: false);
        using var vraag = new MemoryStream(claim.ToArray(), writable: false);
        var (_, reden) = RetourControle.Controleer(
            antwoord,
            vraag,
            new ControleOpties { TotEnMet = Niveau.N4 },
            (scoped in EiBevinding b) => bevindingen += IsVanClaim(b) ? 0 : 1
        );
        return reden is null && bevindingen == 0;
    }

    /// <summary>An insured whose UZOVI-nummer the client left empty is so in its retour too.</summary>
    private static bool IsVanClaim(in EiBevinding b) => b.Element.Code == "COD061" && !b.Waarde.ContainsAnyExcept((byte)'0');
}
