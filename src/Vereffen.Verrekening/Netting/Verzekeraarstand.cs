namespace Vereffen.Verrekening;

/// <summary>One insurer as its settings are now: debets and vorderingen hold this, so that a changed limit or label counts for what is still open.</summary>
internal sealed class Verzekeraarstand(Zorgverzekeraar nu, Kring kring)
{
    internal Zorgverzekeraar Nu { get; set; } = nu;

    internal Kring Kring { get; set; } = kring;
}
