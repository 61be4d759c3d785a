using Vereffen.Kern;

namespace Vereffen.Ei;

/// <summary>The first elements of every message: the same in all standards, so that a file can be named before its standard is known.</summary>
internal static class KopElementen
{
    internal static readonly Element Kenmerk = Maak("0101", "KENMERK RECORD", "COD001", 1, 2, 2);
    internal static readonly Element Code = Maak("0102", "CODE EXTERNE-INTEGRATIEBERICHT", "COD002", 3, 3, 10);

    private static Element Maak(string id, string naam, string code, int start, int lengte, int retourcode) =>
        new()
        {
            Id = id,
            Naam = naam,
            Code = code,
            Type = ElementType.N,
            Start = start,
            Lengte = lengte,
            Verplichting = Verplichting.M,
            Retourcode = new Retourcode(retourcode),
        };
}
