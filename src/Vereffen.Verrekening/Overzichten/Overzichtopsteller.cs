using Vereffen.Kern;

namespace Vereffen.Verrekening;

/// <summary>
/// Rows of the statement of one debet. Holds what the run did and makes the rows when they are asked for: most overzichten are written once and never looked at again.
/// </summary>
/// <param name="debet">The debet that was settled.</param>
/// <param name="verrekend">What was set off, in order.</param>
/// <param name="restant">What was kept before.</param>
/// <param name="boeking">Entry that paid, kept or held what is left; 0 = nothing was left.</param>
/// <param name="uitgegaan">What was kept before went out with this debet.</param>
/// <param name="vast">Cents that a betaalstop held.</param>
/// <param name="toelichting">See <see cref="Toelichting"/>.</param>
/// <param name="label">The insurer's, as it was then.</param>
internal sealed class Overzichtopsteller(
    Debet debet,
    Afboeking[] verrekend,
    Restant restant,
    long boeking,
    bool uitgegaan,
    long vast,
    string toelichting,
    string label
)
{
    /// <summary>Looks at the whole account, so also at vorderingen that this debet didn't reach.</summary>
    internal static string Toelichting(Debet debet)
    {
        var account = debet.Account;
        if (account.Openstaand > 0)
        {
            return account.Openstaand >= debet.Verzekeraar.Vorderinggrens.Cents
                ? "Geen afrekening, nog een resterende vordering"
                : "Restant bedrag te klein voor verzoek tot betaling";
        }

        return account.AangehoudenTotaal > 0 ? "Restant bedrag te klein om uit te betalen" : "Afrekening";
    }

    internal List<OverzichtRegel> Regels()
    {
        var regels = new List<OverzichtRegel>(verrekend.Length + 3) { Debetregel() };
        if (restant.Bedrag > 0)
        {
            regels.Add(Restantregel());
        }

        foreach (var v in verrekend)
        {
            regels.Add(Vorderingregel(v));
        }

        if (vast > 0)
        {
            regels.Add(Regel("Betaalstop") with { Soort = Regelsoort.Betaalstop, UBetaalt = new Bedrag(vast), Boekingen = [boeking] });
        }

        return regels;
    }

    private OverzichtRegel Debetregel() =>
        Regel(Onderwerp(debet.Soort)) with
        {
            Vervaldatum = debet.Vervaldatum,
            Soort = Regelsoort.Debet,
            UOntvangt = new Bedrag(debet.Bedrag),
            Toelichting = toelichting,
            Boekingen = boeking > 0 ? [debet.Boeking, boeking] : [debet.Boeking],
        };

    // The row's own insurer is the one that kept the money; when several did, that of the debet stands for all.
    private OverzichtRegel Restantregel() =>
        new("Restant", debet.Agb, "", "", restant.Verzekeraar?.Label ?? label)
        {
            Soort = Regelsoort.Restant,
            UOntvangt = new Bedrag(restant.Bedrag),
            DatumVorige = restant.Datum,
            VolgnummerVorige = restant.Volgnummer,
            Boekingen = uitgegaan ? [.. restant.Boekingen, boeking] : restant.Boekingen,
        };

    private static OverzichtRegel Vorderingregel(Afboeking v)
    {
        var vordering = v.Vordering;
        var hv = vordering.Soort == GebeurtenisSoort.HvVordering;
        var onderwerp = vordering.Soort switch
        {
            GebeurtenisSoort.Declaratie => "Credit Declaratie",
            GebeurtenisSoort.HvVordering when vordering.Omschrijving.Length > 0 => vordering.Omschrijving,
            _ => Onderwerp(vordering.Soort),
        };
        var onsKenmerk = hv && vordering.OnsKenmerk.Length == 0 ? vordering.Kenmerk : vordering.OnsKenmerk;
        return new OverzichtRegel(onderwerp, vordering.Agb, vordering.Kenmerk, onsKenmerk, v.Label)
        {
            Soort = Regelsoort.Vordering,
            Gebeurtenis = vordering.Soort,
            Vervaldatum = vordering.Vervaldatum,
            UBetaalt = new Bedrag(v.Voor),
            VolledigVerrekend = v.Voor == v.Bedrag,
            Openstaand = new Bedrag(v.Voor - v.Bedrag),
            DatumVorige = v.VorigeDatum,
            VolgnummerVorige = v.VorigeDatum is null ? null : v.VorigVolgnummer,
            NuVerrekend = new Bedrag(v.Bedrag),
            Boekingen = [vordering.Boeking, v.Boeking],
        };
    }

    private OverzichtRegel Regel(string onderwerp) =>
        new(onderwerp, debet.Agb, debet.Kenmerk, debet.OnsKenmerk, label) { Gebeurtenis = debet.Soort };

    private static string Onderwerp(GebeurtenisSoort soort) =>
        soort switch
        {
            GebeurtenisSoort.Correctie => "Correctie",
            GebeurtenisSoort.Eindafrekening => "Eindafrekening",
            GebeurtenisSoort.Voorschot => "Voorschot",
            GebeurtenisSoort.HvVordering => "HV-vordering",
            _ => "Declaratie",
        };
}
