using System.Globalization;
using Vereffen.Ei;

namespace Vereffen.App.Uitvoer;

/// <summary>Findings for a person.</summary>
internal sealed class ControleverslagTekst(Omgeving omgeving, bool masker) : IControleverslag
{
    private string bestand = "";

    public void Begin(string bestand) => this.bestand = bestand;

    public void Meld(scoped in EiBevinding bevinding)
    {
        var b = bevinding.NaarBevinding();
        var waarde = b.Waarde.Length == 0 ? "" : $" (waarde: {Masker.Waarde(bevinding.Element, b.Waarde, masker)})";
        var detail = b.Detail is { } nummer ? string.Create(CultureInfo.InvariantCulture, $", detail {nummer}") : "";
        omgeving.Uit.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"regel {b.Regel}{detail}: {b.Element} {b.Naam}")
                + $"\n    {b.Melding}{waarde}"
                + $"\n    retourcode {b.Retourcode}, niveau {b.Niveau}, {Tekst.Soort(b.Soort)}{(b.Herkomst == Kern.Herkomst.Inferred ? ", onze afleiding" : "")}"
        );
    }

    public void Einde(ControleResultaat resultaat)
    {
        var wat = resultaat.Standaard is { } standaard ? $"{standaard.Naam} {resultaat.Versie}, " : "";
        var uitkomst = resultaat.Uitkomst switch
        {
            Uitkomst.Ok => "in orde",
            Uitkomst.BestandAfgekeurd => "het bestand wordt afgekeurd",
            Uitkomst.RecordsAfgekeurd => "records worden afgekeurd",
            _ => "niet te lezen als bericht",
        };
        omgeving.Uit.WriteLine(
            $"{bestand}: {wat}{Tekst.Aantal(resultaat.Records, "record", "records")}, {Tekst.Aantal(resultaat.Bevindingen, "bevinding", "bevindingen")}: {uitkomst}"
        );
    }

    public void Dispose() => omgeving.Uit.Flush();
}
