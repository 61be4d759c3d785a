using Vereffen.Kern;

namespace Vereffen.Ei;

/// <summary>
/// The retour of before the four-digit codes (HA305 4.2): code verwerking (COD027), then three times field number, foutcode (COD957) and whether the
/// insurer changed the field. Where no foutcode says it (<see cref="Foutcodes"/>), or a fourth code finds no room, a 98 has the four-digit code in words.
/// </summary>
internal static class OudeStijl
{
    private static readonly string[] Rubrieken = ["NUM240", "NUM238", "NUM239"];
    private static readonly string[] Fouten = ["COD957", "COD958", "COD959"];

    internal static void Vul(RecordSoort soort, Span<byte> record, IReadOnlyList<Retourcode> codes, Bedrag toegekend)
    {
        Veldschrijver.Getal(soort.MetCode("COD027")!, record, Verwerking(codes, toegekend));
        var plek = 0;
        foreach (var code in codes)
        {
            if (plek == Rubrieken.Length || IsUitkomst(code))
            {
                continue;
            }

            var rubriek = Foutcodes.Rubriek(soort, code);
            if (soort.MetCode(Rubrieken[plek]) is { } nummer && rubriek.Length == 4)
            {
                nummer.Schrijf(record, System.Text.Encoding.ASCII.GetBytes(rubriek));
            }

            if (soort.MetCode(Fouten[plek]) is { } fout)
            {
                Veldschrijver.Getal(fout, record, Foutcodes.Van(code));
            }

            plek++;
        }

        // Nothing of the claim is changed by us.
        foreach (var e in soort.Elementen)
        {
            if (e.Naam.StartsWith("INDICATIE RUBRIEK GEWIJZIGD", StringComparison.Ordinal))
            {
                e.Schrijf(record, "N"u8);
            }
        }
    }

    /// <summary>True when the standard of this record has no room for four-digit codes.</summary>
    internal static bool Geldt(RecordSoort soort) => soort.MetCode("COD027") is not null;

    /// <summary>The codes that the fields don't tell, in words; null when they tell all.</summary>
    internal static string? Toelichting(IReadOnlyList<Retourcode> codes)
    {
        var zinnen = codes
            .Where(c => !IsUitkomst(c))
            .Distinct()
            .Where((code, plek) => plek >= Rubrieken.Length || Foutcodes.IsAlgemeen(code))
            .Select(code => Catalogus.Zoek(code) is { } uitleg ? $"Retourcode {code}: {uitleg.Betekenis}" : $"Retourcode {code}.")
            .ToList();
        return zinnen.Count == 0 ? null : string.Join(' ', zinnen);
    }

    private static int Verwerking(IReadOnlyList<Retourcode> codes, Bedrag toegekend)
    {
        if (codes.Contains(Retourcode.VolledigToegekend))
        {
            return 1;
        }

        if (codes.Contains(Retourcode.NietBeoordeeld))
        {
            return 3;
        }

        if (codes.All(IsUitkomst))
        {
            return codes.Contains(Retourcode.GoedMaarBestandAfgekeurd) ? 3 : 2;
        }

        return toegekend.IsNul ? 18 : 11;
    }

    private static bool IsUitkomst(Retourcode code) =>
        code == Retourcode.GeenOpmerking
        || code == Retourcode.VolledigToegekend
        || code == Retourcode.NietBeoordeeld
        || code == Retourcode.GoedMaarBestandAfgekeurd;
}
