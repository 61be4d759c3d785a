using Vereffen.Kern;
using Vereffen.Verrekening;

namespace Vereffen.Verzekeraar;

/// <summary>Finds the vordering that the controlekenmerk of a letter means. A letter may be about any open vordering of the zorgaanbieder; its kenmerk follows from insurer, AGB-code and kenmerk.</summary>
internal sealed class Regelingvordering(Verrekenadministratie verrekening)
{
    /// <summary>Open vorderingen of this provider under that kenmerk: more than one when two have one name.</summary>
    public IReadOnlyList<Openstaandevordering> Zoek(UzoviNummer uzovi, AgbCode agb, Controlekenmerk kenmerk) =>
        [
            .. verrekening.Openstaand.Where(v =>
                v.Uzovi == uzovi
                && (v.Agb == agb || v.Crediteur == agb)
                && Controlekenmerk.Van(uzovi, v.Agb, Terugstortingen.Naam(v)) == kenmerk
            ),
        ];
}
