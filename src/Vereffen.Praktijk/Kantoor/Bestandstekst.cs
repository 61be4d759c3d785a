using System.Text;

namespace Vereffen.Praktijk;

/// <summary>The text of a file that a person hands in.</summary>
public static class Bestandstekst
{
    /// <summary>UTF-8, or else what older programs write; without the mark at its begin.</summary>
    public static string Van(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return Encoding.Latin1.GetString(bytes);
        }
    }
}
