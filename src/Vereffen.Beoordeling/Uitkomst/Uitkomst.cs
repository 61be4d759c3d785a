namespace Vereffen.Beoordeling;

/// <summary>How a claim fared as a whole.</summary>
public enum Uitkomst
{
    /// <summary>Every line in full, no remark: 8001.</summary>
    Toegekend,

    /// <summary>Judged, and some or all lines have a remark: 0200.</summary>
    Gedeeltelijk,

    /// <summary>Refused as a file; no line is awarded and its numbers may be used again.</summary>
    BestandAfgewezen,

    /// <summary>A person must decide on the file or on some lines before the retour leaves.</summary>
    Uitval,
}
