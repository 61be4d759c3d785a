using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Vereffen.App.Hosting;
using Vereffen.Kern;
using Vereffen.Praktijk;

namespace Vereffen.App.Pages;

/// <summary>Where a practice begins: its data, and its codes and tariffs.</summary>
[RequestSizeLimit(MeesteBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = MeesteBytes)]
public sealed class InstellingenModel(Webwereld wereld) : Praktijkpagina(wereld)
{
    private const long MeesteBytes = 10_000_000;
    private AgbCode agb;

    /// <summary>False for a practice that has yet to begin.</summary>
    public bool Bestaat => Kantoor is not null;

    public string? Naam { get; private set; }

    public string? Zorgverlener { get; private set; }

    public string? Bureau { get; private set; }

    public string? Adres { get; private set; }

    public IReadOnlyList<Tarief> Tarieven { get; private set; } = [];

    /// <summary>Where to mail that something waits; empty = no mail.</summary>
    public string? Mailadres { get; private set; }

    /// <summary>Kinds that were chosen.</summary>
    public IReadOnlyList<string> Mailsoorten { get; private set; } = [];

    /// <summary>False when this server sends no mail at all.</summary>
    public bool HeeftMail => Wereld.Mail is not null;

    public IReadOnlyList<Veldfout> Fouten { get; private set; } = [];

    /// <summary>The one page that opens without an administration: here it begins.</summary>
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (Wereld.Praktijk is not { } praktijk || !AgbCode.TryParse(User.Partij(), out agb))
        {
            context.Result = NotFound();
        }
        else if (praktijk.Zoek(agb) is not null)
        {
            base.OnPageHandlerExecuting(context);
        }
    }

    public void OnGet() => Laad();

    public IActionResult OnPostGegevens(string? naam, string? zorgverlener, string? bureau, string? adres)
    {
        Laad();
        (Naam, Zorgverlener, Bureau, Adres) = (naam, zorgverlener, bureau, adres);
        var fouten = new List<Veldfout>();
        if (string.IsNullOrWhiteSpace(naam) || naam.Length > 70 || naam.Any(char.IsControl))
        {
            fouten.Add(new("naam", "Vul de naam in, hoogstens 70 tekens."));
        }

        if (!AgbCode.TryParse((zorgverlener ?? "").Trim(), out var verlener))
        {
            fouten.Add(new("zorgverlener", "Een AGB-code heeft acht cijfers."));
        }

        AgbCode? servicebureau = null;
        if (!string.IsNullOrWhiteSpace(bureau))
        {
            if (!AgbCode.TryParse(bureau.Trim(), out var code) || !bureau.Trim().StartsWith("98", StringComparison.Ordinal))
            {
                fouten.Add(new("bureau", "De AGB-code van een servicebureau heeft acht cijfers en begint met 98."));
            }
            else
            {
                servicebureau = code;
            }
        }

        if (adres is { Length: > 100 } || (adres ?? "").Any(char.IsControl))
        {
            fouten.Add(new("adres", "Het adres mag hoogstens 100 tekens zijn."));
        }

        if (fouten.Count > 0)
        {
            Fouten = fouten;
            return Page();
        }

        Wereld.Praktijk!.Open(new Praktijkgegevens(agb, naam!.Trim(), verlener, servicebureau, (adres ?? "").Trim()));
        return Naar("/praktijk/instellingen", "De gegevens zijn bewaard.");
    }

    /// <summary>Of this account, for all practices for which it works.</summary>
    public IActionResult OnPostMail(string? mailadres, string[]? soorten)
    {
        Laad();
        var adres = (mailadres ?? "").Trim();
        var gekozen = Actielijst.Soorten.Select(s => s.Soort).Where(s => (soorten ?? []).Contains(s, StringComparer.Ordinal)).ToList();
        (Mailadres, Mailsoorten) = (adres, gekozen);
        if (adres.Length > 0 && !Mailinstellingen.IsAdres(adres))
        {
            Fouten = [new Veldfout("mailadres", "Dit is geen mailadres, zoals naam@praktijk.nl.")];
            return Page();
        }

        if (adres.Length > 0 && gekozen.Count == 0)
        {
            Fouten = [new Veldfout("mailadres", "Kies waarover u een bericht wilt, of maak het adres leeg.")];
            return Page();
        }

        var boek = HttpContext.RequestServices.GetRequiredService<Mailboek>();
        boek.Bewaar(User.Account(), adres.Length == 0 ? null : new Mailvoorkeur(adres, gekozen));
        return Naar("/praktijk/instellingen", adres.Length == 0 ? "U krijgt geen mail." : "De keuze voor mail is bewaard.");
    }

    public async Task<IActionResult> OnPostTarievenAsync(IFormFile? bestand, CancellationToken annuleer)
    {
        if (!Bestaat)
        {
            return Redirect("/praktijk/instellingen");
        }

        Laad();
        if (bestand is null or { Length: 0 })
        {
            Fouten = [new Veldfout("bestand", "Kies eerst een bestand dat niet leeg is.")];
            return Page();
        }

        using var lezer = new StreamReader(bestand.OpenReadStream());
        var (tarieven, fouten) = Tarievenimport.Lees(await lezer.ReadToEndAsync(annuleer));
        if (fouten.Count > 0)
        {
            Fouten = [.. fouten.Take(20).Select(f => new Veldfout("bestand", f))];
            return Page();
        }

        Kantoor.Tarieven.Vervang(tarieven);
        return Naar("/praktijk/instellingen", $"{tarieven.Count} codes ingelezen.");
    }

    private void Laad()
    {
        if (HttpContext.RequestServices.GetRequiredService<Mailboek>().Lees(User.Account()) is { } voorkeur)
        {
            (Mailadres, Mailsoorten) = (voorkeur.Adres, voorkeur.Soorten);
        }

        if (!Bestaat)
        {
            return;
        }

        var gegevens = Kantoor.Gegevens;
        (Naam, Zorgverlener, Bureau, Adres) = (
            gegevens.Naam,
            gegevens.Zorgverlener.ToString(),
            gegevens.Servicebureau?.ToString(),
            gegevens.Adres
        );
        Tarieven = Kantoor.Tarieven.Alle();
    }
}
