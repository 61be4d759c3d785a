using System.CommandLine;
using System.Globalization;
using Vereffen.App.Uitvoer;
using Vereffen.Ei;

namespace Vereffen.App.Opdrachten;

/// <summary><c>vereffen mask FILE -o OUT</c>: the same message about persons that don't exist.</summary>
internal static class MaskOpdracht
{
    public static Command Maak(Omgeving omgeving)
    {
        var bestand = new Argument<string>("FILE") { Description = "Een bericht; - = standaardinvoer." };
        var uit = new Option<string>("-o", "--output")
        {
            Description = "Het gemaskeerde bericht; - = standaarduitvoer.",
            HelpName = "OUT",
            Required = true,
        };
        var zaad = new Option<long>("--seed")
        {
            Description =
                "Bepaalt wie wie wordt: met hetzelfde getal krijgt een persoon in elk bestand dezelfde schijngegevens. Houd het geheim.",
            HelpName = "N",
            CustomParser = uitkomst =>
            {
                if (!long.TryParse(uitkomst.Tokens[0].Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var getal))
                {
                    uitkomst.AddError($"--seed: '{Tekst.Veilig(uitkomst.Tokens[0].Value, 30)}' is geen geheel getal.");
                }

                return getal;
            },
        };
        var opdracht = new Command(
            "mask",
            "Maakt personen in een bericht onherkenbaar (BSN, namen, geboortedatum, adres, nummers, referenties, commentaar); 'check' vindt erna hetzelfde."
        )
        {
            bestand,
            uit,
            zaad,
            Opties.Data(),
        };
        opdracht.SetAction(invoer => Voer(omgeving, invoer.GetRequiredValue(bestand), invoer.GetRequiredValue(uit), invoer.GetValue(zaad)));
        return opdracht;
    }

    private static int Voer(Omgeving omgeving, string bestand, string uit, long zaad)
    {
        using var stroom = Invoerbestand.OpenHerhaalbaar(omgeving, bestand);
        Uitvoerbestand.Schrijf(
            omgeving,
            uit,
            doel =>
            {
                if (!Berichtmasker.Schrijf(stroom, doel, zaad))
                {
                    throw OpdrachtFout.Inhoud(
                        $"{bestand} is geen bericht dat wij kennen; 'vereffen check {bestand}' zegt waarom. Er is niets geschreven."
                    );
                }
            }
        );
        return Afsluitcode.Goed;
    }
}
