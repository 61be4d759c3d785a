using Vereffen.Ei;

namespace Vereffen.App.Uitvoer;

/// <summary>Finds the standard that a user names.</summary>
internal static class Standaardkeuze
{
    /// <summary>By name or name and version; wrong usage when we don't hold it.</summary>
    public static Standaard Van(string naam) =>
        Standaarden.Zoek(naam)
        ?? throw OpdrachtFout.Gebruik(
            $"Standaard '{Tekst.Veilig(naam, 30)}' kennen wij niet. Wel: {string.Join(", ", Standaarden.Alle.Select(s => s.VolledigeNaam))}."
        );
}
