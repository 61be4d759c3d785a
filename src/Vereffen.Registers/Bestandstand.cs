namespace Vereffen.Registers;

/// <summary>What became of a register file.</summary>
public enum Bestandstand
{
    /// <summary>There is none: an empty register.</summary>
    Ontbreekt,

    /// <summary>Loaded, perhaps without its bad lines.</summary>
    Geladen,

    /// <summary>Has errors, and nothing of it was loaded.</summary>
    Geweigerd,
}
