namespace Vereffen.Registers.Tests;

/// <summary>A temporary directory of register files.</summary>
internal sealed class Registermap : IDisposable
{
    private readonly DirectoryInfo map = Directory.CreateTempSubdirectory("vereffen-registers-");

    public string Pad => map.FullName;

    public Registermap Met(string bestand, params string[] regels)
    {
        File.WriteAllText(Path.Combine(Pad, bestand), string.Join('\n', regels) + "\n");
        return this;
    }

    public Registermap MetBytes(string bestand, byte[] bytes)
    {
        File.WriteAllBytes(Path.Combine(Pad, bestand), bytes);
        return this;
    }

    public LaadResultaat Laad(bool slaFouteRegelsOver = false) => RegisterSet.Laad(Pad, slaFouteRegelsOver);

    public RegisterSet LaadFoutloos()
    {
        var resultaat = Laad();
        resultaat.Fouten.ShouldBeEmpty();
        return resultaat.Registers;
    }

    /// <summary>The one error of these lines.</summary>
    public static RegisterFout Fout(string bestand, params string[] regels)
    {
        using var map = new Registermap().Met(bestand, regels);
        return map.Laad().Fouten.ShouldHaveSingleItem();
    }

    public void Dispose() => map.Delete(recursive: true);
}
