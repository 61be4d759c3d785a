using System.Globalization;
using Vereffen.Kern;
using Vereffen.Opslag;

namespace Vereffen.Praktijk;

/// <summary>
/// Takes a list of treatments over. The same treatment (patient, day, prestatie and treating provider) is one, however often and out of whichever file it comes: what is there already is
/// told, not added.
/// </summary>
public sealed class Behandelinlezing
{
    private readonly Kantoorbron bron;
    private readonly Tarievenboek tarieven;
    private readonly Func<SqliteTransactie, Praktijkgegevens> praktijk;

    internal Behandelinlezing(Kantoorbron bron, Tarievenboek tarieven, Func<SqliteTransactie, Praktijkgegevens> praktijk)
    {
        this.bron = bron;
        this.tarieven = tarieven;
        this.praktijk = praktijk;
    }

    /// <summary>What would be added, and what is wrong with the rest. Keeps nothing.</summary>
    public IReadOnlyList<Importregel> Bekijk(Behandellijst lijst)
    {
        ArgumentNullException.ThrowIfNull(lijst);
        return bron.Database.Doe(t => new Beoordeling(this, t).Alle(lijst).ConvertAll(r => r.Regel));
    }

    /// <summary>Adds what is new: all of it or nothing. With a line that is wrong nothing is added, unless asked to leave such lines out.</summary>
    /// <param name="lijst">The file.</param>
    /// <param name="zonderFouten">Leave out what is wrong.</param>
    /// <returns>How many were added, were there already, and are wrong; with wrong ones that were not to be left out nothing was added.</returns>
    public (int Nieuw, int Bekend, int Fout) LeesIn(Behandellijst lijst, bool zonderFouten)
    {
        ArgumentNullException.ThrowIfNull(lijst);
        return bron.Database.Doe(t =>
        {
            var regels = new Beoordeling(this, t).Alle(lijst);
            var fout = regels.Count(r => r.Regel.Fouten.Count > 0);
            var bekend = regels.Count(r => r.Regel.IsBekend);
            if (fout > 0 && !zonderFouten)
            {
                return (0, bekend, fout);
            }

            var nieuw = regels.Where(r => r.Regel.IsNieuw).ToList();
            var rijen = t.Bulk(
                "behandeling",
                "praktijk",
                "patient",
                "datum",
                "lijst",
                "code",
                "omschrijving",
                "aantal",
                "behandelaar",
                "tarief",
                "bedrag",
                "uzovi",
                "staat"
            );
            foreach (var (_, behandeling, uzovi) in nieuw)
            {
                rijen.Voeg(
                    bron.Praktijk,
                    behandeling!.Patient,
                    Kantoorbron.Dag(behandeling.Datum),
                    behandeling.Code.Lijst,
                    behandeling.Code.Code,
                    behandeling.Code.Omschrijving,
                    behandeling.Aantal,
                    behandeling.Behandelaar.ToString(),
                    behandeling.Tarief.Cents,
                    (behandeling.Tarief * behandeling.Aantal).Cents,
                    uzovi,
                    "open"
                );
            }

            return (nieuw.Count, bekend, fout);
        });
    }

    /// <summary>One look at a file, with everything that its lines need read once.</summary>
    private sealed class Beoordeling
    {
        private readonly Kantoorbron bron;
        private readonly Praktijkgegevens wie;
        private readonly ILookup<string, Tarief> codes;
        private readonly Dictionary<string, Persoon> opBsn = new(StringComparer.Ordinal);
        private readonly Dictionary<long, Persoon> opNummer = [];
        private readonly SqliteTransactie transactie;
        private readonly Dictionary<string, int> gezien = new(StringComparer.Ordinal);

        public Beoordeling(Behandelinlezing inlezing, SqliteTransactie t)
        {
            transactie = t;
            bron = inlezing.bron;
            wie = inlezing.praktijk(t);
            codes = inlezing.tarieven.Alle(t).ToLookup(r => r.Code, StringComparer.Ordinal);
            foreach (
                var (id, bsn, naam, geboren, uzovi) in t.Vraag<(long, string, string, string, string?)>(
                    "SELECT id, bsn, trim(voorletters || ' ' || voorvoegsel || ' ' || naam), geboortedatum, uzovi FROM patient WHERE praktijk = @praktijk",
                    new { praktijk = bron.Praktijk }
                )
            )
            {
                var persoon = new Persoon(id, naam.Replace("  ", " ", StringComparison.Ordinal), Kantoorbron.Dag(geboren), uzovi);
                opNummer[id] = persoon;
                opBsn[bsn] = persoon;
            }

            // Nobody can be told by this one.
            opBsn.Remove("999999999");
        }

        public List<(Importregel Regel, NieuweBehandeling? Nieuw, string? Uzovi)> Alle(Behandellijst lijst) =>
            [.. lijst.Regels.Select(r => Een(r.Regel, r.Invoer, r.IsHeel))];

        private (Importregel Regel, NieuweBehandeling? Nieuw, string? Uzovi) Een(int regel, Behandelinvoer invoer, bool isHeel)
        {
            var fouten = new List<Veldfout>();
            if (!isHeel)
            {
                fouten.Add(new("", "Deze regel heeft niet zoveel kolommen als de eerste."));
            }

            var patient = Patient(invoer, fouten);
            var (nieuw, bezwaren) = (invoer with { Patient = patient?.Id ?? 0 }).Lees(Vind, wie, bron.Vandaag);
            fouten.AddRange(bezwaren.Select(f => f.Veld == "code" ? f with { Veld = "prestatiecode" } : f));
            if (nieuw is not null && patient is not null && nieuw.Datum < patient.Geboren)
            {
                fouten.Add(new("datum", "Deze dag ligt voor de geboorte van de patiënt."));
            }

            var bekend = false;
            if (fouten.Count == 0)
            {
                bekend = IsBekend(regel, nieuw!, fouten);
            }

            return (
                new Importregel(regel, invoer, patient is null ? null : (patient.Id, patient.Naam), fouten, bekend && fouten.Count == 0),
                nieuw,
                patient?.Uzovi
            );
        }

        private Persoon? Patient(Behandelinvoer invoer, List<Veldfout> fouten)
        {
            var bsn = Zonder(invoer.Bsn);
            var nummer = Zonder(invoer.Patientnummer);
            if (bsn.Length == 0 && nummer.Length == 0)
            {
                fouten.Add(new("bsn", "Vul het bsn of het patiëntnummer in."));
                return null;
            }

            Persoon? opNummerGevonden = null;
            if (nummer.Length > 0)
            {
                opNummerGevonden =
                    long.TryParse(nummer, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
                    && opNummer.TryGetValue(id, out var gevonden)
                        ? gevonden
                        : null;
                if (opNummerGevonden is null)
                {
                    fouten.Add(new("patient", "Er is geen patiënt met dit nummer."));
                }
            }

            if (bsn.Length == 0 || (bsn == "999999999" && opNummerGevonden is not null))
            {
                return opNummerGevonden;
            }

            // A spreadsheet drops a zero at the begin.
            var opBsnGevonden = opBsn.GetValueOrDefault(bsn.Length == 8 ? "0" + bsn : bsn);
            if (opBsnGevonden is null)
            {
                fouten.Add(
                    new(
                        "bsn",
                        bsn == "999999999" ? "Zonder bsn: noem het patiëntnummer in de kolom patient."
                            : Bsn.TryParse(bsn.Length == 8 ? "0" + bsn : bsn, out _) ? "Er is geen patiënt met dit bsn; voeg die eerst toe."
                            : "Dit is geen geldig bsn: het doorstaat de elfproef niet."
                    )
                );
            }
            else if (nummer.Length > 0 && opNummerGevonden is not null && opNummerGevonden.Id != opBsnGevonden.Id)
            {
                fouten.Add(new("patient", "Dit nummer is van een andere patiënt dan het bsn."));
            }

            return opBsnGevonden;
        }

        private (Tarief? Tarief, string? Bezwaar) Vind(string? code, string? lijst, DateOnly dag)
        {
            var geldig = codes[(code ?? "").Trim()].Where(t => t.Geldig.Bevat(dag)).ToList();
            var gevraagd = (lijst ?? "").Trim();
            if (gevraagd.Length > 0)
            {
                // A spreadsheet drops zeros at the begin.
                gevraagd = gevraagd.Length < 3 && gevraagd.All(char.IsAsciiDigit) ? gevraagd.PadLeft(3, '0') : gevraagd;
                return geldig.Find(t => t.Lijst == gevraagd) is { } gevonden
                    ? (gevonden, null)
                    : (null, "Deze code staat op die dag niet in deze lijst van uw tarieven.");
            }

            return geldig.Select(t => t.Lijst).Distinct(StringComparer.Ordinal).Count() > 1
                ? (null, "Deze code komt in meer lijsten voor; noem de lijst.")
                : (geldig.FirstOrDefault(), null);
        }

        /// <summary>True when the same treatment is there. The same with another number or tariff is an error: which of the two is right, only a person knows.</summary>
        private bool IsBekend(int regel, NieuweBehandeling nieuw, List<Veldfout> fouten)
        {
            var sleutel = $"{nieuw.Patient} {nieuw.Datum:O} {nieuw.Code.Lijst} {nieuw.Code.Code} {nieuw.Behandelaar}";
            if (!gezien.TryAdd(sleutel, regel))
            {
                fouten.Add(
                    new(
                        "",
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"Dit is dezelfde behandeling als op regel {gezien[sleutel]}; tel het aantal op in een regel."
                        )
                    )
                );
                return false;
            }

            var eerder = transactie
                .Vraag<(long Aantal, long Tarief)>(
                    """
                    SELECT aantal, tarief FROM behandeling
                    WHERE patient = @patient AND datum = @datum AND praktijk = @praktijk AND lijst = @lijst AND code = @code AND behandelaar = @behandelaar AND is_credit = 0
                    """,
                    new
                    {
                        praktijk = bron.Praktijk,
                        patient = nieuw.Patient,
                        datum = Kantoorbron.Dag(nieuw.Datum),
                        lijst = nieuw.Code.Lijst,
                        code = nieuw.Code.Code,
                        behandelaar = nieuw.Behandelaar.ToString(),
                    }
                )
                .ToList();
            if (eerder.Count == 0 || eerder.Contains((nieuw.Aantal, nieuw.Tarief.Cents)))
            {
                return eerder.Count > 0;
            }

            fouten.Add(
                new(
                    "",
                    "Deze behandeling staat al in uw administratie, met een ander aantal of tarief. Verbeter haar daar, of haal haar weg."
                )
            );
            return false;
        }

        private static string Zonder(string? tekst) =>
            (tekst ?? "").Replace(" ", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal).Trim();

        private sealed record Persoon(long Id, string Naam, DateOnly Geboren, string? Uzovi);
    }
}
