using System.CommandLine;
using Vereffen.Afdruk;
using Vereffen.App.Uitvoer;
using Vereffen.Kern;

namespace Vereffen.App.Opdrachten;

/// <summary>Options and arguments that the commands about money share.</summary>
internal static class Geldopties
{
    public static Option<string> Data() =>
        new("--data")
        {
            Description = "Gegevensmap van de wereld.",
            HelpName = "DIR",
            DefaultValueFactory = _ => "data",
        };

    public static Option<string> Door() =>
        new("--by")
        {
            Description = "Naam van wie dit doet; wordt bewaard.",
            HelpName = "NAAM",
            Required = true,
        };

    public static Option<string> Reden() =>
        new("--reason")
        {
            Description = "Waarom.",
            HelpName = "TEKST",
            Required = true,
        };

    public static Argument<long> Nummer(string wat) =>
        new("NUMMER")
        {
            Description = wat,
            CustomParser = uitkomst =>
            {
                if (
                    !long.TryParse(
                        uitkomst.Tokens[0].Value,
                        System.Globalization.NumberStyles.None,
                        System.Globalization.CultureInfo.InvariantCulture,
                        out var nummer
                    )
                )
                {
                    uitkomst.AddError($"'{Tekst.Veilig(uitkomst.Tokens[0].Value, 30)}' is geen nummer.");
                }

                return nummer;
            },
        };

    public static Argument<AgbCode> Agb() =>
        new("AGB")
        {
            Description = "AGB-code, acht cijfers.",
            CustomParser = uitkomst =>
            {
                if (!AgbCode.TryParse(uitkomst.Tokens[0].Value, out var agb))
                {
                    uitkomst.AddError($"'{Tekst.Veilig(uitkomst.Tokens[0].Value, 30)}' is geen AGB-code (acht cijfers).");
                }

                return agb;
            },
        };

    public static Argument<UzoviNummer> Uzovi() =>
        new("UZOVI")
        {
            Description = "UZOVI-nummer van de verzekeraar, vier cijfers.",
            CustomParser = uitkomst =>
            {
                if (!UzoviNummer.TryParse(uitkomst.Tokens[0].Value, out var uzovi))
                {
                    uitkomst.AddError($"'{Tekst.Veilig(uitkomst.Tokens[0].Value, 30)}' is geen UZOVI-nummer (vier cijfers).");
                }

                return uzovi;
            },
        };

    /// <summary>What prints pages to PDF; without a browser it says so.</summary>
#pragma warning disable RS0030 // Where the browser is, is a matter of the machine.
    public static PdfAfdruk Afdruk() => new(Pdfinstellingen.Uit(Environment.GetEnvironmentVariable));
#pragma warning restore RS0030

    /// <summary>A step that was refused ends the command with its sentence.</summary>
    public static void Eis(string? bezwaar)
    {
        if (bezwaar is not null)
        {
            throw OpdrachtFout.Inhoud(bezwaar);
        }
    }
}
