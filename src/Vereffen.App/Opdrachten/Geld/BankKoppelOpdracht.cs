using System.CommandLine;
using System.Globalization;
using Vereffen.App.Uitvoer;

namespace Vereffen.App.Opdrachten;

/// <summary><c>vereffen bank couple|returned|uncouple|book</c>: what a person makes of entries on own statements that the program could not match.</summary>
internal static class BankKoppelOpdracht
{
    public static Command Koppel(Omgeving omgeving)
    {
        var (post, agb) = (Post(), Geldopties.Agb());
        var kenmerk = new Argument<string>("KENMERK") { Description = "Factuurnummer of ons kenmerk van de openstaande vordering." };
        var (data, door) = (Geldopties.Data(), Geldopties.Door());
        var opdracht = new Command(
            "couple",
            "Koppelt een boeking die het programma niet kon thuisbrengen aan een vordering; zij wordt later geboekt."
        )
        {
            post,
            agb,
            kenmerk,
            data,
            door,
        };
        opdracht.SetAction(invoer =>
        {
            using var map = Verzekeraarsmap.Open(omgeving, invoer.GetRequiredValue(data));
            var ((afschrift, volgnummer), wie, wat) = (
                invoer.GetRequiredValue(post),
                invoer.GetRequiredValue(agb),
                invoer.GetRequiredValue(kenmerk)
            );
            Geldopties.Eis(map.Rol.Betalen.Bank.Koppelingen.Koppel(afschrift, volgnummer, wie, wat, invoer.GetRequiredValue(door)));
            omgeving.Uit.WriteLine(
                $"Post {Naam(afschrift, volgnummer)} is gekoppeld aan {Tekst.Veilig(wat, 40)} van {wie}. Geboekt wordt zij met 'bank book' of voor het volgende betaalvoorstel; tot dan kan 'bank uncouple' haar losmaken."
            );
            return Afsluitcode.Goed;
        });
        return opdracht;
    }

    public static Command Teruggekomen(Omgeving omgeving)
    {
        var post = Post();
        var kenmerk = new Argument<string>("KENMERK")
        {
            Description = "Kenmerk waaronder de uitbetaling wegging, zoals 'pay list' het noemt.",
        };
        var (data, door) = (Geldopties.Data(), Geldopties.Door());
        var opdracht = new Command(
            "returned",
            "Koppelt een boeking aan een uitbetaling die zonder kenmerk terugkwam; een ander boekt dat met 'bank book'."
        )
        {
            post,
            kenmerk,
            data,
            door,
        };
        opdracht.SetAction(invoer =>
        {
            using var map = Verzekeraarsmap.Open(omgeving, invoer.GetRequiredValue(data));
            var ((afschrift, volgnummer), wat) = (invoer.GetRequiredValue(post), invoer.GetRequiredValue(kenmerk));
            Geldopties.Eis(map.Rol.Betalen.Bank.Koppelingen.KoppelTerug(afschrift, volgnummer, wat, invoer.GetRequiredValue(door)));
            omgeving.Uit.WriteLine(
                $"Post {Naam(afschrift, volgnummer)} is gekoppeld aan uitbetaling {Tekst.Veilig(wat, 40)}. Een ander boekt haar met 'bank book'."
            );
            return Afsluitcode.Goed;
        });
        return opdracht;
    }

    public static Command Ontkoppel(Omgeving omgeving)
    {
        var post = Post();
        var (data, door, reden) = (Geldopties.Data(), Geldopties.Door(), Geldopties.Reden());
        var opdracht = new Command("uncouple", "Trekt een koppeling in die nog niet is geboekt.") { post, data, door, reden };
        opdracht.SetAction(invoer =>
        {
            using var map = Verzekeraarsmap.Open(omgeving, invoer.GetRequiredValue(data));
            var (afschrift, volgnummer) = invoer.GetRequiredValue(post);
            Geldopties.Eis(
                map.Rol.Betalen.Bank.Koppelingen.TrekIn(
                    afschrift,
                    volgnummer,
                    invoer.GetRequiredValue(door),
                    invoer.GetRequiredValue(reden)
                )
            );
            omgeving.Uit.WriteLine($"Post {Naam(afschrift, volgnummer)} is niet meer gekoppeld.");
            return Afsluitcode.Goed;
        });
        return opdracht;
    }

    public static Command Boek(Omgeving omgeving)
    {
        var (data, door) = (Geldopties.Data(), Geldopties.Door());
        var opdracht = new Command("book", "Boekt wat met de hand is gekoppeld.") { data, door };
        opdracht.SetAction(invoer =>
        {
            using var map = Verzekeraarsmap.Open(omgeving, invoer.GetRequiredValue(data));
            var verslag = map.Rol.Betalen.Bank.Koppelingen.Boek(invoer.GetRequiredValue(door));
            Geldopties.Eis(verslag.Bezwaar);
            omgeving.Uit.WriteLine($"{Tekst.Aantal(verslag.Waarde!.Geboekt.Count, "koppeling", "koppelingen")} geboekt.");
            foreach (var (post, waarom) in verslag.Waarde.Niet)
            {
                omgeving.Fout.WriteLine($"Post {post.Aanduiding}: {waarom}");
            }

            return verslag.Waarde.Niet.Count == 0 ? Afsluitcode.Goed : Afsluitcode.Bevindingen;
        });
        return opdracht;
    }

    private static string Naam(long afschrift, int volgnummer) => string.Create(CultureInfo.InvariantCulture, $"{afschrift}/{volgnummer}");

    private static Argument<(long Afschrift, int Volgnummer)> Post() =>
        new("POST")
        {
            Description = "De boeking zoals 'bank list' haar noemt: 3/2 is de tweede van afschrift 3.",
            CustomParser = uitkomst =>
            {
                var delen = uitkomst.Tokens[0].Value.Split('/');
                if (
                    delen.Length != 2
                    || !long.TryParse(delen[0], NumberStyles.None, CultureInfo.InvariantCulture, out var afschrift)
                    || !int.TryParse(delen[1], NumberStyles.None, CultureInfo.InvariantCulture, out var volgnummer)
                )
                {
                    uitkomst.AddError($"'{Tekst.Veilig(uitkomst.Tokens[0].Value, 30)}' is geen post (afschrift/volgnummer, zoals 3/2).");
                    return default;
                }

                return (afschrift, volgnummer);
            },
        };
}
