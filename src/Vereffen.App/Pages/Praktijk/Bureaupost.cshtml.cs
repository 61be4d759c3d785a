using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vereffen.App.Hosting;
using Vereffen.Kern;
using Vereffen.Praktijk;

namespace Vereffen.App.Pages;

/// <summary>What servicebureaus have for a practice. Also for a practice that keeps no administration here. Fetching is the proof of delivery, so it is a form, and not for the bureau itself.</summary>
public sealed class BureaupostModel(Webwereld wereld) : PageModel
{
    public Bladzij<Stuk> Post { get; private set; } = new([], 0, 1);

    public string? Fout { get; private set; }

    /// <summary>Somebody of the bureau looks at this for the client: what is seen so, was not handed on.</summary>
    public bool IsBureau => User.ViaBureau() is not null;

    public Blad Blad => new(Post.Nummer, Post.Totaal, Post.PerBladzij, "/praktijk/bureau");

    public IActionResult OnGet(string? pagina) => Laad(Blad.Gevraagd(pagina)) is null ? NotFound() : Page();

    public IActionResult OnPost(long id)
    {
        if (Laad(1) is not { } post)
        {
            return NotFound();
        }

        if (IsBureau)
        {
            Fout = "U werkt hier namens het bureau; alleen de klant zelf haalt op.";
            return Page();
        }

        return post.HaalOp(id, User.Naam()) is var (stuk, inhoud)
            ? File(inhoud.ToArray(), "application/octet-stream", stuk.Naam)
            : NotFound();
    }

    private Klantpost? Laad(int bladzij)
    {
        if (wereld.Praktijk is not { } praktijk || !AgbCode.TryParse(User.Partij(), out var agb))
        {
            return null;
        }

        var post = praktijk.PostVoor(agb);
        Post = post.Alle(bladzij);
        return post;
    }
}
