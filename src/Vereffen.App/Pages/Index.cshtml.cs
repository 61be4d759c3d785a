using Microsoft.AspNetCore.Mvc.RazorPages;
using Vereffen.App.Demo;

namespace Vereffen.App.Pages;

/// <summary>The first page: the story of the last run of the sample world.</summary>
public sealed class IndexModel : PageModel
{
    private readonly Verhaalbron bron;

    public IndexModel(Verhaalbron bron) => this.bron = bron;

    internal Verhaal Verhaal => bron.Verhaal;
}
