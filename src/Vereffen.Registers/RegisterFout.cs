namespace Vereffen.Registers;

/// <summary>A line of a register file that can't be used.</summary>
/// <param name="Bestand">Name of the file, without directory.</param>
/// <param name="Regel">Line in the file, from 1; the header is line 1.</param>
/// <param name="Kolom">Name of the column; empty when the whole line is meant.</param>
/// <param name="Melding">What is wrong, in Dutch, never with the value itself: it may be personal.</param>
public sealed record RegisterFout(string Bestand, int Regel, string Kolom, string Melding)
{
    /// <summary><c>polissen.csv regel 3, kolom bsn: ..</c></summary>
    public override string ToString() =>
        Kolom.Length == 0 ? $"{Bestand} regel {Regel}: {Melding}" : $"{Bestand} regel {Regel}, kolom {Kolom}: {Melding}";
}
