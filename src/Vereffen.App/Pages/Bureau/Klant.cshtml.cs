using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Vereffen.App.Hosting;
using Vereffen.Praktijk;

namespace Vereffen.App.Pages;

/// <summary>One client: its data, and the statement of what is open when it joins or leaves.</summary>
public sealed class BureauKlantModel(Webwereld wereld) : Bureaupagina(wereld)
{
    public Klant Klant { get; private set; } = null!;

    public Klantinvoer Invoer { get; private set; } = new();

    public IReadOnlyList<Veldfout> Fouten { get; private set; } = [];

    public IReadOnlyList<Openvordering> Vorderingen { get; private set; } = [];

    public Bladzij<Stuk> Stukken { get; private set; } = new([], 0, 1);

    /// <summary>What the statement is for.</summary>
    public string Aanleiding =>
        Klant.Periode.Eind is { } eind ? $"vertrek op {Toon.Dag(eind)}"
        : Klant.Periode.Begin.AddDays(Klantenboek.Rondom) >= Kantoor.Vandaag ? $"aankomst op {Toon.Dag(Klant.Periode.Begin)}"
        : "nu";

    public IActionResult OnGet(long id)
    {
        if (!Laad(id))
        {
            return NotFound();
        }

        Invoer = new Klantinvoer
        {
            Rol = Klant.Rol,
            Naam = Klant.Naam,
            Contact = Klant.Contact,
            Eind = Klant.Periode.Eind is { } eind ? Toon.Dag(eind) : "",
        };
        return Page();
    }

    public IActionResult OnGetCsv(long id) =>
        Laad(id) ? File(Kantoor.Vorderingen.Csv(Klant.Agb), "text/csv", $"vorderingen-{Klant.Agb}.csv") : NotFound();

    public IActionResult OnPost(long id, Klantinvoer invoer)
    {
        ArgumentNullException.ThrowIfNull(invoer);
        if (Kantoor.Klanten.Wijzig(id, invoer) is not { } fouten || !Laad(id))
        {
            return NotFound();
        }

        if (fouten.Count == 0)
        {
            return Naar(Pad(id), "De klant is gewijzigd.");
        }

        (Invoer, Fouten) = (invoer, fouten);
        return Page();
    }

    /// <summary>The statement becomes a piece to hand on, with proof.</summary>
    public IActionResult OnPostStaat(long id) =>
        Laad(id) && Kantoor.Vorderingen.GeefDoor(Klant.Agb) is not null
            ? Naar(Pad(id), "De staat van vorderingen staat bij Doorgeven.")
            : NotFound();

    private static string Pad(long id) => string.Create(CultureInfo.InvariantCulture, $"/bureau/klanten/{id}");

    private bool Laad(long id)
    {
        if (Kantoor.Klanten.Lees(id) is not { } klant)
        {
            return false;
        }

        Klant = klant;
        Vorderingen = Kantoor.Vorderingen.Open(klant.Agb);
        Stukken = Kantoor.Stukken.Alle(1, klant.Agb);
        return true;
    }
}
