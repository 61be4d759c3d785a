using Vereffen.Kern;

namespace Vereffen.Beoordeling.Tests;

/// <summary>A record 02 of a test claim with its lines.</summary>
internal sealed record Deel(params Regel[] Regels)
{
    public Bsn? Bsn { get; init; } = Wereld.Anna;

    public string Verzekerdennummer { get; init; } = "";

    public DateOnly? Geboortedatum { get; init; } = Wereld.Geboren;

    public string Naam { get; init; } = "JANSEN";

    public string Voorvoegsel { get; init; } = "";
}
