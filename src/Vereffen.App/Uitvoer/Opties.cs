using System.CommandLine;

namespace Vereffen.App.Uitvoer;

/// <summary>Options that several commands share.</summary>
internal static class Opties
{
    public static Option<bool> Json() => new("--json") { Description = "Eén JSON-document op de standaarduitvoer, en niets anders." };

    public static Option<bool> GeenMasker() => new("--no-mask") { Description = "Toon BSN, namen en andere persoonsgegevens voluit." };

    public static Option<string> Registers() =>
        new("--registers")
        {
            Description = "Map met de registers (CSV).",
            HelpName = "DIR",
            Required = true,
        };

    public static Option<DateOnly?> Datum(string naam, string uitleg) =>
        new(naam)
        {
            Description = uitleg + " (jjjj-mm-dd)",
            HelpName = "DATUM",
            CustomParser = uitkomst =>
            {
                if (
                    DateOnly.TryParseExact(
                        uitkomst.Tokens[0].Value,
                        "yyyy-MM-dd",
                        System.Globalization.CultureInfo.InvariantCulture,
                        System.Globalization.DateTimeStyles.None,
                        out var datum
                    )
                )
                {
                    return datum;
                }

                uitkomst.AddError($"{naam}: '{Tekst.Veilig(uitkomst.Tokens[0].Value, 30)}' is geen datum in de vorm jjjj-mm-dd.");
                return null;
            },
        };
}
