using System.Globalization;
using Vereffen.App.Uitvoer;
using Vereffen.Verzekeraar;

namespace Vereffen.App.Opdrachten;

/// <summary>Tells what was on a bank statement and what was done with it.</summary>
internal static class Afschriftentekst
{
    /// <summary>Answers the exit code: 1 when a statement was refused or something was left to a person.</summary>
    public static int Schrijf(Omgeving omgeving, Bankverslag verslag, bool json)
    {
        if (json)
        {
            omgeving.SchrijfJson(
                new
                {
                    schema = 1,
                    afschriften = verslag.Afschriften.Select(a => new
                    {
                        naam = a.Naam,
                        eerderIngelezen = a.IsEerder,
                        geweigerd = a.Weigering,
                        posten = a.Posten.Select(Json),
                    }),
                }
            );
        }
        else
        {
            foreach (var a in verslag.Afschriften)
            {
                omgeving.Uit.WriteLine(
                    $"Afschrift {Tekst.Veilig(a.Naam, 60)}: {(a.IsEerder ? "al eerder ingelezen; er is niets gedaan" : a.Weigering ?? Tekst.Aantal(a.Posten.Count, "post", "posten"))}"
                );
                Posten(omgeving, a.Posten);
            }
        }

        return verslag.Afschriften.Any(a => a.Weigering is not null || a.Posten.Any(p => p.Uitkomst == Bankuitkomst.NietGekoppeld))
            ? Afsluitcode.Bevindingen
            : Afsluitcode.Goed;
    }

    public static void Schrijf(Omgeving omgeving, IReadOnlyList<Bankpost> posten, bool json)
    {
        if (json)
        {
            omgeving.SchrijfJson(new { schema = 1, posten = posten.Select(Json) });
        }
        else if (posten.Count == 0)
        {
            omgeving.Uit.WriteLine("Er is niets.");
        }
        else
        {
            Posten(omgeving, posten);
        }
    }

    private static void Posten(Omgeving omgeving, IReadOnlyList<Bankpost> posten)
    {
        foreach (var p in posten)
        {
            omgeving.Uit.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"  {p.Boekdatum:yyyy-MM-dd}  {p.Bedrag?.ToString() ?? "-", 14}  {Woord(p.Uitkomst)}{(p.Kenmerk.Length > 0 ? $" {Tekst.Veilig(p.Kenmerk, 40)}" : "")}{(p.Reden.Length > 0 && p.Koppeling is null ? $": {p.Reden}" : "")}  {Wie(p)}  (post {p.Aanduiding}, afschrift {Tekst.Veilig(p.Afschrift, 60)})"
                )
            );
        }
    }

    // What the payer wrote is left out: the person who looks has the statement itself.
    private static object Json(Bankpost p) =>
        new
        {
            afschrift = p.Afschrift,
            nummer = p.Nummer,
            post = p.Volgnummer,
            boekdatum = p.Boekdatum,
            bedrag = p.Bedrag?.Cents,
            uitkomst = Woord(p.Uitkomst),
            kenmerk = p.Kenmerk,
            reden = p.Reden,
            gekoppeldDoor = p.Koppeling?.Door,
            gekoppeldOp = p.Koppeling?.Op,
            geboektDoor = p.Koppeling?.BeslotenDoor,
        };

    private static string Wie(Bankpost p) =>
        p.Koppeling is { } k
            ? $" (gekoppeld door {Tekst.Veilig(k.Door, 60)}{(k.BeslotenDoor is { } wie ? $", geboekt door {Tekst.Veilig(wie, 60)}" : "")})"
            : "";

    private static string Woord(Bankuitkomst uitkomst) =>
        uitkomst switch
        {
            Bankuitkomst.Bevestigd => "betaling bevestigd",
            Bankuitkomst.Teruggekomen => "betaling teruggekomen",
            Bankuitkomst.Terugstorting => "terugstorting op",
            Bankuitkomst.Gekoppeld => "gekoppeld aan",
            _ => "niet gekoppeld",
        };
}
