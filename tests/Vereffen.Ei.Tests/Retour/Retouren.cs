using System.Globalization;
using System.Text;
using Vereffen.Kern;

namespace Vereffen.Ei.Tests;

/// <summary>Retours of a claim, and what their match with it finds.</summary>
internal static class Retouren
{
    /// <summary>An insurer's retour; without lines, that of the second prestatie of <see cref="Voorbeeld"/> refused.</summary>
    internal static byte[] Van(
        byte[] claim,
        IReadOnlyList<RecordUitkomst>? records = null,
        long toegekend = 2000,
        RetourAfzender afzender = RetourAfzender.Zorgverzekeraar,
        IReadOnlyList<Retourcode>? bestand = null
    )
    {
        var retour = new Kern.Retour
        {
            Afzender = afzender,
            Referentie = "R1",
            Dagtekening = new DateOnly(2026, 4, 2),
            Bestand = bestand ?? [Retourcode.GeenOpmerking],
            Records = records ?? [new RecordUitkomst(Voorbeeld.TweedePrestatie, [new Retourcode(8072)], Bedrag.Nul, Bedrag.Nul)],
            Toegekend = new Bedrag(toegekend),
        };
        using var uit = new MemoryStream();
        RetourSchrijver.Schrijf(claim, retour, uit).ShouldBeNull();
        return uit.ToArray();
    }

    internal static List<string> Bevindingen(byte[] retour, byte[] claim)
    {
        var gevonden = new List<string>();
        var (resultaat, reden) = RetourControle.Controleer(
            new MemoryStream(retour),
            new MemoryStream(claim),
            new ControleOpties(),
            (scoped in EiBevinding b) =>
                gevonden.Add(
                    string.Create(CultureInfo.InvariantCulture, $"{b.Regel} {b.Element.Id} {b.Retourcode}: {b.NaarBevinding().Melding}")
                )
        );
        reden.ShouldBeNull();
        resultaat!.Bevindingen.ShouldBe(gevonden.Count);
        return gevonden;
    }

    /// <summary>The retour with the bytes of an element changed.</summary>
    internal static byte[] Zet(this byte[] retour, Standaard standaard, int regel, string element, string waarde)
    {
        var e = standaard.ZoekElement(element)!;
        var nieuw = retour.ToArray();
        Encoding.Latin1.GetBytes(waarde).CopyTo(nieuw, ((regel - 1) * (standaard.RecordLengte + 2)) + e.Start - 1);
        return nieuw;
    }

    internal static byte[] Zonder(this byte[] retour, Standaard standaard, params int[] regels) =>
        [.. retour.Chunk(standaard.RecordLengte + 2).Where((_, i) => !regels.Contains(i + 1)).SelectMany(r => r)];
}
