using System.Text;

namespace Vereffen.Ei;

/// <summary>A column of the table: an element, or the text of comment records.</summary>
/// <param name="Element">Null for comment.</param>
/// <param name="Kop">Number and name: <c>0411 PRESTATIECODE</c>.</param>
public sealed record Tabelkolom(Element? Element, string Kop);

/// <summary>
/// A message as a table for a spreadsheet: a row per prestatie with the fields of its verzekerde and of the 01, and a row per record under a prestatie
/// (06, 16, 17). Amounts stand on the row of their own record only, so that a column can be added up. Record 99, reserve and unknown records are left out.
/// </summary>
public sealed class Prestatietabel
{
    private readonly Standaard standaard;
    private readonly int[] begin;
    private readonly string[]?[] boven;
    private readonly int commentaar;
    private readonly StringBuilder tekst = new();
    private readonly Action<IReadOnlyList<string>> rij;
    private RecordSoort? eigen;
    private bool verzekerdeHeeftRij = true;
    private bool voorloopHeeftRij;

    private Prestatietabel(Standaard standaard, Action<IReadOnlyList<Tabelkolom>> koppen, Action<IReadOnlyList<string>> rij)
    {
        this.standaard = standaard;
        this.rij = rij;
        begin = new int[standaard.Records.Count];
        boven = new string[]?[standaard.Records.Count];
        var kolommen = new List<Tabelkolom> { new(null, "record") };
        foreach (var soort in standaard.Soorten.Where(s => !s.IsSluit && !s.IsCommentaar))
        {
            begin[soort.Index] = kolommen.Count;
            kolommen.AddRange(Getoond(soort).Select(e => new Tabelkolom(e, $"{e.Id} {e.Naam}")));
        }

        commentaar = kolommen.Count;
        kolommen.Add(new Tabelkolom(null, "98 COMMENTAAR"));
        koppen(kolommen);
    }

    /// <summary>
    /// Streams the rows of a message; a cell is text as <paramref name="toon"/> gives it. False when the message type can't be told.
    /// </summary>
    /// <param name="bericht">Read from where it stands.</param>
    /// <param name="koppen">Gets the columns, once.</param>
    /// <param name="toon">What a filled field looks like.</param>
    /// <param name="rij">Gets each row; the list is used again for the next.</param>
    public static bool Lees(
        Stream bericht,
        Action<IReadOnlyList<Tabelkolom>> koppen,
        Func<Element, string, string> toon,
        Action<IReadOnlyList<string>> rij
    )
    {
        using var bron = new Bron(bericht);
        var lezer = new RegelLezer(bron);
        if (Bestandskop.Lees(bron, lezer, out var regel) is not { } standaard)
        {
            return false;
        }

        var tabel = new Prestatietabel(standaard, koppen, rij);
        do
        {
            tabel.Neem(regel.Inhoud, toon);
        } while (lezer.Volgende(out regel));

        tabel.Sluit();
        return true;
    }

    private static IEnumerable<Element> Getoond(RecordSoort soort) =>
        soort.Velden.Where(e => e.Index > 0 && e.Verplichting != Verplichting.S);

    private void Neem(ReadOnlySpan<byte> bytes, Func<Element, string, string> toon)
    {
        if (bytes.Length < 2 || standaard.ZoekRecord(bytes[0], bytes[1]) is not { IsSluit: false } soort)
        {
            return;
        }

        if (soort.IsCommentaar)
        {
            if (soort.MetCode("OMS016") is { } vrij)
            {
                tekst.Append(tekst.Length > 0 ? " " : "").Append(Encoding.Latin1.GetString(vrij.Lees(bytes)).Trim(' '));
            }

            return;
        }

        SchrijfEigen();
        if (soort.Kenmerk == "02")
        {
            SchrijfVerzekerde();
            verzekerdeHeeftRij = false;
        }

        var cellen = new List<string>();
        foreach (var e in Getoond(soort))
        {
            cellen.Add(toon(e, Encoding.Latin1.GetString(e.Lees(bytes))));
        }

        VergeetOnder(soort);
        boven[soort.Index] = [.. cellen];
        eigen = soort;
    }

    private void Sluit()
    {
        SchrijfEigen();
        SchrijfVerzekerde();
        if (!voorloopHeeftRij)
        {
            Schrijf(standaard.Voorloop);
        }
    }

    /// <summary>The record before this one, when it has a row of its own.</summary>
    private void SchrijfEigen()
    {
        if (eigen is { Kenmerk: not ("01" or "02" or "03") } soort)
        {
            Schrijf(soort);
            verzekerdeHeeftRij = true;
        }

        if (eigen is { Kenmerk: not "02" })
        {
            tekst.Clear();
        }

        eigen = null;
    }

    /// <summary>A verzekerde without prestaties, as a retour may hold.</summary>
    private void SchrijfVerzekerde()
    {
        if (!verzekerdeHeeftRij && standaard.ZoekRecord("02") is { } soort && boven[soort.Index] is not null)
        {
            Schrijf(soort);
        }

        verzekerdeHeeftRij = true;
        tekst.Clear();
    }

    private void Schrijf(RecordSoort soort)
    {
        var cellen = new string[commentaar + 1];
        Array.Fill(cellen, "");
        cellen[0] = soort.Kenmerk;
        foreach (var ander in standaard.Soorten)
        {
            if (boven[ander.Index] is not { } waarden)
            {
                continue;
            }

            var plek = begin[ander.Index];
            foreach (var e in Getoond(ander))
            {
                cellen[plek] = ander == soort || !IsBedrag(e) ? waarden[plek - begin[ander.Index]] : "";
                plek++;
            }
        }

        cellen[commentaar] = tekst.ToString();
        voorloopHeeftRij = true;
        rij(cellen);
        tekst.Clear();
    }

    private bool IsBedrag(Element e) =>
        e.Code.StartsWith("BED", StringComparison.Ordinal)
        || Array.Exists(standaard.Soorten, s => Array.Exists(s.Velden, v => v.Teken == e.Id));

    private void VergeetOnder(RecordSoort soort)
    {
        foreach (var ander in standaard.Soorten)
        {
            for (RecordSoort? s = ander; s is not null; s = s.Ouder.Length > 0 ? standaard.ZoekRecord(s.Ouder) : null)
            {
                // A sibling of another type (16 beside 06) is not above this record either.
                if (
                    s == soort
                    || (soort.Ouder.Length > 0 && s != standaard.ZoekRecord("03") && s.Ouder == soort.Ouder && s.Kenmerk != "02")
                )
                {
                    boven[ander.Index] = null;
                }
            }
        }
    }
}
