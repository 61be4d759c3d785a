using System.Security.Cryptography;

namespace Vereffen.Opslag;

/// <summary>Takes in a payload with a running SHA-256. Up to 256 KiB it stays in memory; beyond that it goes to an encrypted file, so that memory does not grow with it.</summary>
public sealed class InhoudStream : Stream
{
    private const int Drempel = 1 << 18;
    private readonly Inhoudmap map;
    private readonly byte[] sleutel = Versleuteling.NieuweSleutel();
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private byte[] blok = [];
    private byte[] versleuteld = [];
    private MemoryStream? geheugen = new();
    private Blokversleuteling? blokken;
    private FileStream? bestand;
    private string? naam;
    private int gevuld;
    private long nummer;
    private long grootte;
    private bool klaar;

    internal InhoudStream(Inhoudmap map) => this.map = map;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    /// <summary>Bytes so far.</summary>
    public override long Length => grootte;

    public override long Position
    {
        get => grootte;
        set => throw new NotSupportedException();
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        hash.AppendData(buffer);
        grootte += buffer.Length;
        if (geheugen is not null && grootte <= Drempel)
        {
            geheugen.Write(buffer);
            return;
        }

        if (geheugen is { } eerder)
        {
            geheugen = null;
            blok = new byte[Blokversleuteling.Blok];
            versleuteld = new byte[Blokversleuteling.Blok + Blokversleuteling.Tag];
            (naam, bestand) = map.Maak();
            blokken = new Blokversleuteling(sleutel, naam);
            NaarBestand(eerder.GetBuffer().AsSpan(0, (int)eerder.Length));
        }

        NaarBestand(buffer);
    }

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        Write(buffer.Span);
        return ValueTask.CompletedTask;
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
    {
        Write(buffer.AsSpan(offset, count));
        return Task.CompletedTask;
    }

    public override void Flush() { }

    /// <summary>The whole payload; a file is on disk by now. Once only.</summary>
    public Berichtinhoud Klaar()
    {
        if (bestand is not null)
        {
            SluitBlok();
            bestand.Flush(flushToDisk: true);
            bestand.Dispose();
        }

        klaar = true;
        return new Berichtinhoud(map, sleutel, geheugen?.ToArray(), naam, grootte, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            hash.Dispose();
            blokken?.Dispose();
            bestand?.Dispose();
            if (!klaar && naam is not null)
            {
                File.Delete(map.Bestand(naam));
            }
        }

        base.Dispose(disposing);
    }

    private void NaarBestand(ReadOnlySpan<byte> bytes)
    {
        while (bytes.Length > 0)
        {
            var deel = Math.Min(bytes.Length, blok.Length - gevuld);
            bytes[..deel].CopyTo(blok.AsSpan(gevuld));
            gevuld += deel;
            bytes = bytes[deel..];
            if (gevuld == blok.Length)
            {
                SluitBlok();
            }
        }
    }

    private void SluitBlok()
    {
        if (gevuld == 0)
        {
            return;
        }

        blokken!.Versleutel(nummer++, blok.AsSpan(0, gevuld), versleuteld);
        bestand!.Write(versleuteld.AsSpan(0, gevuld + Blokversleuteling.Tag));
        gevuld = 0;
    }
}
