namespace Vereffen.Registers;

public enum TariefSoort
{
    /// <summary>Neither more nor less.</summary>
    Vast,

    /// <summary>At most.</summary>
    Maximum,

    /// <summary>Whatever the zorgaanbieder asks.</summary>
    Vrij,
}
