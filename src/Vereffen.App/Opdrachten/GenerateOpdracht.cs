using System.CommandLine;
using System.Globalization;
using Vereffen.App.Uitvoer;
using Vereffen.Ei;

namespace Vereffen.App.Opdrachten;

/// <summary><c>vereffen generate --standard NAME --prestaties N --seed N -o FILE</c>: synthetic claims, and the registers that go with them.</summary>
internal static class GenerateOpdracht
{
    public static Command Maak(Omgeving omgeving)
    {
        var standaard = new Option<string>("--standard")
        {
            Description = "De berichtstandaard: OS301, of 'OS301 1.0'.",
            HelpName = "NAME",
            Required = true,
        };
        var prestaties = Opties.Getal("--prestaties", "Aantal prestaties (records 04)", 1, GenereerOpties.Hoogstens);
        prestaties.Required = true;
        var seed = Seed();
        var fouten = Percentage();
        var registers = new Option<string?>("--registers")
        {
            Description =
                "Schrijf ook de registers waaronder de declaratie volledig wordt toegekend (OS301, HA304, PM304, MZ301); "
                + "met --errors zijn de fouten dan fouten voor de beoordeling.",
            HelpName = "DIR",
        };
        var uit = new Option<string>("-o", "--output")
        {
            Description = "Schrijf de declaratie hierheen. Boven 900.000 prestaties worden het FILE.001, FILE.002, ..",
            HelpName = "FILE",
            Required = true,
        };
        var opdracht = new Command(
            "generate",
            "Maakt een synthetische declaratie: verzonnen personen, test-BSN's, echte datums, kloppende totalen."
        )
        {
            standaard,
            prestaties,
            seed,
            fouten,
            registers,
            uit,
        };
        opdracht.SetAction(invoer =>
        {
            var opties = new GenereerOpties
            {
                Standaard = Zoek(invoer.GetRequiredValue(standaard)),
                Prestaties = invoer.GetRequiredValue(prestaties)!.Value,
                Seed = invoer.GetRequiredValue(seed)!.Value,
                FoutenPerTienduizend = invoer.GetValue(fouten) ?? 0,
            };
            using var generatie = new Generatie(omgeving, opties, invoer.GetRequiredValue(uit), invoer.GetValue(registers));
            generatie.Voer();
            return Afsluitcode.Goed;
        });
        return opdracht;
    }

    private static Standaard Zoek(string naam)
    {
        var standaard = Standaarden.Zoek(naam);
        if (standaard is { IsRetour: false })
        {
            return standaard;
        }

        var lijst = string.Join(", ", Standaarden.Alle.Where(s => !s.IsRetour).Select(s => s.VolledigeNaam));
        throw OpdrachtFout.Gebruik(
            standaard is null
                ? $"Standaard '{Tekst.Veilig(naam, 30)}' kennen wij niet. Wel: {lijst}."
                : $"{standaard.VolledigeNaam} is een retour; een declaratie kan wel: {lijst}."
        );
    }

    private static Option<long?> Seed() =>
        new("--seed")
        {
            Description = "Geheel getal; hetzelfde getal geeft dezelfde bytes.",
            HelpName = "N",
            Required = true,
            CustomParser = uitkomst =>
            {
                if (long.TryParse(uitkomst.Tokens[0].Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var getal))
                {
                    return getal;
                }

                uitkomst.AddError($"--seed: '{Tekst.Veilig(uitkomst.Tokens[0].Value, 30)}' is geen geheel getal.");
                return null;
            },
        };

    /// <summary>In hundredths of a percent.</summary>
    private static Option<int?> Percentage() =>
        new("--errors")
        {
            Description =
                "Zet in zoveel procent van de prestaties een fout (0 tot en met 100, hoogstens twee decimalen) en noem ze in FILE.fouten.csv.",
            HelpName = "PERCENT",
            CustomParser = uitkomst =>
            {
                var tekst = uitkomst.Tokens[0].Value;
                if (
                    decimal.TryParse(
                        tekst.EndsWith('%') ? tekst[..^1] : tekst,
                        NumberStyles.AllowDecimalPoint,
                        CultureInfo.InvariantCulture,
                        out var procent
                    )
                    && procent is >= 0 and <= 100
                    && procent * 100 == decimal.Truncate(procent * 100)
                )
                {
                    return (int)(procent * 100);
                }

                uitkomst.AddError(
                    $"--errors: '{Tekst.Veilig(tekst, 30)}' is geen percentage van 0 tot en met 100 met hoogstens twee decimalen."
                );
                return null;
            },
        };
}
