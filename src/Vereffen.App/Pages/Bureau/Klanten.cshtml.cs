using Microsoft.AspNetCore.Mvc;
using Vereffen.App.Hosting;
using Vereffen.Praktijk;

namespace Vereffen.App.Pages;

/// <summary>The clients of a bureau: who is one, who was, and who joins.</summary>
public sealed class BureauKlantenModel(Webwereld wereld) : Bureaupagina(wereld)
{
    public IReadOnlyList<Klant> Klanten { get; private set; } = [];

    public Klantinvoer Invoer { get; private set; } = new() { Rol = "Praktijk" };

    public IReadOnlyList<Veldfout> Fouten { get; private set; } = [];

    public void OnGet() => Klanten = Kantoor.Klanten.Alle();

    public IActionResult OnPost(Klantinvoer invoer)
    {
        ArgumentNullException.ThrowIfNull(invoer);
        Invoer = invoer;
        var (id, fouten) = Kantoor.Klanten.Voegtoe(invoer);
        if (id is not null)
        {
            return Naar(
                string.Create(System.Globalization.CultureInfo.InvariantCulture, $"/bureau/klanten/{id}"),
                "De klant staat op uw lijst. Ga na welke vorderingen open zijn."
            );
        }

        Fouten = fouten;
        Klanten = Kantoor.Klanten.Alle();
        return Page();
    }

    /// <summary>How it stands with a client today.</summary>
    public string Stand(Klant klant)
    {
        ArgumentNullException.ThrowIfNull(klant);
        return klant.Periode.Begin > Kantoor.Vandaag ? "komt"
            : klant.Periode.LaatsteDag < Kantoor.Vandaag ? "vertrokken"
            : klant.Periode.Eind is not null ? "gaat"
            : "klant";
    }
}
