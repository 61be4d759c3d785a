using Vereffen.Praktijk;

namespace Vereffen.App.Pages;

/// <summary>A table of treatments.</summary>
/// <param name="Bijschrift">Caption.</param>
/// <param name="Regels">Rows.</param>
public sealed record Behandeltabel(string Bijschrift, IReadOnlyList<Behandelregel> Regels)
{
    public bool MetPatient { get; init; } = true;

    /// <summary>With a button to take away what was not claimed.</summary>
    public bool MetVerwijder { get; init; }

    public static string Stand(Behandelregel regel)
    {
        var wat = regel.Staat switch
        {
            Staat.Open when regel.Codes.Count > 0 => "teruggestuurd, te verbeteren",
            Staat.Open => "nog te declareren",
            Staat.Ingediend => "ingediend",
            Staat.Toegekend when regel.Toegekend is { } deel && deel < regel.Bedrag => $"deels toegekend: {deel.Komma()}",
            Staat.Toegekend => "toegekend",
            Staat.Afgewezen => "afgewezen",
            Staat.Gecrediteerd => "teruggenomen",
            _ => Einde.Zoek(regel.Einde)?.Naam
                ?? (
                    regel.Einde == "opnieuw" ? "opnieuw gedeclareerd"
                    : regel.Einde == "andere-verzekeraar" ? "naar andere zorgverzekeraar"
                    : regel.Einde == Einde.Restitutie ? "op een restitutienota"
                    : "afgesloten"
                ),
        };
        return regel.IsCredit ? "credit, " + wat : wat;
    }
}
