using Vereffen.Kern;
using Vereffen.Registers;
using Vereffen.Verrekening;

namespace Vereffen.Verzekeraar;

/// <summary>Who writes and to whom: names of the registers, the insurers' own accounts, and the postal addresses that people gave.</summary>
internal sealed class Papiergegevens(
    RegisterSet registers,
    IReadOnlyDictionary<UzoviNummer, Opdrachtgever> eigen,
    IReadOnlyDictionary<AgbCode, IReadOnlyList<string>> adressen
)
{
    public Afzender Afzender(UzoviNummer uzovi)
    {
        var naam = registers.Verzekeraar(uzovi)?.Naam ?? $"Zorgverzekeraar {uzovi}";
        var rekening = eigen.GetValueOrDefault(uzovi);
        return new Afzender(naam, [], rekening?.Rekening.Leesbaar() ?? "vraag het ons", rekening?.Naam ?? naam, []);
    }

    /// <summary>The insured of a line, as far as the register of today knows.</summary>
    public Verzekerdeaanduiding Verzekerde(Historieregel regel)
    {
        var persoon =
            regel.Bsn is { IsOnbekend: false } bsn && registers.Verzekerden.Zoek(bsn) is [.., var bekend] ? bekend
            : registers.VerzekerdenOpNummer.Zoek(regel.Verzekerdennummer) is [.., var opNummer] ? opNummer
            : null;
        return Verzekerdeaanduiding.Van(
            persoon?.Voorletters ?? "",
            persoon?.Voorvoegsel ?? "",
            persoon?.Naam ?? "",
            persoon?.Geboortedatum
        );
    }

    public Geadresseerde Aan(AgbCode agb) =>
        new(
            agb,
            registers.Agb.Zoek(agb) is [.., var laatste] ? laatste.Naam : $"Zorgaanbieder {agb}",
            adressen.GetValueOrDefault(agb) ?? []
        );
}
