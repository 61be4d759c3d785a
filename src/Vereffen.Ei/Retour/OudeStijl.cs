using Vereffen.Kern;

namespace Vereffen.Ei;

/// <summary>
/// The retour of before the four-digit codes (HA305 4.2): code verwerking (COD027), then three times field number, foutcode (COD957) and whether the
/// insurer changed the field. The mapping is our inference; where no foutcode says it, the general 008 (not correct) stands and a 98 has the code.
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

            var rubriek = Rubriek(soort, code);
            if (soort.MetCode(Rubrieken[plek]) is { } nummer && rubriek.Length == 4)
            {
                nummer.Schrijf(record, System.Text.Encoding.ASCII.GetBytes(rubriek));
            }

            if (soort.MetCode(Fouten[plek]) is { } fout)
            {
                Veldschrijver.Getal(fout, record, Foutcode(code));
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

    /// <summary>The element that the code is about: the one whose own check gives it.</summary>
    private static string Rubriek(RecordSoort soort, Retourcode code)
    {
        foreach (var e in soort.Elementen)
        {
            if (e.Retourcode == code && e.Overgenomen)
            {
                return e.Id;
            }
        }

        return "";
    }

    /// <summary>COD957: 100 not insured, 104 insured for part of the period, 054 dates, 108 not known, 008 not correct.</summary>
    private static int Foutcode(Retourcode code) =>
        code.Waarde switch
        {
            320 or 328 => 100,
            506 => 104,
            8007 => 54,
            8176 or 8177 or 8178 or 586 => 52,
            300 or 14 or 16 or 17 or 18 or 13 => 108,
            581 or 582 => 7,
            _ => 8,
        };
}
