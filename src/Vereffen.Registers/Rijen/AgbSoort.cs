namespace Vereffen.Registers;

/// <summary>Kind of party in the AGB register; it cannot be told from the digits of the code.</summary>
public enum AgbSoort
{
    Zorgverlener,
    Praktijk,
    Instelling,
    Servicebureau,
}
