using System.CommandLine;
using System.Globalization;
using System.Text;
using Vereffen.App.Uitvoer;
using Vereffen.Verrekening;

namespace Vereffen.App.Opdrachten;

/// <summary>
/// <c>vereffen book</c>: settlement events of a person's own (a vordering from a control, a voorschot, an agreement, a betaalstop) into the ledger of a running world.
/// All of the file is booked, or nothing. What another person must approve has its own way: pay-outs and correcties.
/// </summary>
internal static class BookOpdracht
{
    /// <summary>What one person may book, here and on the pages.</summary>
    internal static readonly GebeurtenisSoort[] Soorten =
    [
        GebeurtenisSoort.HvVordering,
        GebeurtenisSoort.Voorschot,
        GebeurtenisSoort.Eindafrekening,
        GebeurtenisSoort.Terugstorting,
        GebeurtenisSoort.ZelfTerugstorten,
        GebeurtenisSoort.Betalingsregeling,
        GebeurtenisSoort.BetaalstopAan,
        GebeurtenisSoort.BetaalstopUit,
    ];

    public static Command Maak(Omgeving omgeving)
    {
        var bestand = new Argument<string>("EVENTS.csv") { Description = "Gebeurtenissen zoals settle ze leest; - = standaardinvoer." };
        var (data, door) = (Geldopties.Data(), Geldopties.Door());
        var opdracht = new Command(
            "book",
            "Boekt vorderingen, voorschotten, afspraken en betaalstops in een lopende wereld; alles of niets."
        )
        {
            bestand,
            data,
            door,
        };
        opdracht.SetAction(invoer =>
        {
            var gebeurtenissen = Lees(omgeving, invoer.GetRequiredValue(bestand));
            using var map = Verzekeraarsmap.Open(omgeving, invoer.GetRequiredValue(data));
            if (string.IsNullOrWhiteSpace(invoer.GetRequiredValue(door)))
            {
                throw OpdrachtFout.Inhoud("Wie dit boekt, ontbreekt.");
            }

            try
            {
                map.Rol.Boek([.. gebeurtenissen.Select(g => g.Gebeurtenis)]);
            }
            catch (InvalidOperationException fout)
            {
                throw OpdrachtFout.Inhoud($"Er is niets geboekt: {fout.Message}");
            }

            omgeving.Uit.WriteLine($"{Tekst.Aantal(gebeurtenissen.Count, "gebeurtenis", "gebeurtenissen")} geboekt.");
            return Afsluitcode.Goed;
        });
        return opdracht;
    }

    private static List<(int Regel, Gebeurtenis Gebeurtenis)> Lees(Omgeving omgeving, string naam)
    {
        using var stroom = Invoerbestand.Open(omgeving, naam);
        using var tekst = new StreamReader(stroom, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        using var reader = new GebeurtenisReader(tekst);
        var uit = new List<(int, Gebeurtenis)>();
        while (reader.Lees(out var gebeurtenis))
        {
            if (Array.IndexOf(Soorten, gebeurtenis.Soort) < 0)
            {
                throw OpdrachtFout.Inhoud(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"regel {reader.Regel}: deze soort wordt niet met de hand geboekt; declaraties komen uit berichten, correcties en betalingen worden door een ander goedgekeurd"
                    )
                );
            }

            uit.Add(
                (
                    reader.Regel,
                    gebeurtenis with
                    {
                        Oorzaak = $"met de hand geboekt, regel {reader.Regel.ToString(CultureInfo.InvariantCulture)}",
                    }
                )
            );
        }

        return reader.Fout is { } fout ? throw OpdrachtFout.Inhoud(fout.ToString()) : uit;
    }
}
