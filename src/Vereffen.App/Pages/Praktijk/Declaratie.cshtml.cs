using Microsoft.AspNetCore.Mvc;
using Vereffen.App.Hosting;
using Vereffen.Kern;
using Vereffen.Praktijk;

namespace Vereffen.App.Pages;

/// <summary>One claim on its time line, with its lines and files.</summary>
public sealed class DeclaratieModel(Webwereld wereld) : Praktijkpagina(wereld)
{
    public Indiening Claim { get; private set; } = null!;

    public IReadOnlyList<Behandelregel> Regels { get; private set; } = [];

    public IReadOnlyList<Bericht> Bestanden { get; private set; } = [];

    public IReadOnlyList<Overzichtkaart> Overzichten { get; private set; } = [];

    public bool KanIntrekken => Claim is { Stand: "onderweg", VerzondenOp: null };

    public IActionResult OnGet(Guid id) => Laad(id) ? Page() : NotFound();

    public IActionResult OnGetBestand(Guid id, Guid bericht)
    {
        if (!Laad(id) || Bestanden.FirstOrDefault(b => b.TraceerId == bericht) is not { } gevonden)
        {
            return NotFound();
        }

        return File(
            gevonden.Payload.ToArray(),
            "application/octet-stream",
            $"{Veilig(Claim.Factuurnummer)}-{Veilig(gevonden.Stroom.Berichttype)}.{gevonden.Stroom.Subtype ?? "asc"}"
        );
    }

    public IActionResult OnPostTrekIn(Guid id) =>
        Laad(id)
            ? Naar(
                $"/praktijk/declaraties/{id}",
                Kantoor.Declaraties.TrekIn(id.ToString())
                    ? "De declaratie is ingetrokken."
                    : "De declaratie is al vertrokken en kan niet meer terug."
            )
            : NotFound();

    private static string Veilig(string naam) =>
        string.Concat(naam.Select(teken => char.IsAsciiLetterOrDigit(teken) || teken is '-' or '_' ? teken : '_'));

    private bool Laad(Guid id)
    {
        if (Kantoor.Declaraties.Lees(id.ToString()) is not { } claim)
        {
            return false;
        }

        Claim = claim;
        Regels = Kantoor.Behandelingen.VanClaim(claim.Claim);
        Bestanden = Kantoor.Declaraties.Bestanden(claim.Claim);
        Overzichten = Kantoor.Geld.OverzichtenVan(claim.Factuurnummer);
        NoteerInzage("declaratie", Regels.Select(r => r.PatientId).Distinct().Select(p => Kantoor.Patienten.Lees(p)!));
        return true;
    }
}
