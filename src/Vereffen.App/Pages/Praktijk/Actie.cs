using Vereffen.Kern;

namespace Vereffen.App.Pages;

/// <summary>Something that waits for a practice.</summary>
/// <param name="Soort">Word for its kind, in settings.</param>
/// <param name="Wat">What it is.</param>
/// <param name="Aantal">How many.</param>
/// <param name="Bedrag">What it is worth; null = no amount.</param>
/// <param name="Pad">Where it is done.</param>
/// <param name="Doen">What the link says.</param>
public sealed record Actie(string Soort, string Wat, int Aantal, Bedrag? Bedrag, string Pad, string Doen);
