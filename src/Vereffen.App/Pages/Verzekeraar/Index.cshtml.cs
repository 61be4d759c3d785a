using Vereffen.App.Hosting;
using Vereffen.Kern;
using Vereffen.Verrekening;
using Vereffen.Verzekeraar;

namespace Vereffen.App.Pages;

/// <summary>The insurer's first page: how far the inbox is, and all that waits for a person, what is most urgent first.</summary>
public sealed class VerzekeraarModel(Webwereld wereld) : Verzekeraarpagina(wereld)
{
    public Postvakstand Postvak { get; private set; } = new([], 0);

    public IReadOnlyList<Wachtende> Wacht { get; private set; } = [];

    public IReadOnlyList<TerzijdeGelegd> Terzijde { get; private set; } = [];

    public Bedrag Openstaand { get; private set; }

    public Bedrag Aangehouden { get; private set; }

    public async Task OnGetAsync()
    {
        var uzovi = Uzovi;
        (Postvak, Wacht, Terzijde, Openstaand, Aangehouden) = await MetAsync(rol =>
        {
            var kring = rol.Inzage.Kring(uzovi);
            var saldi = rol.Saldi.Where(s => s.Verrekenkring == kring).ToList();
            return (
                rol.Inzage.Postvak(uzovi),
                (IReadOnlyList<Wachtende>)[.. Wachtenden(rol, uzovi).Where(w => w.Aantal > 0)],
                rol.Inzage.Terzijde(uzovi),
                saldi.Aggregate(Bedrag.Nul, (som, s) => som + s.Openstaand),
                saldi.Aggregate(Bedrag.Nul, (som, s) => som + s.Aangehouden)
            );
        });
    }

    /// <summary>Words for an outcome.</summary>
    internal static string Woord(string uitkomst) =>
        uitkomst switch
        {
            "Toegekend" => "geheel toegekend",
            "Gedeeltelijk" => "gedeeltelijk toegekend",
            "BestandAfgewezen" => "geheel afgewezen",
            "Uitval" => "wacht op een besluit",
            "Test" => "testbericht",
            _ => uitkomst,
        };

    private IEnumerable<Wachtende> Wachtenden(Verzekeraarsrol rol, UzoviNummer uzovi)
    {
        var uitval = rol.Uitval().Where(z => z.Uzovi == uzovi.ToString()).ToList();
        yield return new("Declaraties die op een besluit wachten", uitval.Count, "/verzekeraar/uitval", Klok(uitval));
        var verzoeken = rol.Verzoeken.Alle(uzovi).Count(z => z.IsOpen);
        yield return new("Verzoeken van zorgaanbieders", verzoeken, "/verzekeraar/verzoeken", "een mens beoordeelt ze");
        var voorstellen = rol.Betalen.Voorstellen().Where(v => v.Lijst.Status == Voorstelstatus.Voorgesteld).ToList();
        yield return new(
            "Betaalruns die op goedkeuring wachten",
            voorstellen.Count,
            "/verzekeraar/betalen",
            voorstellen.Count > 0
                ? $"voor {Toon.Dag(voorstellen[0].Lijst.Uitvoerdatum)}, voorgesteld door {voorstellen[0].Lijst.Stappen[0].Door}"
                : ""
        );
        yield return new(
            "Betalingen die terugkwamen of niet weg konden",
            rol.Betalen.Uitbetalingen().Count(b => b.Uzovi == uzovi && b.Wacht),
            "/verzekeraar/betalen",
            ""
        );
        yield return new(
            "Bankboekingen die nergens bij passen",
            rol.Inzage.Bankposten(uzovi).Count(p => p.Uitkomst == Bankuitkomst.NietGekoppeld),
            "/verzekeraar/bank",
            ""
        );
        yield return new(
            "Correctievoorstellen",
            rol.Correctievoorstellen().Count(v => v.IsOpen && v.Uzovi == uzovi.ToString()),
            "/verzekeraar/correcties",
            ""
        );
        yield return new(
            "Brieven die zijn vastgehouden",
            rol.Documenten.Alle().Count(b => b.Uzovi == uzovi && b.Stand == Briefstand.Vastgehouden),
            "/verzekeraar/brieven?stand=Vastgehouden",
            ""
        );
        yield return new(
            "Rekeningnummers die op verificatie wachten",
            rol.Betalen.Rekeningen.Alle().Count(r => r.Controle is null && r.GeslotenPer is null && rol.Inzage.Kent(uzovi, r.Agb)),
            "/verzekeraar/rekeningen",
            ""
        );
    }

    private string Klok(List<Uitvalzaak> zaken) => zaken.Count == 0 ? "" : $"de eerste {Uitvalklok.Zin(zaken[0].Uiterlijk, Vandaag)}";
}

/// <summary>Something that waits for a person.</summary>
public sealed record Wachtende(string Wat, int Aantal, string Pad, string Toelichting);
