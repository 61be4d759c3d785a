using Vereffen.Kern;

namespace Vereffen.Ei;

/// <summary>Compares a record of a retour with that of its claim, byte for byte, and names the element that differs.</summary>
internal sealed class Recordvergelijking(Claimindex claim, Retourmelder melder)
{
    private const string Zin = "Deze waarde is anders dan in de declaratie; een retour neemt haar byte voor byte over.";

    /// <summary>0102-0104 are the retour's own; 0105 is as the situation is; 0106 and 0107 are not filled by an insurer.</summary>
    private static readonly string[] Vrij = ["0102", "0103", "0104", "0105", "0106", "0107"];

    private static readonly string[] Herkenning = ["NUM029", "DAT031", "COD061", "COD377", "COD009", "COD181", "COD031"];

    private readonly byte[] aangevuld = new byte[claim.Standaard.RecordLengte];

    private int Lengte => claim.Standaard.RecordLengte;

    /// <summary>True when the factuurnummer differs and another field that tells claims apart too.</summary>
    internal bool IsAndereDeclaratie(in Retourregel r)
    {
        var anders = 0;
        foreach (var code in Herkenning)
        {
            if (r.Soort.MetCode(code) is { } e && !e.Lees(r.Bytes).SequenceEqual(e.Lees(claim.Voorloop)))
            {
                anders++;
            }
            else if (code == Herkenning[0])
            {
                return false;
            }
        }

        return anders > 1;
    }

    internal void Voorloop(in Retourregel r)
    {
        var bytes = Aangevuld(claim.Voorloop);
        foreach (var e in r.Soort.Velden)
        {
            if (e.Eind <= Lengte && !Vrij.Contains(e.Id))
            {
                Vergelijk(r, e, bytes);
            }
        }
    }

    internal void Detail(in Retourregel r, int plek)
    {
        var bytes = Aangevuld(claim.Bytes(plek));
        if (r.Bytes.Length >= Lengte && r.Bytes[..Lengte].SequenceEqual(bytes))
        {
            return;
        }

        foreach (var e in r.Soort.Velden)
        {
            if (e.Eind <= Lengte)
            {
                Vergelijk(r, e, bytes);
            }
        }
    }

    /// <summary>The same bytes from this position (from 0) to the claim's length.</summary>
    internal bool IsGelijk(in Retourregel r, int plek, int vanaf) =>
        r.Bytes.Length >= Lengte && r.Bytes[vanaf..Lengte].SequenceEqual(Aangevuld(claim.Bytes(plek)).AsSpan(vanaf));

    /// <summary>
    /// A 98 of the retour is the claim's when it has its line number and, where only part of the claim comes back, mostly its text: else it was added.
    /// </summary>
    internal bool IsZelfdeCommentaar(in Retourregel r, int plek, bool alles)
    {
        if (r.Bytes.Length < Lengte)
        {
            return false;
        }

        var bytes = Aangevuld(claim.Bytes(plek));
        if (!r.Bytes.Slice(14, 4).SequenceEqual(bytes.AsSpan(14, 4)))
        {
            return false;
        }

        var anders = 0;
        var gevuld = 0;
        for (var i = 18; i < Lengte; i++)
        {
            anders += bytes[i] == r.Bytes[i] ? 0 : 1;
            gevuld += bytes[i] == ' ' ? 0 : 1;
        }

        return alles || anders * 4 <= gevuld;
    }

    private void Vergelijk(in Retourregel r, Element e, byte[] bytes)
    {
        var veld = e.Lees(r.Bytes);
        // What is cut off has been reported with the length.
        if (veld.Length == e.Lengte && !veld.SequenceEqual(e.Lees(bytes)))
        {
            melder.Meld(r, e, Niveau.N4, Zin);
        }
    }

    /// <summary>A record of the claim that is cut off or too long, at the length of the standard: so it goes back.</summary>
    private byte[] Aangevuld(ReadOnlySpan<byte> bytes)
    {
        var kop = bytes[..Math.Min(bytes.Length, Lengte)];
        kop.CopyTo(aangevuld);
        aangevuld.AsSpan(kop.Length).Fill((byte)' ');
        return aangevuld;
    }
}
