namespace Vereffen.Verrekening;

/// <summary>A stream of which the first bytes were read already: gives those first, then the rest. Doesn't close what it reads from.</summary>
internal sealed class BeginStream(ReadOnlyMemory<byte> begin, Stream rest) : Stream
{
    private ReadOnlyMemory<byte> begin = begin;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        if (begin.IsEmpty)
        {
            return rest.Read(buffer);
        }

        var aantal = Math.Min(begin.Length, buffer.Length);
        begin.Span[..aantal].CopyTo(buffer);
        begin = begin[aantal..];
        return aantal;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
