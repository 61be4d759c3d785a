namespace Vereffen.Kern;

/// <summary>Reads a fixed number of ASCII digits.</summary>
internal static class Cijfers
{
    internal static bool TryLees(ReadOnlySpan<char> tekst, int aantal, out int waarde)
    {
        waarde = 0;
        if (tekst.Length != aantal)
        {
            return false;
        }

        foreach (var teken in tekst)
        {
            if (!char.IsAsciiDigit(teken))
            {
                return false;
            }

            waarde = (waarde * 10) + (teken - '0');
        }

        return true;
    }
}
