using System.Text;
using Vereffen.App.Tests.Hosting;

namespace Vereffen.App.Tests.Opdrachten;

/// <summary>Files for one receiver only, sent through an exchange in a process of its own.</summary>
public sealed class BerichtOpdrachtTests : IDisposable
{
    private readonly Werkmap map = new();

    public void Dispose() => map.Dispose();

    [Fact]
    public async Task A_file_goes_encrypted_comes_out_as_it_went_and_is_confirmed()
    {
        (await Werkmap.VoerNu("cert", "init", "--data", map.Bestand("P"))).Code.ShouldBe(0);
        await Geef("90054321", "zorgaanbieder");
        await Geef("9901", "zorgverzekeraar");
        using var portaal = await Serverproces.StartAsync(
            "--data",
            map.Bestand("P"),
            "--roles",
            "portaal",
            "--port",
            "0",
            "--mtls-port",
            "0"
        );
        var bestand = map.Schrijf("brief.txt", "alleen voor de verzekeraar");

        var gestuurd = await Voer(portaal, "90054321", "send", bestand, "--to", "9901");
        gestuurd.Code.ShouldBe(0, gestuurd.Fout);
        (await Voer(portaal, "90054321", "send", bestand, "--to", "9999")).Fout.ShouldContain("geen geldig certificaat");
        (await Voer(portaal, "90054321", "send", bestand, "--to", "9901", "--role", "Praktijk")).Code.ShouldBe(2);

        var gehaald = await Voer(portaal, "9901", "fetch", "-o", map.Bestand("in"));
        gehaald.Code.ShouldBe(0, gehaald.Fout);
        File.ReadAllText(Directory.GetFiles(map.Bestand("in")).ShouldHaveSingleItem()).ShouldBe("alleen voor de verzekeraar");
        (await Voer(portaal, "9901", "fetch", "-o", map.Bestand("in"))).Uit.ShouldContain("0 berichten");

        (await portaal.StopAsync()).ShouldBe(0);
        foreach (var db in Directory.GetFiles(map.Bestand("P"), "portaal.db*"))
        {
            File.ReadAllBytes(db).AsSpan().IndexOf(Encoding.UTF8.GetBytes("alleen voor")).ShouldBe(-1);
        }
    }

    [Fact]
    public async Task What_is_no_encrypted_message_is_a_sentence()
    {
        (await Werkmap.VoerNu("cert", "init", "--data", map.Bestand("P"))).Code.ShouldBe(0);
        await Geef("9901", "zorgverzekeraar");
        var uitkomst = await Werkmap.VoerNu(
            "bericht",
            "open",
            map.Schrijf("x.bin", "geen CMS"),
            "--cert",
            map.Bestand("9901", "9901.pfx"),
            "-o",
            map.Bestand("uit")
        );

        uitkomst.Code.ShouldBe(1);
        uitkomst.Fout.ShouldContain("geen versleutelde inhoud");
        File.Exists(map.Bestand("uit")).ShouldBeFalse();
        (
            await Werkmap.VoerNu("bericht", "open", map.Bestand("weg"), "--cert", map.Bestand("9901", "9901.pfx"), "-o", map.Bestand("uit"))
        ).Code.ShouldBe(3);
    }

    private async Task Geef(string code, string rol) =>
        (
            await Werkmap.VoerNu("cert", "issue", "--data", map.Bestand("P"), "--party", code, "--role", rol, "-o", map.Bestand(code))
        ).Code.ShouldBe(0);

    private Task<Werkmap.Uitkomst> Voer(Serverproces portaal, string wie, params string[] opties) =>
        Werkmap.VoerNu(["bericht", .. opties, "--exchange", portaal.Mtls.AbsoluteUri, "--cert", map.Bestand(wie, wie + ".pfx")]);
}
