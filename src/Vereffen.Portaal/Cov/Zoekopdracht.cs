namespace Vereffen.Portaal;

/// <summary>One person to look up: a birth date, a day, and one of three search paths. Source: VZ801 v1, Zoekopdracht. Dates as <c>yyyy-MM-dd</c>.</summary>
internal sealed record Zoekopdracht
{
    public int Volgnummer { get; init; }

    public string? Geboortedatum { get; init; }

    /// <summary>Empty = today.</summary>
    public string? Peildatum { get; init; }

    public string? Bsn { get; init; }

    public string? Verzekerdenummer { get; init; }

    public string? Postcode { get; init; }

    public string? Huisnummer { get; init; }

    public string? Toevoeging { get; init; }

    public override string ToString() => $"zoekopdracht {Volgnummer}";
}
