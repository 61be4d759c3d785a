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

    public Staafdiagram Betaalduur =>
        new(
            "betaalduur",
            "Dagen van ontvangst tot betaling",
            [
                .. Cijfers.Betaalduur.PerKlasse.Select(k =>
                    (k.Klasse, (long)k.Aantal, $"{Toon.Getal(k.Aantal)} {(k.Aantal == 1 ? "declaratie" : "declaraties")}")
                ),
            ]
        );

    public Staafdiagram Codes =>
        new(
            "codes",
            "Vaakst gegeven codes",
            [.. Cijfers.Codes.Take(Meeste).Select(c => ($"{c.Code} {Kort(c.Code)}", c.Aantal, $"{Toon.Getal(c.Aantal)} keer"))]
        );

    public async Task OnGetAsync()
    {
        var uzovi = Uzovi;
        Cijfers = await MetAsync(rol => rol.Inzage.Cijfers(uzovi));
    }

    internal static string Betekenis(Retourcode code) => Catalogus.Zoek(code)?.Betekenis ?? "";

    private static string Kort(Retourcode code)
    {
        var tekst = Betekenis(code);
        return tekst.Length > 30 ? tekst[..28].TrimEnd() + " .." : tekst;
    }
}
