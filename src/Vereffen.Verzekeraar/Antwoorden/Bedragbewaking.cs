using System.Globalization;
using Vereffen.Beoordeling;
using Vereffen.Ei;
using Vereffen.Kern;
using Vereffen.Verrekening;

namespace Vereffen.Verzekeraar;

/// <summary>
/// Stays on in production: what the retour tells (99), what the lines add up to, and what goes to the ledger are one amount. Where they are not, nothing is sent
/// and nothing is booked.
/// </summary>
internal static class Bedragbewaking
{
    /// <param name="retour">The retour as it will leave.</param>
    /// <param name="oordeel">The judgement that it tells.</param>
    /// <param name="boeking">What the ledger gets; null when nothing is booked: a refused file, or a test.</param>
    /// <exception cref="InvalidOperationException">They differ.</exception>
    public static void Bewaak(ReadOnlyMemory<byte> retour, Oordeel oordeel, Gebeurtenis? boeking)
    {
        var regels = oordeel.Regels.Aggregate(Bedrag.Nul, (som, r) => som + r.Toegekend);
        Bewaak(Totaal(retour), regels, oordeel.Toegekend, boeking?.Bedrag);
        if (oordeel.Uitkomst == Beoordeling.Uitkomst.BestandAfgewezen && !regels.IsNul)
        {
            throw new InvalidOperationException("Van een afgewezen bestand zijn regels toegekend.");
        }
    }

    /// <inheritdoc cref="Bewaak(ReadOnlyMemory{byte}, Oordeel, Gebeurtenis?)"/>
    internal static void Bewaak(Bedrag? sluitrecord, Bedrag regels, Bedrag oordeel, Bedrag? boeking)
    {
        if (sluitrecord != regels || oordeel != regels || (boeking is { } geboekt && geboekt != regels))
        {
            throw new InvalidOperationException(
                $"De bedragen van de retour verschillen: sluitrecord {Tekst(sluitrecord)}, regels {Tekst(regels)}, oordeel {Tekst(oordeel)}, boeking {Tekst(boeking)} cent."
            );
        }
    }

    /// <summary>Total awarded (BED167) of the last record, with its sign; null when there is none to be read.</summary>
    internal static Bedrag? Totaal(ReadOnlyMemory<byte> retour)
    {
        var bytes = retour.Span;
        var eerste = bytes.IndexOf((byte)'\n') + 1;
        var laatste = bytes.Length < 2 ? 0 : bytes[..^1].LastIndexOf((byte)'\n') + 1;
        if (eerste == 0 || laatste < eerste)
        {
            return null;
        }

        // Only the first record, which tells the standard, and the last: a retour may have a million.
        using var stroom = new MemoryStream([.. bytes[..eerste], .. bytes[laatste..]], writable: false);
        using var lezer = RecordLezer.Open(stroom);
        var velden = lezer?.Records().LastOrDefault()?.Velden ?? [];
        if (
            velden.FirstOrDefault(v => v.Element.Code == "BED167") is not { } veld
            || !long.TryParse(veld.Waarde, NumberStyles.None, CultureInfo.InvariantCulture, out var cents)
        )
        {
            return null;
        }

        return velden.FirstOrDefault(v => v.Element.Id == veld.Element.Teken)?.Waarde switch
        {
            "C" => new Bedrag(-cents),
            "D" or null => new Bedrag(cents),
            _ => null,
        };
    }

    private static string Tekst(Bedrag? bedrag) => bedrag is { } b ? b.Cents.ToString(CultureInfo.InvariantCulture) : "geen";
}
