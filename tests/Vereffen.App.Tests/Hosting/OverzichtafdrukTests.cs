using Vereffen.Afdruk;
using Vereffen.App.Hosting;

namespace Vereffen.App.Tests.Hosting;

/// <summary>Overzichten that follow as PDF after an approval, whoever gave it.</summary>
[Collection(Serverproeven.Naam)]
public sealed class OverzichtafdrukTests(Proefserver server)
{
    [Fact]
    public async Task Without_a_browser_it_says_so_once_and_does_not_ask_for_more_turns()
    {
        using var zonder = new PdfAfdruk(new Pdfinstellingen("/bestaat/niet", "/bestaat/niet"));
        await using var fout = new StringWriter();
        var klok = new Proefklok();
        var afdruk = new Overzichtafdruk(zonder, klok, fout);

        for (var ronde = 0; ronde < 5; ronde++)
        {
            (await afdruk.RondeAsync(server.Wereld.Verzekeraar, TestContext.Current.CancellationToken)).ShouldBeFalse();
            afdruk.Wek();
            klok.Vooruit(TimeSpan.FromMinutes(11));
        }

        var gezegd = fout.ToString();
        gezegd.ShouldContain("overzichten gaan alleen als CSV uit. Er kan geen PDF worden gemaakt");
        gezegd.Split("overzichten gaan").Length.ShouldBe(2);
    }
}
