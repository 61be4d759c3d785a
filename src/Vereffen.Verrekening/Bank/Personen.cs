namespace Vereffen.Verrekening;

/// <summary>Persons by their user name, for the four-eyes rule: spaces around it and capitals make no other person.</summary>
public static class Personen
{
    /// <summary>True when both names are one person.</summary>
    public static bool IsZelfde(string een, string ander) => string.Equals(een.Trim(), ander.Trim(), StringComparison.OrdinalIgnoreCase);
}
