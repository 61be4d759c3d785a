using Vereffen.Kern;

namespace Vereffen.Registers;

/// <summary>All that a judgement looks up. Immutable; <see cref="Laad"/> reads it from a directory of CSV files.</summary>
public sealed class RegisterSet
{
    private readonly HashSet<string> prestatielijsten;
    private readonly HashSet<AgbCode> gekoppeld;

    public RegisterSet(RegisterRijen rijen)
        : this(rijen, new Historie(rijen.Historie)) { }

    private RegisterSet(RegisterRijen rijen, Historie historie)
    {
        Verzekeraars = new(rijen.Verzekeraars, r => r.Uzovi);
        Termijnen = new(rijen.Termijnen, r => r.Uzovi);
        Verzekerden = new(rijen.Verzekerden, r => r.Bsn);
        VerzekerdenOpNummer = new(rijen.Verzekerden.FindAll(r => r.Verzekerdennummer.Length > 0), r => r.Verzekerdennummer);
        Polissen = new(rijen.Polissen, r => r.Bsn);
        Dekkingen = new(rijen.Dekkingen, r => (r.Pakket, r.Lijst, r.Code));
        Wlz = new(rijen.Wlz, r => r.Bsn);
        Agb = new(rijen.Agb, r => r.Agb);
        Organisaties = new(rijen.AgbRelaties, r => r.Zorgverlener);
        Crediteuren = new(rijen.Crediteuren, r => r.Agb);
        Overeenkomsten = new(rijen.Overeenkomsten, r => r.Agb);
        Servicebureaus = new(rijen.Servicebureaus, r => r.Servicebureau);
        Prestaties = new(rijen.Prestaties, r => r.Sleutel);
        Contracttarieven = new(rijen.Contracttarieven, r => (r.Agb, r.Prestatie));
        Uitsluitingen = new(rijen.Uitsluitingen, r => r.Prestatie);
        Machtigingen = new(rijen.Machtigingen, r => r.Nummer);
        Ion = new(rijen.Ion, r => r.Bsn);
        Keten = new(rijen.Keten, r => r.Bsn);
        HeeftKetenregister = rijen.HeeftKetenregister || rijen.Keten.Count > 0;
        Overnames = new(rijen.Overnames, r => r.Oud);
        Uitval = new(rijen.Uitval, r => r.Uzovi);
        Controles = new(rijen.Controles, r => (r.Agb, r.Factuurnummer, r.Referentie));
        Historie = historie;
        prestatielijsten = [.. rijen.Prestaties.Select(r => r.Sleutel.Lijst)];
        gekoppeld = [.. rijen.AgbRelaties.SelectMany(r => (AgbCode[])[r.Zorgverlener, r.Organisatie])];
    }

    private RegisterSet(RegisterSet andere, Historie historie, Register<AgbCode, Overeenkomst> overeenkomsten)
    {
        Verzekeraars = andere.Verzekeraars;
        Termijnen = andere.Termijnen;
        Verzekerden = andere.Verzekerden;
        VerzekerdenOpNummer = andere.VerzekerdenOpNummer;
        Polissen = andere.Polissen;
        Dekkingen = andere.Dekkingen;
        Wlz = andere.Wlz;
        Agb = andere.Agb;
        Organisaties = andere.Organisaties;
        Crediteuren = andere.Crediteuren;
        Overeenkomsten = overeenkomsten;
        Servicebureaus = andere.Servicebureaus;
        Prestaties = andere.Prestaties;
        Contracttarieven = andere.Contracttarieven;
        Uitsluitingen = andere.Uitsluitingen;
        Machtigingen = andere.Machtigingen;
        Ion = andere.Ion;
        Keten = andere.Keten;
        HeeftKetenregister = andere.HeeftKetenregister;
        Overnames = andere.Overnames;
        Uitval = andere.Uitval;
        Controles = andere.Controles;
        Historie = historie;
        prestatielijsten = andere.prestatielijsten;
        gekoppeld = andere.gekoppeld;
    }

    public static RegisterSet Leeg { get; } = new(new RegisterRijen());

    public Register<UzoviNummer, Verzekeraar> Verzekeraars { get; }

    public Register<UzoviNummer, Indientermijn> Termijnen { get; }

    public Register<Bsn, Persoon> Verzekerden { get; }

    public Register<string, Persoon> VerzekerdenOpNummer { get; }

    public Register<Bsn, Polis> Polissen { get; }

    public Register<(string Pakket, string Lijst, string Code), Dekking> Dekkingen { get; }

    public Register<Bsn, WlzIndicatie> Wlz { get; }

    public Register<AgbCode, AgbRegistratie> Agb { get; }

    /// <summary>By zorgverlener: the organisations that the person works for.</summary>
    public Register<AgbCode, AgbRelatie> Organisaties { get; }

    public Register<AgbCode, Crediteurkoppeling> Crediteuren { get; }

    public Register<AgbCode, Overeenkomst> Overeenkomsten { get; }

    /// <summary>By servicebureau.</summary>
    public Register<AgbCode, Bureaumandaat> Servicebureaus { get; }

    public Register<Prestatiesleutel, Prestatiebeschrijving> Prestaties { get; }

    public Register<(AgbCode Agb, Prestatiesleutel Prestatie), Contracttarief> Contracttarieven { get; }

    /// <summary>By the prestatie that is refused.</summary>
    public Register<Prestatiesleutel, Uitsluiting> Uitsluitingen { get; }

    public Register<string, Machtiging> Machtigingen { get; }

    public Register<Bsn, IonInschrijving> Ion { get; }

    public Register<Bsn, Keteninschrijving> Keten { get; }

    /// <summary>False when there is no keten register at all: then only the contract of the zorggroep is asked.</summary>
    public bool HeeftKetenregister { get; }

    /// <summary>By the practice that was taken over.</summary>
    public Register<AgbCode, Overname> Overnames { get; }

    public Register<UzoviNummer, Uitvalregel> Uitval { get; }

    /// <summary>By line of history: payee, factuurnummer, referentie.</summary>
    public Register<(AgbCode Agb, string Factuurnummer, string Referentie), Controleuitkomst> Controles { get; }

    public Historie Historie { get; }

    /// <summary>What a zorgaanbieder and an insurer agreed for a day, a contract before a betaalovereenkomst; null = nothing.</summary>
    public OvereenkomstSoort? OvereenkomstOp(AgbCode agb, UzoviNummer uzovi, DateOnly dag)
    {
        OvereenkomstSoort? soort = null;
        foreach (var rij in Overeenkomsten.Zoek(agb))
        {
            if (rij.IsMet(uzovi) && rij.Geldig.Bevat(dag) && soort != OvereenkomstSoort.Contract)
            {
                soort = rij.Soort;
            }
        }

        return soort;
    }

    /// <summary>
    /// Reads every register file in <paramref name="map"/>; a file that is not there is an empty register. Of a file with errors nothing is
    /// loaded, or with <paramref name="slaFouteRegelsOver"/> all but its bad lines.
    /// </summary>
    /// <exception cref="IOException">The directory or a file in it can't be read.</exception>
    public static LaadResultaat Laad(string map, bool slaFouteRegelsOver = false) => RegisterLader.Laad(map, slaFouteRegelsOver);

    /// <summary>The same registers with another history; shares all but that.</summary>
    public RegisterSet MetHistorie(Historie historie) => new(this, historie, Overeenkomsten);

    /// <summary>With these agreements beside those that it has; one that is there already is not added again.</summary>
    public RegisterSet MetOvereenkomsten(IReadOnlyList<Overeenkomst> bij)
    {
        ArgumentNullException.ThrowIfNull(bij);
        var alle = Overeenkomsten.Alle.ToArray().ToList();
        var nieuw = bij.Where(n => !alle.Exists(o => IsZelfde(o, n))).ToList();
        return nieuw.Count == 0 ? this : new(this, Historie, new Register<AgbCode, Overeenkomst>([.. alle, .. nieuw], r => r.Agb));
    }

    public Verzekeraar? Verzekeraar(UzoviNummer uzovi) => Verzekeraars.Zoek(uzovi) is [var eerste, ..] ? eerste : null;

    public bool KentPrestatielijst(string lijst) => prestatielijsten.Contains(lijst);

    /// <summary>True when one of the two works for the other on some day of <paramref name="periode"/>.</summary>
    public bool ZijnVerbonden(AgbCode a, AgbCode b, Periode periode) =>
        gekoppeld.Contains(a) && gekoppeld.Contains(b) && (WerktVoor(a, b, periode) || WerktVoor(b, a, periode));

    private static bool IsZelfde(Overeenkomst een, Overeenkomst ander) =>
        (een.Agb, een.Soort, een.Geldig) == (ander.Agb, ander.Soort, ander.Geldig) && een.Uzovis.SequenceEqual(ander.Uzovis);

    /// <summary>True when the zorgverlener works for the organisation on some day of <paramref name="periode"/>.</summary>
    public bool WerktVoor(AgbCode zorgverlener, AgbCode organisatie, Periode periode)
    {
        foreach (ref readonly var relatie in Organisaties.Zoek(zorgverlener))
        {
            if (relatie.Organisatie == organisatie && relatie.Geldig.Overlapt(periode))
            {
                return true;
            }
        }

        return false;
    }
}
