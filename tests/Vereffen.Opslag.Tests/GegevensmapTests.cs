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

    [Fact]
    public void A_folder_is_replaced_as_a_whole()
    {
        using var genomen = Gegevensmap.Neem(map.Pad, out _)!;
        genomen.VervangMap("registers", Vul("oud")).ShouldBeTrue();
        genomen.VervangMap("registers", Vul("nieuw")).ShouldBeTrue();
        File.ReadAllText(genomen.Bestand("registers", "a.csv")).ShouldBe("nieuw");
        Directory.GetDirectories(genomen.Pad).ShouldHaveSingleItem();
    }

    [Fact]
    public void A_replacement_that_fails_or_is_called_off_changes_nothing()
    {
        using var genomen = Gegevensmap.Neem(map.Pad, out _)!;
        genomen.VervangMap("registers", Vul("oud"));
        Should.Throw<IOException>(() =>
            genomen.VervangMap(
                "registers",
                pad =>
                {
                    Vul("half")(pad);
                    throw new IOException("schijf vol");
                }
            )
        );
        genomen
            .VervangMap(
                "registers",
                pad =>
                {
                    Vul("afgeblazen")(pad);
                    return false;
                }
            )
            .ShouldBeFalse();
        File.ReadAllText(genomen.Bestand("registers", "a.csv")).ShouldBe("oud");
        Directory.GetDirectories(genomen.Pad).ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("registers.deel", "", "oud")]
    [InlineData("registers.nieuw", "", "nieuw")]
    [InlineData("registers.nieuw", "registers.oud", "nieuw")]
    [InlineData("", "registers.oud", "oud")]
    public void After_a_crash_it_is_the_old_one_or_the_new_one(string nieuweMap, string oudeMap, string verwacht)
    {
        Directory.CreateDirectory(Path.Combine(map.Pad, "registers"));
        Vul("oud")(Path.Combine(map.Pad, "registers"));
        if (nieuweMap.Length > 0)
        {
            Directory.CreateDirectory(Path.Combine(map.Pad, nieuweMap));
            Vul("nieuw")(Path.Combine(map.Pad, nieuweMap));
        }

        if (oudeMap.Length > 0 && nieuweMap.Length > 0)
        {
            Directory.Move(Path.Combine(map.Pad, "registers"), Path.Combine(map.Pad, oudeMap));
        }
        else if (oudeMap.Length > 0)
        {
            Directory.CreateDirectory(Path.Combine(map.Pad, oudeMap));
        }

        using var genomen = Gegevensmap.Neem(map.Pad, out _)!;

        File.ReadAllText(genomen.Bestand("registers", "a.csv")).ShouldBe(verwacht);
        Directory.Exists(genomen.Bestand("registers.nieuw")).ShouldBeFalse();
        Directory.Exists(genomen.Bestand("registers.oud")).ShouldBeFalse();
    }

    private static Func<string, bool> Vul(string inhoud) =>
        pad =>
        {
            File.WriteAllText(Path.Combine(pad, "a.csv"), inhoud);
            return true;
        };
}
