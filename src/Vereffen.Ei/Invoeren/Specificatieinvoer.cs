using System.Globalization;

namespace Vereffen.Ei;

/// <summary>
/// Makes a data file of a berichtspecificatie: positions, types, obligations, code lists and the conditions that can be read come from the
/// specification; retourcodes, forms and counts from what is known of the same element codes elsewhere.
/// Shortest path: <c>Specificatieinvoer.Maak(specificatie)</c>.
/// </summary>
public static class Specificatieinvoer
{
    /// <summary>The standard, or what is wrong with the specification.</summary>
    public static Importresultaat Maak(Berichtspecificatie specificatie)
    {
        var fouten = Controleer(specificatie).ToList();
        if (fouten.Count > 0)
        {
            return new Importresultaat(null, "", fouten, 0, [], 0, null);
        }

        var meegeleverd = Standaarden.Ingebouwd.FirstOrDefault(s => s.Naam == specificatie.Naam && s.Versie == specificatie.Versie);
        var schrijver = new Specificatieschrijver(specificatie);
        var zuiver = schrijver.Tekst(meegeleverd: null);
        var standaard = Standaarden.Lees(zuiver, out var leesfouten);
        if (standaard is null)
        {
            return new Importresultaat(null, zuiver, leesfouten, 0, [], 0, null);
        }

        var tekst = schrijver.Tekst(meegeleverd);
        return new Importresultaat(
            Standaarden.Lees(tekst, out _) ?? standaard,
            tekst,
            [],
            standaard.Records.SelectMany(r => r.Elementen).Sum(e => e.Voorwaarden.Count),
            schrijver.Ongelezen,
            schrijver.Overgenomen,
            meegeleverd is null ? null : StandaardVergelijking.Vergelijk(meegeleverd, standaard)
        );
    }

    private static IEnumerable<string> Controleer(Berichtspecificatie s)
    {
        if (s.Naam.Length != 5 || !s.Naam[..2].All(char.IsAsciiLetterUpper) || !s.Naam[2..].All(char.IsAsciiDigit))
        {
            yield return "De standaardcode is niet twee letters en drie cijfers (OS301).";
        }

        if (s.EiCodes.Count == 0 || s.EiCodes.Any(c => c is < 1 or > 999))
        {
            yield return "De code EI-bericht ontbreekt of is geen getal van drie cijfers.";
        }

        if (s.Regels.Count == 0)
        {
            yield return "Er staan geen elementen in het blad.";
            yield break;
        }

        foreach (var dubbel in s.Regels.GroupBy(r => r.Nummer, StringComparer.Ordinal).Where(g => g.Count() > 1))
        {
            yield return $"Element {dubbel.Key} komt meer dan eens voor.";
        }

        foreach (var r in s.Regels)
        {
            if (!r.Nummer.StartsWith(r.Record, StringComparison.Ordinal) || r.Nummer.Length != 4 || !r.Nummer.All(char.IsAsciiDigit))
            {
                yield return $"Element {r.Nummer} past niet bij record {r.Record}.";
            }

            if (
                r.Type is not ("N" or "AN")
                || r.Verplichting is not ("M" or "C" or "O" or "S")
                || r.Code.Length is 0 or > 10
                || !r.Code.All(char.IsAsciiLetterOrDigit)
            )
            {
                yield return $"Element {r.Nummer} heeft een onbekend type, verplichting of code ({r.Type}, {r.Verplichting}).";
            }
        }

        var lengte = s.Regels.Max(r => r.Eind);
        foreach (var record in s.Regels.GroupBy(r => r.Record, StringComparer.Ordinal))
        {
            var verwacht = 1;
            foreach (var r in record)
            {
                if (r.Eind - r.Lengte + 1 != verwacht)
                {
                    yield return string.Create(
                        CultureInfo.InvariantCulture,
                        $"Element {r.Nummer} begint op {r.Eind - r.Lengte + 1}; na het vorige is dat {verwacht}."
                    );
                }

                verwacht = r.Eind + 1;
            }

            if (verwacht - 1 != lengte)
            {
                yield return string.Create(
                    CultureInfo.InvariantCulture,
                    $"Record {record.Key} telt op tot {verwacht - 1}, andere tot {lengte}."
                );
            }
        }
    }
}
