namespace Vereffen.App.Pages;

/// <summary>A step of a practice that begins.</summary>
/// <param name="Woord">As a form names it.</param>
/// <param name="Naam">What it is.</param>
/// <param name="IsGedaan">Shown by the data, or said by a person.</param>
/// <param name="Stand">How it stands, in a sentence.</param>
/// <param name="Pad">Where it is done; null = outside this program.</param>
/// <param name="Doen">What the link says.</param>
public sealed record Startstap(string Woord, string Naam, bool IsGedaan, string Stand, string? Pad, string Doen)
{
    /// <summary>This program can't see it: a person may say that it is done.</summary>
    public bool IsTeBevestigen { get; init; }

    /// <summary>It is done because a person said so.</summary>
    public bool IsBevestigd { get; init; }
}
