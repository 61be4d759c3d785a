using System.Globalization;
using Vereffen.Ei;
using Vereffen.Kern;

namespace Vereffen.Praktijk;

/// <summary>
/// Puts the answers of all insurers together into one retour of the client's own file: its own records and numbers, with what the insurers said of them. A line that was not sent on is
/// refused in it, with the reason in a 98: else the client's program would take it for awarded.
/// </summary>
internal static class Terugschrijver
{
    private const int Kenmerklengte = 24;
    private static readonly Retourcode NietDoorgestuurd = new(8179);
    private static readonly Retourcode GeenUzovi = new(423);
    private static readonly Retourcode AndereLijst = new(581);

    /// <param name="bestand">The client's file.</param>
    /// <param name="delen">The lines of each part with its answer.</param>
    /// <param name="blijft">The lines that were not sent on, with why.</param>
    /// <param name="kenmerk">The bureau's own number, at most 24 characters.</param>
    /// <param name="dagtekening">Date of the retour.</param>
    /// <returns>The retour; null when there is none for this standard, or an answer has records that no part has.</returns>
    public static byte[]? Schrijf(
        Clientbestand bestand,
        IReadOnlyList<(UzoviNummer Uzovi, IReadOnlySet<long> Mee, Deelretour Retour)> delen,
        IReadOnlyDictionary<long, string> blijft,
        string kenmerk,
        DateOnly dagtekening
    )
    {
        var stukken = new Dictionary<long, List<byte[]>>();
        var enkel = delen.Count == 1 && blijft.Count == 0;
        // A record that the exchange calls good (8096) stands in a retour of the exchange only; beside the answers of others it is told in this side's words.
        foreach (var (_, mee, retour) in delen.Where(d => enkel || !d.Retour.VanPortaal))
        {
            if (!Vertaal(bestand, mee, retour, stukken))
            {
                return null;
            }
        }

        if (enkel)
        {
            var enig = delen[0];
            return Stel(bestand, enig.Retour.Standaard, Kop(bestand, enig.Retour.Voorloop), stukken, enig.Retour.Sluit);
        }

        var oordelen = delen.SelectMany(d => Regeloordeel.Van(bestand, d.Mee, d.Retour)).ToList();
        var alles = blijft.Count == 0 && delen.All(d => d.Retour.IsVolledig);
        if (Eigen(bestand, delen, blijft) is not { } eigen)
        {
            return null;
        }

        using var uit = new MemoryStream();
        var reden = RetourSchrijver.Schrijf(
            bestand.Inhoud,
            new Retour
            {
                Afzender = RetourAfzender.Zorgverzekeraar,
                Referentie = kenmerk.Length > Kenmerklengte ? kenmerk[..Kenmerklengte] : kenmerk,
                Dagtekening = dagtekening,
                Bestand = [alles ? Retourcode.VolledigToegekend : Retourcode.GeenOpmerking],
                Records = [.. eigen.OrderBy(u => u.Regel)],
                Toegekend = oordelen.Aggregate(Bedrag.Nul, (som, o) => som + o.Toegekend),
            },
            uit
        );
        if (reden is not null || Deelretour.Lees(uit.ToArray()) is not { } basis)
        {
            return null;
        }

        foreach (var stuk in basis.Records)
        {
            // What an insurer said of a record goes before what only carries a line that was not sent on.
            if (!stukken.ContainsKey(stuk.Detail))
            {
                stukken[stuk.Detail] = [stuk.Bytes, .. stuk.Commentaar];
            }
        }

        return Stel(bestand, basis.Standaard, basis.Voorloop, stukken, basis.Sluit);
    }

    /// <summary>The records of an answer as records of the client's file.</summary>
    private static bool Vertaal(Clientbestand bestand, IReadOnlySet<long> mee, Deelretour retour, Dictionary<long, List<byte[]>> stukken)
    {
        var records = Deelschrijver.Records(bestand, mee).Where(r => !r.Soort.IsCommentaar).ToList();
        var lengte = bestand.Standaard.RecordLengte;
        foreach (var stuk in retour.Records)
        {
            if (
                stuk.Detail < 1
                || stuk.Detail > records.Count
                || records[(int)stuk.Detail - 1] is var eigen && eigen.Soort.Kenmerk != stuk.Soort.Kenmerk
            )
            {
                return false;
            }

            var groep = new List<byte[]> { (byte[])[.. eigen.Bytes.Span, .. stuk.Bytes.AsSpan(lengte)] };
            foreach (var commentaar in stuk.Commentaar)
            {
                var record = (byte[])commentaar.Clone();
                Recordveld.Zet(retour.Standaard.ZoekRecord("98")!.MetCode("NUM040"), record, eigen.Detail);
                groep.Add(record);
            }

            // An insured with lines for two insurers is in both answers; the one with a remark says more.
            if (!stukken.TryGetValue(eigen.Detail, out var eerder) || (stuk.Codes.Count > 0 && eerder.Count <= groep.Count))
            {
                stukken[eigen.Detail] = groep;
            }
        }

        return true;
    }

    /// <summary>The 01 of an answer with the client's own numbers in it.</summary>
    private static byte[] Kop(Clientbestand bestand, ReadOnlyMemory<byte> voorloop)
    {
        var record = voorloop.ToArray();
        foreach (var code in (string[])["COD061", "COD377", "COD833", "NUM029"])
        {
            if (bestand.Standaard.ZoekRecord("01")!.MetCode(code) is { } element)
            {
                element.Lees(bestand.Voorloop.Span).CopyTo(record.AsSpan(element.Start - 1));
            }
        }

        return record;
    }

    /// <summary>What this side has to say: of lines that were not sent on, and of those in a part that was refused as a whole. Null when this standard can't say it.</summary>
    private static List<RecordUitkomst>? Eigen(
        Clientbestand bestand,
        IReadOnlyList<(UzoviNummer Uzovi, IReadOnlySet<long> Mee, Deelretour Retour)> delen,
        IReadOnlyDictionary<long, string> blijft
    )
    {
        var eigen = new List<RecordUitkomst>();
        var geweigerd = delen
            .Where(d => d.Retour.IsAfgewezen || d.Retour.VanPortaal)
            .SelectMany(d => Regeloordeel.Van(bestand, d.Mee, d.Retour).Select(o => (o.Detail, d.Uzovi, o.Codes, d.Retour)))
            .ToDictionary(d => d.Detail);
        foreach (var prestatie in bestand.Prestaties)
        {
            var detail = prestatie.Record.Detail;
            if (blijft.TryGetValue(detail, out var reden))
            {
                Voeg(eigen, prestatie, [Code(reden)], $"Niet doorgestuurd door het servicebureau: {reden}.");
            }
            else if (geweigerd.TryGetValue(detail, out var deel))
            {
                var codes = Echte(deel.Codes);
                if (codes.Count == 0 && deel.Retour.Standaard.ZoekRecord("04")!.MetCode("COD027") is not null)
                {
                    // The older style has one code for 'not judged' and 'good in itself', and would claim that the exchange sent all of it back.
                    return null;
                }

                var wat = deel.Retour.VanPortaal ? "door het portaal teruggestuurd" : "in zijn geheel afgewezen";
                Voeg(
                    eigen,
                    prestatie,
                    codes.Count > 0 ? codes : [Retourcode.NietBeoordeeld],
                    $"Het deel voor UZOVI {deel.Uzovi} is {wat}{(deel.Retour.Codes.Count > 0 ? ": " : "")}{string.Join(' ', deel.Retour.Codes)}."
                );
            }
        }

        return eigen;
    }

    private static void Voeg(List<RecordUitkomst> eigen, Clientprestatie prestatie, IReadOnlyList<Retourcode> codes, string tekst)
    {
        eigen.Add(new RecordUitkomst(prestatie.Record.Regel, codes, Bedrag.Nul, Bedrag.Nul, tekst));
        eigen.AddRange(
            prestatie
                .Onder.Where(o => !o.Soort.IsCommentaar)
                .Select(o => new RecordUitkomst(o.Regel, [Retourcode.NietBeoordeeld], Bedrag.Nul, Bedrag.Nul))
        );
    }

    private static List<Retourcode> Echte(IEnumerable<string> codes) =>
        [
            .. codes
                .Select(c => Retourcode.TryParse(c, out var code) ? code : default)
                .Where(c => c.Waarde > 0 && c != Retourcode.GoedMaarBestandAfgekeurd),
        ];

    private static Retourcode Code(string reden) =>
        reden switch
        {
            Verdeling.NietDoorsturen => NietDoorgestuurd,
            Verdeling.GeenVerzekeraar => GeenUzovi,
            _ => AndereLijst,
        };

    /// <summary>01, the records in the order of the client's file, and a 99 that counts them.</summary>
    private static byte[] Stel(
        Clientbestand bestand,
        Standaard standaard,
        ReadOnlyMemory<byte> voorloop,
        Dictionary<long, List<byte[]>> stukken,
        ReadOnlyMemory<byte> sluit
    )
    {
        using var uit = new MemoryStream();
        var tellingen = new long[100];
        Schrijf(uit, voorloop.Span);
        foreach (var record in bestand.Verzekerden.SelectMany(Records).Where(r => !r.Soort.IsCommentaar))
        {
            foreach (var bytes in stukken.GetValueOrDefault(record.Detail) ?? [])
            {
                tellingen[((bytes[0] - '0') * 10) + bytes[1] - '0']++;
                Schrijf(uit, bytes);
            }
        }

        var slot = sluit.ToArray();
        foreach (var element in standaard.ZoekRecord("99")!.Elementen.Where(e => e.Telt.Length > 0))
        {
            Recordveld.Zet(
                element,
                slot,
                element.Telt == "*" ? tellingen.Sum() : tellingen[int.Parse(element.Telt, CultureInfo.InvariantCulture)]
            );
        }

        Schrijf(uit, slot);
        return uit.ToArray();
    }

    private static IEnumerable<Clientrecord> Records(Clientverzekerde verzekerde) =>
        [
            verzekerde.Record,
            .. verzekerde.Debiteur,
            .. verzekerde.Prestaties.SelectMany(p => (IEnumerable<Clientrecord>)[p.Record, .. p.Onder]),
        ];

    private static void Schrijf(Stream uit, ReadOnlySpan<byte> record)
    {
        uit.Write(record);
        uit.Write("\r\n"u8);
    }
}
