namespace Vereffen.Ei;

/// <summary>How a line ends.</summary>
internal enum Regeleinde
{
    /// <summary>CR LF, as the standard asks.</summary>
    CrLf,
    Lf,
    Cr,

    /// <summary>The file ends without a line end.</summary>
    Geen,
}

/// <summary>A line: its bytes without the line end. Of a line that is far too long only the first bytes are kept.</summary>
internal readonly ref struct Recordregel
{
    internal required ReadOnlySpan<byte> Inhoud { get; init; }

    /// <summary>Length of the whole line in bytes, kept or not.</summary>
    internal required long Lengte { get; init; }

    internal required Regeleinde Einde { get; init; }

    /// <summary>Line number, from 1.</summary>
    internal required int Nummer { get; init; }
}

/// <summary>
/// Cuts a source in lines, whatever ends them. A line longer than <see cref="Bewaard"/> costs no more memory than that: the rest is skipped, or
/// comes as more lines without an end of their own (<paramref name="inStukken"/>) for who must lose nothing.
/// </summary>
internal sealed class RegelLezer(Bron bron, bool inStukken = false)
{
    /// <summary>Bytes that are kept of a line that is longer.</summary>
    internal const int Bewaard = 4096;

    private byte[]? begin;
    private bool vervolg;

    /// <summary>Bytes before the first line: the length of a mark.</summary>
    internal long Begin { get; set; }

    /// <summary>Lines read so far.</summary>
    internal int Gelezen { get; private set; }

    /// <summary>Counts lines that were taken straight from the source.</summary>
    internal void TelMee(int regels) => Gelezen += regels;

    /// <summary>The next line; its bytes are valid until the next call. False at the end.</summary>
    internal bool Volgende(out Recordregel regel)
    {
        while (true)
        {
            var venster = bron.Venster;
            var plek = venster.IndexOfAny((byte)'\r', (byte)'\n');
            var kanGroeien = plek < 0 || (venster[plek] == '\r' && plek + 1 == venster.Length);
            // One more than is kept: behind a line of just that length stands its end.
            if (kanGroeien && venster.Length <= Bewaard + 1 && bron.Vul())
            {
                continue;
            }

            // Trying to read on may have moved the bytes, also when nothing came.
            venster = bron.Venster;
            if (plek < 0 && venster.IsEmpty)
            {
                regel = default;
                return false;
            }

            if (inStukken && (plek < 0 || plek > Bewaard) && venster.Length > Bewaard)
            {
                return LeesStuk(out regel);
            }

            if (kanGroeien && venster.Length > Bewaard && !bron.IsOp)
            {
                return LeesLange(out regel);
            }

            Gelezen += vervolg ? 0 : 1;
            vervolg = false;
            var lengte = plek < 0 ? venster.Length : plek;
            regel = new Recordregel
            {
                // As much as of a line that did not fit in the window: where the source was cut makes no difference.
                Inhoud = venster[..Math.Min(lengte, Bewaard)],
                Lengte = lengte,
                Einde = EindeVan(venster, plek),
                Nummer = Gelezen,
            };
            bron.Verbruik(lengte + Tekens(regel.Einde));
            return true;
        }
    }

    private bool LeesStuk(out Recordregel regel)
    {
        Gelezen += vervolg ? 0 : 1;
        vervolg = true;
        regel = new Recordregel
        {
            Inhoud = bron.Venster[..Bewaard],
            Lengte = Bewaard,
            Einde = Regeleinde.Geen,
            Nummer = Gelezen,
        };
        bron.Verbruik(Bewaard);
        return true;
    }

    /// <summary>Keeps the first bytes and runs on to the line end.</summary>
    private bool LeesLange(out Recordregel regel)
    {
        begin ??= new byte[Bewaard];
        bron.Venster[..Bewaard].CopyTo(begin);
        long lengte = 0;
        while (true)
        {
            var venster = bron.Venster;
            var plek = venster.IndexOfAny((byte)'\r', (byte)'\n');
            if (plek < 0)
            {
                lengte += venster.Length;
                bron.Verbruik(venster.Length);
                if (bron.Vul())
                {
                    continue;
                }
            }
            else if (venster[plek] == '\r' && plek + 1 == venster.Length && bron.Vul())
            {
                continue;
            }

            var einde = EindeVan(bron.Venster, plek);
            lengte += Math.Max(plek, 0);
            bron.Verbruik(Math.Max(plek, 0) + Tekens(einde));
            Gelezen++;
            regel = new Recordregel
            {
                Inhoud = begin.AsSpan(0, (int)Math.Min(lengte, Bewaard)),
                Lengte = lengte,
                Einde = einde,
                Nummer = Gelezen,
            };
            return true;
        }
    }

    private static Regeleinde EindeVan(ReadOnlySpan<byte> venster, int plek) =>
        plek < 0 ? Regeleinde.Geen
        : venster[plek] == '\n' ? Regeleinde.Lf
        : plek + 1 < venster.Length && venster[plek + 1] == '\n' ? Regeleinde.CrLf
        : Regeleinde.Cr;

    private static int Tekens(Regeleinde einde) =>
        einde switch
        {
            Regeleinde.CrLf => 2,
            Regeleinde.Geen => 0,
            _ => 1,
        };
}
