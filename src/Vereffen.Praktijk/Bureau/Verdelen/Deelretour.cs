using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Vereffen.Ei;
using Vereffen.Kern;

namespace Vereffen.Praktijk;

/// <summary>The answer to one part, by the numbers of the part: what it says of the file and of each record in it. Knows the four-digit codes and the older style of HA305.</summary>
internal sealed partial class Deelretour
{
    private const string Volledigtoegekend = "001";
    private static readonly string[] Codevelden = ["COD954", "COD955", "COD956"];

    private Deelretour(Standaard standaard) => Standaard = standaard;

    public Standaard Standaard { get; }

    public ReadOnlyMemory<byte> Voorloop { get; private set; }

    public ReadOnlyMemory<byte> Sluit { get; private set; }

    /// <summary>Detail records but 98, in order.</summary>
    public List<Retourstuk> Records { get; } = [];

    /// <summary>The insurer's own number (0181).</summary>
    public string Kenmerk { get; private set; } = "";

    /// <summary>Codes of the 01.</summary>
    public IReadOnlyList<string> Codes { get; private set; } = [];

    /// <summary>Total awarded by the 99; null when not given.</summary>
    public Bedrag? Toegekend { get; private set; }

    public bool IsVolledig { get; private set; }

    /// <summary>Refused as a whole.</summary>
    public bool IsAfgewezen { get; private set; }

    /// <summary>Written by the exchange: nothing reached the insurer.</summary>
    public bool VanPortaal { get; private set; }

    /// <summary>How the part stands after this.</summary>
    public string Stand =>
        VanPortaal ? "technisch afgewezen"
        : IsVolledig ? "toegekend"
        : IsAfgewezen ? "afgewezen"
        : "deels toegekend";

    /// <summary>Null when these bytes are no retour that we can read.</summary>
    public static Deelretour? Lees(ReadOnlyMemory<byte> bytes)
    {
        using var stroom = Recordstroom.Open(bytes);
        if (stroom is not { Standaard.IsRetour: true })
        {
            return null;
        }

        var retour = new Deelretour(stroom.Standaard);
        while (stroom.Volgende(out var record))
        {
            if (record.Length != stroom.Standaard.RecordLengte || stroom.SoortVan(record) is not { } soort)
            {
                return null;
            }

            retour.Neem(soort, record.ToArray());
        }

        return retour.Voorloop.IsEmpty || retour.Sluit.IsEmpty ? null : retour.Klaar();
    }

    private void Neem(RecordSoort soort, byte[] bytes)
    {
        if (soort.IsVoorloop)
        {
            Voorloop = bytes;
            Codes = Lees(soort, bytes);
            Kenmerk = Recordveld.Tekst(soort, bytes, "NUM370");
            IsVolledig =
                Codes.Contains(Retourcode.VolledigToegekend.ToString(), StringComparer.Ordinal)
                || Recordveld.Tekst(soort, bytes, "COD027") == Volledigtoegekend;
        }
        else if (soort.IsSluit)
        {
            Sluit = bytes;
            Toegekend = Bedrag(soort, bytes, "BED167");
        }
        else if (soort.IsCommentaar)
        {
            Records.LastOrDefault()?.Commentaar.Add(bytes);
        }
        else
        {
            Records.Add(
                new Retourstuk
                {
                    Soort = soort,
                    Bytes = bytes,
                    Detail = long.TryParse(
                        Recordveld.Tekst(soort, bytes, "NUM040"),
                        NumberStyles.None,
                        CultureInfo.InvariantCulture,
                        out var n
                    )
                        ? n
                        : 0,
                    Codes = Lees(soort, bytes),
                    Toegekend = Bedrag(soort, bytes, "BED166"),
                }
            );
        }
    }

    private Deelretour Klaar()
    {
        foreach (var stuk in Records)
        {
            stuk.VulAan(Standaard);
        }

        var ingediend = Bedrag(Standaard.ZoekRecord("99")!, Sluit.Span, "BED168");
        VanPortaal =
            Kenmerk.StartsWith("PORTAAL", StringComparison.OrdinalIgnoreCase)
            || Records.Exists(r => r.Codes.Contains(Retourcode.GoedMaarBestandAfgekeurd.ToString()));
        // Without records and not 'all awarded' it is refused, but for an insurer that says 'see the records' and awards all the same.
        IsAfgewezen = !IsVolledig && Records.Count == 0 && (Codes.Count > 0 || Toegekend is null || Toegekend != ingediend);
        IsVolledig |= !IsAfgewezen && Records.Count == 0;
        return this;
    }

    private Bedrag? Bedrag(RecordSoort soort, ReadOnlySpan<byte> bytes, string code)
    {
        if (
            soort.MetCode(code) is not { } veld
            || !long.TryParse(Encoding.Latin1.GetString(veld.Lees(bytes)), NumberStyles.None, CultureInfo.InvariantCulture, out var cents)
        )
        {
            return null;
        }

        return new Bedrag(Standaard.ZoekElement(veld.Teken) is { } teken && teken.Lees(bytes) is [(byte)'C'] ? -cents : cents);
    }

    /// <summary>Codes of a record without 'no remark'; of the older style the foutcodes with the field that they are about.</summary>
    private static List<string> Lees(RecordSoort soort, ReadOnlySpan<byte> bytes)
    {
        var codes = new List<string>();
        foreach (var veld in Codevelden)
        {
            if (
                Retourcode.TryParse(Recordveld.Tekst(soort, bytes, veld), out var code)
                && code.Waarde > 0
                && code != Retourcode.GeenOpmerking
            )
            {
                codes.Add(code.ToString());
            }
        }

        foreach (var (rubriek, fout) in ((string, string)[])[("NUM240", "COD957"), ("NUM238", "COD958"), ("NUM239", "COD959")])
        {
            if (soort.MetCode("COD027") is not null && Recordveld.Tekst(soort, bytes, fout) is { } nummer && nummer.Trim('0').Length > 0)
            {
                codes.Add($"F{nummer}/{Recordveld.Tekst(soort, bytes, rubriek)}");
            }
        }

        return codes;
    }

    /// <summary>A detail record of a retour with what it says.</summary>
    internal sealed partial class Retourstuk
    {
        public required RecordSoort Soort { get; init; }

        public required byte[] Bytes { get; init; }

        /// <summary>Number in the part.</summary>
        public required long Detail { get; init; }

        public required List<string> Codes { get; init; }

        public required Bedrag? Toegekend { get; init; }

        /// <summary>98s behind it.</summary>
        public List<byte[]> Commentaar { get; } = [];

        /// <summary>What the older style can't hold stands in words in a 98.</summary>
        public void VulAan(Standaard standaard)
        {
            if (Soort.MetCode("COD027") is null)
            {
                return;
            }

            var soort = standaard.ZoekRecord("98")!;
            foreach (var tekst in Commentaar.Select(c => Recordveld.Tekst(soort, c, "OMS016")))
            {
                Codes.InsertRange(0, Inwoorden().Matches(tekst).Select(m => m.Groups["code"].Value).Except(Codes, StringComparer.Ordinal));
            }
        }

        [GeneratedRegex(@"Retourcode (?<code>[0-9]{4})\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
        private static partial Regex Inwoorden();
    }
}
