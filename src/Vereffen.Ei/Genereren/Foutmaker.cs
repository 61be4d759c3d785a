using Vereffen.Kern;

namespace Vereffen.Ei;

/// <summary>
/// Derives faults from the data of a record type. Only ones that give a single finding: a field that can't be trusted silences the relations that read it,
/// so a fault of one field is always alone; a fault between fields is made in the field that nothing else reads.
/// </summary>
internal sealed class Foutmaker(Standaard standaard, Recordplan plan)
{
    private static readonly Retourcode KenmerkOnjuist = new(2);
    private static readonly Retourcode LengteOnjuist = new(804);

    private readonly RecordSoort soort = plan.Soort;

    internal IEnumerable<Veldfout> Alle() => Record().Concat(soort.Velden.Skip(1).SelectMany(Veld)).Concat(Relaties());

    private IEnumerable<Veldfout> Record()
    {
        var kenmerk = soort.Velden[0];
        yield return new(
            "lengte te kort",
            kenmerk,
            Niveau.N2,
            LengteOnjuist,
            _ => soort.Velden[^1].Verplichting == Verplichting.S,
            (_, lengte) => lengte - 1
        );
        yield return new(
            "lengte te lang",
            kenmerk,
            Niveau.N2,
            LengteOnjuist,
            _ => true,
            (record, lengte) =>
            {
                record[lengte] = (byte)' ';
                return lengte + 1;
            }
        );
        yield return new(
            "onbekend record",
            kenmerk,
            Niveau.N3,
            KenmerkOnjuist,
            _ => true,
            (record, lengte) =>
            {
                "XX"u8.CopyTo(record);
                return lengte;
            }
        );
        // Two neighbours may both be renumbered; the second must not follow on the first.
        yield return Zet(
            "volgnummer",
            soort.Velden[1],
            Niveau.N2,
            veld =>
            {
                veld[^7] = (byte)'5';
                veld[^6] = (byte)(veld[^1] % 2 == 0 ? '3' : '7');
            }
        );
    }

    private IEnumerable<Veldfout> Veld(Element e)
    {
        if (e.Verplichting == Verplichting.S)
        {
            yield return Zet("reserve gevuld", e, Niveau.N3, veld => veld[veld.Length / 2] = (byte)'X');
            yield break;
        }

        foreach (var fout in e.Type == ElementType.N ? Getal(e) : Tekst(e))
        {
            yield return fout;
        }

        if (e.Verplichting == Verplichting.M && !(e.Type == ElementType.N && MagNul(e)))
        {
            yield return Zet("niet gevuld", e, Niveau.N3, veld => veld.Fill(Leeg(e)));
        }

        foreach (var fout in Vormen(e))
        {
            yield return fout;
        }

        if (e.GelijkAan.Length > 0)
        {
            yield return Zet("ongelijk aan boven", e, Niveau.N2, veld => MaakAnders(e, veld), veld => IsGevuld(e, veld) && KanAnders(e));
        }
    }

    private static IEnumerable<Veldfout> Getal(Element e)
    {
        yield return Zet("niet numeriek", e, Niveau.N3, veld => veld[^1] = (byte)'A');
        if (e.Lengte > 1)
        {
            yield return Zet("spaties in getal", e, Niveau.N3, veld => veld[0] = (byte)' ', veld => veld[0] == '0' && IsGevuld(e, veld));
        }
    }

    private static IEnumerable<Veldfout> Tekst(Element e)
    {
        yield return Zet("stuurteken", e, Niveau.N3, veld => veld[^1] = 9);
        if (e.Lengte > 1)
        {
            yield return Zet(
                "niet links aangesloten",
                e,
                Niveau.N3,
                veld =>
                {
                    veld[..^1].CopyTo(veld[1..]);
                    veld[0] = (byte)' ';
                },
                veld => IsGevuld(e, veld) && veld[1] != ' '
            );
        }
    }

    private static IEnumerable<Veldfout> Vormen(Element e)
    {
        switch (e.Vorm)
        {
            case Vorm.Datum:
                yield return Zet("geen datum", e, Niveau.N3, veld => "20250230"u8.CopyTo(veld));
                yield return Zet("geen maand", e, Niveau.N3, veld => "20251305"u8.CopyTo(veld));
                break;
            case Vorm.Bsn:
                yield return Zet(
                    "geen elfproef",
                    e,
                    Niveau.N3,
                    veld => veld[^1] = (byte)(veld[^1] == '9' ? '0' : veld[^1] + 1),
                    veld => !veld.SequenceEqual("999999999"u8) && !veld.SequenceEqual("999999990"u8)
                );
                break;
            case Vorm.Agb:
                yield return Zet("zorgsoort 00", e, Niveau.N3, veld => "00056789"u8.CopyTo(veld));
                yield return Zet("volgnummer 000000", e, Niveau.N3, veld => "01000000"u8.CopyTo(veld));
                break;
            case Vorm.Postcode:
                yield return Zet("geen postcode", e, Niveau.N3, veld => "12A4BC"u8.CopyTo(veld));
                break;
            default:
                if (OnbekendeWaarde(e) is { } waarde)
                {
                    yield return Zet("niet in lijst", e, Niveau.N3, veld => Recordplan.Zet(veld, e.Type == ElementType.N, waarde));
                }

                break;
        }
    }

    /// <summary>A value that the list lacks, where the list or the standard's own values may reject.</summary>
    private static byte[]? OnbekendeWaarde(Element e)
    {
        if (e.WaardenBytes.Length == 0 && e.GehoudenLijst is not { IsVolledig: true })
        {
            return null;
        }

        for (var c = e.Type == ElementType.N ? '9' : 'Q'; c >= '1'; c--)
        {
            var waarde = new string(c, e.Type == ElementType.N ? e.Lengte : Math.Min(e.Lengte, 2));
            var bytes = StandaardLezer.Latijn(waarde);
            if (
                char.IsAsciiLetterOrDigit(c)
                && !e.Waarden.Contains(waarde, StringComparer.Ordinal)
                && e.GehoudenLijst?.Waarde(waarde) is null
            )
            {
                return bytes;
            }
        }

        return null;
    }

    /// <summary>Relations of our own knowledge of the standards: amounts, dates, D/C, doorsturen; the code is the one that the data gives.</summary>
    private IEnumerable<Veldfout> Relaties()
    {
        var maker = new Relatiefouten(standaard, plan);
        return maker.Alle();
    }

    private static void MaakAnders(Element e, Span<byte> veld)
    {
        switch (e.Vorm)
        {
            case Vorm.Bsn:
                // Two valid test numbers.
                (veld.SequenceEqual("999900006"u8) ? "999900018"u8 : "999900006"u8).CopyTo(veld);
                break;
            case Vorm.Datum:
                (veld.SequenceEqual("20250914"u8) ? "20250915"u8 : "20250914"u8).CopyTo(veld);
                break;
            default:
                veld[e.Type == ElementType.N ? ^1 : 0] = (byte)(veld[e.Type == ElementType.N ? ^1 : 0] == '7' ? '8' : '7');
                break;
        }
    }

    /// <summary>Where the values are fixed a different one would be a fault of its own.</summary>
    private static bool KanAnders(Element e) => e.WaardenBytes.Length == 0 && e.GehoudenLijst is not { IsVolledig: true };

    private static bool MagNul(Element e) => e.NulIsWaarde || e.Waarden.Any(w => w.Trim('0').Length == 0);

    private static bool IsGevuld(Element e, ReadOnlySpan<byte> veld) => veld.ContainsAnyExcept(Leeg(e));

    private static byte Leeg(Element e) => e.Type == ElementType.N ? (byte)'0' : (byte)' ';

    internal delegate void Veldingreep(Span<byte> veld);

    internal static Veldfout Zet(string naam, Element e, Niveau niveau, Veldingreep ingreep, Veldfout.Toets? kan = null) =>
        new(
            naam,
            e,
            niveau,
            e.Retourcode,
            record => kan is null || kan(e.Lees(record)),
            (record, lengte) =>
            {
                ingreep(record.Slice(e.Start - 1, e.Lengte));
                return lengte;
            }
        );
}
