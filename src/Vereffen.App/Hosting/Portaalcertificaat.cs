namespace Vereffen.App.Hosting;

/// <summary>A certificate with which this process reaches another exchange.</summary>
/// <param name="Code">Of the party that it names.</param>
/// <param name="GeldigTot">Not valid after this moment.</param>
internal sealed record Portaalcertificaat(string Code, DateTimeOffset GeldigTot);
