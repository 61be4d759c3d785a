using System.Text;

namespace Vereffen.Ei;

/// <summary>A field of a record as it is shown.</summary>
/// <param name="Element">What the standard says of it.</param>
/// <param name="Waarde">The raw value, trailing spaces included.</param>
/// <param name="Betekenis">Meaning of a code, a date or amount as people read it; empty when the value speaks for itself.</param>
public sealed record Veldwaarde(Element Element, string Waarde, string Betekenis)
{
    /// <summary>True when the value says something of a person and is filled.</summary>
    public bool IsPersoonlijk => Element.Persoonlijk != Persoonlijk.Nee && Waarde.Trim(' ', '0').Length > 0;

    /// <summary>The value with what is personal hidden.</summary>
    public string Gemaskeerd => IsPersoonlijk ? Maskering.Verberg(Element, Waarde) : Waarde;
}

/// <summary>A record as it is shown.</summary>
/// <param name="Regel">Line, from 1.</param>
/// <param name="Soort">Null when the standard has no such type.</param>
/// <param name="Velden">In order of position; empty when the type is unknown.</param>
/// <param name="Rest">Bytes that no field covers: of an unknown or too long record.</param>
/// <param name="Einde">The line end as it stands in the file: CR LF, LF, CR or nothing.</param>
public sealed record Recordbeeld(int Regel, RecordSoort? Soort, IReadOnlyList<Veldwaarde> Velden, string Rest, string Einde)
{
    /// <summary>All bytes of the record as ISO 8859-1 text, line end not included.</summary>
    public string Ruw => Velden.Count == 0 ? Rest : string.Concat(Velden.Select(v => v.Waarde)) + Rest;
}

/// <summary>Reads the records of a message one by one, field by field. Shortest path: <c>RecordLezer.Open(stream)?.Records()</c>.</summary>
public sealed class RecordLezer : IDisposable
{
    private readonly Bron bron;
    private readonly RegelLezer lezer;
    private readonly Recordbeeld eerste;

    private RecordLezer(Bron bron, RegelLezer lezer, Standaard standaard, in Recordregel regel)
    {
        this.bron = bron;
        this.lezer = lezer;
        Standaard = standaard;
        eerste = Beeld(regel);
        HeeftMarkering = lezer.Begin > 0;
    }

    /// <summary>True when the file starts with a UTF-8 mark, which is no part of the first record.</summary>
    public bool HeeftMarkering { get; }

    public Standaard Standaard { get; }

    /// <summary>Null when the message type can't be told from the first record and <paramref name="standaard"/> is not given.</summary>
    public static RecordLezer? Open(Stream stream, Standaard? standaard = null)
    {
        var bron = new Bron(stream);
        var lezer = new RegelLezer(bron, inStukken: true);
        var gevonden = Bestandskop.Lees(bron, lezer, out var regel) ?? standaard;
        if (gevonden is not null)
        {
            return new RecordLezer(bron, lezer, standaard ?? gevonden, regel);
        }

        bron.Dispose();
        return null;
    }

    /// <summary>All records, once.</summary>
    public IEnumerable<Recordbeeld> Records()
    {
        yield return eerste;
        while (Volgende() is { } beeld)
        {
            yield return beeld;
        }
    }

    public void Dispose() => bron.Dispose();

    private Recordbeeld? Volgende() => lezer.Volgende(out var regel) ? Beeld(regel) : null;

    private Recordbeeld Beeld(in Recordregel regel)
    {
        var bytes = regel.Inhoud;
        var einde = regel.Einde switch
        {
            Regeleinde.CrLf => "\r\n",
            Regeleinde.Lf => "\n",
            Regeleinde.Cr => "\r",
            _ => "",
        };
        var soort = bytes.Length < 2 ? null : Standaard.ZoekRecord(bytes[0], bytes[1]);
        if (soort is null)
        {
            return new Recordbeeld(regel.Nummer, null, [], Encoding.Latin1.GetString(bytes), einde);
        }

        var velden = new List<Veldwaarde>(soort.Elementen.Count);
        foreach (var e in soort.Elementen)
        {
            var waarde = Encoding.Latin1.GetString(e.Lees(bytes));
            velden.Add(new Veldwaarde(e, waarde, Betekenis.Van(e, waarde)));
        }

        var rest = bytes.Length > Standaard.RecordLengte ? Encoding.Latin1.GetString(bytes[Standaard.RecordLengte..]) : "";
        return new Recordbeeld(regel.Nummer, soort, velden, rest, einde);
    }
}
