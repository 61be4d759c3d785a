using System.Text.Json;
using Vereffen.Kern;
using Vereffen.Verrekening;

namespace Vereffen.Verzekeraar;

/// <summary>
/// The settings of settlement (insurers with label, verrekenkring and limits; joined AGB-codes) as one line of JSON that is the same for the same settings. A change of
/// them is stored among the events, in their hash chain: replay uses what was valid then.
/// </summary>
internal static class Instellingen
{
    /// <summary>The kind of a row that holds settings instead of an event.</summary>
    public const string Soort = "Instellingen";

    public static string Tekst(IEnumerable<Zorgverzekeraar> verzekeraars, IEnumerable<Crediteurkoppeling> crediteuren) =>
        JsonSerializer.Serialize(
            new Document(
                [
                    .. verzekeraars
                        .Select(v => new Verzekeraarrij(
                            v.Uzovi.ToString(),
                            v.Label,
                            v.Verrekenkring,
                            v.Uitbetaalgrens.Cents,
                            v.Vorderinggrens.Cents
                        ))
                        .Distinct()
                        .OrderBy(v => v.Uzovi, StringComparer.Ordinal),
                ],
                [
                    .. crediteuren
                        .Select(c => new Crediteurrij(c.Agb.ToString(), c.Crediteur.ToString()))
                        .Distinct()
                        .OrderBy(c => c.Agb, StringComparer.Ordinal),
                ]
            )
        );

    /// <exception cref="FormatException">The program never wrote this.</exception>
    public static Verrekenregels Lees(string tekst)
    {
        try
        {
            var document = JsonSerializer.Deserialize<Document>(tekst) ?? throw new FormatException("geen instellingen");
            var verzekeraars = document.Verzekeraars.Select(v => new Zorgverzekeraar(
                UzoviNummer.Parse(v.Uzovi),
                v.Label,
                v.Verrekenkring,
                new Bedrag(v.Uitbetaalgrens),
                new Bedrag(v.Vorderinggrens)
            ));
            var crediteuren = document.Crediteuren.Select(c => new Crediteurkoppeling(AgbCode.Parse(c.Agb), AgbCode.Parse(c.Crediteur)));
            return Verrekenregels.TryMaak(verzekeraars, crediteuren, out var regels, out var melding)
                ? regels
                : throw new FormatException(melding);
        }
        catch (Exception fout) when (fout is JsonException or NullReferenceException or ArgumentException)
        {
            throw new FormatException("de instellingen zijn onleesbaar", fout);
        }
    }

    private sealed record Document(IReadOnlyList<Verzekeraarrij> Verzekeraars, IReadOnlyList<Crediteurrij> Crediteuren);

    private sealed record Verzekeraarrij(string Uzovi, string Label, string Verrekenkring, long Uitbetaalgrens, long Vorderinggrens);

    private sealed record Crediteurrij(string Agb, string Crediteur);
}
