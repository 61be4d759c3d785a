using Vereffen.Kern;

namespace Vereffen.App.Pages;

/// <summary>Words for what a practice may ask of an insurer.</summary>
internal static class Verzoeksoorten
{
    /// <summary>In the order in which the page offers them.</summary>
    public static readonly IReadOnlyList<(Verzoeksoort Soort, string Pad, string Vraag, string Uitleg)> Alle =
    [
        (
            Verzoeksoort.Betaalovereenkomst,
            "betaalovereenkomst",
            "Vraag een betaalovereenkomst aan",
            "Hebt u geen contract, dan declareert u met een betaalovereenkomst toch digitaal, tegen de tarieven die daarvoor gelden."
        ),
        (
            Verzoeksoort.Rekening,
            "rekening",
            "Geef een andere bankrekening op",
            "Twee mensen bij de zorgverzekeraar controleren haar voordat er geld naartoe gaat; tot dan blijft de oude in gebruik."
        ),
        (
            Verzoeksoort.Betalingsregeling,
            "betalingsregeling",
            "Vraag een betalingsregeling aan",
            "Hebt u een contract en een brief over een vordering, dan kunt u vragen om per maand terug te betalen."
        ),
    ];

    public static string Naam(Verzoeksoort soort) =>
        soort switch
        {
            Verzoeksoort.Betaalovereenkomst => "Betaalovereenkomst",
            Verzoeksoort.Rekening => "Andere bankrekening",
            Verzoeksoort.Betalingsregeling => "Betalingsregeling",
            _ => "Intrekking",
        };
}
