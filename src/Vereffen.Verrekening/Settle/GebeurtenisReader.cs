using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Vereffen.Kern;

namespace Vereffen.Verrekening;

/// <summary>
/// Reads settlement events from CSV: UTF-8, comma, a header with columns by name
/// (<c>datum,soort,uzovi,agb,kenmerk,ons_kenmerk,bedrag,vervaldatum,omschrijving[,betaal_aan]</c>), dates <c>yyyy-MM-dd</c>, amounts in cents.
/// </summary>
public sealed class GebeurtenisReader : IDisposable
{
    private static readonly string[] Namen =
    [
        "datum",
        "soort",
        "uzovi",
        "agb",
        "kenmerk",
        "ons_kenmerk",
        "bedrag",
        "vervaldatum",
        "omschrijving",
        "betaal_aan",
    ];

    private readonly CsvParser parser;
    private readonly int[] plaats = new int[Namen.Length];
    private bool kopGelezen;
    private bool beschadigd;

    public GebeurtenisReader(TextReader bron)
    {
        var instellingen = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = ",",
            BadDataFound = _ => beschadigd = true,
            CacheFields = false,
        };
        parser = new CsvParser(bron, instellingen, leaveOpen: true);
    }

    /// <summary>What stopped the reading; null after a good end.</summary>
    public Invoerfout? Fout { get; private set; }

    /// <summary>Line of the event that was read last.</summary>
    public int Regel { get; private set; }

    /// <summary>Reads the next event; false at the end or at an error, see <see cref="Fout"/>.</summary>
    public bool Lees([NotNullWhen(true)] out Gebeurtenis? gebeurtenis)
    {
        gebeurtenis = null;
        if (Fout is not null || (!kopGelezen && !LeesKop()) || !LeesRij())
        {
            return false;
        }

        return Vertaal(out gebeurtenis);
    }

    public void Dispose() => parser.Dispose();

    private bool LeesKop()
    {
        kopGelezen = true;
        if (!LeesRij())
        {
            return Stop("het bestand is leeg; de eerste regel hoort de kolomnamen te bevatten");
        }

        Array.Fill(plaats, -1);
        for (var i = 0; i < parser.Count; i++)
        {
            var naam = i == 0 ? parser[i].TrimStart('\uFEFF') : parser[i];
            var nummer = Array.IndexOf(Namen, naam);
            if (nummer < 0 || plaats[nummer] >= 0)
            {
                return Stop(nummer < 0 ? $"onbekende kolom '{Tekst.Kort(naam)}'" : $"kolom '{naam}' staat er twee keer");
            }

            plaats[nummer] = i;
        }

        var ontbreekt = Array.FindIndex(plaats, 0, Namen.Length - 1, p => p < 0);
        return ontbreekt < 0 || Stop($"kolom '{Namen[ontbreekt]}' ontbreekt");
    }

    private bool LeesRij()
    {
        if (Fout is not null)
        {
            return false;
        }

        beschadigd = false;
        if (!parser.Read())
        {
            return false;
        }

        Regel = parser.RawRow;
        for (var i = 0; i < parser.Count; i++)
        {
            // RawRow is where the row ends; a quoted cell may hold line ends of its own.
            Regel -= parser[i].AsSpan().Count('\n');
        }

        return !beschadigd || Stop("de aanhalingstekens kloppen niet");
    }

    private bool Vertaal([NotNullWhen(true)] out Gebeurtenis? gebeurtenis)
    {
        gebeurtenis = null;
        var aantal = plaats[^1] < 0 ? Namen.Length - 1 : Namen.Length;
        if (parser.Count > aantal)
        {
            return Stop($"de regel heeft {parser.Count} velden, de kop {aantal}");
        }

        for (var i = 0; i < parser.Count; i++)
        {
            if (parser[i].Contains('\uFFFD', StringComparison.Ordinal))
            {
                return Stop("de tekst is geen geldige UTF-8");
            }
        }

        var soort = Soort(Veld(1));
        if (!Datum(Veld(0), out var datum))
        {
            return Stop($"'{Tekst.Kort(Veld(0))}' is geen datum (jjjj-mm-dd)");
        }

        if (soort is null)
        {
            return Stop($"onbekende soort '{Tekst.Kort(Veld(1))}'");
        }

        UzoviNummer uzovi = default;
        AgbCode agb = default;
        AgbCode betaalAan = default;
        DateOnly vervaldatum = default;
        long bedrag = 0;
        var fout =
            Veld(2).Length > 0 && !UzoviNummer.TryParse(Veld(2), out uzovi) ? $"'{Tekst.Kort(Veld(2))}' is geen UZOVI-nummer (vier cijfers)"
            : Veld(3).Length > 0 && !AgbCode.TryParse(Veld(3), out agb) ? $"'{Tekst.Kort(Veld(3))}' is geen AGB-code (acht cijfers)"
            : Veld(6).Length > 0 && !Cents(Veld(6), out bedrag)
                ? $"'{Tekst.Kort(Veld(6))}' is geen bedrag in hele centen van ten hoogste 12 cijfers"
            : Veld(7).Length > 0 && !Datum(Veld(7), out vervaldatum) ? $"'{Tekst.Kort(Veld(7))}' is geen vervaldatum (jjjj-mm-dd)"
            : Veld(9).Length > 0 && !AgbCode.TryParse(Veld(9), out betaalAan)
                ? $"betaal_aan '{Tekst.Kort(Veld(9))}' is geen AGB-code (acht cijfers)"
            : null;
        if (fout is not null)
        {
            return Stop(fout);
        }

        gebeurtenis = new Gebeurtenis(datum, soort.Value)
        {
            Uzovi = Veld(2).Length > 0 ? uzovi : null,
            Agb = Veld(3).Length > 0 ? agb : null,
            Kenmerk = Veld(4),
            OnsKenmerk = Veld(5),
            Bedrag = Veld(6).Length > 0 ? new Bedrag(bedrag) : null,
            Vervaldatum = Veld(7).Length > 0 ? vervaldatum : null,
            Omschrijving = Veld(8),
            BetaalAan = Veld(9).Length > 0 ? betaalAan : null,
            Oorzaak = string.Create(CultureInfo.InvariantCulture, $"regel {Regel}"),
        };
        return true;
    }

    // Empty cells at the end of a row may be left out.
    private string Veld(int nummer) => plaats[nummer] >= 0 && plaats[nummer] < parser.Count ? parser[plaats[nummer]] : "";

    private static bool Datum(string tekst, out DateOnly datum) =>
        DateOnly.TryParseExact(tekst, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out datum);

    private static bool Cents(string tekst, out long cents)
    {
        cents = 0;
        var cijfers = tekst.AsSpan(tekst[0] == '-' ? 1 : 0);
        return cijfers.Length is > 0 and <= 12
            && !cijfers.ContainsAnyExceptInRange('0', '9')
            && long.TryParse(tekst, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out cents);
    }

    private static GebeurtenisSoort? Soort(string naam) =>
        naam switch
        {
            "declaratie" => GebeurtenisSoort.Declaratie,
            "correctie" => GebeurtenisSoort.Correctie,
            "voorschot" => GebeurtenisSoort.Voorschot,
            "hv-vordering" => GebeurtenisSoort.HvVordering,
            "eindafrekening" => GebeurtenisSoort.Eindafrekening,
            "terugstorting" => GebeurtenisSoort.Terugstorting,
            "zelf-terugstorten" => GebeurtenisSoort.ZelfTerugstorten,
            "betaalstop-aan" => GebeurtenisSoort.BetaalstopAan,
            "betaalstop-uit" => GebeurtenisSoort.BetaalstopUit,
            "betalingsregeling" => GebeurtenisSoort.Betalingsregeling,
            "betaling-terug" => GebeurtenisSoort.BetalingTerug,
            "betaling-opnieuw" => GebeurtenisSoort.BetalingOpnieuw,
            "betaalrun" => GebeurtenisSoort.Betaalrun,
            _ => null,
        };

    private bool Stop(string melding)
    {
        Fout = new Invoerfout(Math.Max(Regel, 1), melding);
        return false;
    }
}
