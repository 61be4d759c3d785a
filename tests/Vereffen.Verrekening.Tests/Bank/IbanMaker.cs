using System.Globalization;
using System.Numerics;
using FsCheck;
using FsCheck.Fluent;

namespace Vereffen.Verrekening.Tests;

/// <summary>Makes IBANs by the standard's own recipe (98 minus the remainder), with big integers: another way than the type under test.</summary>
internal static class IbanMaker
{
    internal static readonly Iban Verzekeraar = Iban.Parse("NL91ABNA0417164300");

    /// <summary>Dutch account with a made-up bank.</summary>
    internal static Iban Nederlands(long rekening) =>
        Iban.Parse(Met("NL", "TEST" + rekening.ToString("D10", CultureInfo.InvariantCulture)));

    internal static string Met(string land, string nationaal) =>
        land + (98 - Rest(nationaal + land + "00")).ToString("D2", CultureInfo.InvariantCulture) + nationaal;

    internal static int Rest(string tekens) =>
        (int)(
            BigInteger.Parse(
                string.Concat(tekens.Select(t => char.IsAsciiDigit(t) ? $"{t}" : (t - 'A' + 10).ToString(CultureInfo.InvariantCulture))),
                CultureInfo.InvariantCulture
            ) % 97
        );

    internal static Arbitrary<string> Geldig() =>
        (
            from land in Gen.Elements(("NL", 18), ("BE", 16), ("DE", 22), ("FR", 27), ("MT", 31), ("NO", 15))
            from cijfers in Gen.ArrayOf(Gen.Choose('0', '9'), land.Item2 - 4)
            from letters in Gen.ArrayOf(Gen.Choose('A', 'Z'), 4)
            let nationaal = new string([.. cijfers.Select(c => (char)c)])
            select Met(land.Item1, land.Item1 == "NL" ? new string([.. letters.Select(c => (char)c)]) + nationaal[4..] : nationaal)
        ).ToArbitrary();
}
