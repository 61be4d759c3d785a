namespace Vereffen.Kern;

/// <summary>A person to look up. Source: VZ801 v1, the search path on BSN.</summary>
/// <param name="Bsn">Whose.</param>
/// <param name="Geboortedatum">Must belong to the BSN.</param>
/// <param name="Peildatum">The day that is asked about.</param>
public sealed record Covvraag(Bsn Bsn, DateOnly Geboortedatum, DateOnly Peildatum)
{
    public override string ToString() => $"COV-vraag over {Bsn}";
}
