using Vereffen.App.Hosting;
using Vereffen.Kern;
using Vereffen.Praktijk;

namespace Vereffen.App.Pages;

/// <summary>Refused lines that ask for an end.</summary>
public sealed class AfwijzingenModel(Webwereld wereld) : Praktijkpagina(wereld)
{
    public Bladzij<Behandelregel> Lijst { get; private set; } = new([], 0, 1);

    public Bedrag Bedrag { get; private set; }

    public void OnGet(int pagina = 1)
    {
        Lijst = Kantoor.Behandelingen.In(Staat.Afgewezen, pagina);
        Bedrag = Kantoor.Behandelingen.Tel(Staat.Afgewezen).Bedrag;
        NoteerInzage("afwijzingen", Lijst.Rijen.Select(r => r.PatientId).Distinct().Select(p => Kantoor.Patienten.Lees(p)!));
    }
}
