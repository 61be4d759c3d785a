namespace Vereffen.Ei.Tests.Genereren;

/// <summary>A generated claim in memory.</summary>
internal static class Proefgeneratie
{
    internal static byte[] Maak(
        string standaard,
        int prestaties,
        long seed,
        int foutenPerTienduizend = 0,
        List<Geplantefout>? fouten = null
    )
    {
        var opties = new GenereerOpties
        {
            Standaard = Standaarden.Zoek(standaard)!,
            Prestaties = prestaties,
            Seed = seed,
            FoutenPerTienduizend = foutenPerTienduizend,
        };
        var uit = new MemoryStream();
        Generator.Genereer(opties, _ => uit, fouten is null ? null : fouten.Add);
        return uit.ToArray();
    }
}
