using Vereffen.Kern;
using Vereffen.Praktijk;
using Vereffen.Verkeer;

namespace Vereffen.App.Pages;

/// <summary>Asks COV for patients of a practice, and keeps each answer as it comes: who was asked before a stop needs no second question.</summary>
internal static class Covvraagbaak
{
    private const int PerKeer = 500;

    /// <summary>How many were answered, and why not all.</summary>
    public static async Task<(int Gevraagd, string? Bezwaar)> VraagAsync(
        ICov cov,
        Kantoor kantoor,
        IReadOnlyList<Patientkaart> wie,
        DateOnly peildatum,
        string door,
        CancellationToken annuleer
    )
    {
        var gevraagd = 0;
        foreach (var deel in wie.Where(k => !k.Patient.Bsn.IsOnbekend).Chunk(PerKeer))
        {
            IReadOnlyList<Covantwoord>? antwoorden;
            try
            {
                antwoorden = await cov.ControleerAsync(
                    new Relatie("Praktijk", kantoor.Gegevens.Agb.ToString()),
                    [.. deel.Select(k => new Covvraag(k.Patient.Bsn, k.Patient.Geboortedatum, peildatum))],
                    annuleer
                );
            }
            catch (VerkeerException fout)
            {
                return (gevraagd, $"COV is niet gevraagd. {fout.Message}");
            }

            if (antwoorden is null)
            {
                return (
                    gevraagd,
                    $"Het portaal neemt nu geen vragen meer aan; {gevraagd} patiënten zijn gevraagd. Probeer het later opnieuw."
                );
            }

            kantoor.Noteer($"account {door}", "cov", deel);
            foreach (var (kaart, antwoord) in deel.Zip(antwoorden))
            {
                kantoor.Patienten.BewaarCov(kaart.Id, peildatum, antwoord);
                gevraagd++;
            }
        }

        return (gevraagd, null);
    }

    /// <summary>An answer of COV in a sentence.</summary>
    public static string Zin(string resultaat, string? uzovi, string wlz, bool overleden, Func<UzoviNummer?, string> naam)
    {
        var verzekerd = overleden
            ? "overleden"
            : resultaat switch
            {
                "Gevonden" or "GevondenPeildatumInToekomst" => uzovi is null
                    ? "gevonden, maar op deze dag niet verzekerd"
                    : $"verzekerd bij {naam(UzoviNummer.Parse(uzovi))}",
                "BsnOnbekend" => "dit bsn is niet bekend",
                "CombinatieBsnGeboortedatumOnbekend" => "deze geboortedatum hoort niet bij dit bsn",
                "Peildatum2JaarOfOuder" => "te lang geleden om te vragen",
                _ => "niet gevonden",
            };
        return wlz switch
        {
            "WlzMetVerblijfEnBehandeling" => verzekerd + "; Wlz met verblijf en behandeling: de instelling betaalt",
            "Wlz" => verzekerd + "; heeft een Wlz-indicatie",
            _ => verzekerd,
        };
    }
}
