using System.CommandLine;
using System.Globalization;
using Vereffen.Kern;

namespace Vereffen.App.Uitvoer;

/// <summary>Options that several commands share.</summary>
internal static class Opties
{
    private static readonly string[] Kloktijden =
    [
        "yyyy-MM-dd'T'HH:mm",
        "yyyy-MM-dd'T'HH:mm:ss",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF",
        "yyyy-MM-dd HH:mm",
        "yyyy-MM-dd HH:mm:ss",
    ];
    private static readonly string[] Momenten = ["yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    public static Option<bool> Json() => new("--json") { Description = "Eén JSON-document op de standaarduitvoer, en niets anders." };

    public static Option<bool> GeenMasker() => new("--no-mask") { Description = "Toon BSN, namen en andere persoonsgegevens voluit." };

    /// <summary>Where standards of the user's own are; <see cref="Opdrachtregel"/> reads them before the command runs.</summary>
    public static Option<string?> Data() =>
        new("--data")
        {
            Description = "Map waarin 'standaarden' met zelf ingevoerde standaarden staat; zonder deze optie de map van deze gebruiker.",
            HelpName = "DIR",
        };

    public static Option<int?> Getal(string naam, string uitleg, int minstens, int hoogstens) =>
        new(naam)
        {
            Description = uitleg,
            HelpName = "N",
            CustomParser = uitkomst =>
            {
                if (
                    int.TryParse(uitkomst.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var getal)
                    && getal >= minstens
                    && getal <= hoogstens
                )
                {
                    return getal;
                }

                uitkomst.AddError(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{naam}: '{Tekst.Veilig(uitkomst.Tokens[0].Value, 30)}' is geen geheel getal van {minstens} tot en met {hoogstens}."
                    )
                );
                return null;
            },
        };

    public static Option<string> Registers() =>
        new("--registers")
        {
            Description = "Map met de registers (CSV).",
            HelpName = "DIR",
            Required = true,
        };

    public static Option<UzoviNummer> Uzovi() =>
        new("--uzovi")
        {
            Description = "UZOVI-nummer van de verzekeraar die beoordeelt.",
            HelpName = "NNNN",
            Required = true,
            CustomParser = uitkomst =>
            {
                if (!UzoviNummer.TryParse(uitkomst.Tokens[0].Value, out var uzovi))
                {
                    uitkomst.AddError($"--uzovi: '{Tekst.Veilig(uitkomst.Tokens[0].Value, 30)}' is geen UZOVI-nummer (vier cijfers).");
                }

                return uzovi;
            },
        };

    /// <summary>A moment: with an offset, or without one as clock time in Amsterdam.</summary>
    public static Option<DateTimeOffset?> Moment(string naam, string uitleg) =>
        new(naam)
        {
            Description = uitleg + " (jjjj-mm-ddTuu:mm[:ss], Amsterdamse tijd, of met Z of +uu:mm)",
            HelpName = "DATETIME",
            CustomParser = uitkomst =>
            {
                var tekst = uitkomst.Tokens[0].Value;
                if (
                    DateTime.TryParseExact(tekst, Kloktijden, CultureInfo.InvariantCulture, DateTimeStyles.None, out var klok)
                    && IsAannemelijk(klok.Year)
                )
                {
                    return AmsterdamTijd.Moment(klok);
                }

                if (
                    DateTimeOffset.TryParseExact(
                        tekst,
                        Momenten,
                        CultureInfo.InvariantCulture,
                        DateTimeStyles.AssumeUniversal,
                        out var moment
                    ) && IsAannemelijk(moment.Year)
                )
                {
                    return moment;
                }

                uitkomst.AddError($"{naam}: '{Tekst.Veilig(tekst, 40)}' is geen moment in de vorm jjjj-mm-ddTuu:mm.");
                return null;
            },
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
                        CultureInfo.InvariantCulture,
                        DateTimeStyles.None,
                        out var datum
                    ) && IsAannemelijk(datum.Year)
                )
                {
                    return datum;
                }

                uitkomst.AddError($"{naam}: '{Tekst.Veilig(uitkomst.Tokens[0].Value, 30)}' is geen datum in de vorm jjjj-mm-dd.");
                return null;
            },
        };

    /// <summary>Dates far outside a person's life are typing errors, and the calendar's own limits would be hit.</summary>
    private static bool IsAannemelijk(int jaar) => jaar is >= 1900 and <= 2200;
}
