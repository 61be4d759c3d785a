namespace Vereffen.Registers;

/// <summary>The file about outcomes of controls.</summary>
internal static class ControleBestanden
{
    public static readonly Kolommen Controles = new(
        "controles.csv",
        ["uzovi", "agb", "factuurnummer", "referentie", "bedrag"],
        ["retourcode", "reden"]
    );

    public static Controleuitkomst Controleuitkomst(Rij rij) =>
        new(
            rij.Uzovi(0),
            rij.Agb(1),
            rij.Verplicht(2),
            rij.Verplicht(3),
            rij.Bedrag(4),
            rij.Tekst(5).Length == 0 ? null : rij.Retourcode(5),
            rij.Tekst(6)
        );
}
