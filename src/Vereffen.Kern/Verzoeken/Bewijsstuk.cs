namespace Vereffen.Kern;

/// <summary>A document that proves what a request says: a statement or letter of the bank, as PDF, PNG or JPEG.</summary>
/// <param name="Type">Media type, told by the first bytes and by nothing else.</param>
/// <param name="Inhoud">At most <see cref="MeesteBytes"/>.</param>
public sealed record Bewijsstuk(string Type, ReadOnlyMemory<byte> Inhoud)
{
    public const int MeesteBytes = 1_000_000;

    private static readonly (string Type, byte[] Begin)[] Vormen =
    [
        ("application/pdf", "%PDF-"u8.ToArray()),
        ("image/png", [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]),
        ("image/jpeg", [0xFF, 0xD8, 0xFF]),
    ];

    /// <summary>Extension that belongs to the type.</summary>
    public string Extensie => Type[(Type.IndexOf('/', StringComparison.Ordinal) + 1)..];

    /// <summary>Null, with a Dutch sentence, when it can't be used.</summary>
    public static Bewijsstuk? Maak(ReadOnlyMemory<byte> inhoud, out string bezwaar)
    {
        bezwaar =
            inhoud.IsEmpty ? "Het bewijsstuk is leeg."
            : inhoud.Length > MeesteBytes ? "Het bewijsstuk is groter dan 1 MB."
            : "Het bewijsstuk is geen pdf, png of jpeg.";
        var type = Array.Find(Vormen, v => inhoud.Span.StartsWith(v.Begin)).Type;
        return type is null || inhoud.Length > MeesteBytes ? null : new Bewijsstuk(type, inhoud);
    }
}
