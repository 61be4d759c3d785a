namespace Vereffen.Kern;

/// <summary>Level of a check: file, records, field, relations, business rule.</summary>
public enum Niveau
{
    N1 = 1,
    N2,
    N3,
    N4,
    N5,
}
