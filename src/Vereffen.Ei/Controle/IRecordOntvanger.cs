namespace Vereffen.Ei;

/// <summary>Sees every record as the check read it, after its findings.</summary>
internal interface IRecordOntvanger
{
    /// <summary>Before the first record.</summary>
    void Begin(Standaard standaard);

    /// <param name="soort">The type as which it was checked.</param>
    /// <param name="bytes">Its bytes; shorter or longer than the standard says when the file is damaged.</param>
    /// <param name="regel">Line number, from 1.</param>
    void Neem(RecordSoort soort, ReadOnlySpan<byte> bytes, int regel);
}
