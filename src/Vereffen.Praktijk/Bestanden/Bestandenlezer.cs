using System.Text;
using Vereffen.Ei;

namespace Vereffen.Praktijk;

/// <summary>
/// Explains claims, retouren, verrekenoverzichten (CSV) and bank statements (camt.053) of whatever program, and what they have to do with each other.
/// Keeps nothing. Shortest path: <c>Bestandenlezer.Lees([new AangebodenBestand("retour.asc", bytes)])</c>.
/// </summary>
public static class Bestandenlezer
{
    /// <summary>Every file, in the order in which they came; zips unpacked.</summary>
    public static IReadOnlyList<Bestanduitleg> Lees(IEnumerable<AangebodenBestand> bestanden)
    {
        var delen = bestanden.SelectMany(Uitpakker.PakUit).ToList();
        var uitleg = delen.Select(d => d.Onbekend ?? Herken(d.Bestand!)).ToList();
        var declaraties = delen
            .Zip(uitleg)
            .Where(p => p.Second is Declaratieuitleg { Factuurnummer.Length: > 0 })
            .GroupBy(p => ((Declaratieuitleg)p.Second).Factuurnummer, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(g => g.Key, g => g.First().First.Bestand!, StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < uitleg.Count; i++)
        {
            if (uitleg[i] is Retouruitleg retour && declaraties.TryGetValue(retour.Factuurnummer, out var claim))
            {
                uitleg[i] = Retourlezer.MetDeclaratie(retour, delen[i].Bestand!.Inhoud, claim);
            }
        }

        return uitleg.ConvertAll(u => u is Afschriftuitleg afschrift ? Afschriftlezer.MetBestanden(afschrift, uitleg) : u);
    }

    private static Bestanduitleg Herken(AangebodenBestand bestand)
    {
        var bytes = bestand.Inhoud;
        if (bytes.IsEmpty)
        {
            return new OnbekendBestand(bestand.Naam, "Dit bestand is leeg.");
        }

        if (Begint(bytes.Span, "<"))
        {
            return Afschriftlezer.Lees(bestand);
        }

        if (Overzichtlezer.IsOverzicht(bytes.Span))
        {
            return Overzichtlezer.Lees(bestand);
        }

        using var records = RecordLezer.Open(new MemoryStream(bytes.ToArray(), writable: false));
        return records switch
        {
            null => new OnbekendBestand(bestand.Naam, Reden(bytes.Span)),
            { Standaard.IsRetour: true } => Retourlezer.Lees(bestand, records),
            _ => Declaratielezing.Lees(bestand, records),
        };
    }

    private static string Reden(ReadOnlySpan<byte> bytes)
    {
        var soort =
            bytes.StartsWith("%PDF"u8) ? "een pdf"
            : bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) || bytes.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50])
                ? "een afbeelding"
            : bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]) ? "een oud Excel- of Word-bestand"
            : bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])
                ? "een tekst in UTF-16; sla het bestand op zoals het programma het maakte"
            : null;
        return soort is null
            ? "Dit is geen declaratie, retourbericht, verrekenoverzicht (csv) of bankafschrift (camt.053) dat we herkennen."
            : $"Dit is {soort}. Een declaratie of retourbericht is het tekstbestand dat uw programma verstuurt of ophaalt.";
    }

    private static bool Begint(ReadOnlySpan<byte> bytes, string tekst)
    {
        ReadOnlySpan<byte> merk = [0xEF, 0xBB, 0xBF];
        var kaal = (bytes.StartsWith(merk) ? bytes[3..] : bytes)[..Math.Min(bytes.Length - (bytes.StartsWith(merk) ? 3 : 0), 200)];
        return Encoding.Latin1.GetString(kaal).TrimStart().StartsWith(tekst, StringComparison.Ordinal);
    }
}
