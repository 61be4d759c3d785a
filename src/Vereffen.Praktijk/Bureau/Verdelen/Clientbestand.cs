using System.Globalization;
using System.Text;
using Vereffen.Ei;
using Vereffen.Kern;

namespace Vereffen.Praktijk;

/// <summary>A claim file of a client that passed the checks, cut in records: 01, the insured with their prestaties, 99. Holds no copies: every record is a piece of the file.</summary>
internal sealed class Clientbestand
{
    private readonly int inhoudBegin;

    private Clientbestand(ReadOnlyMemory<byte> inhoud, Standaard standaard, int begin)
    {
        Inhoud = inhoud;
        Standaard = standaard;
        inhoudBegin = begin;
        Totaal = standaard.ZoekRecord("99")!.Elementen.FirstOrDefault(e => e.Totaal.Length > 0);
        Bedragveld = Totaal is null ? null : standaard.ZoekElement(Totaal.Totaal);
    }

    public ReadOnlyMemory<byte> Inhoud { get; }

    public Standaard Standaard { get; }

    public ReadOnlyMemory<byte> Voorloop { get; private set; }

    public ReadOnlyMemory<byte> Sluit { get; private set; }

    public List<Clientverzekerde> Verzekerden { get; } = [];

    /// <summary>The element of 99 that holds the sum; null when the standard has none.</summary>
    public Element? Totaal { get; }

    /// <summary>The amount that is summed there: in 04 or in 06.</summary>
    public Element? Bedragveld { get; }

    public IEnumerable<Clientprestatie> Prestaties => Verzekerden.SelectMany(v => v.Prestaties);

    public Bedrag Bedrag => Prestaties.Aggregate(Kern.Bedrag.Nul, (som, p) => som + p.Bedrag);

    /// <summary>0108; null when it is empty.</summary>
    public UzoviNummer? Uzovi => Recordveld.Uzovi(Standaard.ZoekRecord("01")!, Voorloop.Span);

    public AgbCode? Servicebureau => Agb("COD377");

    public string Factuurnummer => Recordveld.Tekst(Standaard.ZoekRecord("01")!, Voorloop.Span, "NUM029");

    /// <summary>The instelling if filled, else the praktijk, else the zorgverlener, with the role that it has on the exchange.</summary>
    public Relatie? Declarant =>
        Agb("COD031") is { } instelling ? new Relatie("Instelling", instelling.ToString())
        : Agb("COD181") is { } praktijk ? new Relatie("Praktijk", praktijk.ToString())
        : Agb("COD009") is { } zorgverlener ? new Relatie("Zorgverlener", zorgverlener.ToString())
        : null;

    /// <summary>Null when the bytes are no whole records with CR LF between 01 and 99: what the checks report.</summary>
    public static Clientbestand? Lees(ReadOnlyMemory<byte> inhoud, Standaard standaard)
    {
        var begin = inhoud.Span.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? 3 : 0;
        var stap = standaard.RecordLengte + 2;
        if ((inhoud.Length - begin) % stap != 0 || inhoud.Length - begin < 2 * stap)
        {
            return null;
        }

        var bestand = new Clientbestand(inhoud, standaard, begin);
        return bestand.Lees() ? bestand : null;
    }

    private bool Lees()
    {
        var lengte = Standaard.RecordLengte;
        var regel = 0;
        for (var plek = inhoudBegin; plek < Inhoud.Length; plek += lengte + 2)
        {
            regel++;
            var bytes = Inhoud.Slice(plek, lengte);
            if (
                !Inhoud.Span.Slice(plek + lengte, 2).SequenceEqual("\r\n"u8)
                || Standaard.ZoekRecord(Encoding.Latin1.GetString(bytes.Span[..2])) is not { } soort
                || !Neem(new Clientrecord(soort, bytes, regel))
            )
            {
                return false;
            }
        }

        return !Voorloop.IsEmpty && !Sluit.IsEmpty && Verzekerden.Count > 0 && Verzekerden.TrueForAll(v => v.Prestaties.Count > 0);
    }

    private bool Neem(Clientrecord record)
    {
        if (!Sluit.IsEmpty || Voorloop.IsEmpty != record.Soort.IsVoorloop)
        {
            return false;
        }

        switch (record.Soort.Kenmerk)
        {
            case "01":
                Voorloop = record.Bytes;
                return true;
            case "99":
                Sluit = record.Bytes;
                return true;
            case "02":
                Verzekerden.Add(new Clientverzekerde(record));
                return true;
            default:
                if (Verzekerden.Count == 0)
                {
                    return false;
                }

                Verzekerden[^1].Neem(record, this);
                return true;
        }
    }

    /// <summary>Cents of a record with their sign; zero when it has no such amount.</summary>
    internal Bedrag BedragVan(Clientrecord record)
    {
        if (Bedragveld is not { } veld || veld.Id[..2] != record.Soort.Kenmerk)
        {
            return Kern.Bedrag.Nul;
        }

        var cents = long.TryParse(
            Encoding.Latin1.GetString(veld.Lees(record.Bytes.Span)),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var gelezen
        )
            ? gelezen
            : 0;
        var credit = Standaard.ZoekElement(veld.Teken) is { } teken && teken.Lees(record.Bytes.Span) is [(byte)'C'];
        return new Bedrag(credit ? -cents : cents);
    }

    private AgbCode? Agb(string code) =>
        AgbCode.TryParse(Recordveld.Tekst(Standaard.ZoekRecord("01")!, Voorloop.Span, code), out var agb) ? agb : null;
}

/// <summary>A record of a client's file.</summary>
/// <param name="Soort">Its type.</param>
/// <param name="Bytes">Without line end.</param>
/// <param name="Regel">Line in the file, from 1.</param>
internal readonly record struct Clientrecord(RecordSoort Soort, ReadOnlyMemory<byte> Bytes, int Regel)
{
    /// <summary>Identificatie detailrecord.</summary>
    public long Detail =>
        long.TryParse(Encoding.Latin1.GetString(Bytes.Span.Slice(2, 12)), NumberStyles.None, CultureInfo.InvariantCulture, out var nummer)
            ? nummer
            : 0;
}
