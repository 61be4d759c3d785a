namespace Vereffen.Registers;

/// <summary>A prestatiecode within its list: <c>008</c> and <c>12906</c>.</summary>
public readonly record struct Prestatiesleutel(string Lijst, string Code)
{
    public override string ToString() => $"{Lijst} {Code}";
}
