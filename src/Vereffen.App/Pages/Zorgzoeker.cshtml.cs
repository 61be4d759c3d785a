using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vereffen.App.Hosting;
using Vereffen.Kern;
using Vereffen.Registers;

namespace Vereffen.App.Pages;

/// <summary>
/// Public search of the listed providers with, per insurer, whether there is a contract today; and by when a new provider is listed: at the latest 15 working days after the umbrella body
/// passed it on.
/// </summary>
public sealed class ZorgzoekerModel(Webwereld wereld) : PageModel
{
    public const int Werkdagentermijn = 15;
    private const int PerPagina = 25;

    public string Zoek { get; private set; } = "";

    public string Zorgsoort { get; private set; } = "";

    /// <summary>The two first digits of the AGB-codes that are listed.</summary>
    public IReadOnlyList<string> Zorgsoorten { get; private set; } = [];

    public IReadOnlyList<AgbRegistratie> Gevonden { get; private set; } = [];

    public IReadOnlyList<Vereffen.Registers.Verzekeraar> Verzekeraars { get; private set; } = [];

    public Blad Blad { get; private set; } = new(1, 0, PerPagina, "");

    /// <summary>True when something was asked: before that nothing is listed.</summary>
    public bool IsGevraagd { get; private set; }

    /// <summary>As it was typed.</summary>
    public string Doorgegeven { get; private set; } = "";

    public string? Dagfout { get; private set; }

    /// <summary>The last day on which the listing must be there; null = not asked.</summary>
    public DateOnly? Uiterlijk { get; private set; }

    public DateOnly Vandaag => wereld.Vandaag;

    private RegisterSet Registers => wereld.Registers!();

    public IActionResult OnGet(string? zoek, string? zorgsoort, string? doorgegeven, string? pagina)
    {
        if (wereld.Registers is null)
        {
            return NotFound();
        }

        Zoek = Blad.Zoekterm(zoek);
        Verzekeraars = [.. Registers.Verzekeraars.Alle.ToArray().OrderBy(v => v.Naam, StringComparer.Ordinal)];
        var vermeld = Vermeld();
        Zorgsoorten = [.. vermeld.Select(r => Soortcode(r.Agb)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        Zorgsoort = Zorgsoorten.Contains(zorgsoort, StringComparer.Ordinal) ? zorgsoort! : "";
        IsGevraagd = Zoek.Length > 0 || Zorgsoort.Length > 0;
        if (IsGevraagd)
        {
            var gevonden = vermeld.FindAll(Past);
            Blad = new Blad(Blad.Gevraagd(pagina), gevonden.Count, PerPagina, "/zorgzoeker", ("zoek", Zoek), ("zorgsoort", Zorgsoort));
            Gevonden = [.. gevonden.Skip((Blad.Pagina - 1) * PerPagina).Take(PerPagina)];
        }

        Reken(doorgegeven);
        return Page();
    }

    /// <summary>What holds today between this provider and this insurer; null = nothing.</summary>
    public OvereenkomstSoort? Overeenkomst(AgbCode agb, UzoviNummer uzovi) => Registers.OvereenkomstOp(agb, uzovi, Vandaag);

    internal static string Soortcode(AgbCode agb) => agb.ToString()[..2];

    private List<AgbRegistratie> Vermeld()
    {
        var uit = new List<AgbRegistratie>();
        foreach (var rij in Registers.Agb.Alle)
        {
            if (rij.Soort != AgbSoort.Servicebureau && rij.Geldig.Bevat(Vandaag))
            {
                uit.Add(rij);
            }
        }

        uit.Sort((a, b) => string.Compare(a.Naam, b.Naam, StringComparison.OrdinalIgnoreCase));
        return uit;
    }

    private bool Past(AgbRegistratie rij) =>
        (Zorgsoort.Length == 0 || Soortcode(rij.Agb) == Zorgsoort)
        && (
            rij.Agb.ToString().StartsWith(Zoek, StringComparison.Ordinal)
            || Zoek.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(w => rij.Naam.Contains(w, StringComparison.OrdinalIgnoreCase))
        );

    private void Reken(string? doorgegeven)
    {
        Doorgegeven = Blad.Zoekterm(doorgegeven);
        // An empty field comes as nothing at all.
        if (!Request.Query.ContainsKey("doorgegeven"))
        {
            return;
        }

        if (
            DateOnly.TryParseExact(
                Doorgegeven,
                ["yyyy-MM-dd", "dd-MM-yyyy", "d-M-yyyy"],
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var dag
            ) && dag.Year is >= 1900 and <= 2200
        )
        {
            Uiterlijk = Werkdagen.Plus(dag, Werkdagentermijn);
        }
        else
        {
            Dagfout = Doorgegeven.Length == 0 ? "Vul de dag in." : "Dit is geen datum; schrijf dag-maand-jaar, zoals 31-12-2026.";
        }
    }
}
