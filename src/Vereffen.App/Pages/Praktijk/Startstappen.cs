using System.Globalization;
using Vereffen.App.Hosting;
using Vereffen.Kern;
using Vereffen.Praktijk;
using Vereffen.Registers;

namespace Vereffen.App.Pages;

/// <summary>
/// The steps of a practice that begins, with their state out of what this process can see: its administration, the registers, the certificates. What it can't see a person says.
/// </summary>
internal sealed class Startstappen
{
    private const string Contract = "overeenkomst";
    private const string Certificaat = "certificaat";
    private const string Bank = "bankrekening";
    private const string Zorgzoeker = "zorgzoeker";

    private readonly Webwereld wereld;
    private readonly Beginstand stand;
    private readonly IReadOnlyList<Verzoekkaart> verzoeken;
    private readonly AgbCode agb;
    private readonly AgbCode? bureau;
    private readonly RegisterSet? registers;
    private readonly Func<UzoviNummer?, string> naam;

    private Startstappen(Webwereld wereld, Kantoor kantoor, Func<UzoviNummer?, string> naam)
    {
        this.wereld = wereld;
        this.naam = naam;
        var gegevens = kantoor.Gegevens;
        (agb, bureau) = (gegevens.Agb, gegevens.Servicebureau);
        stand = kantoor.Begin.Stand();
        verzoeken = kantoor.Verzoeken.Alle();
        // Registers without insurers say nothing about agreements.
        registers = wereld.Registers?.Invoke() is { } set && set.Verzekeraars.Aantal > 0 ? set : null;
    }

    /// <summary>Which steps a person may say are done.</summary>
    public static bool IsTeBevestigen(string? stap) => stap is Contract or Certificaat or Bank or Zorgzoeker;

    public IReadOnlyList<Startstap> Stappen { get; private set; } = [];

    /// <summary>Insurers of patients with whom nothing was agreed: their patients get a restitutienota.</summary>
    public IReadOnlyList<(string Verzekeraar, int Aantal)> AlleenRestitutie { get; private set; } = [];

    /// <summary>Nothing was agreed with anybody.</summary>
    public bool IsAllesRestitutie { get; private set; }

    public int Open => Stappen.Count(s => !s.IsGedaan);

    public static Startstappen Van(Webwereld wereld, Kantoor kantoor, Func<UzoviNummer?, string> naam)
    {
        var begin = new Startstappen(wereld, kantoor, naam);
        var overeenkomst = begin.Overeenkomst();
        begin.IsAllesRestitutie = !overeenkomst.IsGedaan;
        begin.AlleenRestitutie = [.. begin.Zonder()];
        begin.Stappen =
        [
            begin.Gegevens(),
            overeenkomst,
            begin.Toegang(),
            begin.Rekening(),
            begin.Vermelding(),
            begin.Cov(),
            begin.Declaratie(),
        ];
        return begin;
    }

    private Startstap Gegevens() =>
        new(
            "gegevens",
            "Uw prestatiecodes en tarieven",
            stand.Codes > 0,
            stand.Codes > 0 ? $"{stand.Codes} codes gelden vandaag." : "Er zijn nog geen codes die vandaag gelden.",
            "/praktijk/instellingen",
            "Lees uw tarieven in"
        );

    private Startstap Overeenkomst()
    {
        var (contract, betaal) = (Met(OvereenkomstSoort.Contract), Met(OvereenkomstSoort.Betaalovereenkomst));
        betaal = [.. betaal.Concat(Toegekend(Verzoeksoort.Betaalovereenkomst)).Except(contract).Distinct()];
        var zinnen = new List<string>();
        if (contract.Count > 0)
        {
            zinnen.Add($"Contract met {Namen(contract)}.");
        }

        if (betaal.Count > 0)
        {
            zinnen.Add($"Betaalovereenkomst met {Namen(betaal)}.");
        }

        if (registers is null && stand.Toegekend.Count > 0)
        {
            zinnen.Add($"{Namen([.. stand.Toegekend])} kende een declaratie toe.");
        }

        return Stap(
            Contract,
            "Contract of betaalovereenkomst",
            zinnen.Count > 0,
            zinnen.Count > 0 ? string.Join(' ', zinnen)
                : registers is null
                    ? "Welke overeenkomsten u hebt, is hier niet te zien. Zonder overeenkomst is alleen een restitutienota aan de patiënt mogelijk."
                : "Er is vandaag met geen zorgverzekeraar een overeenkomst. Digitaal declareren kan niet; alleen een restitutienota aan de patiënt is mogelijk.",
            zinnen.Count > 0 ? "/zorgzoeker" : "/praktijk/verzoeken/nieuw/betaalovereenkomst",
            zinnen.Count > 0 ? "Bekijk met wie u een overeenkomst hebt" : "Vraag een betaalovereenkomst aan",
            isOnzichtbaar: registers is null
        );
    }

    private Startstap Toegang()
    {
        const string Naam = "Certificaat voor het portaal";
        var geldig = Portaalcertificaat.Van(wereld, agb, bureau);
        return geldig is not null
                ? Stap(
                    Certificaat,
                    Naam,
                    true,
                    $"Op {geldig.Code}, geldig tot en met {Toon.Moment(geldig.GeldigTot)[..10]}.",
                    null,
                    "",
                    false
                )
            : wereld.Portaal is not null
                ? Stap(Certificaat, Naam, true, "Niet nodig: het portaal draait in ditzelfde programma.", null, "", false)
            : Stap(
                Certificaat,
                Naam,
                false,
                wereld.Certificaten.Count > 0
                    ? "Er is een verbinding met een portaal, maar niet op uw AGB-code of die van uw servicebureau."
                    : "Er is geen geldig certificaat op uw AGB-code. De beheerder van deze server zet het in de map certificaten.",
                null,
                "",
                isOnzichtbaar: true
            );
    }

    private Startstap Rekening()
    {
        var toegekend = Toegekend(Verzoeksoort.Rekening);
        var wacht = verzoeken.FirstOrDefault(v => v.Soort == Verzoeksoort.Rekening && v.Besluit is null);
        var isGedaan = stand.HeeftBetaling || toegekend.Count > 0;
        return Stap(
            Bank,
            "Bankrekening bij de zorgverzekeraars",
            isGedaan,
            stand.HeeftBetaling ? "Er is een betaling van een zorgverzekeraar op uw bankafschrift gezien."
                : isGedaan ? $"Gecontroleerd door {Namen(toegekend)}."
                : wacht is not null
                    ? $"Uw verzoek aan {naam(wacht.Uzovi)} van {Toon.Dag(DateOnly.FromDateTime(AmsterdamTijd.Van(wacht.Op)))}: {wacht.Stand}."
                : "Er is nog geen betaling op uw bankafschrift gezien. Geef uw rekening door aan de zorgverzekeraar; die controleert haar voor de eerste betaling.",
            isGedaan ? "/praktijk/geld"
                : wacht is not null ? "/praktijk/verzoeken"
                : "/praktijk/verzoeken/nieuw/rekening",
            isGedaan ? "Naar Geld"
                : wacht is not null ? "Volg uw verzoek"
                : "Geef uw rekening door",
            isOnzichtbaar: true
        );
    }

    /// <summary>Insurers that granted such a request.</summary>
    private List<UzoviNummer> Toegekend(Verzoeksoort soort) =>
        [.. verzoeken.Where(v => v.Soort == soort && v.Besluit == Verzoekbesluit.Toegekend).Select(v => v.Uzovi).Distinct()];

    private Startstap Vermelding()
    {
        var vandaag = wereld.Vandaag;
        var vermeld = false;
        foreach (var rij in (registers?.Agb ?? RegisterSet.Leeg.Agb).Zoek(agb))
        {
            vermeld |= rij.Geldig.Bevat(vandaag);
        }

        return Stap(
            Zorgzoeker,
            "Vermelding in de zorgzoeker",
            vermeld,
            vermeld
                ? $"U staat erin onder AGB-code {agb}."
                : $"U staat er {(registers is null ? "voor zover hier te zien " : "")}nog niet in. Dat is zo uiterlijk {ZorgzoekerModel.Werkdagentermijn} werkdagen nadat uw koepel de registratie doorgaf.",
            "/zorgzoeker",
            "Open de zorgzoeker",
            isOnzichtbaar: registers is null
        );
    }

    private Startstap Cov() =>
        new(
            "cov",
            "Eerste COV",
            stand.EersteCov is not null,
            stand.EersteCov is { } dag ? $"Gevraagd op {Toon.Dag(dag)}."
                : stand.Patienten == 0 ? "Voeg eerst een patiënt toe; COV zegt waar die is verzekerd."
                : wereld.Cov is null ? "Dit programma is niet met een portaal verbonden: COV is hier nog niet te vragen."
                : $"U hebt {stand.Patienten} {(stand.Patienten == 1 ? "patiënt" : "patiënten")}; vraag waar die verzekerd zijn.",
            "/praktijk/patienten",
            "Naar uw patiënten"
        );

    private Startstap Declaratie() =>
        new(
            "declaratie",
            "Eerste declaratie",
            stand.EersteClaim is not null,
            stand.EersteClaim is { } dag
                ? $"Gemaakt op {Toon.Dag(dag)}."
                : "Schrijf een behandeling op, doe een proefdeclaratie en dien haar in.",
            "/praktijk/declareren",
            "Naar Declareren"
        );

    /// <summary>Insurers of patients with whom nothing runs today.</summary>
    private IEnumerable<(string Verzekeraar, int Aantal)> Zonder()
    {
        if (registers is null)
        {
            return [];
        }

        var met = Met(OvereenkomstSoort.Contract)
            .Concat(Met(OvereenkomstSoort.Betaalovereenkomst))
            .Concat(Toegekend(Verzoeksoort.Betaalovereenkomst))
            .ToHashSet();
        return stand.PerVerzekeraar.Where(v => !met.Contains(v.Uzovi)).Select(v => (naam(v.Uzovi), v.Aantal));
    }

    private List<UzoviNummer> Met(OvereenkomstSoort soort)
    {
        var uit = new List<UzoviNummer>();
        foreach (var verzekeraar in (registers ?? RegisterSet.Leeg).Verzekeraars.Alle)
        {
            if (registers?.OvereenkomstOp(agb, verzekeraar.Uzovi, wereld.Vandaag) == soort)
            {
                uit.Add(verzekeraar.Uzovi);
            }
        }

        return uit;
    }

    private string Namen(IReadOnlyList<UzoviNummer> wie) =>
        string.Join(", ", wie.Take(5).Select(u => naam(u))) + (wie.Count > 5 ? " en andere" : "");

    private Startstap Stap(string woord, string titel, bool isGedaan, string zin, string? pad, string doen, bool isOnzichtbaar)
    {
        var bevestigd = stand.Bevestigd.TryGetValue(woord, out var wie);
        return new Startstap(
            woord,
            titel,
            isGedaan || (isOnzichtbaar && bevestigd),
            !isGedaan && isOnzichtbaar && bevestigd
                ? string.Create(CultureInfo.InvariantCulture, $"Geregeld, zegt {wie.Door} op {Toon.Dag(wie.Op)}.")
                : zin,
            pad,
            doen
        )
        {
            IsTeBevestigen = isOnzichtbaar && !isGedaan && !bevestigd,
            IsBevestigd = isOnzichtbaar && !isGedaan && bevestigd,
        };
    }
}
