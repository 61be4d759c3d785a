namespace Vereffen.Verrekening;

/// <summary>What a bank's return code means for a person. Source: ISO 20022 external code set, the codes that SEPA credit transfers use.</summary>
internal static class Retourreden
{
    internal static string Uitleg(string? code) =>
        code switch
        {
            null => "De bank geeft geen reden.",
            "AC01" => "AC01: het rekeningnummer bestaat niet.",
            "AC03" => "AC03: het rekeningnummer van de begunstigde is niet geldig.",
            "AC04" => "AC04: de rekening is opgeheven.",
            "AC06" => "AC06: de rekening is geblokkeerd.",
            "AC13" => "AC13: de rekening is van een consument.",
            "AG01" => "AG01: op deze rekening mag niet worden overgemaakt.",
            "AG02" => "AG02: de soort overboeking is niet juist.",
            "AM05" => "AM05: de betaling was dubbel.",
            "BE04" => "BE04: het adres van de begunstigde ontbreekt of is niet juist.",
            "CNOR" or "DNOR" => $"{code}: de bank van de begunstigde is niet aangesloten.",
            "FOCR" => "FOCR: teruggehaald op verzoek.",
            "FR01" => "FR01: vermoeden van fraude.",
            "MD07" => "MD07: de begunstigde is overleden.",
            "MS02" => "MS02: de begunstigde weigerde de betaling, zonder reden.",
            "MS03" => "MS03: de bank geeft geen reden op.",
            "RC01" => "RC01: de BIC is niet juist.",
            "RR01" or "RR02" or "RR03" or "RR04" => $"{code}: de bank mist gegevens die zij wettelijk nodig heeft.",
            "TM01" => "TM01: na de sluitingstijd ontvangen.",
            _ => $"De bank geeft code {SepaTekst.Vertaal(code)}.",
        };
}
