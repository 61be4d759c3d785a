namespace Vereffen.Ei;

/// <summary>Random numbers from a seed (SplitMix64): the same on every machine and version, unlike <c>System.Random</c>.</summary>
internal struct Toeval
{
    private ulong staat;

    private Toeval(ulong staat) => this.staat = staat;

    /// <summary>A source of its own for each seed, number (person, line) and purpose, so that one choice more does not shift the others.</summary>
    internal static Toeval Van(long seed, long nummer, int doel)
    {
        unchecked
        {
            var bron = new Toeval((ulong)seed);
            var basis = bron.Volgende() ^ ((ulong)nummer * 0xD1B54A32D192ED03UL) ^ ((ulong)doel * 0x8CB92BA72F3D8DD7UL);
            return new Toeval(basis);
        }
    }

    internal ulong Volgende()
    {
        unchecked
        {
            staat += 0x9E3779B97F4A7C15UL;
            var z = staat;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            return z ^ (z >> 31);
        }
    }

    /// <summary>From 0 up to, not including, <paramref name="grens"/>.</summary>
    internal int Tot(int grens) => (int)(((Volgende() >> 32) * (ulong)grens) >> 32);
}
