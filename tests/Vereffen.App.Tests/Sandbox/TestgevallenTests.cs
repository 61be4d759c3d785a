using System.Text;
using Vereffen.App.Sandbox;
using Vereffen.Ei;
using Vereffen.Kern;
using Vereffen.Portaal;
using Vereffen.Registers;
using Vereffen.Verzekeraar;

namespace Vereffen.App.Tests.Sandbox;

/// <summary>Each test case of the sandbox gives its retourcode, through the exchange and the insurer of a sandbox, on any day.</summary>
public sealed class TestgevallenTests : IDisposable
{
    private readonly Werkmap map = new();

    public void Dispose() => map.Dispose();

    [Theory]
    [InlineData("2026-03-03")]
    [InlineData("2031-11-18")]
    public async Task Every_test_case_gives_its_retourcode_where_the_table_says(string dag)
    {
        var vandaag = DateOnly.ParseExact(dag, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var klok = new Stilstaand(AmsterdamTijd.Moment(vandaag.ToDateTime(new TimeOnly(10, 0))));
        Sandboxinrichting.SchrijfRegisters(map.Bestand("registers"));
        var registers = RegisterSet.Laad(map.Bestand("registers"));
        registers.Fouten.ShouldBeEmpty();
        using var portaal = Berichtenportaal.Open(map.Bestand("portaal.db"), klok, id => Afgeleid(id, "portaal"));
        using var rol = Verzekeraarsrol.Open(map.Bestand("verzekeraar.db"), registers.Registers, portaal, klok, Afgeleid);
        portaal.MeldAan(new Relatie("Zorgverzekeraar", Testgevallen.Verzekeraar));
        var verwacht = new Dictionary<Guid, Testgeval>();
        foreach (var (plek, geval) in Testgevallen.Alle.Index())
        {
            var bericht = Testgevallen.Bericht(geval, vandaag, $"SB{plek}", new Guid(plek + 1, 0, 0, new byte[8]));
            portaal.MeldAan(bericht.Afzender);
            (await portaal.DienInAsync(bericht, TestContext.Current.CancellationToken)).Reden.ShouldBeNull(geval.ToString());
            verwacht[bericht.TraceerId] = geval;
        }

        await rol.VerwerkPostvakAsync(TestContext.Current.CancellationToken);

        foreach (var praktijk in Testgevallen.Alle.Where(g => g.Soort == "praktijk").Select(g => g.Waarde).Append(Testgevallen.Praktijk))
        {
            foreach (var retour in await portaal.HaalOpAsync(new Relatie("Praktijk", praktijk), 250, TestContext.Current.CancellationToken))
            {
                verwacht.Remove(retour.AlsAntwoordOp!.Value, out var geval).ShouldBeTrue();
                Codes(retour.Payload, geval!.Record).ShouldContain(geval.Retourcode, geval.ToString());
            }
        }

        verwacht.ShouldBeEmpty();
    }

    [Fact]
    public void The_table_in_the_documentation_is_the_data()
    {
        var pagina = File.ReadAllText(Path.Combine(Voorbeelden.Map, "..", "docs", "sandbox.md")).ReplaceLineEndings("\n");

        pagina.ShouldContain(Testgevallen.Tabel());
    }

    [Fact]
    public void A_value_stands_for_one_retourcode_and_every_person_is_a_test_person()
    {
        Testgevallen.Alle.Select(g => (g.Soort, g.Waarde)).ShouldBeUnique();
        Testgevallen
            .Alle.Where(g => g.Soort == "bsn")
            .ShouldAllBe(g => g.Waarde.StartsWith("9999", StringComparison.Ordinal) && IsBsn(g.Waarde));
    }

    private static bool IsBsn(string tekst) => Bsn.TryParse(tekst, out _);

    /// <summary>Retourcodes on the records of one kind.</summary>
    private static List<string> Codes(ReadOnlyMemory<byte> retour, string record)
    {
        using var stroom = new MemoryStream(retour.ToArray());
        using var lezer = RecordLezer.Open(stroom).ShouldNotBeNull(Encoding.Latin1.GetString(retour.Span));
        return
        [
            .. lezer
                .Records()
                .Where(r => r.Soort?.Kenmerk == record)
                .SelectMany(r => r.Velden)
                .Where(v => v.Element.Naam.Contains("RETOURCODE", StringComparison.OrdinalIgnoreCase))
                .Select(v => v.Waarde),
        ];
    }

    private static Guid Afgeleid(Guid van, string wat) => Vereffen.App.Hosting.Afgeleid.Van(van, wat);

    private sealed class Stilstaand(DateTimeOffset nu) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => nu;
    }
}
