using System.Globalization;
using Vereffen.Kern;

namespace Vereffen.Praktijk;

/// <summary>A 04 with its child records and 98s, in file order.</summary>
internal sealed class Clientprestatie(Clientrecord record, Bedrag bedrag)
{
    public Clientrecord Record { get; } = record;

    public List<Clientrecord> Onder { get; } = [];

    /// <summary>Declaratiebedrag with its sign: of the 04, or the sum of its 06s.</summary>
    public Bedrag Bedrag { get; private set; } = bedrag;

    /// <summary>1 to 4; a standard without the field sends everything on.</summary>
    public int Doorsturen =>
        Tekst(Record.Soort.MetCode("COD820") is null ? "COD150" : "COD820") is [var cijfer] && char.IsAsciiDigit(cijfer) ? cijfer - '0' : 1;

    public string Referentie => Tekst("NUM362");

    public string Vorige => Tekst("NUM363");

    public string Code => (Tekst("COD388") + Tekst("COD695") + Tekst("COD626")).Trim();

    /// <summary>First day of the prestatie.</summary>
    public DateOnly? Begin => Recordveld.Dag(Record.Soort, Record.Bytes.Span, Record.Soort.MetCode("DAT001") is null ? "DAT272" : "DAT001");

    public void Neem(Clientrecord record, Bedrag bedrag)
    {
        Onder.Add(record);
        Bedrag += bedrag;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"prestatie {Record.Detail}");

    private string Tekst(string code) => Recordveld.Tekst(Record.Soort, Record.Bytes.Span, code);
}
