using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Vereffen.Verzekeraar;

/// <summary>
/// One thing that happened to a row of history: added, credited or corrected, with what then stands of it. Its hash is the SHA-256 over the hash of the step
/// before it, the step, and of an added row all columns; each text with its length before it.
/// </summary>
internal sealed class Historiestap
{
    public const string Nieuw = "nieuw";
    public const string Gecrediteerde = "gecrediteerd";
    public const string Correctie = "correctie";
    public static readonly string Begin = new('0', 64);
    public static readonly string[] Kolommen = ["nummer", "regel", "soort", "gecrediteerd", "toegekend", "afgewezen_op", "oorzaak", "hash"];

    public long Nummer { get; init; }

    /// <summary>Number of the row of history.</summary>
    public long Regel { get; init; }

    public string Soort { get; init; } = "";

    public long Gecrediteerd { get; init; }

    public long Toegekend { get; init; }

    public string? Afgewezen_op { get; init; }

    public string Oorzaak { get; init; } = "";

    public string Hash { get; init; } = "";

    /// <summary>64 lower-case hexadecimal digits.</summary>
    /// <param name="vorige">Hash of the step before; <see cref="Begin"/> for the first.</param>
    /// <param name="rij">The row, of a step that adds one.</param>
    public string Bereken(string vorige, Historierij? rij)
    {
        var bouwer = new StringBuilder(vorige);
        Voeg(bouwer, Nummer);
        Voeg(bouwer, Regel);
        Voeg(bouwer, Soort);
        Voeg(bouwer, Gecrediteerd);
        Voeg(bouwer, Toegekend);
        Voeg(bouwer, Afgewezen_op);
        Voeg(bouwer, Oorzaak);
        if (rij is not null)
        {
            foreach (var waarde in rij.Waarden().AsSpan(0, Historierij.Vast))
            {
                Voeg(bouwer, waarde);
            }
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(bouwer.ToString())));
    }

    private static void Voeg(StringBuilder bouwer, object? waarde)
    {
        if (Convert.ToString(waarde, CultureInfo.InvariantCulture) is { } tekst && waarde is not null)
        {
            bouwer.Append(CultureInfo.InvariantCulture, $"{tekst.Length}:").Append(tekst);
        }
        else
        {
            bouwer.Append('-');
        }
    }
}
