using Vereffen.Ei;

namespace Vereffen.App.Uitvoer;

/// <summary>Personal values are not shown unless the user asks for them.</summary>
internal static class Masker
{
    public static string Waarde(Element element, string waarde, bool masker) =>
        Tekst.Veilig(masker && element.Persoonlijk != Persoonlijk.Nee ? Maskering.Verberg(element, waarde) : waarde, 200);
}
