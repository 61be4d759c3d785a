using Vereffen.Kern;

namespace Vereffen.Ei;

/// <summary>
/// One pass over a claim that writes its retour. A record goes back when it has a remark, or when one below it has; so the records above are held
/// until it is known. The exchange sends all of them back.
/// </summary>
internal sealed class Retourronde
{
    private readonly Standaard claim;
    private readonly Kern.Retour retour;
    private readonly Retourrecord schrijver;
    private readonly RecordUitkomst[] uitkomsten;
    private readonly Vastgehouden?[] boven;
    private readonly bool alleenKop;
    private readonly bool alles;
    private readonly long[] tellingen;
    private byte[]? sluit;
    private RecordSoort? vorige;
    private int volgende;
    private Toelichting? toelichting;

    internal Retourronde(Standaard claim, Standaard standaard, Kern.Retour retour, Stream uit)
    {
        this.claim = claim;
        this.retour = retour;
        schrijver = new Retourrecord(standaard, uit);
        uitkomsten = [.. retour.Records.OrderBy(r => r.Regel)];
        boven = new Vastgehouden?[claim.Records.Count];
        tellingen = new long[100];
        alleenKop = !retour.Bestand.Contains(Retourcode.GeenOpmerking);
        alles = !alleenKop && retour.Afzender == RetourAfzender.Portaal;
    }

    internal void Voorloop(ReadOnlySpan<byte> bytes) => schrijver.Voorloop(bytes, retour);

    internal void Neem(in Recordregel regel)
    {
        var bytes = regel.Inhoud;
        var soort = bytes.Length < 2 ? null : claim.ZoekRecord(bytes[0], bytes[1]);
        if (soort is null || soort.IsVoorloop)
        {
            return;
        }

        if (soort.IsSluit)
        {
            sluit ??= bytes.ToArray();
            return;
        }

        if (!alleenKop)
        {
            Detail(soort, bytes, UitkomstVan(regel.Nummer));
        }
    }

    internal void Sluit()
    {
        SchrijfToelichting();
        schrijver.Sluit(claim, sluit, tellingen, retour.Toegekend);
    }

    private void Detail(RecordSoort soort, ReadOnlySpan<byte> bytes, RecordUitkomst? uitkomst)
    {
        if (soort.IsCommentaar)
        {
            if (toelichting is not null)
            {
                toelichting.Regelnummer = Math.Max(
                    toelichting.Regelnummer,
                    Cijferlezer.TryLees(Bestandskop.Deel(bytes, 14, 4), out var n) ? n : 0
                );
            }
        }
        else
        {
            SchrijfToelichting();
            vorige = soort;
            Vergeet(soort);
        }

        if (alles || HeeftOpmerking(uitkomst))
        {
            SchrijfBovenliggende(vorige);
            Schrijf(soort, bytes, uitkomst);
            if (!soort.IsCommentaar && uitkomst is not null && schrijver.Toelichting(soort, uitkomst) is { } tekst)
            {
                toelichting = new Toelichting(bytes[..Math.Min(14, bytes.Length)].ToArray(), tekst);
            }
        }
        else if (!soort.IsCommentaar)
        {
            boven[soort.Index] = new Vastgehouden(bytes.ToArray(), uitkomst);
        }
    }

    /// <summary>A record of this type ends those of the same type and below.</summary>
    private void Vergeet(RecordSoort soort)
    {
        foreach (var ander in claim.Records)
        {
            for (RecordSoort? s = ander; s is not null; s = OuderVan(s))
            {
                if (s == soort)
                {
                    boven[ander.Index] = null;
                }
            }
        }
    }

    private void SchrijfBovenliggende(RecordSoort? soort)
    {
        if (soort is null || soort.IsVoorloop)
        {
            return;
        }

        SchrijfBovenliggende(OuderVan(soort));
        if (boven[soort.Index] is { } wacht)
        {
            boven[soort.Index] = null;
            Schrijf(soort, wacht.Bytes, wacht.Uitkomst);
        }
    }

    private void Schrijf(RecordSoort soort, ReadOnlySpan<byte> bytes, RecordUitkomst? uitkomst)
    {
        tellingen[Kenmerk(soort)]++;
        var goed = alles && (soort.Kenmerk is "04" or "06") ? Retourcode.GoedMaarBestandAfgekeurd : Retourcode.GeenOpmerking;
        schrijver.Detail(soort, bytes, uitkomst, goed);
    }

    private void SchrijfToelichting()
    {
        if (toelichting is null)
        {
            return;
        }

        foreach (var deel in Latijn.Regels(toelichting.Tekst, Retourrecord.Commentaarlengte))
        {
            toelichting.Regelnummer++;
            schrijver.Commentaar(toelichting.Nummer, toelichting.Regelnummer, deel);
            tellingen[98]++;
        }

        toelichting = null;
    }

    private RecordUitkomst? UitkomstVan(int regel)
    {
        while (volgende < uitkomsten.Length && uitkomsten[volgende].Regel < regel)
        {
            volgende++;
        }

        return volgende < uitkomsten.Length && uitkomsten[volgende].Regel == regel ? uitkomsten[volgende] : null;
    }

    private static bool HeeftOpmerking(RecordUitkomst? uitkomst) =>
        uitkomst is not null && (uitkomst.Toelichting is { Length: > 0 } || uitkomst.Codes.Any(c => c != Retourcode.GeenOpmerking));

    private RecordSoort? OuderVan(RecordSoort soort) => soort.Ouder.Length > 0 ? claim.ZoekRecord(soort.Ouder) : null;

    private static int Kenmerk(RecordSoort soort) => ((soort.Kenmerk[0] - '0') * 10) + soort.Kenmerk[1] - '0';

    private sealed record Vastgehouden(byte[] Bytes, RecordUitkomst? Uitkomst);

    private sealed class Toelichting(byte[] kop, string tekst)
    {
        internal ReadOnlySpan<byte> Nummer => kop.AsSpan(Math.Min(2, kop.Length));
        internal string Tekst { get; } = tekst;
        internal long Regelnummer { get; set; }
    }
}
