using System.Buffers;

namespace Vereffen.Ei;

/// <summary>
/// A window on the bytes of a message: a pooled buffer over a stream, or memory as it is. Never holds more than a buffer of the stream.
/// </summary>
internal sealed class Bron : IDisposable
{
    /// <summary>Bytes asked from a stream at once, at most: few enough to stay in the cache of one core, or enough for several.</summary>
    private const int BufferLengte = 1 << 20;
    private const int GroteBuffer = 1 << 23;
    private readonly Stream? stream;
    private readonly ReadOnlyMemory<byte> geheugen;
    private byte[]? buffer;
    private int begin;
    private int eind;
    private int gevuld;

    internal Bron(Stream stream, bool groot = false)
    {
        this.stream = stream;
        buffer = ArrayPool<byte>.Shared.Rent(groot ? GroteBuffer : BufferLengte);
    }

    internal Bron(ReadOnlyMemory<byte> bytes)
    {
        geheugen = bytes;
        eind = bytes.Length;
        IsOp = true;
    }

    /// <summary>True when nothing follows the window.</summary>
    internal bool IsOp { get; private set; }

    /// <summary>Bytes before the window.</summary>
    internal long Verbruikt { get; private set; }

    /// <summary>Called before the window's bytes move.</summary>
    internal Action? VoorVullen { get; set; }

    /// <summary>The same as <see cref="Venster"/>, for other threads; valid until the window is filled up.</summary>
    internal ReadOnlyMemory<byte> Geheugen => buffer is null ? geheugen[begin..eind] : buffer.AsMemory(begin, eind - begin);

    internal ReadOnlySpan<byte> Venster => buffer is null ? geheugen.Span[begin..eind] : buffer.AsSpan(begin, eind - begin);

    internal void Verbruik(int aantal)
    {
        begin += aantal;
        Verbruikt += aantal;
    }

    /// <summary>
    /// Adds bytes to the window; false when there are no more, or the buffer is full. Whatever the answer, spans of the window from before are no longer
    /// good: its bytes may have moved.
    /// </summary>
    internal bool Vul()
    {
        if (IsOp || buffer is null)
        {
            return false;
        }

        VoorVullen?.Invoke();
        if (begin > 0)
        {
            buffer.AsSpan(begin, eind - begin).CopyTo(buffer);
            eind -= begin;
            begin = 0;
        }

        if (eind == buffer.Length)
        {
            return false;
        }

        var gelezen = stream!.Read(buffer, eind, buffer.Length - eind);
        eind += gelezen;
        gevuld = Math.Max(gevuld, eind);
        IsOp = gelezen == 0;
        return gelezen > 0;
    }

    public void Dispose()
    {
        if (buffer is not null)
        {
            buffer.AsSpan(0, gevuld).Clear();
            ArrayPool<byte>.Shared.Return(buffer);
            buffer = null;
            begin = eind = 0;
            IsOp = true;
        }
    }
}
