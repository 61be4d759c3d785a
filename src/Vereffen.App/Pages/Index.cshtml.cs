using Microsoft.AspNetCore.Mvc.RazorPages;
using Vereffen.App.Demo;
using Vereffen.App.Hosting;

namespace Vereffen.App.Pages;

/// <summary>The first page: the story of the last run of the sample world.</summary>
public sealed class IndexModel : PageModel
{
    private readonly Webwereld wereld;

    public IndexModel(Webwereld wereld) => this.wereld = wereld;

    internal Verhaal Verhaal => wereld.Verhaal;
}
