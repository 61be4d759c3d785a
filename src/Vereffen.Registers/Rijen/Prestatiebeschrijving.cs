using Vereffen.Kern;

namespace Vereffen.Registers;

/// <summary>A row of <c>prestaties.csv</c>: a prestatiecode in one period of validity, with its tarief and what it asks.</summary>
/// <param name="Tarief">Per unit; null when the soort is vrij or no tarief is known.</param>
/// <param name="MaxAantal">Most units per <paramref name="Per"/>; null = no limit.</param>
/// <param name="VraagtMachtiging">Only with a machtiging of the insurer.</param>
/// <param name="VraagtVerwijzing">Only on referral.</param>
/// <param name="VraagtOvereenkomst">Only when agreed in contract or addendum.</param>
/// <param name="IsKeten">A keten-dbc: only for a contracted zorggroep.</param>
/// <param name="Bevoegd">Zorgsoorten (two digits) or kwalificaties; empty = anyone.</param>
/// <param name="IsWzd">Medische verklaring for the Wet zorg en dwang or its kin.</param>
/// <param name="Erkenning">Recognition that the treating provider must hold; empty = none.</param>
public sealed record Prestatiebeschrijving(
    Prestatiesleutel Sleutel,
    string Omschrijving,
    Periode Geldig,
    TariefSoort TariefSoort,
    Bedrag? Tarief,
    int? MaxAantal,
    Tijdvak Per,
    bool VraagtMachtiging,
    bool VraagtVerwijzing,
    bool VraagtOvereenkomst,
    bool IsKeten,
    IReadOnlyList<string> Bevoegd,
    Peildatum Peildatum,
    bool IsWzd,
    string Erkenning
);
