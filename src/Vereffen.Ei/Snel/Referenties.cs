namespace Vereffen.Ei;

/// <summary>A reference that must be unique, in a record that the quick way took.</summary>
/// <param name="Soort">Index of the record type.</param>
/// <param name="Plek">Offset of the record in the window.</param>
/// <param name="Regel">Line, from 1, counted from the start of the window.</param>
internal readonly record struct Wachtend(int Soort, int Plek, int Regel);

/// <summary>References that wait to be compared, in the order of the file; a fixed number of them.</summary>
internal sealed class Referenties(int plaatsen)
{
    private readonly Wachtend[] wachtend = new Wachtend[plaatsen];
    private int aantal;

    internal bool Vol => aantal == wachtend.Length;

    internal ReadOnlySpan<Wachtend> Alle => wachtend.AsSpan(0, aantal);

    internal void Voeg(Wachtend referentie) => wachtend[aantal++] = referentie;

    internal void Leeg() => aantal = 0;
}
