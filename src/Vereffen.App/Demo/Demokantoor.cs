using Vereffen.Praktijk;
using Vereffen.Registers;

namespace Vereffen.App.Demo;

/// <summary>Gives the practices of the sample world an administration, with the codes of their own care.</summary>
internal static class Demokantoor
{
    public static void Open(Praktijkadministratie administratie, RegisterSet registers)
    {
        foreach (var declarant in Demopartijen.Declaranten)
        {
            if (administratie.Zoek(declarant.Praktijk) is not null)
            {
                continue;
            }

            administratie.Open(
                new Praktijkgegevens(
                    declarant.Praktijk,
                    declarant.Naam,
                    declarant.Zorgverlener,
                    declarant.Servicebureau,
                    "Voorbeeldstraat 1, Utrecht"
                )
            );
            var zorgsoort = declarant.Praktijk.ToString()[..2];
            administratie
                .Voor(declarant.Praktijk)
                .Tarieven.Vervang(
                    registers
                        .Prestaties.Alle.ToArray()
                        .Where(p => p.Bevoegd.Count == 0 || p.Bevoegd.Contains(zorgsoort, StringComparer.Ordinal))
                        .Select(p => new Tarief(p.Sleutel.Lijst, p.Sleutel.Code, p.Omschrijving, p.Geldig, p.Tarief))
                );
        }
    }
}
