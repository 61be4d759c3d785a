namespace Vereffen.Praktijk;

/// <summary>A line of a list of treatments, as a practice may look at it before anything is kept.</summary>
/// <param name="Regel">Line in the file, from 1.</param>
/// <param name="Invoer">As it was read.</param>
/// <param name="Patient">Name and id of the patient; null when there is none who fits.</param>
/// <param name="Fouten">What is wrong, each at its column.</param>
/// <param name="IsBekend">The same treatment is there already: nothing is added.</param>
public sealed record Importregel(
    int Regel,
    Behandelinvoer Invoer,
    (long Id, string Naam)? Patient,
    IReadOnlyList<Veldfout> Fouten,
    bool IsBekend
)
{
    public bool IsNieuw => Fouten.Count == 0 && !IsBekend;

    public override string ToString() => $"importregel {Regel}";
}
