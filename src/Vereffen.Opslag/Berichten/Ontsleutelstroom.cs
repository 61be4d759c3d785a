using System.Security.Cryptography;

namespace Vereffen.Opslag;

/// <summary>Reads a payload file from any place; holds one block in memory.</summary>
internal sealed class Ontsleutelstroom : Stream
{
    private readonly FileStream bestand;
    private readonly Blokversleuteling blokken;
    private readonly long lengte;
    private readonly byte[] versleuteld = new byte[Blokversleuteling.Blok + Blokversleuteling.Tag];
    private readonly byte[] blok = new byte[Blokversleuteling.Blok];
    private long inBlok = -1;
    private long plek;

    public Ontsleutelstroom(string pad, string naam, ReadOnlySpan<byte> sleutel, long lengte)
    {
        bestand = new FileStream(pad, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 1);
        blokken = new Blokversleuteling(sleutel, naam);
        this.lengte = lengte;
    }

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => lengte;

    public override long Position
    {
        get => plek;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            plek = value;
        }
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <exception cref="CryptographicException">The file was changed.</exception>
    public override int Read(Span<byte> buffer)
    {
        if (plek >= lengte || buffer.IsEmpty)
        {
            return 0;
        }

        Haal(plek / Blokversleuteling.Blok);
        var begin = (int)(plek % Blokversleuteling.Blok);
        var aantal = (int)Math.Min(buffer.Length, Math.Min(Blokversleuteling.Blok - begin, lengte - plek));
        blok.AsSpan(begin, aantal).CopyTo(buffer);
        plek += aantal;
        return aantal;
    }

    public override long Seek(long offset, SeekOrigin origin) =>
        Position = origin switch
        {
            SeekOrigin.Begin => offset,
            SeekOrigin.Current => plek + offset,
            _ => lengte + offset,
        };

    public override void Flush() { }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            blokken.Dispose();
            bestand.Dispose();
        }

        base.Dispose(disposing);
    }

    private void Haal(long nummer)
    {
        if (inBlok == nummer)
        {
            return;
        }

        inBlok = -1;
        var grootte = (int)Math.Min(Blokversleuteling.Blok, lengte - (nummer * Blokversleuteling.Blok));
        bestand.Position = nummer * versleuteld.Length;
        var gelezen = bestand.ReadAtLeast(versleuteld.AsSpan(0, grootte + Blokversleuteling.Tag), grootte + Blokversleuteling.Tag, false);
        if (gelezen < grootte + Blokversleuteling.Tag)
        {
            throw new CryptographicException("Versleutelde inhoud is te kort.");
        }

        blokken.Ontsleutel(nummer, versleuteld.AsSpan(0, gelezen), blok.AsSpan(0, grootte));
        inBlok = nummer;
    }
}
