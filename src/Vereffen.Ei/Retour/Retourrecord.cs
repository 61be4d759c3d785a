using Vereffen.Kern;

namespace Vereffen.Ei;

/// <summary>Lays out the records of a retour: the claim's bytes, then the fields that the retour adds, found by their element codes.</summary>
internal sealed class Retourrecord
{
    /// <summary>Characters of text in a 98.</summary>
    internal const int Commentaarlengte = 140;

    private static readonly string[] Retourcodes = ["COD954", "COD955", "COD956"];

    private readonly Standaard standaard;
    private readonly Stream uit;
    private readonly byte[] buffer;

    internal Retourrecord(Standaard standaard, Stream uit)
    {
        this.standaard = standaard;
        this.uit = uit;
        buffer = new byte[standaard.RecordLengte + 2];
        buffer[^2] = (byte)'\r';
        buffer[^1] = (byte)'\n';
    }

    private Span<byte> Record => buffer.AsSpan(0, standaard.RecordLengte);

    internal void Voorloop(ReadOnlySpan<byte> claim, Kern.Retour retour)
    {
        var soort = Begin(standaard.Voorloop, claim);
        "01"u8.CopyTo(Record);
        Zet(soort, "COD002", CodeBij(claim));
        Zet(soort, "NUM001", standaard.Kop.Hoofdversie);
        Zet(soort, "NUM309", standaard.Kop.Subversie);
        Zet(soort, "COD805", 0);
        Zet(soort, "NUM284", "");
        Zet(soort, "NUM370", retour.Referentie);
        Zet(soort, "DAT277", (retour.Dagtekening.Year * 10000) + (retour.Dagtekening.Month * 100) + retour.Dagtekening.Day);
        Codes(soort, retour.Bestand, Retourcode.GeenOpmerking, toegekend: default);
        Schrijf();
    }

    /// <summary>The code that answers the claim's: the one at the same place in the lists of both standards.</summary>
    private int CodeBij(ReadOnlySpan<byte> claim)
    {
        var plek =
            Standaarden.Zoek(standaard.Tegenhanger) is { } heen
            && Cijferlezer.TryLees(heen.Voorloop.MetCode("COD002")!.Lees(claim), out var code)
                ? heen.EiCodes.ToList().IndexOf((int)code)
                : 0;
        return standaard.EiCodes[Math.Clamp(plek, 0, standaard.EiCodes.Count - 1)];
    }

    internal void Detail(RecordSoort claimsoort, ReadOnlySpan<byte> claim, RecordUitkomst? uitkomst, Retourcode zonderOpmerking)
    {
        var soort = Begin(standaard.ZoekRecord(claimsoort.Kenmerk)!, claim);
        ZetBedrag(soort, "BED165", uitkomst?.Berekend ?? Bedrag.Nul);
        ZetBedrag(soort, "BED166", uitkomst?.Toegekend ?? Bedrag.Nul);
        foreach (var e in soort.Elementen)
        {
            // A D/C that the retour adds without an amount of ours beside it (toegekend btw bedrag) still is mandatory.
            if (!e.Overgenomen && !e.BlijftLeeg && e.Lijst == "COD043-VEKT" && !e.Lees(Record).ContainsAnyExcept((byte)' '))
            {
                e.Schrijf(Record, "D"u8);
            }
        }

        Codes(soort, uitkomst?.Codes ?? [], zonderOpmerking, uitkomst?.Toegekend ?? default);
        Schrijf();
    }

    /// <summary>What a 98 must say about a record of this type: what the fields can't hold, then the text of who judged. Null = nothing.</summary>
    internal string? Toelichting(RecordSoort claimsoort, RecordUitkomst uitkomst)
    {
        var eigen = uitkomst.Toelichting is { Length: > 0 } tekst ? tekst : null;
        var woorden = OudeStijl.Geldt(standaard.ZoekRecord(claimsoort.Kenmerk)!) ? OudeStijl.Toelichting(uitkomst.Codes) : null;
        return woorden is null || eigen is null ? woorden ?? eigen : $"{woorden} {eigen}";
    }

    internal void Commentaar(ReadOnlySpan<byte> nummer, long regelnummer, string tekst)
    {
        var soort = Begin(standaard.ZoekRecord("98")!, []);
        "98"u8.CopyTo(Record);
        nummer.CopyTo(Record[2..]);
        Zet(soort, "NUM109", regelnummer);
        Zet(soort, "OMS016", tekst);
        if (OudeStijl.Geldt(soort))
        {
            OudeStijl.Vul(soort, Record, [], toegekend: default);
        }

        Schrijf();
    }

    internal void Sluit(Standaard claim, byte[]? claimsluit, long[] tellingen, Bedrag toegekend)
    {
        var soort = Begin(standaard.Sluit, []);
        "99"u8.CopyTo(Record);
        foreach (var e in soort.Elementen)
        {
            if (e.Telt.Length > 0)
            {
                Veldschrijver.Getal(
                    e,
                    Record,
                    e.Telt == "*" ? tellingen.Sum() : tellingen[int.Parse(e.Telt, System.Globalization.CultureInfo.InvariantCulture)]
                );
            }
        }

        var ingediend = new Recordvelden(claim.Sluit, claimsluit).Bedrag("BED025", claim).Bedrag;
        ZetBedrag(soort, "BED168", ingediend);
        ZetBedrag(soort, "BED167", toegekend);
        Schrijf();
    }

    /// <summary>Starts a record with the claim's bytes, cut or padded to the claim's length; the rest is empty in the way of each element.</summary>
    private RecordSoort Begin(RecordSoort soort, ReadOnlySpan<byte> claim)
    {
        Record.Fill((byte)' ');
        foreach (var e in soort.Elementen)
        {
            if (e.Type == ElementType.N && (claim.IsEmpty || !e.Overgenomen))
            {
                Record.Slice(e.Start - 1, e.Lengte).Fill((byte)'0');
            }
        }

        var overgenomen = soort.Elementen.Where(e => e.Overgenomen).Select(e => e.Eind).DefaultIfEmpty(0).Max();
        claim[..Math.Min(claim.Length, overgenomen)].CopyTo(Record);
        return soort;
    }

    private void Codes(RecordSoort soort, IReadOnlyList<Retourcode> codes, Retourcode zonderOpmerking, Bedrag toegekend)
    {
        if (OudeStijl.Geldt(soort))
        {
            OudeStijl.Vul(soort, Record, codes.Count > 0 ? codes : [zonderOpmerking], toegekend);
            return;
        }

        for (var i = 0; i < Retourcodes.Length; i++)
        {
            var code =
                i < codes.Count ? codes[i].ToString()
                : i == 0 ? zonderOpmerking.ToString()
                : "";
            Zet(soort, Retourcodes[i], code);
        }
    }

    private void ZetBedrag(RecordSoort soort, string code, Bedrag bedrag)
    {
        if (soort.MetCode(code) is not { } e || e.BlijftLeeg)
        {
            return;
        }

        Veldschrijver.Getal(e, Record, Math.Abs(bedrag.Cents));
        standaard.ZoekElement(e.Teken)?.Schrijf(Record, bedrag.IsNegatief ? "C"u8 : "D"u8);
    }

    private void Zet(RecordSoort soort, string code, long getal)
    {
        if (soort.MetCode(code) is { } e)
        {
            Veldschrijver.Getal(e, Record, getal);
        }
    }

    private void Zet(RecordSoort soort, string code, string tekst)
    {
        if (soort.MetCode(code) is { } e)
        {
            Veldschrijver.Tekst(e, Record, tekst);
        }
    }

    private void Schrijf() => uit.Write(buffer);
}
