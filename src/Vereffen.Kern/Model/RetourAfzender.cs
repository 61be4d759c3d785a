namespace Vereffen.Kern;

/// <summary>Who writes a retour: the insurer after judgement, or the portaal for a technical rejection.</summary>
public enum RetourAfzender
{
    Zorgverzekeraar,
    Portaal,
}
