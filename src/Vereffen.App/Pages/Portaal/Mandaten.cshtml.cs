using Microsoft.AspNetCore.Mvc;
using Vereffen.App.Hosting;
using Vereffen.Portaal;

namespace Vereffen.App.Pages;

/// <summary>Toestemmingsverklaringen: who may act for whom. One that was ended stays on record.</summary>
public sealed class PortaalMandatenModel(Webwereld wereld) : Portaalpagina(wereld)
{
    private const string Pad = "/portaal/mandaten";
    private const int LangsteCode = 60;

    // The same form twice at the same moment is one mandate.
    private static readonly Lock Slot = new();

    public IReadOnlyList<Mandaat> Mandaten { get; private set; } = [];

    public Blad Blad { get; private set; } = new(1, 0, Portaalinzage.PerPagina, "");

    public Formulier Form { get; private set; } = Formulier.Leeg("mandaat");

    /// <summary>Words for a service.</summary>
    internal static string Woord(Dienst dienst) =>
        dienst switch
        {
            Dienst.Indienen => "indienen",
            Dienst.Ophalen => "ophalen",
            Dienst.Cov => "verzekering opzoeken (COV)",
            _ => "Wlz-indicatie opzoeken",
        };

    public void OnGet(string? pagina) => Laad(Blad.Gevraagd(pagina));

    public IActionResult OnPost()
    {
        Form = Formulier.Van("mandaat", Request.Form);
        var gever = Form.Tekst("gever", "de code van de partij", LangsteCode);
        var gemachtigde = Form.Tekst("gemachtigde", "de code van de gemachtigde", LangsteCode);
        var dienst = Form.Keuze("dienst", "waarvoor", Enum.GetValues<Dienst>());
        var begin = Form.Datum("begin", "de eerste dag");
        var eind = Form.Datum("eind", "de laatste dag");
        if (Form.IsGoed)
        {
            var (isNieuw, reden) = Voegtoe(gever, gemachtigde, dienst!.Value, begin!.Value, eind!.Value);
            if (reden is null)
            {
                return Klaar(
                    isNieuw
                        ? $"{gemachtigde} mag voor {gever} {Woord(dienst.Value)}."
                        : "Deze toestemming was er al; er is niets dubbel vastgelegd.",
                    Pad
                );
            }

            Form.Weiger(reden);
        }

        Laad(1);
        return Page();
    }

    public IActionResult OnPostEindig(long nummer)
    {
        switch (Portaal.Mandaten.Beeindig(nummer, Wie))
        {
            case true:
                return Klaar("De toestemming is beëindigd en geldt niet meer.", Pad);
            case false:
                Fout = "Deze toestemming was al beëindigd.";
                break;
            default:
                Fout = "Er is geen toestemming met dit nummer.";
                break;
        }

        Laad(1);
        return Page();
    }

    private (bool IsNieuw, string? Reden) Voegtoe(string gever, string gemachtigde, Dienst dienst, DateOnly begin, DateOnly eind)
    {
        lock (Slot)
        {
            if (
                Portaal
                    .Mandaten.Alle()
                    .Any(m =>
                        m.BeeindigdOp is null
                        && (m.Gever, m.Gemachtigde, m.Dienst, m.Begin, m.Eind) == (gever, gemachtigde, dienst, begin, eind)
                    )
            )
            {
                return (false, null);
            }

            Portaal.Mandaten.Voegtoe(gever, gemachtigde, dienst, begin, eind, Wie, out var reden);
            return (true, reden);
        }
    }

    private void Laad(int pagina)
    {
        var alle = Portaal.Mandaten.Alle();
        Blad = new Blad(pagina, alle.Count, Portaalinzage.PerPagina, Pad);
        Mandaten =
        [
            .. alle.OrderByDescending(m => m.Geldt(Vandaag))
                .ThenByDescending(m => m.Nummer)
                .Skip((pagina - 1) * Blad.PerPagina)
                .Take(Blad.PerPagina),
        ];
    }
}
