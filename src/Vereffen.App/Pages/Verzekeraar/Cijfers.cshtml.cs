using Vereffen.App.Hosting;
using Vereffen.Kern;
using Vereffen.Verzekeraar;

namespace Vereffen.App.Pages;

/// <summary>Figures: time to pay, and rejections per code and provider, each as a table and as a picture.</summary>
public sealed class VerzekeraarCijfersModel(Webwereld wereld) : Verzekeraarpagina(wereld)
{
    private const int Meeste = 10;
    public const int MeesteAanbieders = 200;

    public Cijfers Cijfers { get; private set; } = new(new Betaalduur([], null), [], [], 0, 0);

    public Staafgrafiek Betaalduur =>
        new(
            "Dagen van ontvangst tot betaling",
            [.. Cijfers.Betaalduur.PerKlasse.Select(k => (k.Klasse, 0L, (long)k.Aantal))],
            "",
            "declaraties"
        )
        {
            Id = "betaalduur",
            InWoorden = aantal => $"{Toon.Getal(aantal)} {(aantal == 1 ? "declaratie" : "declaraties")}",
        };

    public Staafgrafiek Codes =>
        new(
            "Vaakst gegeven codes",
            [.. Cijfers.Codes.Take(Meeste).Select(c => ($"{c.Code} {Betekenis(c.Code)}", 0L, c.Aantal))],
            "",
            "keer"
        )
        {
            Id = "codes",
            InWoorden = aantal => $"{Toon.Getal(aantal)} keer",
        };

    public async Task OnGetAsync()
    {
        var uzovi = Uzovi;
        Cijfers = await MetAsync(rol => rol.Inzage.Cijfers(uzovi));
    }

    internal static string Betekenis(Retourcode code) => Catalogus.Zoek(code)?.Betekenis ?? "";
}
