using Vereffen.Ei;
using Vereffen.Kern;

namespace Vereffen.Praktijk;

/// <summary>Checks a client's file as the exchange will (N1 to N4). One thing is let pass: an insured without UZOVI-nummer, for whom the 01 or COV gives the insurer.</summary>
internal static class Bestandskeuring
{
    private const int MeesteBevindingen = 200;

    /// <returns>The file, or why it is refused: a sentence, with findings when there are any.</returns>
    public static (Clientbestand? Bestand, string? Bezwaar, IReadOnlyList<Bevinding> Bevindingen) Keur(
        ReadOnlyMemory<byte> inhoud,
        AgbCode bureau
    )
    {
        if (inhoud.IsEmpty)
        {
            return (null, "Dit bestand is leeg.", []);
        }

        var bevindingen = new List<Bevinding>();
        var aantal = 0L;
        var resultaat = EiControle.Controleer(
            inhoud,
            new ControleOpties { TotEnMet = Niveau.N4 },
            (scoped in EiBevinding b) =>
            {
                if (IsLegeUzovi(b))
                {
                    return;
                }

                aantal++;
                if (bevindingen.Count < MeesteBevindingen)
                {
                    // The value may be of a person, and the list is shown.
                    bevindingen.Add(b.NaarBevinding() with { Waarde = "" });
                }
            }
        );
        if (resultaat.Standaard is not { } standaard || resultaat.Uitkomst == Uitkomst.Onleesbaar)
        {
            return (null, "Dit is geen declaratiebestand dat wij kunnen lezen.", bevindingen);
        }

        if (standaard.IsRetour)
        {
            return (null, $"Dit is een retourbericht ({standaard}), geen declaratie.", []);
        }

        if (aantal > 0)
        {
            return (
                null,
                $"Er {(aantal == 1 ? "is 1 bevinding" : $"zijn {aantal} bevindingen")}; het portaal zou dit bestand afkeuren.",
                bevindingen
            );
        }

        if (Clientbestand.Lees(inhoud, standaard) is not { } bestand)
        {
            return (null, "De records van dit bestand zijn niet uit elkaar te halen.", []);
        }

        if (bestand.Servicebureau is { } ander && ander != bureau)
        {
            return (null, $"Dit bestand is voor een ander servicebureau ({ander}).", []);
        }

        return (bestand, null, []);
    }

    private static bool IsLegeUzovi(in EiBevinding b) =>
        b.Element.Code == "COD061"
        && b.Element.Id[..2] is not "01"
        && b.Waarde.Length == b.Element.Lengte
        && !b.Waarde.ContainsAnyExcept((byte)'0');
}
