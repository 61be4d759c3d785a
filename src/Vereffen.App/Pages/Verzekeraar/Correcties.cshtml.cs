using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Vereffen.Afdruk;
using Vereffen.App.Hosting;
using Vereffen.App.Opdrachten;
using Vereffen.Kern;
using Vereffen.Verzekeraar;

namespace Vereffen.App.Pages;

/// <summary>Correcties on paid lines: judging again proposes them, another person approves, the ledger books.</summary>
public sealed class VerzekeraarCorrectiesModel(Webwereld wereld) : Verzekeraarpagina(wereld)
{
    private const string Pad = "/verzekeraar/correcties";
    private const int LangsteReden = 500;
    public const int Meeste = 200;

    public IReadOnlyList<Voorstel> Open { get; private set; } = [];

    public IReadOnlyList<Voorstel> Besloten { get; private set; } = [];

    public int AantalOpen { get; private set; }

    public Formulier Form { get; private set; } = Formulier.Leeg("besluit");

    /// <summary>What was ticked.</summary>
    public IReadOnlyList<long> Gekozen { get; private set; } = [];

    public Task OnGetAsync() => LaadAsync();

    public async Task<IActionResult> OnPostVoorstelAsync()
    {
        var (uzovi, wie) = (Uzovi, Wie);
        var ronde = await MetAsync(rol => rol.StelCorrectiesVoor(uzovi, wie));
        if (ronde.Fout is { } fout)
        {
            Fout = fout;
            await LaadAsync();
            return Page();
        }

        var niet = ronde
            .NietBeoordeeld.CountBy(r => r, StringComparer.Ordinal)
            .Select(g => string.Create(CultureInfo.InvariantCulture, $" Niet beoordeeld: {g.Value}, {g.Key}."));
        return Klaar(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{ronde.Beoordeeld} betaalde regels opnieuw beoordeeld: {ronde.Nieuw} nieuwe voorstellen, {ronde.Vervallen} vervallen.{string.Concat(niet)}"
            ),
            Pad
        );
    }

    public Task<IActionResult> OnPostGoedAsync() => BeslisAsync(akkoord: true);

    public Task<IActionResult> OnPostAfAsync() => BeslisAsync(akkoord: false);

    private async Task<IActionResult> BeslisAsync(bool akkoord)
    {
        Form = Formulier.Van("besluit", Request.Form);
        var nummers = new List<long>();
        foreach (var tekst in Request.Form["nummer"])
        {
            if (long.TryParse(tekst, NumberStyles.None, CultureInfo.InvariantCulture, out var nummer))
            {
                nummers.Add(nummer);
            }
        }

        Gekozen = [.. nummers.Distinct()];
        if (Gekozen.Count == 0)
        {
            Form.Weiger("Kruis eerst een of meer voorstellen aan.");
        }

        var reden = Form.Tekst("reden", "de reden", LangsteReden);
        var bedrag = akkoord ? Form.Bedrag("bedrag", "het bedrag", verplicht: false) : null;
        var crediteur = akkoord ? Form.Agb("crediteur", verplicht: false) : null;
        if (Form.IsGoed)
        {
            var (uzovi, wie, map, afdruk) = (Uzovi, Wie, Map, Afdruk);
            var gevolg = await MetAsync(rol =>
                Beslis(rol, uzovi, map, new(Gekozen, akkoord, wie, reden) { Bedrag = bedrag, Crediteur = crediteur }, afdruk)
            );
            if (gevolg.Fouten.Count == 0)
            {
                return Klaar(
                    gevolg.Boeking is { } boeking
                        ? string.Create(CultureInfo.InvariantCulture, $"Geboekt als correctie {boeking}, samen {gevolg.Verschil}.")
                            + (gevolg.ZonderPdf is { } waarom ? $" De brieven staan als pagina in het log. {waarom}" : "")
                        : "Afgewezen; er is niets geboekt.",
                    Pad
                );
            }

            Form.Weiger("Er is niets besloten. " + string.Join(' ', gevolg.Fouten));
        }

        await LaadAsync();
        return Page();
    }

    private static Correctiegevolg Beslis(Verzekeraarsrol rol, UzoviNummer uzovi, string map, Correctiebesluit besluit, PdfAfdruk? afdruk)
    {
        var eigen = rol.Correctievoorstellen().Where(v => v.Uzovi == uzovi.ToString()).Select(v => v.Nummer).ToHashSet();
        if (!besluit.Nummers.All(eigen.Contains))
        {
            return new Correctiegevolg { Fouten = ["Er is geen voorstel met dit nummer."] };
        }

        Correctiegevolg gevolg;
        try
        {
            gevolg = rol.Beslis(besluit, afdruk);
        }
        catch (InvalidOperationException fout)
        {
            return new Correctiegevolg { Fouten = [fout.Message] };
        }

        foreach (var (agb, csv) in gevolg.Specificaties)
        {
            CorrectieOpdracht.Schrijf(map, gevolg.Boeking.GetValueOrDefault(), agb, csv);
        }

        return gevolg;
    }

    private async Task LaadAsync()
    {
        var uzovi = Uzovi.ToString();
        var alle = await MetAsync(rol => rol.Correctievoorstellen().Where(v => v.Uzovi == uzovi).ToList());
        var open = alle.FindAll(v => v.IsOpen);
        AantalOpen = open.Count;
        Open = [.. open.Take(Meeste)];
        Besloten = [.. alle.Where(v => !v.IsOpen).OrderByDescending(v => v.Nummer).Take(50)];
    }
}
