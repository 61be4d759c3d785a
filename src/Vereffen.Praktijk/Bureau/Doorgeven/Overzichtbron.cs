using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Vereffen.Kern;

namespace Vereffen.Praktijk;

/// <summary>The tables that insurers send, as far as the bureau must know for whom they are: verrekenoverzichten and correctiespecificaties.</summary>
internal static class Overzichtbron
{
    private const int MeesteRegels = 100_000;

    /// <summary>Rows by column name; null when these bytes are no such table.</summary>
    public static (IReadOnlyList<string> Kop, IReadOnlyList<IReadOnlyDictionary<string, string>> Rijen, char Scheiding)? Lees(
        ReadOnlyMemory<byte> inhoud,
        params ReadOnlySpan<string> nodig
    )
    {
        var tekst = Encoding.UTF8.GetString(inhoud.Span).TrimStart('\uFEFF');
        var einde = tekst.AsSpan().IndexOfAny('\r', '\n');
        var kopregel = einde < 0 ? tekst : tekst[..einde];
        var scheiding = kopregel.Count(c => c == ';') > kopregel.Count(c => c == ',') ? ';' : ',';
        using var csv = new CsvReader(
            new StringReader(tekst),
            new CsvConfiguration(CultureInfo.InvariantCulture)
            {
                Delimiter = scheiding.ToString(),
                MissingFieldFound = null,
                BadDataFound = null,
            }
        );
        if (!csv.Read() || !csv.ReadHeader() || csv.HeaderRecord is not { } kop)
        {
            return null;
        }

        foreach (var kolom in nodig)
        {
            if (!kop.Contains(kolom, StringComparer.Ordinal))
            {
                return null;
            }
        }

        var rijen = new List<IReadOnlyDictionary<string, string>>();
        while (csv.Read())
        {
            if (rijen.Count == MeesteRegels)
            {
                return null;
            }

            var rij = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var kolom in kop)
            {
                rij[kolom] = csv.GetField(kolom) ?? "";
            }

            rijen.Add(rij);
        }

        return (kop, rijen, scheiding);
    }

    /// <summary>AGB-code of a row; null when there is none. The apostrophe that keeps a spreadsheet from running a cell is no part of it.</summary>
    public static AgbCode? Agb(IReadOnlyDictionary<string, string> rij) =>
        AgbCode.TryParse(rij.GetValueOrDefault("AGBnr", "").TrimStart('\'').Trim(), out var agb) ? agb : null;

    /// <summary>The vorderingen that an overzicht names, in order; nothing when it can't be read.</summary>
    public static IReadOnlyList<Overzichtvordering> Vorderingen(ReadOnlyMemory<byte> inhoud)
    {
        if (
            Overzichtlezer.Lees(new AangebodenBestand("overzicht.csv", inhoud)) is not Overzichtuitleg uitleg
            || Lees(inhoud, "AGBnr", "Zorgverzekeraar") is not { } tabel
            || tabel.Rijen.Count != uitleg.Regels.Count
        )
        {
            return [];
        }

        return
        [
            .. uitleg
                .Regels.Zip(tabel.Rijen)
                .Where(p => p.First.Onderwerp is not ("Betaalstop" or "Restant") && p.First.Ontvangt.IsNul && !p.First.Betaalt.IsNul)
                .Select(p => new Overzichtvordering(
                    p.Second["Zorgverzekeraar"].TrimStart('\''),
                    p.Second["AGBnr"].TrimStart('\''),
                    p.First.Onderwerp,
                    p.First.UwKenmerk,
                    p.First.OnsKenmerk,
                    p.Second.GetValueOrDefault("Vervaldatum", ""),
                    p.First.Betaalt,
                    p.First.NuVerrekend,
                    p.First.Openstaand
                )),
        ];
    }
}

/// <summary>A vordering on a row of an overzicht.</summary>
internal sealed record Overzichtvordering(
    string Label,
    string Agb,
    string Onderwerp,
    string UwKenmerk,
    string OnsKenmerk,
    string Vervaldatum,
    Bedrag Betaalt,
    Bedrag Verrekend,
    Bedrag Openstaand
);
