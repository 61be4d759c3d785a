using Vereffen.Ei;
using Vereffen.Kern;

namespace Vereffen.Praktijk;

/// <summary>
/// Writes the part of a client's file that goes to one insurer: its own 01 (UZOVI, bureau, paid to the bureau, factuurnummer), the insured that have a line in it, numbered from 1,
/// without record 03 and debiteurnummer, and a 99 of its own. Everything else is as the client wrote it.
/// </summary>
internal sealed class Deelschrijver(Clientbestand bestand, AgbCode bureau)
{
    private readonly long[] tellingen = new long[100];
    private long totaal;
    private long nummer;

    /// <summary>The records of the part in order, but for 01 and 99: record n of those that are no 98 has number n in the part.</summary>
    public static IEnumerable<Clientrecord> Records(Clientbestand bestand, IReadOnlySet<long> mee)
    {
        foreach (var verzekerde in bestand.Verzekerden)
        {
            var eerste = true;
            foreach (var prestatie in verzekerde.Prestaties.Where(p => mee.Contains(p.Record.Detail)))
            {
                if (eerste)
                {
                    eerste = false;
                    yield return verzekerde.Record;
                    foreach (var commentaar in verzekerde.Commentaar)
                    {
                        yield return commentaar;
                    }
                }

                yield return prestatie.Record;
                foreach (var record in prestatie.Onder)
                {
                    yield return record;
                }
            }
        }
    }

    /// <param name="uzovi">The insurer.</param>
    /// <param name="mee">Numbers in the client's file of the 04s that go.</param>
    /// <param name="factuurnummer">At most 12 characters.</param>
    /// <param name="referentie">The reference to write for the client's own.</param>
    /// <param name="vorige">The same for an earlier one that a credit names.</param>
    /// <returns>The file; null when a sum doesn't fit its field.</returns>
    public byte[]? Schrijf(
        UzoviNummer uzovi,
        IReadOnlySet<long> mee,
        string factuurnummer,
        Func<string, string> referentie,
        Func<string, string> vorige
    )
    {
        using var uit = new MemoryStream();
        Schrijf(uit, Voorloop(uzovi, factuurnummer));
        foreach (var record in Records(bestand, mee))
        {
            Schrijf(uit, Detail(record, uzovi, referentie, vorige));
        }

        if (Sluit() is not { } sluit)
        {
            return null;
        }

        Schrijf(uit, sluit);
        return uit.ToArray();
    }

    private byte[] Voorloop(UzoviNummer uzovi, string factuurnummer)
    {
        var soort = bestand.Standaard.ZoekRecord("01")!;
        var record = bestand.Voorloop.ToArray();
        Recordveld.Zet(soort.MetCode("COD061"), record, uzovi.Waarde);
        Recordveld.Zet(soort.MetCode("COD377"), record, bureau.Waarde);
        Recordveld.Zet(soort.MetCode("COD833"), record, (long)BetalingAan.Servicebureau);
        Recordveld.Zet(soort.MetCode("NUM029"), record, factuurnummer);
        return record;
    }

    private byte[] Detail(Clientrecord van, UzoviNummer uzovi, Func<string, string> referentie, Func<string, string> vorige)
    {
        var soort = van.Soort;
        var record = van.Bytes.ToArray();
        tellingen[int.Parse(soort.Kenmerk, System.Globalization.CultureInfo.InvariantCulture)]++;
        totaal += bestand.BedragVan(van).Cents;
        nummer += soort.IsCommentaar ? 0 : 1;
        Recordveld.Zet(soort.MetCode("NUM040"), record, nummer);
        if (soort.IsCommentaar)
        {
            return record;
        }

        // An insured without a UZOVI gets that of the insurer that COV named.
        if (Recordveld.Uzovi(soort, record) is null)
        {
            Recordveld.Zet(soort.MetCode("COD061"), record, uzovi.Waarde);
        }

        if (soort.Kenmerk == "02")
        {
            Recordveld.Leeg(soort.MetCode("COD316"), record);
        }

        Vervang(soort, record, "NUM362", referentie);
        Vervang(soort, record, "NUM363", vorige);
        return record;
    }

    private static void Vervang(RecordSoort soort, byte[] record, string code, Func<string, string> nieuw)
    {
        if (Recordveld.Tekst(soort, record, code) is { Length: > 0 } oud && nieuw(oud) is var tekst && tekst != oud)
        {
            Recordveld.Zet(soort.MetCode(code), record, tekst);
        }
    }

    private byte[]? Sluit()
    {
        var soort = bestand.Standaard.ZoekRecord("99")!;
        var record = bestand.Sluit.ToArray();
        foreach (var element in soort.Elementen)
        {
            var past = element switch
            {
                { Telt: "*" } => Recordveld.Zet(element, record, tellingen.Sum()),
                { Telt.Length: > 0 } => Recordveld.Zet(
                    element,
                    record,
                    tellingen[int.Parse(element.Telt, System.Globalization.CultureInfo.InvariantCulture)]
                ),
                { Totaal.Length: > 0 } => Recordveld.Zet(element, record, Math.Abs(totaal))
                    && Recordveld.Zet(bestand.Standaard.ZoekElement(element.Teken), record, totaal < 0 ? "C" : "D"),
                _ => true,
            };
            if (!past)
            {
                return null;
            }
        }

        return record;
    }

    private static void Schrijf(Stream uit, byte[] record)
    {
        uit.Write(record);
        uit.Write("\r\n"u8);
    }
}
