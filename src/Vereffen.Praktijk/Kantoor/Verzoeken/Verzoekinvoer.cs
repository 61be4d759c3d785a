using Vereffen.Kern;

namespace Vereffen.Praktijk;

/// <summary>A request as typed; nothing is trusted yet.</summary>
public sealed record Verzoekinvoer
{
    /// <summary>UZOVI-nummer of the insurer; of a betalingsregeling it follows from the controlekenmerk.</summary>
    public string? Uzovi { get; init; }

    public string? Vanaf { get; init; }

    public string? Iban { get; init; }

    public string? Tenaamstelling { get; init; }

    public string? Controlekenmerk { get; init; }

    /// <summary>In euros.</summary>
    public string? Termijn { get; init; }

    public string? Eerste { get; init; }

    public string? Toelichting { get; init; }

    /// <summary>Identifies the form that was sent: the same form twice is one request.</summary>
    public string? Formulier { get; init; }

    /// <summary>The request and whom it is for, or all that is wrong.</summary>
    internal (Verzoek? Verzoek, UzoviNummer Uzovi, IReadOnlyList<Veldfout> Fouten) Lees(
        Verzoeksoort soort,
        ReadOnlyMemory<byte>? bewijs,
        AgbCode agb,
        DateOnly vandaag
    )
    {
        var fouten = new List<Veldfout>();
        if (Formulier is not { Length: > 0 and <= 60 })
        {
            fouten.Add(new("", "Dit formulier was niet volledig; ververs de pagina."));
        }

        var verzoek = new Verzoek(soort, agb) { Toelichting = Tekst(Toelichting, "toelichting", Kern.Verzoek.LangsteToelichting, fouten) };
        (verzoek, var uzovi) =
            soort == Verzoeksoort.Betalingsregeling ? Regeling(verzoek, vandaag, fouten)
            : soort == Verzoeksoort.Rekening ? Rekening(verzoek, bewijs, vandaag, fouten)
            : (verzoek with { Vanaf = Dag(Vanaf, "vanaf", fouten) }, Verzekeraar(fouten));
        return (fouten.Count == 0 ? verzoek : null, uzovi, fouten);
    }

    private (Verzoek, UzoviNummer) Rekening(Verzoek verzoek, ReadOnlyMemory<byte>? bewijs, DateOnly vandaag, List<Veldfout> fouten)
    {
        var uzovi = Verzekeraar(fouten);
        if (!Verrekening.Iban.TryParse(Iban ?? "", out var iban, out var bezwaar))
        {
            fouten.Add(new("iban", string.IsNullOrWhiteSpace(Iban) ? "Vul het rekeningnummer in." : bezwaar));
        }
        else if (!iban.IsSepa)
        {
            fouten.Add(new("iban", $"Een rekening in {iban.Land} ligt buiten het SEPA-gebied; daarheen wordt niet betaald."));
        }

        var naam = Tekst(Tenaamstelling, "tenaamstelling", Kern.Verzoek.LangsteNaam, fouten);
        if (string.IsNullOrWhiteSpace(naam))
        {
            fouten.Add(new("tenaamstelling", "Vul in op welke naam de rekening staat."));
        }

        var vanaf = Dag(Vanaf, "vanaf", fouten);
        if (vanaf < vandaag)
        {
            fouten.Add(new("vanaf", "Een rekening gaat op zijn vroegst vandaag in."));
        }

        var zin = "Voeg een bewijs toe: een afschrift of brief van de bank.";
        var stuk = bewijs is { } bytes ? Bewijsstuk.Maak(bytes, out zin) : null;
        if (stuk is null)
        {
            fouten.Add(new("bewijs", zin));
        }

        return (verzoek with { Iban = iban.Volledig(), Tenaamstelling = naam, Vanaf = vanaf, Bewijs = stuk }, uzovi);
    }

    private (Verzoek, UzoviNummer) Regeling(Verzoek verzoek, DateOnly vandaag, List<Veldfout> fouten)
    {
        var isKenmerk = Kern.Controlekenmerk.TryParse(Controlekenmerk ?? "", out var kenmerk);
        if (!isKenmerk)
        {
            fouten.Add(new("controlekenmerk", "Dit is geen controlekenmerk: neem de 18 cijfers over van de brief."));
        }

        var termijn = Behandelinvoer.Euros(Termijn, "termijn", fouten);
        if (termijn is null or { IsNul: true } && !fouten.Exists(f => f.Veld == "termijn"))
        {
            fouten.Add(new("termijn", "Vul in hoeveel u per maand betaalt."));
        }

        var eerste = Dag(Eerste, "eerste", fouten);
        if (eerste < vandaag)
        {
            fouten.Add(new("eerste", "Deze dag is al voorbij."));
        }

        // The kenmerk begins with the insurer's number.
        var uzovi = isKenmerk ? UzoviNummer.Parse(kenmerk.ToString()[..4]) : default;
        return (verzoek with { Controlekenmerk = isKenmerk ? kenmerk : null, Termijn = termijn, Eerste = eerste }, uzovi);
    }

    private UzoviNummer Verzekeraar(List<Veldfout> fouten)
    {
        if (!UzoviNummer.TryParse((Uzovi ?? "").Trim(), out var uzovi))
        {
            fouten.Add(new("uzovi", "Kies de zorgverzekeraar, of vul de vier cijfers van zijn UZOVI-nummer in."));
        }

        return uzovi;
    }

    private static DateOnly? Dag(string? tekst, string veld, List<Veldfout> fouten)
    {
        var dag = Patientinvoer.Datum(tekst, veld, fouten);
        if (dag is null && !fouten.Exists(f => f.Veld == veld))
        {
            fouten.Add(new(veld, "Vul de dag in."));
        }
        else if (dag is { Year: < 1900 or > 2200 })
        {
            fouten.Add(new(veld, "Dit is geen datum; schrijf dag-maand-jaar, zoals 31-12-2026."));
        }

        return dag;
    }

    private static string Tekst(string? waarde, string veld, int langst, List<Veldfout> fouten)
    {
        var tekst = (waarde ?? "").Replace("\r\n", "\n", StringComparison.Ordinal).Trim();
        if (tekst.Length > langst)
        {
            fouten.Add(new(veld, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Hoogstens {langst} tekens.")));
        }
        else if (tekst.Any(t => (char.IsControl(t) && t != '\n') || char.IsSurrogate(t)))
        {
            fouten.Add(new(veld, "Hierin staat een teken dat geen letter, cijfer of leesteken is."));
        }

        return tekst;
    }
}
