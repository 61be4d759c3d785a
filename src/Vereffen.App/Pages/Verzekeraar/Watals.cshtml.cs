using Microsoft.AspNetCore.Mvc;
using Vereffen.App.Hosting;
using Vereffen.Kern;
using Vereffen.Registers;
using Vereffen.Verzekeraar;

namespace Vereffen.App.Pages;

/// <summary>What other registers would have made of the claims of a period. Nothing is stored: what was sent is thrown away with the answer.</summary>
[RequestSizeLimit(MeesteBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = MeesteBytes)]
public sealed class VerzekeraarWatalsModel(Webwereld wereld) : Verzekeraarpagina(wereld)
{
    private const long MeesteBytes = 100_000_000;

    public Formulier Form { get; private set; } = Formulier.Leeg("watals");

    public Watalsuitkomst? Uitkomst { get; private set; }

    public string? Bezwaar { get; private set; }

    public async Task OnGetAsync()
    {
        Bezwaar = await VerzekeraarRegisterinvoerModel.BezwaarAsync(this, Uzovi);
        Form = Formulier.Leeg("watals", ("van", Toon.Veld(Vandaag.AddMonths(-1))), ("tot", Toon.Veld(Vandaag)));
    }

    public async Task<IActionResult> OnPostAsync(List<IFormFile> bestanden)
    {
        Bezwaar = await VerzekeraarRegisterinvoerModel.BezwaarAsync(this, Uzovi);
        if (Bezwaar is not null)
        {
            return Page();
        }

        Form = Formulier.Van("watals", Request.Form);
        var van = Form.Datum("van", "de eerste dag");
        var tot = Form.Datum("tot", "de laatste dag");
        if (tot < van)
        {
            Form.Weiger("tot", "De laatste dag ligt voor de eerste.");
        }

        var sleutel = NieuweSleutel();
        try
        {
            if (await Registeruploads.BewaarAsync(Gegevens!, sleutel, bestanden ?? [], HttpContext.RequestAborted) is { } fout)
            {
                Form.Weiger("bestanden", fout);
            }

            if (Form.IsGoed)
            {
                await RekenAsync(Registeruploads.Zoek(Gegevens!, sleutel)!, new Periode(van!.Value, tot));
            }
        }
        finally
        {
            Registeruploads.GooiWeg(Gegevens!, sleutel);
        }

        return Page();
    }

    private async Task RekenAsync(string map, Periode periode)
    {
        var uzovi = Uzovi;
        var (uitkomst, bezwaar) = await MetAsync(rol =>
        {
            RegisterSet? anders = null;
            var verslag = Registerinvoer.Bekijk(Gegevens!, map, slaFouteRegelsOver: false, set => anders = set);
            return verslag.Fouten.Count > 0
                    ? (
                        (Watalsuitkomst?)null,
                        $"Er staan fouten in, zoals {verslag.Fouten[0]}. Bij 'Lees nieuwe registers in' ziet u ze allemaal."
                    )
                : anders is null ? (null, $"Hiermee is niet te rekenen: {verslag.Bezwaar}.")
                : rol.Inzage.WatAls(uzovi, periode, anders) is { } u ? (u, (string?)null)
                : (null, "Sinds de eerste dag zijn er te veel declaraties om in een keer te doen; kies een latere dag.");
        });
        Uitkomst = uitkomst;
        if (bezwaar is not null)
        {
            Form.Weiger(bezwaar);
        }
    }
}
