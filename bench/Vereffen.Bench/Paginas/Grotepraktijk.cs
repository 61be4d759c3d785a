using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Vereffen.Kern;
using Vereffen.Praktijk;

namespace Vereffen.Bench.Paginas;

/// <summary>
/// A practice of years: many patients with their COV, many treatments in every state, claims with their statements and bank lines. Written into the tables at once, for
/// this is about reading. Synthetic: BSNs are any valid ones that begin with a 9.
/// </summary>
internal sealed class Grotepraktijk(string map, int patienten, int behandelingen, TimeProvider klok) : IBerichtenverkeer
{
    public static readonly AgbCode Agb = AgbCode.Parse("90054321");
    private const int PerClaim = 90;

    private static readonly string[] Uzovis = ["9901", "9902", "9903"];

    public Praktijkadministratie Maak()
    {
        var administratie = Praktijkadministratie.Open(Path.Combine(map, "praktijk.db"), this, klok);
        administratie.Open(new Praktijkgegevens(Agb, "De Linde", AgbCode.Parse("90012345"), null, "Lindelaan 1, 3512 CN Utrecht"));
        administratie
            .Voor(Agb)
            .Tarieven.Vervang(
                Enumerable
                    .Range(0, 40)
                    .Select(i => new Tarief(
                        "081",
                        Nummer(24500 + i),
                        $"Consult {Nummer(i)}",
                        new Periode(new DateOnly(2020, 1, 1), null),
                        new Bedrag(3000 + i)
                    ))
            );
        using var verbinding = new SqliteConnection($"Data Source={Path.Combine(map, "praktijk.db")};Foreign Keys=False;Pooling=False");
        verbinding.Open();
        using var begin = Opdracht(verbinding, "BEGIN");
        using var einde = Opdracht(verbinding, "COMMIT");
        Voer(begin);
        Patienten(verbinding);
        Behandelingen(verbinding, administratie.Voor(Agb).Vandaag);
        Voer(einde);
        return administratie;
    }

    public Task<Indienresultaat> DienInAsync(Bericht bericht, CancellationToken annuleer) => throw new NotSupportedException();

    public Task<IReadOnlyList<Bericht>> HaalOpAsync(Relatie geadresseerde, int limiet, CancellationToken annuleer) =>
        Task.FromResult<IReadOnlyList<Bericht>>([]);

    public Task BevestigAsync(Relatie geadresseerde, Guid traceerId, CancellationToken annuleer) => throw new NotSupportedException();

    private void Patienten(SqliteConnection verbinding)
    {
        using var patient = Opdracht(
            verbinding,
            "INSERT INTO patient (id, praktijk, bsn, naam, voorvoegsel, voorletters, zoeknaam, geboortedatum, geslacht, postcode, huisnummer, verzekerdennummer, cov_op, cov_resultaat, uzovi) VALUES (@id, @p, @bsn, @naam, '', 'A', @zoek, @geboren, 2, '3512CN', 1, '7', '2026-01-02', 'Gevonden', @uzovi)"
        );
        using var cov = Opdracht(
            verbinding,
            "INSERT INTO cov (patient, gevraagd_op, peildatum, resultaat, uzovi, verzekerdennummer, pakket, wlz, overleden) VALUES (@id, '2026-01-02', '2026-01-02', 'Gevonden', @uzovi, '7', '', 'GeenWlz', 0)"
        );
        var bsn = 900_000_000;
        for (var i = 1; i <= patienten; i++)
        {
            do
            {
                bsn++;
            } while (!Bsn.TryParse(Nummer(bsn), out _));

            var naam = $"Naam{Nummer(i * 7919 % patienten)}";
            var uzovi = Uzovis[i % Uzovis.Length];
            Voer(
                patient,
                ("id", i),
                ("p", Agb.ToString()),
                ("bsn", Nummer(bsn)),
                ("naam", naam),
                ("zoek", naam.ToLowerInvariant()),
                ("geboren", Dag(new DateOnly(1930, 1, 1).AddDays(i % 30_000))),
                ("uzovi", uzovi)
            );
            Voer(cov, ("id", i), ("uzovi", uzovi));
        }
    }

    /// <summary>Nine in ten claimed and answered; of those one in thirty refused, and some of these ended. The rest is open.</summary>
    private void Behandelingen(SqliteConnection verbinding, DateOnly vandaag)
    {
        using var behandeling = Opdracht(
            verbinding,
            "INSERT INTO behandeling (id, praktijk, patient, datum, lijst, code, omschrijving, aantal, behandelaar, tarief, bedrag, uzovi, staat, referentie, claim, toegekend, codes, einde) VALUES (@id, @p, @patient, @datum, '081', @code, 'Consult', 1, '90012345', 3500, 3500, @uzovi, @staat, @referentie, @claim, @toegekend, @codes, @einde)"
        );
        var geclaimd = behandelingen / 10 * 9;
        for (var i = 1; i <= behandelingen; i++)
        {
            var isOpen = i > geclaimd;
            var afgewezen = !isOpen && i % 30 == 0;
            var claim = (i - 1) / PerClaim;
            Voer(
                behandeling,
                ("id", i),
                ("p", Agb.ToString()),
                ("patient", 1 + (int)(i * 7919L % patienten)),
                ("datum", Dag(vandaag.AddDays(-(behandelingen - i) * 1100 / behandelingen))),
                ("code", Nummer(24500 + (i % 40))),
                ("uzovi", Uzovis[claim % Uzovis.Length]),
                (
                    "staat",
                    isOpen ? "open"
                    : !afgewezen ? "toegekend"
                    : i % 60 == 0 ? "afgesloten"
                    : "afgewezen"
                ),
                ("referentie", isOpen ? DBNull.Value : $"R{Nummer(i)}"),
                ("claim", isOpen ? DBNull.Value : Claim(claim)),
                (
                    "toegekend",
                    isOpen ? DBNull.Value
                    : afgewezen ? 0
                    : 3500
                ),
                ("codes", afgewezen ? "0611" : ""),
                (
                    "einde",
                    i % 60 == 0 && afgewezen
                        ? i % 120 == 0
                            ? "nota-patient"
                            : "afboeken"
                        : ""
                )
            );
        }

        Claims(verbinding, geclaimd / PerClaim, vandaag);
    }

    private static void Claims(SqliteConnection verbinding, int aantal, DateOnly vandaag)
    {
        using var bericht = Opdracht(
            verbinding,
            "INSERT INTO bericht (traceer_id, volgorde, envelop, geadresseerde, hash, grootte, ontvangen_op, payload) VALUES (@claim, @nr, @envelop, '', @claim, 0, @op, x'00')"
        );
        using var declaratie = Opdracht(
            verbinding,
            "INSERT INTO declaratie (traceer_id, afzender, uzovi, factuurnummer, ingediend, verzonden_op) VALUES (@claim, @p, @uzovi, @factuur, 315000, @op)"
        );
        using var indiening = Opdracht(
            verbinding,
            "INSERT INTO indiening (claim, praktijk, aantal, stand, toegekend, kenmerk, beantwoord_op) VALUES (@claim, @p, 90, 'deels toegekend', 304500, 'K', @op)"
        );
        using var overzicht = Opdracht(
            verbinding,
            "INSERT INTO overzicht (bericht, praktijk, uzovi, factuurnummer, volgnummer, ontvangen_op, ontvangt, verrekend, openstaand, verwacht) VALUES (@claim, @p, @uzovi, @factuur, @nr, @op, 304500, 4500, 0, 300000)"
        );
        using var bank = Opdracht(
            verbinding,
            "INSERT INTO bankregel (praktijk, datum, bedrag, woord, kenmerk, verwacht, uitleg) VALUES (@p, @dag, 300000, 'afrekening', @factuur, 300000, '')"
        );
        for (var i = 0; i < aantal; i++)
        {
            var dag = vandaag.AddDays(-(aantal - i) * 1100 / Math.Max(1, aantal));
            (string, object)[] waarden =
            [
                ("claim", Claim(i)),
                ("nr", i + 1),
                ("p", Agb.ToString()),
                ("uzovi", Uzovis[i % Uzovis.Length]),
                ("factuur", $"F{Nummer(i)}"),
                ("op", Dag(dag) + "T10:00:00.0000000+00:00"),
                ("dag", Dag(dag)),
                ("envelop", Envelop(i)),
            ];
            foreach (var opdracht in new[] { bericht, declaratie, indiening, overzicht, bank })
            {
                Voer(opdracht, waarden);
            }
        }
    }

    private static string Envelop(int nummer) =>
        JsonSerializer.Serialize(
            new Bericht
            {
                TraceerId = Guid.Parse(Claim(nummer)),
                ConversatieId = Guid.Parse(Claim(nummer)),
                ReferentieId = "F",
                Afzender = new Relatie("Praktijk", Agb.ToString()),
                Geadresseerde = Relatie.Zorgverzekeraar(UzoviNummer.Parse(Uzovis[0])),
                Stroom = new Berichtstroom("OS301", null, 1, 0, "Indienen"),
                Payload = ReadOnlyMemory<byte>.Empty,
            }
        );

    private static string Claim(int nummer) => string.Create(CultureInfo.InvariantCulture, $"00000000-0000-4000-8000-{nummer:D12}");

    private static string Nummer(int getal) => getal.ToString(CultureInfo.InvariantCulture);

    private static string Dag(DateOnly dag) => dag.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static SqliteCommand Opdracht(SqliteConnection verbinding, string sql) => new(sql, verbinding);

    private static void Voer(SqliteCommand opdracht, params (string Naam, object Waarde)[] waarden)
    {
        opdracht.Parameters.Clear();
        foreach (var (naam, waarde) in waarden)
        {
            if (opdracht.CommandText.Contains("@" + naam, StringComparison.Ordinal))
            {
                opdracht.Parameters.AddWithValue("@" + naam, waarde);
            }
        }

        opdracht.ExecuteNonQuery();
    }
}
