using Vereffen.Ei;

namespace Vereffen.App.Uitvoer;

/// <summary>Personal values are not shown unless the user asks for them.</summary>
internal static class Masker
{
    private const string Vervanging = "***";

    public static string Waarde(Element element, string waarde, bool masker) =>
        masker && element.Persoonlijk != Persoonlijk.Nee && waarde.Length > 0 ? Vervanging : Tekst.Veilig(waarde, 200);
}
