namespace Vereffen.App.Tests.Toegang;

/// <summary>Filling a page in with what had been typed, of every kind of field.</summary>
public sealed class FormulierherstelTests
{
    private const string Pagina = """
        <!DOCTYPE html>
        <html lang="nl"><body><header><form method="post" action="/uitloggen"><input name="naam" value=""></form></header>
        <main><h1>Kop</h1>
        <form method="post" action="/x?handler=Anders"><input name="naam" value="anders"></form>
        <form method="post" action="/x?handler=Een&amp;week=1" id="eerste"><input type="hidden" name="id" value="1"><input name="naam" value=""></form>
        <form method="post" action="/x?handler=Een" id="tweede"><input type="hidden" name="id" value="2"><input type="hidden" name="formulier" value="nieuw">
        <input name="naam" value=""><textarea name="tekst">oud</textarea>
        <input type="checkbox" name="aan" value="a" checked><input type="checkbox" name="aan" value="b"><input type="checkbox" name="los" value="true" checked>
        <input type="radio" name="keuze" value="1" checked><input type="radio" name="keuze" value="2">
        <select name="lijst"><option value="x" selected>X</option><option value="y">Y</option></select>
        <input type="password" name="geheim"><input type="file" name="bestand"></form>
        </main></body></html>
        """;

    [Fact]
    public void Every_kind_of_field_gets_what_was_sent_in_the_form_that_it_came_from()
    {
        var uit = Formulierherstel.VulIn(
            Pagina,
            new Bewaardformulier(
                "/x",
                "Een",
                [
                    new("id", ["2"]),
                    new("formulier", ["sleutel"]),
                    new("naam", ["<script>alert(1)</script>\" autofocus onfocus=\"x"]),
                    new("tekst", ["</textarea><script>alert(2)</script>"]),
                    new("aan", ["b"]),
                    new("keuze", ["2"]),
                    new("lijst", ["y"]),
                    new("geheim", ["wachtwoord"]),
                ],
                HadBestand: true
            )
        );

        var tweede = uit[uit.IndexOf("id=\"tweede\"", StringComparison.Ordinal)..];
        tweede.ShouldContain("name=\"formulier\" value=\"sleutel\"");
        tweede.ShouldContain("name=\"naam\" value=\"");
        tweede.ShouldContain("value=\"a\">");
        tweede.ShouldContain("value=\"b\" checked");
        tweede.ShouldContain("name=\"los\" value=\"true\">");
        tweede.ShouldContain("value=\"1\">");
        tweede.ShouldContain("value=\"2\" checked");
        tweede.ShouldContain("value=\"y\" selected");
        tweede.ShouldNotContain("wachtwoord");
        // Nothing that was typed becomes part of the page.
        uit.ShouldNotContain("</textarea><script>");
        uit.ShouldNotContain("\" autofocus");
        // The other forms stay as they were.
        var ervoor = uit[..uit.IndexOf("id=\"tweede\"", StringComparison.Ordinal)];
        ervoor.ShouldContain("value=\"anders\"");
        ervoor.ShouldNotContain("alert(1)");
        uit.ShouldContain("Kies het bestand opnieuw.");
        uit.ShouldStartWith("<!DOCTYPE html>");
        uit.Split("role=\"status\"").Length.ShouldBe(2);
    }

    [Theory]
    [InlineData("Weg")]
    [InlineData(null)]
    public void A_form_that_is_no_longer_there_is_told_and_nothing_is_filled_in(string? handler)
    {
        var uit = Formulierherstel.VulIn(Pagina, new Bewaardformulier("/x", handler, [new("naam", ["Jansen"])], HadBestand: false));

        uit.ShouldContain("staat niet meer op deze pagina");
        uit.ShouldNotContain("Jansen");
    }
}
