namespace Vereffen.Ei;

/// <summary>
/// The records of a message as bytes, one after the other, without a string or an allocation per record; nothing is checked.
/// Shortest path: <c>using var stroom = Recordstroom.Open(bytes); while (stroom.Volgende(out var record)) { _ = element.Lees(record); }</c>.
/// </summary>
public sealed class Recordstroom : IDisposable
{
    private readonly Bron bron;
    private readonly RegelLezer lezer;

    private Recordstroom(Bron bron, Standaard standaard)
    {
        this.bron = bron;
        lezer = new RegelLezer(bron);
        Standaard = standaard;
    }

    public Standaard Standaard { get; }

    /// <summary>Line of the record that was given last, from 1; 0 before the first.</summary>
    public int Regel => lezer.Gelezen;

    /// <summary>Null when the message type can't be told from the first record and <paramref name="standaard"/> is not given.</summary>
    public static Recordstroom? Open(Stream stream, Standaard? standaard = null) => Open(new Bron(stream), standaard);

    /// <summary>The same for a message in memory.</summary>
    public static Recordstroom? Open(ReadOnlyMemory<byte> bytes, Standaard? standaard = null) => Open(new Bron(bytes), standaard);

    /// <summary>The next record without its line end, whatever that is; valid until the next call. Of a line over 4 KB only the first 4 KB.</summary>
    /// <returns>False at the end.</returns>
    public bool Volgende(out ReadOnlySpan<byte> record)
    {
        var gevonden = lezer.Volgende(out var regel);
        record = regel.Inhoud;
        return gevonden;
    }

    /// <summary>Type of a record; null when the standard has no such type.</summary>
    public RecordSoort? SoortVan(ReadOnlySpan<byte> record) => record.Length < 2 ? null : Standaard.ZoekRecord(record[0], record[1]);

    public void Dispose() => bron.Dispose();

    private static Recordstroom? Open(Bron bron, Standaard? gegeven)
    {
        while (bron.Venster.Length < Herkenning.Nodig && bron.Vul()) { }

        if (Herkenning.HeeftUtf8Markering(Bestandskop.Deel(bron.Venster, 0, 3)))
        {
            bron.Verbruik(3);
        }

        if ((gegeven ?? Bestandskop.Bepaal(bron.Venster)) is { } standaard)
        {
            return new Recordstroom(bron, standaard);
        }

        bron.Dispose();
        return null;
    }
}
