using System.Globalization;
using System.Xml;

namespace Vereffen.Verrekening;

/// <summary>
/// Reads bank statements: ISO 20022 <c>camt.053</c>, version 001.02 and all later ones (elements are matched by local name, whatever the namespace).
/// Streams the file; DTDs and external references are refused, sizes are bounded. All or nothing: a file that can't be read to its end gives one
/// Dutch sentence and no statements. A statement that doesn't add up is given, with what is wrong in <see cref="Bankafschrift.Bezwaren"/>.
/// </summary>
public static class Camt053
{
    /// <summary>Longest file that is read, in characters, unless told otherwise.</summary>
    public const long MaxTekens = 200_000_000;

    /// <summary>Reads every statement in the file. <paramref name="invoer"/> needs not be seekable and stays open.</summary>
    public static Bankresultaat<IReadOnlyList<Bankafschrift>> Lees(Stream invoer, long maxTekens = MaxTekens)
    {
        var begin = new byte[4];
        var gelezen = invoer.ReadAtLeast(begin, begin.Length, throwOnEndOfStream: false);
        if (gelezen == 0)
        {
            return Geweigerd("Het bestand is leeg.");
        }

        if (IsUtf16(begin.AsSpan(0, gelezen)))
        {
            return Geweigerd("Het bestand is in UTF-16 of UTF-32 geschreven; een bankafschrift (camt.053) is UTF-8.");
        }

        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = maxTekens,
            MaxCharactersFromEntities = 1024,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            CloseInput = false,
        };
        try
        {
            using var xml = XmlReader.Create(new BeginStream(begin.AsMemory(0, gelezen), invoer), settings);
            var cursor = new CamtXml(xml);
            var afschriften = new CamtReader(cursor).Lees();
            return cursor.Fout is { } fout ? Geweigerd(fout) : Bankresultaat<IReadOnlyList<Bankafschrift>>.Gelukt(afschriften);
        }
        catch (XmlException fout)
        {
            return Geweigerd(Zin(fout, maxTekens));
        }
    }

    private static Bankresultaat<IReadOnlyList<Bankafschrift>> Geweigerd(string bezwaar) =>
        Bankresultaat<IReadOnlyList<Bankafschrift>>.Geweigerd(bezwaar);

    /// <summary>The reader's message may repeat content of the file, so only its kind and place are told.</summary>
    private static string Zin(XmlException fout, long maxTekens)
    {
        if (fout.Message.Contains("DTD", StringComparison.Ordinal))
        {
            return "Het bestand bevat een documenttypedeclaratie (DTD); die hoort niet in een bankafschrift en is niet gelezen.";
        }

        return fout.Message.Contains(nameof(XmlReaderSettings.MaxCharactersInDocument), StringComparison.Ordinal)
            ? string.Create(CultureInfo.InvariantCulture, $"Het bestand is te groot: meer dan {maxTekens} tekens worden niet gelezen.")
            : string.Create(
                CultureInfo.InvariantCulture,
                $"Het bestand is geen XML, of het is afgebroken (regel {fout.LineNumber}, positie {fout.LinePosition})."
            );
    }

    /// <summary>A byte order mark of UTF-16 or UTF-32, or a first '&lt;' of two or four bytes.</summary>
    private static bool IsUtf16(ReadOnlySpan<byte> begin) =>
        begin.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])
        || begin.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])
        || begin.StartsWith((ReadOnlySpan<byte>)[0x00, 0x00])
        || begin.StartsWith((ReadOnlySpan<byte>)[0x00, (byte)'<'])
        || begin.StartsWith((ReadOnlySpan<byte>)[(byte)'<', 0x00]);
}
