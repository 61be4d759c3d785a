namespace Vereffen.App.Meten;

/// <summary>What one scope of the bench gave: the best of its rounds.</summary>
/// <param name="Naam">Scope: <c>frame</c>, <c>all checks</c>, ..</param>
/// <param name="Kernen">Cores that worked on it.</param>
/// <param name="Duur">Of one pass over the whole message.</param>
/// <param name="BytesPerRecord">Allocated by all threads, divided by the number of records.</param>
internal sealed record Meting(string Naam, int Kernen, TimeSpan Duur, double BytesPerRecord)
{
    internal double MegabytesPerSeconde(long bytes) => bytes / Duur.TotalSeconds / 1e6;

    internal double NanosecondenPerRecord(long records) => Duur.TotalNanoseconds / records;
}
