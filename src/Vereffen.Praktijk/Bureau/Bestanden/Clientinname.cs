using System.Globalization;
using Vereffen.Kern;
using Vereffen.Opslag;

namespace Vereffen.Praktijk;

/// <summary>Takes a client's file in: checked, divided on paper, and kept whole in one transaction; or refused, and then nothing of it is kept.</summary>
internal sealed class Clientinname(Bureaubron bron, Klantenboek klanten)
{
    public Inname Neem(AangebodenBestand aanbod, string door)
    {
        var hash = Bureaubron.Sha256(aanbod.Inhoud);
        if (bron.Database.Doe(t => Eerder(t, hash)) is { } eerder)
        {
            return new Inname(aanbod.Naam, eerder, true, null, []);
        }

        var (bestand, bezwaar, bevindingen) = Bestandskeuring.Keur(aanbod.Inhoud, bron.Agb);
        if (bestand is null)
        {
            return new Inname(aanbod.Naam, null, false, bezwaar, bevindingen);
        }

        if (bestand.Declarant is not { } declarant)
        {
            return new Inname(aanbod.Naam, null, false, "In het voorlooprecord staat geen zorgaanbieder.", []);
        }

        var verdeling = Verdeler.Verdeel(bestand, bron.Agb, new Dictionary<long, UzoviNummer>());
        if (verdeling.Bezwaar is { } onverdeeld)
        {
            return new Inname(aanbod.Naam, null, false, onverdeeld, []);
        }

        return bron.Database.Doe(t =>
        {
            if (Eerder(t, hash) is { } tegelijk)
            {
                return new Inname(aanbod.Naam, tegelijk, true, null, []);
            }

            var klant = AgbCode.Parse(declarant.Code);
            return Klantbezwaar(t, klant) is { } geenKlant
                ? new Inname(aanbod.Naam, null, false, geenKlant, [])
                : new Inname(
                    aanbod.Naam,
                    Bewaar(t, new Nieuwbestand(aanbod.Naam, hash, declarant, door), bestand, verdeling),
                    false,
                    null,
                    []
                );
        });
    }

    private long? Eerder(SqliteTransactie t, string hash) =>
        t.VraagEen<long?>(
            "SELECT id FROM bureau_bestand WHERE bureau = @bureau AND hash = @hash AND verwijderd_op IS NULL",
            new { bureau = bron.Bureau, hash }
        );

    /// <summary>Why nothing can be done today for this provider; null = it can.</summary>
    public string? Klantbezwaar(SqliteTransactie t, AgbCode klant) =>
        Klantenboek.IsKlant(t, bron.Bureau, klant.ToString(), bron.Vandaag) ? null
        : klanten.Zoek(t, klant) is { } vroeger && vroeger.Periode.LaatsteDag < bron.Vandaag
            ? $"Zorgaanbieder {klant} is geen klant meer; u kunt er niets meer voor indienen."
        : $"Zorgaanbieder {klant} staat niet (of nog niet) op uw klantenlijst.";

    private long Bewaar(SqliteTransactie t, Nieuwbestand nieuw, Clientbestand bestand, Verdeling verdeling)
    {
        var id = Bureaubron.Id("clientbestand", bron.Bureau, nieuw.Hash);
        var delen = bestand.Standaard.Versie.Split('.');
        t.Bewaar(
            new Bericht
            {
                TraceerId = id,
                ConversatieId = id,
                ReferentieId = bestand.Factuurnummer,
                Afzender = nieuw.Declarant,
                Geadresseerde = bron.Relatie,
                Stroom = new Berichtstroom(bestand.Standaard.Naam, null, Getal(delen[0]), Getal(delen[^1]), "Indienen"),
                Payload = bestand.Inhoud,
            },
            bron.Moment
        );
        var ander = t.VraagEen<long>(
            "SELECT count(*) FROM bureau_bestand WHERE bureau = @bureau AND klant = @klant AND factuurnummer = @factuurnummer AND verwijderd_op IS NULL",
            new
            {
                bureau = bron.Bureau,
                klant = nieuw.Declarant.Code,
                factuurnummer = bestand.Factuurnummer,
            }
        );
        var nummer = t.VraagEen<long>(
            """
            INSERT INTO bureau_bestand (bureau, klant, naam, hash, bericht, standaard, factuurnummer, bedrag, aantal, opmerking, ontvangen_op, door)
            VALUES (@bureau, @klant, @naam, @hash, @bericht, @standaard, @factuurnummer, @bedrag, @aantal, @opmerking, @nu, @door) RETURNING id
            """,
            new
            {
                bureau = bron.Bureau,
                klant = nieuw.Declarant.Code,
                naam = nieuw.Naam.Length > 150 ? nieuw.Naam[..150] : nieuw.Naam,
                hash = nieuw.Hash,
                bericht = id.ToString(),
                standaard = bestand.Standaard.VolledigeNaam,
                factuurnummer = bestand.Factuurnummer,
                bedrag = bestand.Bedrag.Cents,
                aantal = bestand.Prestaties.Count(),
                opmerking = ander > 0 ? "Van deze klant is er al een ander bestand met hetzelfde factuurnummer." : "",
                nu = bron.Nu,
                door = nieuw.Door,
            }
        );
        SchrijfRegels(t, nummer, bestand, verdeling);
        return nummer;
    }

    private static void SchrijfRegels(SqliteTransactie t, long nummer, Clientbestand bestand, Verdeling verdeling)
    {
        var waarheen = verdeling.Delen.SelectMany(d => d.Mee.Select(m => (m, d.Uzovi))).ToDictionary(d => d.m, d => d.Uzovi);
        var bulk = t.Bulk("bureau_regel", "bestand", "detail", "regel", "referentie", "code", "datum", "bedrag", "uzovi", "reden");
        foreach (var prestatie in bestand.Prestaties)
        {
            var detail = prestatie.Record.Detail;
            bulk.Voeg(
                nummer,
                detail,
                (long)prestatie.Record.Regel,
                prestatie.Referentie,
                prestatie.Code,
                prestatie.Begin is { } dag ? Kantoorbron.Dag(dag) : "",
                prestatie.Bedrag.Cents,
                waarheen.TryGetValue(detail, out var uzovi) ? uzovi.ToString() : null,
                verdeling.Blijft.GetValueOrDefault(detail, "")
            );
        }
    }

    private static int Getal(string tekst) => int.Parse(tekst, CultureInfo.InvariantCulture);

    private sealed record Nieuwbestand(string Naam, string Hash, Relatie Declarant, string Door);
}
