namespace Vereffen.Kern;

/// <summary>What to do where it differs per kind of care.</summary>
/// <param name="Zorgsoort">The kind of care in Dutch: <c>huisartsenzorg</c>, <c>paramedische zorg</c>, <c>mondzorg</c>, ..</param>
/// <param name="Advies">What to do there, beside the general advice.</param>
public sealed record Zorgsoortadvies(string Zorgsoort, string Advies);
