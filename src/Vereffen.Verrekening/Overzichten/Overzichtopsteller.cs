using Vereffen.Kern;

namespace Vereffen.Verrekening;

/// <summary>Draws up the statement of one debet, after everything was booked.</summary>
internal sealed class Overzichtopsteller(Debet debet, DateOnly datum, IReadOnlyList<Afboeking> verrekend)
{
    private readonly Account account = debet.Account;

    /// <param name="restant">What was kept before.</param>
    /// <param name="boeking">Entry that paid, kept or held what is left; 0 = nothing was left.</param>
    /// <param name="uit">Cents that were paid or held.</param>
    internal Verrekenoverzicht StelOp(Restant restant, long boeking, long uit)
    {
        var vast = account.Betaalstop ? uit : 0;
        var regels = new List<OverzichtRegel>(verrekend.Count + 3) { Debetregel(boeking) };
        if (restant.Bedrag > 0)
        {
            regels.Add(Restantregel(restant, uit > 0 ? boeking : 0));
        }

        foreach (var v in verrekend)
        {
            regels.Add(Vorderingregel(v));
        }

        if (vast > 0)
        {
            regels.Add(Regel("Betaalstop") with { UBetaalt = new Bedrag(vast), Boekingen = [boeking] });
        }

        return new Verrekenoverzicht
        {
            Verrekenkring = account.Kring.Naam,
            Crediteur = account.Crediteur,
            Agb = debet.Agb,
            Uzovi = debet.Verzekeraar.Uzovi,
            Label = debet.Verzekeraar.Label,
            Factuurnummer = debet.Naam,
            Datum = datum,
            Volgnummer = account.Volgnummer,
            Regels = regels,
            Betaald = new Bedrag(uit - vast),
            Aangehouden = new Bedrag(account.AangehoudenTotaal),
            Vastgehouden = new Bedrag(vast),
            PerPost = debet.Soort == GebeurtenisSoort.Correctie || verrekend.Any(v => v.Vordering.Aangeschreven),
        };
    }

    private OverzichtRegel Debetregel(long boeking) =>
        Regel(Onderwerp(debet.Soort)) with
        {
            Vervaldatum = debet.Vervaldatum,
            UOntvangt = new Bedrag(debet.Bedrag),
            Toelichting = Toelichting(),
            Boekingen = boeking > 0 ? [debet.Boeking, boeking] : [debet.Boeking],
        };

    // The row's own insurer is the one that kept the money; when several did, that of the debet stands for all.
    private OverzichtRegel Restantregel(Restant restant, long boeking) =>
        new("Restant", debet.Agb, "", "", (restant.Verzekeraar ?? debet.Verzekeraar).Label)
        {
            UOntvangt = new Bedrag(restant.Bedrag),
            DatumVorige = restant.Datum,
            VolgnummerVorige = restant.Volgnummer,
            Boekingen = boeking > 0 ? [.. restant.Boekingen, boeking] : restant.Boekingen,
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
        return new OverzichtRegel(onderwerp, vordering.Agb, vordering.Kenmerk, onsKenmerk, vordering.Verzekeraar.Label)
        {
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

    private OverzichtRegel Regel(string onderwerp) => new(onderwerp, debet.Agb, debet.Kenmerk, debet.OnsKenmerk, debet.Verzekeraar.Label);

    // Looks at the whole account, so also at vorderingen that this debet didn't reach.
    private string Toelichting()
    {
        if (account.Openstaand > 0)
        {
            return account.Openstaand >= debet.Verzekeraar.Vorderinggrens.Cents
                ? "Geen afrekening, nog een resterende vordering"
                : "Restant bedrag te klein voor verzoek tot betaling";
        }

        return account.AangehoudenTotaal > 0 ? "Restant bedrag te klein om uit te betalen" : "Afrekening";
    }

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
