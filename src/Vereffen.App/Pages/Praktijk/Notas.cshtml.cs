using Microsoft.AspNetCore.Mvc;
using Vereffen.App.Hosting;
using Vereffen.Praktijk;

namespace Vereffen.App.Pages;

/// <summary>What patients and Wlz-instellingen still have to pay, and the nota's that are yet to be made.</summary>
public sealed class NotasModel(Webwereld wereld) : Praktijkpagina(wereld)
{
    public IReadOnlyList<(long Patient, string Naam, Notasoort Soort, int Aantal, Kern.Bedrag Bedrag)> NogTeMaken { get; private set; } =
    [];

    public Bladzij<Nota> Notas { get; private set; } = new([], 0, 1);

    /// <summary>Only those that stand so; null = all.</summary>
    public Notastand? Stand { get; private set; }

    public (int Aantal, Kern.Bedrag Bedrag, int AantalTeLaat, Kern.Bedrag TeLaat) Open { get; private set; }

    public Blad Blad { get; private set; } = new(1, 0, Bladzij<Nota>.Grootte, "");

    /// <summary>Who pays, in words.</summary>
    public static string Naam(Notasoort soort) =>
        soort switch
        {
            Notasoort.Restitutie => "restitutienota",
            Notasoort.Wlz => "nota aan de Wlz-instelling",
            _ => "nota aan de patiënt",
        };

    /// <summary>Where it is, in words.</summary>
    public static string Naam(Nota nota)
    {
        ArgumentNullException.ThrowIfNull(nota);
        return nota.Stand switch
        {
            Notastand.Betaald => $"betaald op {nota.StandOp:dd-MM-yyyy}",
            Notastand.Vervallen => $"vervallen op {nota.StandOp:dd-MM-yyyy}",
            _ => $"open, te betalen voor {nota.UiterlijkBetaald.AddDays(1):dd-MM-yyyy}",
        };
    }

    public IActionResult OnGet(string? stand, string? pagina)
    {
        Stand = Enum.GetValues<Notastand>().Cast<Notastand?>().FirstOrDefault(s => s.ToString() == stand);
        Open = Kantoor.Notas.TelOpen();
        NogTeMaken = Kantoor.Notas.NogTeMaken();
        Notas = Kantoor.Notas.Alle(Stand, Blad.Gevraagd(pagina));
        Blad = new Blad(Notas.Nummer, Notas.Totaal, Notas.PerBladzij, "/praktijk/notas", ("stand", Stand?.ToString() ?? ""));
        return Page();
    }
}
