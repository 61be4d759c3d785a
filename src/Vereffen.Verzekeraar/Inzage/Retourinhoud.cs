using System.Globalization;
using Vereffen.Ei;
using Vereffen.Kern;

namespace Vereffen.Verzekeraar;

/// <summary>What a retour says of one record of the claim.</summary>
/// <param name="Record">Kenmerk of the record: 01, 02, 04, ..</param>
/// <param name="Detail">Identificatie detailrecord; null in records that have none.</param>
/// <param name="Toegekend">Unsigned; null where the record has no amount.</param>
/// <param name="Codes">All but 0200, which says nothing.</param>
internal sealed record Retourregel(string Record, long? Detail, Bedrag? Toegekend, IReadOnlyList<Retourcode> Codes);

/// <summary>Reads a retour of our own, record by record.</summary>
internal static class Retourinhoud
{
    private const string Toegekend = "BED166";

    public static IReadOnlyList<Retourregel> Lees(ReadOnlyMemory<byte> payload)
    {
        using var stroom = new MemoryStream(payload.ToArray(), writable: false);
        using var lezer = RecordLezer.Open(stroom);
        return [.. (lezer?.Records() ?? []).Where(r => r.Soort is not null).Select(Regel)];
    }

    private static Retourregel Regel(Recordbeeld record)
    {
        var kenmerk = record.Soort!.Kenmerk;
        return new Retourregel(
            kenmerk,
            Getal(record, v => v.Element.Id == kenmerk + "02"),
            Getal(record, v => v.Element.Code == Toegekend) is { } cents ? new Bedrag(cents) : null,
            [
                .. record
                    .Velden.Where(v => v.Element.Vorm == Vorm.Retourcode)
                    .Select(v => Retourcode.TryParse(v.Waarde.Trim(), out var code) ? code : default)
                    .Where(c => c != default && c != Retourcode.GeenOpmerking),
            ]
        );
    }

    private static long? Getal(Recordbeeld record, Func<Veldwaarde, bool> welk) =>
        record.Velden.FirstOrDefault(welk) is { } veld
        && long.TryParse(veld.Waarde.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var getal)
            ? getal
            : null;
}
