using System.Diagnostics.CodeAnalysis;

namespace Vereffen.Afdruk;

/// <summary>A printed PDF, or a Dutch sentence that says why there is none.</summary>
public sealed class Pdfresultaat
{
    private Pdfresultaat(byte[]? pdf, string? melding) => (Pdf, Melding) = (pdf, melding);

    public byte[]? Pdf { get; }

    public string? Melding { get; }

    [MemberNotNullWhen(true, nameof(Pdf))]
    [MemberNotNullWhen(false, nameof(Melding))]
    public bool IsGelukt => Pdf is not null;

    internal static Pdfresultaat Gelukt(byte[] pdf) => new(pdf, null);

    internal static Pdfresultaat Mislukt(string melding) => new(null, melding);
}
