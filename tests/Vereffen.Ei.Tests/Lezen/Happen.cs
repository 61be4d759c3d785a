namespace Vereffen.Ei.Tests.Lezen;

/// <summary>A stream that gives at most so many bytes at a time and remembers how many were asked for.</summary>
internal sealed class Happen(byte[] bytes, int hap) : MemoryStream(bytes)
{
    internal List<int> Gevraagd { get; } = [];

    public override int Read(byte[] buffer, int offset, int count)
    {
        Gevraagd.Add(count);
        return base.Read(buffer, offset, Math.Min(count, hap));
    }
}
