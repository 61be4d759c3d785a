using System.Text;
using Vereffen.Ei;
using Vereffen.Kern;

namespace Vereffen.Portaal.Tests;

/// <summary>The compact list makes the same retour as the library does from all findings.</summary>
public sealed class BevindingenlijstTests
{
    private static readonly DateOnly Dag = new(2026, 3, 2);

    [Fact]
    public void Of_any_damaged_claim_the_retour_is_that_of_all_findings()
    {
        var goed = Proefbericht.Claim(1).Payload.ToArray();
        var verschillend = 0;
        for (var plek = 0; plek < goed.Length; plek += 3)
        {
            foreach (var teken in "X9 "u8)
            {
                var claim = goed.ToArray();
                claim[plek] = teken;
                claim[(plek * 7) % claim.Length] = teken;
                claim[(plek * 31) % claim.Length] = teken;
                verschillend += Vergelijk(claim);
            }
        }

        verschillend.ShouldBeGreaterThan(100);
    }

    [Fact]
    public void Every_record_of_a_long_claim_keeps_its_codes()
    {
        // The same person and care over and over: every reference after the first is a duplicate, and every BSN is wrong.
        var records = Proefbericht.Records(Proefbericht.Claim(1));
        var tekst = new StringBuilder().Append(records[0]).Append("\r\n");
        for (var i = 0; i < 3000; i++)
        {
            tekst.Append(records[1].Replace("999901345", "999901346", StringComparison.Ordinal)).Append("\r\n");
        }

        tekst.Append(records[^1]).Append("\r\n");
        Vergelijk(Encoding.Latin1.GetBytes(tekst.ToString())).ShouldBe(1);
    }

    /// <summary>1 when there was a retour to compare.</summary>
    private static int Vergelijk(byte[] claim)
    {
        using var stroom = new MemoryStream(claim);
        var lijst = new Bevindingenlijst();
        var alle = new List<Bevinding>();
        var resultaat = EiControle.Controleer(
            stroom,
            new ControleOpties { TotEnMet = Niveau.N4 },
            (scoped in EiBevinding b) =>
            {
                lijst.Voeg(b);
                alle.Add(b.NaarBevinding());
            }
        );
        var verwacht = TechnischeAfwijzing.Maak(stroom, alle, RetourAfzender.Portaal, "PORTAAL", Dag);
        if (verwacht is null || resultaat.Uitkomst == Uitkomst.Onleesbaar)
        {
            return 0;
        }

        var retour = lijst.Retour("PORTAAL", Dag);
        retour.Bestand.ShouldBe(verwacht.Bestand);
        retour
            .Records.Select(r => (r.Regel, string.Join(' ', r.Codes)))
            .ShouldBe(verwacht.Records.Select(r => (r.Regel, string.Join(' ', r.Codes.Take(3)))));
        lijst.Eerste.Count.ShouldBe(Math.Min(100, alle.Count));
        return 1;
    }
}
