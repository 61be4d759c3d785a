using System.Globalization;
using Vereffen.Kern;
using Vereffen.Opslag;
using Vereffen.Registers;

namespace Vereffen.Portaal;

/// <summary>COV for a practice in the same process: the same registers, ceiling and audit log as over HTTP.</summary>
/// <param name="portaal">The exchange.</param>
/// <param name="registers">What is looked up; asked anew at each question.</param>
/// <param name="klok">Source of time.</param>
public sealed class Covloket(Berichtenportaal portaal, Func<RegisterSet> registers, TimeProvider klok) : ICov
{
    private readonly Covrem rem = new(klok);

    public Task<IReadOnlyList<Covantwoord>?> ControleerAsync(Relatie wie, IReadOnlyList<Covvraag> vragen, CancellationToken annuleer)
    {
        ArgumentNullException.ThrowIfNull(wie);
        ArgumentNullException.ThrowIfNull(vragen);
        if (rem.Wacht(wie.Code) is not null)
        {
            portaal.Audit.Noteer(new Auditregel(wie.ToString(), wie.Code, "cov", "", "", Auditregel.Geweigerd("te veel raadplegingen")));
            return Task.FromResult<IReadOnlyList<Covantwoord>?>(null);
        }

        var vandaag = DateOnly.FromDateTime(AmsterdamTijd.Van(klok.GetUtcNow()));
        var zoeker = new Covzoeker(registers());
        var antwoorden = vragen.Select(v => Antwoord(zoeker, v, vandaag)).ToList();
        portaal.Audit.Noteer(
            vragen.Zip(antwoorden, (v, a) => new Auditregel(wie.ToString(), wie.Code, "cov", "persoon", v.Bsn.Volledig(), a.Resultaat))
        );
        rem.Tel(wie.Code, vragen.Count, antwoorden.Count(a => !a.IsGevonden));
        return Task.FromResult<IReadOnlyList<Covantwoord>?>(antwoorden);
    }

    private static Covantwoord Antwoord(Covzoeker zoeker, Covvraag vraag, DateOnly vandaag)
    {
        var (gevonden, persoon) = zoeker.Zoek(
            new Zoekopdracht
            {
                Bsn = vraag.Bsn.Volledig(),
                Geboortedatum = Datum(vraag.Geboortedatum),
                Peildatum = Datum(vraag.Peildatum),
            },
            vandaag
        );
        var actief = gevonden.Verzekerde?.Verzekeringen.FirstOrDefault(v => v.Resultaat == "Actief");
        return new Covantwoord(
            gevonden.Resultaat,
            actief is not null && UzoviNummer.TryParse(actief.Uzovi, out var uzovi) ? uzovi : null,
            actief?.Verzekerdenummer ?? "",
            actief?.Pakketcode ?? "",
            gevonden.Verzekerde is null || persoon is not { } bsn ? "" : zoeker.Wlz(bsn, vraag.Peildatum),
            gevonden.Verzekerde?.Overleden ?? false
        );
    }

    private static string Datum(DateOnly dag) => dag.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
