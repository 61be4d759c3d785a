using System.Text;

namespace Vereffen.Ei.Tests.Genereren;

/// <summary>Takes a file of any size and keeps its first and its last record of 310 bytes.</summary>
internal sealed class Staartstroom : Stream
{
    private const int Record = 312;
    private readonly byte[] begin = new byte[Record];
    private readonly byte[] staart = new byte[Record];
    private long lengte;

    internal string Begin => Encoding.Latin1.GetString(begin, 0, Record - 2);

    internal string Staart => Encoding.Latin1.GetString(staart, 0, Record - 2);

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => lengte;

    public override long Position
    {
        get => lengte;
        set => throw new NotSupportedException();
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (lengte < Record)
        {
            buffer[..Math.Min(buffer.Length, Record - (int)lengte)].CopyTo(begin.AsSpan((int)lengte));
        }

        lengte += buffer.Length;
        if (buffer.Length >= Record)
        {
            buffer[^Record..].CopyTo(staart);
        }
        else
        {
            staart.AsSpan(buffer.Length).CopyTo(staart);
            buffer.CopyTo(staart.AsSpan(Record - buffer.Length));
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Flush() { }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
