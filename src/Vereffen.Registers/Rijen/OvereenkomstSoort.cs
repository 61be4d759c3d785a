namespace Vereffen.Registers;

public enum OvereenkomstSoort
{
    Contract,
    Betaalovereenkomst,
}
