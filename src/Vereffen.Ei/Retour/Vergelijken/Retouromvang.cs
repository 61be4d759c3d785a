namespace Vereffen.Ei;

/// <summary>How much of its claim a retour gives back: all of it (the exchange's answer to a file with rejected records), or only what has a remark.</summary>
internal static class Retouromvang
{
    /// <summary>True when a record of the retour is one that only comes back because everything does.</summary>
    internal static bool Bepaal(Stream retour, Standaard? standaard)
    {
        using var bron = new Bron(retour);
        var lezer = new RegelLezer(bron);
        var gelezen = Bestandskop.Lees(bron, lezer, out _);
        if ((standaard ?? gelezen) is not { IsRetour: true } gekozen)
        {
            return false;
        }

        var verzekerdeGoed = false;
        while (lezer.Volgende(out var regel))
        {
            var bytes = regel.Inhoud;
            if (bytes.Length < 2 || gekozen.ZoekRecord(bytes[0], bytes[1]) is not { IsDetail: true } soort)
            {
                continue;
            }

            if (Retouroordeel.Heeft(soort, bytes, Kern.Retourcode.GoedMaarBestandAfgekeurd))
            {
                return true;
            }

            // The old style has one code for "not judged" and "good in itself": a prestatie has the first only under a verzekerde with a remark.
            var verwerking = Retouroordeel.Verwerking(soort, bytes);
            if (soort.Kenmerk == "02")
            {
                verzekerdeGoed = verwerking is 0 or 1 or 2;
            }
            else if (soort.Kenmerk == "04" && verwerking == 3 && verzekerdeGoed)
            {
                return true;
            }
        }

        return false;
    }
}
