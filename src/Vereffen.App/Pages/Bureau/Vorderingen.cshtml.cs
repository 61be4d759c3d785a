using Vereffen.App.Hosting;
using Vereffen.Praktijk;

namespace Vereffen.App.Pages;

/// <summary>What insurers still have to get from the clients of a bureau.</summary>
public sealed class BureauVorderingenModel(Webwereld wereld) : Bureaupagina(wereld)
{
    public IReadOnlyList<Openvordering> Vorderingen { get; private set; } = [];

    public void OnGet() => Vorderingen = Kantoor.Vorderingen.Open();

    public Microsoft.AspNetCore.Mvc.FileContentResult OnGetCsv() => File(Kantoor.Vorderingen.Csv(), "text/csv", "vorderingen.csv");
}
