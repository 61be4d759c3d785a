namespace Vereffen.App;

/// <summary>A session as it is now.</summary>
public sealed class Sessie
{
    public long AccountId { get; init; }

    /// <summary>Of the account.</summary>
    public string Naam { get; init; } = "";

    /// <summary>False while password and second factor are still to be set: then no other page opens.</summary>
    public bool Volledig { get; init; }

    public string? Rol { get; init; }

    public string? Code { get; init; }

    /// <summary>Name of the workplace; null when the account has none, or lost it.</summary>
    public string? Werkplek { get; init; }

    public string LaatstOp { get; init; } = "";
}
