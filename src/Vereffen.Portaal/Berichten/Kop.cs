using Vereffen.Ei;
using Vereffen.Kern;

namespace Vereffen.Portaal;

/// <summary>What the exchange itself reads in the first record of a message.</summary>
/// <param name="IsTest">0105 says that it is a test message.</param>
/// <param name="Uzovi">The insurer it is for; null when the field is empty or no UZOVI-nummer.</param>
internal sealed record Kop(bool IsTest, UzoviNummer? Uzovi)
{
    private const string SoortBericht = "COD856";
    private const string Uzovicode = "COD061";

    /// <summary>Reads from the start of the stream; an unreadable message says nothing.</summary>
    public static Kop Lees(Stream stroom)
    {
        stroom.Position = 0;
        using var lezer = RecordLezer.Open(stroom);
        var velden = lezer?.Records().First().Velden ?? [];
        var uzovi = velden.FirstOrDefault(v => v.Element.Code == Uzovicode)?.Waarde;
        return new Kop(
            velden.Any(v => v.Element.Code == SoortBericht && v.Waarde == "T"),
            UzoviNummer.TryParse(uzovi, out var nummer) ? nummer : null
        );
    }
}
