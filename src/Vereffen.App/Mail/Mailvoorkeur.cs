namespace Vereffen.App;

/// <summary>What a person wants to be mailed about.</summary>
/// <param name="Adres">Where to.</param>
/// <param name="Soorten">Kinds, as of <see cref="Pages.Actie.Soort"/>.</param>
public sealed record Mailvoorkeur(string Adres, IReadOnlyList<string> Soorten);
