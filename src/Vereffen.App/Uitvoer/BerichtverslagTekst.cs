using System.Globalization;
using Vereffen.Ei;

namespace Vereffen.App.Uitvoer;

/// <summary>A message for a person.</summary>
internal sealed class BerichtverslagTekst : IBerichtverslag
{
    private readonly Omgeving omgeving;
    private readonly bool masker;

    public BerichtverslagTekst(Omgeving omgeving, Standaard standaard, bool masker)
    {
        this.omgeving = omgeving;
        this.masker = masker;
        omgeving.Uit.WriteLine($"{standaard.VolledigeNaam}: {standaard.Omschrijving}");
    }

    public void Toon(Recordbeeld beeld)
    {
        omgeving.Uit.WriteLine();
        omgeving.Uit.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"Regel {beeld.Regel}: {(beeld.Soort is { } soort ? $"{soort.Kenmerk} {soort.Naam}" : "onbekend record")}"
            )
        );
        foreach (var veld in beeld.Velden)
        {
            if (veld.Element.Verplichting == Verplichting.S && veld.Waarde.AsSpan().Trim(' ').IsEmpty)
            {
                continue;
            }

            var waarde = (masker ? veld.Gemaskeerd : veld.Waarde).TrimEnd(' ');
            var betekenis = veld.Betekenis.Length == 0 || (masker && veld.IsPersoonlijk) ? "" : $"  ({veld.Betekenis})";
            omgeving.Uit.WriteLine($"  {veld.Element.Id}  {veld.Element.Naam, -52} {Tekst.Veilig(waarde, 200)}{betekenis}");
        }

        if (beeld.Rest.Trim(' ').Length > 0)
        {
            omgeving.Uit.WriteLine($"  ....  buiten de velden van de standaard: {(masker ? "***" : Tekst.Veilig(beeld.Rest, 200))}");
        }
    }

    public void Dispose() => omgeving.Uit.Flush();
}
