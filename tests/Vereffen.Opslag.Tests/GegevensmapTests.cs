namespace Vereffen.Opslag.Tests;

public sealed class GegevensmapTests : IDisposable
{
    private readonly TijdelijkeMap map = new();

    public void Dispose() => map.Dispose();

    [Fact]
    public void A_second_taker_is_told_that_the_folder_is_in_use()
    {
        using var eerste = Gegevensmap.Neem(map.Pad, out _);

        var tweede = Gegevensmap.Neem(map.Pad, out var reden);

        tweede.ShouldBeNull();
        reden.ShouldNotBeNull().ShouldContain("in gebruik");
    }

    [Fact]
    public void A_folder_that_was_released_can_be_taken_again()
    {
        Gegevensmap.Neem(map.Pad, out _)!.Dispose();

        using var opnieuw = Gegevensmap.Neem(map.Pad, out var reden);

        opnieuw.ShouldNotBeNull();
        reden.ShouldBeNull();
    }

    [Fact]
    public void A_folder_that_is_not_there_is_made()
    {
        using var nieuw = Gegevensmap.Neem(map.Bestand("a/b"), out _);

        Directory.Exists(map.Bestand("a/b")).ShouldBeTrue();
    }

    [Fact]
    public void A_file_in_the_place_of_the_folder_is_a_sentence_and_not_an_exception()
    {
        File.WriteAllText(map.Bestand("bestand"), "");

        var genomen = Gegevensmap.Neem(map.Bestand("bestand"), out var reden);

        genomen.ShouldBeNull();
        reden.ShouldNotBeNull().ShouldContain("kan niet worden gebruikt");
    }
}
