namespace Vereffen.Registers;

/// <summary>Name and columns of a register file. A row definition refers to a column by its place here, first the mandatory ones.</summary>
internal sealed record Kolommen(string Bestand, string[] Verplicht, string[] Optioneel)
{
    public int Aantal => Verplicht.Length + Optioneel.Length;

    public string Naam(int plek) => plek < Verplicht.Length ? Verplicht[plek] : Optioneel[plek - Verplicht.Length];

    public int Plek(string naam)
    {
        for (var plek = 0; plek < Aantal; plek++)
        {
            if (string.Equals(Naam(plek), naam, StringComparison.OrdinalIgnoreCase))
            {
                return plek;
            }
        }

        return -1;
    }
}
