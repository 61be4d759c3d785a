using System.Globalization;
using Vereffen.Kern;

namespace Vereffen.Verrekening;

/// <summary>Everything that a bank would refuse in a payment file, found before a byte is written.</summary>
internal static class PainControle
{
    // The standard's own word for "no identification".
    private const string GeenId = "NOTPROVIDED";

    internal static List<string> Bezwaren(Betaalbestand bestand)
    {
        var bezwaren = new List<string>();
        if (bestand.Opdrachten.Count == 0)
        {
            bezwaren.Add("Het betaalbestand bevat geen betalingen.");
        }

        if (IdBezwaar(bestand.Berichtkenmerk) is { } kenmerk)
        {
            bezwaren.Add($"Het berichtkenmerk {kenmerk}.");
        }

        // A century around today's practice; beyond it clock time in Amsterdam isn't defined, and no bank takes it.
        if (bestand.Aangemaakt.UtcDateTime.Year is < 2000 or > 2099)
        {
            bezwaren.Add("Het aanmaakmoment van het bestand ligt buiten de jaren 2000 tot en met 2099.");
        }

        if (!IsNaam(bestand.Indiener))
        {
            bezwaren.Add("De naam van de indiener ontbreekt of bevat geen letter of cijfer dat banken aannemen.");
        }

        Opdrachtgevers(bestand.Opdrachten, bezwaren);
        var gezien = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < bestand.Opdrachten.Count; i++)
        {
            var opdracht = bestand.Opdrachten[i];
            bezwaren.AddRange(Bezwaren(opdracht).Select(bezwaar => $"Betaling {Nummer(i)}: {bezwaar}"));
            if (!gezien.Add(opdracht.EndToEndId))
            {
                bezwaren.Add($"Betaling {Nummer(i)}: het kenmerk komt al eerder in het bestand voor.");
            }
        }

        return bezwaren;
    }

    /// <summary>What a bank would refuse in this one payment, the payer aside.</summary>
    internal static IEnumerable<string> Bezwaren(Betaalopdracht opdracht)
    {
        if (IdBezwaar(opdracht.EndToEndId) is { } id)
        {
            yield return $"het kenmerk {id}.";
        }

        if (opdracht.Bedrag <= Bedrag.Nul)
        {
            yield return $"het bedrag {opdracht.Bedrag} is niet hoger dan nul.";
        }
        else if (opdracht.Bedrag > Betaalopdracht.Hoogste)
        {
            yield return $"het bedrag {opdracht.Bedrag} is hoger dan {Betaalopdracht.Hoogste}, het hoogste van één SEPA-betaling.";
        }

        if (!TargetDagen.IsOpen(opdracht.Uitvoerdatum))
        {
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"op {opdracht.Uitvoerdatum:yyyy-MM-dd} verwerken banken geen betalingen (weekend of TARGET-feestdag)."
            );
        }

        if (RekeningBezwaar(opdracht.Rekening) is { } rekening)
        {
            yield return $"de rekening van de begunstigde {rekening}.";
        }

        if (!IsNaam(opdracht.Naam))
        {
            yield return "de naam van de begunstigde ontbreekt of bevat geen letter of cijfer dat banken aannemen.";
        }

        var tekst = SepaTekst.Vertaal(opdracht.Tekst);
        if (tekst.Length is 0 or > SepaTekst.MaxOmschrijving)
        {
            // Cutting it would cut the factuurnummer by which the provider finds the payment.
            yield return $"de omschrijving heeft {tekst.Length} tekens; het moeten er 1 tot en met {SepaTekst.MaxOmschrijving} zijn.";
        }
    }

    /// <summary>What a bank would refuse in the payer.</summary>
    internal static IEnumerable<string> Bezwaren(Opdrachtgever opdrachtgever)
    {
        if (!IsNaam(opdrachtgever.Naam))
        {
            yield return "De naam van de opdrachtgever ontbreekt of bevat geen letter of cijfer dat banken aannemen.";
        }

        if (RekeningBezwaar(opdrachtgever.Rekening) is { } rekening)
        {
            yield return $"De rekening van de opdrachtgever {rekening}.";
        }

        if (opdrachtgever.Bic is { } bic && !IsBic(bic))
        {
            yield return "De BIC van de opdrachtgever heeft niet de vorm van 8 of 11 hoofdletters en cijfers.";
        }
    }

    private static void Opdrachtgevers(IReadOnlyList<Betaalopdracht> opdrachten, List<string> bezwaren)
    {
        foreach (var perRekening in opdrachten.Select(o => o.Opdrachtgever).Distinct().GroupBy(o => o.Rekening))
        {
            bezwaren.AddRange(perRekening.SelectMany(Bezwaren).Distinct(StringComparer.Ordinal));
            if (perRekening.Skip(1).Any())
            {
                bezwaren.Add($"De rekening {perRekening.Key} van de opdrachtgever staat er met verschillende namen of BIC's in.");
            }
        }
    }

    private static string? IdBezwaar(string id) =>
        SepaTekst.IdBezwaar(id)
        ?? (string.Equals(id, GeenId, StringComparison.OrdinalIgnoreCase) ? "is het woord dat voor 'geen kenmerk' staat" : null);

    private static string? RekeningBezwaar(Iban rekening) =>
        rekening.IsLeeg ? "ontbreekt of is geen geldige IBAN"
        : rekening.IsSepa ? null
        : $"ligt in {rekening.Land}, buiten het SEPA-gebied";

    /// <summary>A name that says something once it's written: at least one letter or digit.</summary>
    private static bool IsNaam(string naam) => SepaTekst.Naam(naam).Any(char.IsAsciiLetterOrDigit);

    // ISO 9362: four of the party, two of the country, two of the place, three of the branch or nothing.
    private static bool IsBic(string bic) =>
        bic.Length is 8 or 11 && bic.All(t => char.IsAsciiLetterUpper(t) || char.IsAsciiDigit(t)) && bic[4..6].All(char.IsAsciiLetterUpper);

    private static string Nummer(int index) => (index + 1).ToString(CultureInfo.InvariantCulture);
}
