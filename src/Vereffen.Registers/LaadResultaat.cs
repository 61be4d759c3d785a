namespace Vereffen.Registers;

/// <summary>Registers that were read, and what could not be.</summary>
/// <param name="Registers">Without the files that have errors, or without their bad lines when those were to be skipped.</param>
/// <param name="Fouten">Every bad line, per file in order of the line.</param>
public sealed record LaadResultaat(RegisterSet Registers, IReadOnlyList<RegisterFout> Fouten)
{
    /// <summary>Every file that a set of registers may have, also those that are not there.</summary>
    public IReadOnlyList<Registerbestand> Bestanden { get; init; } = [];

    public bool IsFoutloos => Fouten.Count == 0;
}
