using System.Globalization;
using Vereffen.Ei;
using Vereffen.Kern;
using Vereffen.Opslag;
using Vereffen.Verrekening;

namespace Vereffen.Verzekeraar;

/// <summary>
/// Looks up what lies before the journal in the insurer's own messages: the lines of the claim, and what the retour said of each. A line that the retour leaves out
/// was awarded as claimed. The rule that gave a code comes from what was kept at the judgement. A message whose key was destroyed tells nothing any more.
/// </summary>
internal sealed class Berichtherkomst(SqliteTransactie transactie, Gebeurtenisspoor spoor, Antwoordmaker antwoorden) : IHerkomstbron
{
    private const string Detail = "0402";
    private const string Toegekend = "0483";
    private const string Bericht = "bericht ";

    public Gebeurtenis? Gebeurtenis(long boeking) => spoor.VanBoeking(boeking);

    public IReadOnlyList<Declaratieherkomst> Declaratieregels(Gebeurtenis gebeurtenis)
    {
        if (
            gebeurtenis.Soort != GebeurtenisSoort.Declaratie
            || !gebeurtenis.Oorzaak.StartsWith(Bericht, StringComparison.Ordinal)
            || !Guid.TryParse(gebeurtenis.Oorzaak.AsSpan(Bericht.Length), out var id)
            || transactie.Lees(id) is not { } claim
            || DeclaratieLezer.Lees(claim.Payload) is not { Declaratie: { } declaratie, Resultaat.Standaard: { } standaard }
        )
        {
            return [];
        }

        var oordelen = transactie.Lees(antwoorden.RetourId(id, standaard)) is { } retour ? Lees(retour) : null;
        var spoorregels = Oordeelspoor.Lees(transactie, id);
        var naam = $"{standaard.Naam}, factuur {declaratie.Factuurnummer}, bericht {id.ToString()[..8]}";
        return [.. declaratie.Verzekerden.SelectMany(v => v.Prestaties).Select(p => Regel(naam, p, oordelen, spoorregels))];
    }

    private static Declaratieherkomst Regel(
        string naam,
        Prestatie p,
        Dictionary<long, Oordeelregel>? oordelen,
        ILookup<long, (string Regel, Retourcode Code)>? gegeven
    )
    {
        var oordeel = oordelen?.GetValueOrDefault(p.Detail);
        var toegekend =
            oordeel is null ? p.Declaratiebedrag
            : p.Declaratiebedrag.IsNegatief ? -oordeel.Toegekend
            : oordeel.Toegekend;
        IReadOnlyList<Retourcode> codes = oordeel?.Codes ?? [];
        return new Declaratieherkomst(
            naam,
            p.Detail,
            p.Referentie,
            p.Code,
            p.Declaratiebedrag,
            toegekend,
            codes,
            gegeven is null
                ? [.. Catalogus.Regels.Where(r => r.Retourcodes.Any(codes.Contains)).Select(r => r.Id)]
                : [.. gegeven[p.Detail].Select(g => g.Regel).Distinct(StringComparer.Ordinal)]
        )
        {
            // A claim of before this was kept, on which something was found.
            IsVermoeden = gegeven is null && codes.Count > 0,
        };
    }

    /// <summary>What the retour says per detail record 04; empty when everything was awarded or the file was refused.</summary>
    private static Dictionary<long, Oordeelregel> Lees(Bericht retour)
    {
        using var stroom = new MemoryStream(retour.Payload.ToArray(), writable: false);
        using var lezer = RecordLezer.Open(stroom);
        var uit = new Dictionary<long, Oordeelregel>();
        foreach (var record in lezer?.Records() ?? [])
        {
            var detail = Getal(record, Detail);
            if (detail is null)
            {
                continue;
            }

            var codes = record
                .Velden.Where(v => v.Element.Vorm == Vorm.Retourcode)
                .Select(v => Retourcode.TryParse(v.Waarde.Trim(), out var code) ? code : default)
                .Where(c => c != default && Catalogus.Regels.Any(r => r.Retourcodes.Contains(c)))
                .ToList();
            uit[detail.Value] = new Oordeelregel(new Bedrag(Getal(record, Toegekend) ?? 0), codes);
        }

        return uit;
    }

    private static long? Getal(Recordbeeld record, string element) =>
        record.Velden.FirstOrDefault(v => v.Element.Id == element) is { } veld
        && long.TryParse(veld.Waarde.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var getal)
            ? getal
            : null;

    private sealed record Oordeelregel(Bedrag Toegekend, IReadOnlyList<Retourcode> Codes);
}
