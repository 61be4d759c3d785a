namespace Vereffen.Registers;

/// <summary>What one step made of a history: for whoever stores it.</summary>
/// <param name="Gewijzigd">Rows that stand otherwise, with their place from 0.</param>
/// <param name="Nieuw">Rows behind the last one.</param>
public sealed record Historieverschil(
    IReadOnlyList<(int Plek, Historieregel Oud, Historieregel Nieuw)> Gewijzigd,
    IReadOnlyList<Historieregel> Nieuw
);
