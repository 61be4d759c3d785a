namespace Vereffen.Afdruk;

/// <summary>Which browser prints.</summary>
/// <param name="Chromium">Path of the browser.</param>
/// <param name="Chromedriver">Path of its driver, of the same version.</param>
public sealed record Pdfinstellingen(string Chromium, string Chromedriver)
{
    /// <summary>Longest time that one document may take.</summary>
    public TimeSpan Geduld { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Where Debian's packages chromium and chromium-driver put them, unless VEREFFEN_CHROMIUM and VEREFFEN_CHROMEDRIVER say otherwise.</summary>
    /// <param name="omgeving">Looks up an environment variable.</param>
    public static Pdfinstellingen Uit(Func<string, string?> omgeving)
    {
        ArgumentNullException.ThrowIfNull(omgeving);
        return new(Of(omgeving("VEREFFEN_CHROMIUM"), "/usr/bin/chromium"), Of(omgeving("VEREFFEN_CHROMEDRIVER"), "/usr/bin/chromedriver"));
    }

    private static string Of(string? gezet, string anders) => string.IsNullOrWhiteSpace(gezet) ? anders : gezet;
}
