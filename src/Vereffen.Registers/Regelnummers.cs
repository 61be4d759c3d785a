namespace Vereffen.Registers;

/// <summary>Ids of the rules that an insurer may hand to a person: B01-B08, V01-V07, P01-P20, C01-C06.</summary>
internal static class Regelnummers
{
    public static bool Bestaat(string id) =>
        id.Length == 3
        && char.IsAsciiDigit(id[1])
        && char.IsAsciiDigit(id[2])
        && (((id[1] - '0') * 10) + (id[2] - '0')) is var nummer
        && id[0] switch
        {
            'B' => nummer is >= 1 and <= 8,
            'V' => nummer is >= 1 and <= 7,
            'P' => nummer is >= 1 and <= 20,
            'C' => nummer is >= 1 and <= 6,
            _ => false,
        };
}
