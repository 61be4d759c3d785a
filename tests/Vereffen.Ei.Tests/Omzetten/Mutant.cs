namespace Vereffen.Ei.Tests;

/// <summary>Damages a message in a way that the seed decides: flips, cuts, inserts and swaps of bytes, records and line ends.</summary>
internal static class Mutant
{
    internal static byte[] Van(byte[] bericht, int lengte, int zaad)
    {
        var toeval = new Toeval(zaad);
        var regels = Regels(bericht, lengte + 2);
        for (var keer = toeval.Onder(4); keer >= 0; keer--)
        {
            Eens(regels, toeval);
        }

        return [.. regels.SelectMany(r => r)];
    }

    private static void Eens(List<byte[]> regels, Toeval toeval)
    {
        var plek = toeval.Onder(regels.Count);
        var regel = regels[plek];
        switch (toeval.Onder(9))
        {
            case 0:
            case 1:
            case 2:
                var tekens = "0123456789 ABCxyz\u00e9\0CD"u8;
                if (regel.Length > 0)
                {
                    regel[toeval.Onder(regel.Length)] = tekens[toeval.Onder(tekens.Length)];
                }

                break;
            case 3:
                regels[plek] = regel[..toeval.Onder(regel.Length + 1)];
                break;
            case 4:
                regels[plek] = [.. regel[..(regel.Length / 2)], .. "\u00c3\u00a9 extra 123"u8, .. regel[(regel.Length / 2)..]];
                break;
            case 5:
                regels.Insert(plek, [.. regel]);
                break;
            case 6:
                regels.RemoveAt(plek);
                regels.Add([]);
                break;
            case 7:
                var ander = toeval.Onder(regels.Count);
                (regels[plek], regels[ander]) = (regels[ander], regels[plek]);
                break;
            default:
                regels[plek] = [.. regel.AsSpan().TrimEnd("\r\n"u8), .. toeval.Onder(2) == 0 ? "\n"u8 : "\r"u8];
                break;
        }
    }

    private static List<byte[]> Regels(byte[] bericht, int stap) => [.. bericht.Chunk(stap).Select(r => r.ToArray())];

    private sealed class Toeval(int zaad)
    {
        private ulong stand = (ulong)zaad * 2654435761UL + 12345;

        internal int Onder(int grens)
        {
            unchecked
            {
                stand = stand * 6364136223846793005UL + 1442695040888963407UL;
            }

            return grens <= 0 ? 0 : (int)((stand >> 33) % (ulong)grens);
        }
    }
}
