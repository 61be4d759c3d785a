using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Vereffen.Kern;
using Vereffen.Verrekening;

namespace Vereffen.Verzekeraar;

/// <summary>
/// A settlement event as the row that is stored. Its hash is the SHA-256 over the hash of the event before it, its number and its columns, each text with
/// its length before it: the journal alone can't tell when a detail such as the beneficiary was changed.
/// </summary>
internal sealed record Gebeurtenisrij(
    long Nummer,
    string Datum,
    string Soort,
    string? Uzovi,
    string? Agb,
    string Kenmerk,
    string OnsKenmerk,
    long? Bedrag,
    string? Vervaldatum,
    string Omschrijving,
    string? BetaalAan,
    string Oorzaak,
    string Hash
)
{
    private const string Datumvorm = "yyyy-MM-dd";

    /// <summary>The event as the next row after <paramref name="vorigeNummer"/>.</summary>
    public static Gebeurtenisrij Van(Gebeurtenis g, long vorigeNummer, string vorigeHash)
    {
        var rij = new Gebeurtenisrij(
            vorigeNummer + 1,
            Tekst(g.Datum),
            g.Soort.ToString(),
            g.Uzovi?.ToString(),
            g.Agb?.ToString(),
            g.Kenmerk,
            g.OnsKenmerk,
            g.Bedrag?.Cents,
            g.Vervaldatum is { } dag ? Tekst(dag) : null,
            g.Omschrijving,
            g.BetaalAan?.ToString(),
            g.Oorzaak,
            ""
        );
        return rij with { Hash = rij.Bereken(vorigeHash) };
    }

    /// <summary>Settings as the next row after <paramref name="vorigeNummer"/>: they are valid from here on.</summary>
    public static Gebeurtenisrij Van(DateOnly datum, string instellingen, string oorzaak, long vorigeNummer, string vorigeHash)
    {
        var rij = new Gebeurtenisrij(
            vorigeNummer + 1,
            Tekst(datum),
            Instellingen.Soort,
            null,
            null,
            "",
            "",
            null,
            null,
            instellingen,
            null,
            oorzaak,
            ""
        );
        return rij with { Hash = rij.Bereken(vorigeHash) };
    }

    /// <summary>True when the row holds settings (in <see cref="Omschrijving"/>) instead of an event.</summary>
    public bool IsInstelling => Soort == Instellingen.Soort;

    /// <exception cref="FormatException">The program never wrote this date.</exception>
    public DateOnly Dag() => Dag(Datum);

    /// <exception cref="FormatException">A column holds what the program never wrote.</exception>
    public Gebeurtenis NaarGebeurtenis() =>
        new(Dag(Datum), Enum.TryParse<GebeurtenisSoort>(Soort, out var soort) ? soort : throw new FormatException("onbekende soort"))
        {
            Uzovi = Uzovi is null ? null : UzoviNummer.Parse(Uzovi),
            Agb = Agb is null ? null : AgbCode.Parse(Agb),
            Kenmerk = Kenmerk,
            OnsKenmerk = OnsKenmerk,
            Bedrag = Bedrag is { } cents ? new Bedrag(cents) : null,
            Vervaldatum = Vervaldatum is null ? null : Dag(Vervaldatum),
            Omschrijving = Omschrijving,
            BetaalAan = BetaalAan is null ? null : AgbCode.Parse(BetaalAan),
            Oorzaak = Oorzaak,
        };

    /// <summary>64 lower-case hexadecimal digits.</summary>
    public string Bereken(string vorigeHash)
    {
        var bouwer = new StringBuilder(vorigeHash);
        Voeg(bouwer, Getal(Nummer));
        Voeg(bouwer, Datum);
        Voeg(bouwer, Soort);
        Voeg(bouwer, Uzovi);
        Voeg(bouwer, Agb);
        Voeg(bouwer, Kenmerk);
        Voeg(bouwer, OnsKenmerk);
        Voeg(bouwer, Bedrag is { } cents ? Getal(cents) : null);
        Voeg(bouwer, Vervaldatum);
        Voeg(bouwer, Omschrijving);
        Voeg(bouwer, BetaalAan);
        Voeg(bouwer, Oorzaak);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(bouwer.ToString())));
    }

    private static void Voeg(StringBuilder bouwer, string? tekst) =>
        _ = tekst is null ? bouwer.Append('-') : bouwer.Append(CultureInfo.InvariantCulture, $"{tekst.Length}:").Append(tekst);

    private static string Getal(long waarde) => waarde.ToString(CultureInfo.InvariantCulture);

    private static string Tekst(DateOnly dag) => dag.ToString(Datumvorm, CultureInfo.InvariantCulture);

    private static DateOnly Dag(string tekst) => DateOnly.ParseExact(tekst, Datumvorm, CultureInfo.InvariantCulture);
}
