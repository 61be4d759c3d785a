namespace Vereffen.Ei;

/// <summary>Short text that tells runs apart, for numbers that a payee uses once.</summary>
internal static class Kenmerken
{
    private const string Tekens = "0123456789ABCDEFGHJKLMNPQRSTVWXYZ";

    /// <summary>Six characters from the seed.</summary>
    internal static string Van(long seed)
    {
        var toeval = Toeval.Van(seed, 0, 3);
        return string.Create(
            6,
            toeval,
            (tekst, bron) =>
            {
                for (var i = 0; i < tekst.Length; i++)
                {
                    tekst[i] = Tekens[bron.Tot(Tekens.Length)];
                }
            }
        );
    }
}
