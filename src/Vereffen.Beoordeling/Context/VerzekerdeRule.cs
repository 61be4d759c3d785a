using Vereffen.Kern;
using Vereffen.Registers;

namespace Vereffen.Beoordeling;

/// <summary>A rule about one record 02 (V01-V04). Stateless.</summary>
internal abstract class VerzekerdeRule
{
    public abstract string Id { get; }

    /// <summary>Gives what it finds to <paramref name="meld"/>: retourcode and explanation.</summary>
    /// <param name="verzekerde">The record.</param>
    /// <param name="persoon">Whom the register has under its number; null = nobody.</param>
    /// <param name="meld">Takes a finding.</param>
    public abstract void Judge(Verzekerde verzekerde, Persoon? persoon, Meldpunt meld);
}
