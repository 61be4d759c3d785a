using System.Text;

namespace Vereffen.Ei;

/// <summary>Writes records back as they were read, byte for byte.</summary>
public static class RecordSchrijver
{
    /// <summary>What <see cref="RecordLezer.Records"/> gave, with the line ends of the file.</summary>
    public static void Schrijf(IEnumerable<Recordbeeld> records, Stream uit)
    {
        foreach (var record in records)
        {
            uit.Write(Encoding.Latin1.GetBytes(record.Ruw + record.Einde));
        }
    }
}
