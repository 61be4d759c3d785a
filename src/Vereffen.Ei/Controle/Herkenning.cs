namespace Vereffen.Ei;

/// <summary>What the first bytes of a file are when they are no message.</summary>
internal static class Herkenning
{
    /// <summary>Bytes that are enough to tell.</summary>
    internal const int Nodig = 64;

    internal static bool HeeftUtf8Markering(ReadOnlySpan<byte> begin) => begin.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]);

    /// <summary>UTF-16 with a mark, or digits with a NUL beside each.</summary>
    internal static bool IsUtf16(ReadOnlySpan<byte> begin) =>
        begin.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])
        || begin.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])
        || (begin.Length >= 4 && begin[0] == 0 && begin[1] != 0 && begin[2] == 0 && begin[3] != 0)
        || (begin.Length >= 4 && begin[0] != 0 && begin[1] == 0 && begin[2] != 0 && begin[3] == 0);

    /// <summary>A sentence on what the file seems to be; null when it may be a message.</summary>
    internal static string? AnderBestand(ReadOnlySpan<byte> begin)
    {
        var soort =
            begin.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? "een JPEG-afbeelding"
            : begin.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G']) ? "een PNG-afbeelding"
            : begin.StartsWith("GIF8"u8) ? "een GIF-afbeelding"
            : begin.StartsWith("%PDF"u8) ? "een PDF-document"
            : begin.StartsWith("PK"u8) ? "een zip-bestand of Office-document"
            : begin.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]) ? "een Office-document"
            : begin.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]) ? "een gzip-bestand"
            : begin.TrimStart(" \t\r\n"u8).StartsWith("<"u8) ? "XML of HTML"
            : begin.TrimStart(" \t\r\n"u8).StartsWith("{"u8) ? "JSON"
            : null;
        return soort is not null ? $"Dit is geen EI-bericht maar {soort}."
            : begin[..Math.Min(9, begin.Length)].Contains((byte)0)
                ? "Dit is geen EI-bericht: het bestand begint met nulbytes of andere binaire gegevens."
            : null;
    }
}
