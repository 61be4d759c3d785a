namespace Vereffen.Portaal;

/// <summary>What a look-up gave. Source: VZ802 v1, Zoekresultaat.</summary>
/// <param name="Volgnummer">Of the search.</param>
/// <param name="Resultaat">Gevonden, GevondenPeildatumInToekomst, NietGevonden, BsnOnbekend, ..</param>
/// <param name="Verzekerde">Only when one person was found.</param>
internal sealed record Zoekresultaat(int Volgnummer, string Resultaat, CovVerzekerde? Verzekerde)
{
    public override string ToString() => $"zoekresultaat {Volgnummer}: {Resultaat}";
}

/// <summary>The person that was found. Source: VZ802 v1, Verzekerde.</summary>
internal sealed record CovVerzekerde(
    string Resultaat,
    string Geboortedatum,
    string Geslacht,
    int CodeGeslacht,
    bool Overleden,
    string Achternaam1,
    string? Voorvoegsel1,
    string? Voorletters,
    string? Bsn,
    IReadOnlyList<CovVerzekering> Verzekeringen
)
{
    public override string ToString() => Resultaat;
}

/// <summary>A policy. Source: VZ802 v1, Verzekering.</summary>
internal sealed record CovVerzekering(
    string Resultaat,
    string Uzovi,
    string Verzekerdenummer,
    string SoortVerzekering,
    string? Pakketcode,
    string? Labelnaam,
    string Ingangsdatum,
    string? Einddatum
)
{
    public override string ToString() => Resultaat;
}
