using Vereffen.Ei;

namespace Vereffen.Bench;

/// <summary>Breaks a message in one to four places, the same for the same seed: bytes, fields, records, line ends, the end.</summary>
internal sealed class Mutator(ulong zaad)
{
    private const int Ruimte = 1 << 16;
    private static readonly byte[] Geliefd = [.. "0123456789 ADCX\r\n"u8, 0xe9, 0xc3, 0xff, 0];
    private readonly byte[] buffer = new byte[Ruimte];
    private ulong toestand = zaad;
    private int lengte;

    internal ReadOnlyMemory<byte> Muteer(byte[] basis, Standaard standaard)
    {
        basis.CopyTo(buffer, 0);
        lengte = basis.Length;
        for (var keer = Kies(4); keer >= 0 && lengte > 0; keer--)
        {
            Verander(standaard);
        }

        return buffer.AsMemory(0, lengte);
    }

    internal int Kies(int aantal)
    {
        // xorshift64*: repeatable everywhere, and good enough to choose places.
        toestand ^= toestand >> 12;
        toestand ^= toestand << 25;
        toestand ^= toestand >> 27;
        return (int)((unchecked(toestand * 0x2545F4914F6CDD1D) >> 33) % (ulong)aantal);
    }

    private void Verander(Standaard standaard)
    {
        var stap = standaard.RecordLengte + 2;
        var plek = Kies(lengte);
        switch (Kies(12))
        {
            case 0:
                buffer[plek] ^= (byte)(1 << Kies(8));
                break;
            case 1:
                buffer[plek] = (byte)Kies(256);
                break;
            case 2:
            case 3:
                buffer[plek] = Geliefd[Kies(Geliefd.Length)];
                break;
            case 4:
                Verwijder(plek, 1 + Kies(4));
                break;
            case 5:
                Voeg(plek, 1 + Kies(4), _ => Geliefd[Kies(Geliefd.Length)]);
                break;
            case 6:
                Wissel(plek / stap * stap, Kies(lengte) / stap * stap, stap);
                break;
            case 7:
                Verwijder(plek / stap * stap, stap);
                break;
            case 8:
                var van = Kies(lengte) / stap * stap;
                var record = buffer.AsSpan(van, Math.Min(stap, lengte - van)).ToArray();
                Voeg(plek / stap * stap, record.Length, i => record[i]);
                break;
            case 9:
                VulVeld(standaard, plek / stap * stap, Geliefd[Kies(Geliefd.Length)]);
                break;
            case 10:
                buffer.AsSpan(Kies(lengte), 0).Clear();
                Wissel(plek, Kies(lengte), 1 + Kies(20));
                break;
            default:
                lengte = Kies(20) == 0 ? plek : lengte;
                break;
        }
    }

    private void VulVeld(Standaard standaard, int begin, byte vulling)
    {
        if (begin + 2 > lengte || standaard.ZoekRecord($"{(char)buffer[begin]}{(char)buffer[begin + 1]}") is not { } soort)
        {
            return;
        }

        var e = soort.Elementen[Kies(soort.Elementen.Count)];
        var plek = Math.Min(lengte, begin + e.Start - 1);
        buffer.AsSpan(plek, Math.Min(e.Lengte, lengte - plek)).Fill(vulling);
    }

    private void Verwijder(int plek, int aantal)
    {
        aantal = Math.Min(aantal, lengte - plek);
        buffer.AsSpan(plek + aantal, lengte - plek - aantal).CopyTo(buffer.AsSpan(plek));
        lengte -= aantal;
    }

    private void Voeg(int plek, int aantal, Func<int, byte> wat)
    {
        if (lengte + aantal > Ruimte)
        {
            return;
        }

        buffer.AsSpan(plek, lengte - plek).CopyTo(buffer.AsSpan(plek + aantal));
        for (var i = 0; i < aantal; i++)
        {
            buffer[plek + i] = wat(i);
        }

        lengte += aantal;
    }

    private void Wissel(int a, int b, int aantal)
    {
        for (var i = 0; i < aantal && a + i < lengte && b + i < lengte; i++)
        {
            (buffer[a + i], buffer[b + i]) = (buffer[b + i], buffer[a + i]);
        }
    }
}
