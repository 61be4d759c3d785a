using Vereffen.App.Hosting;
using Vereffen.Portaal;

namespace Vereffen.App.Pages;

/// <summary>The exchange in figures.</summary>
public sealed class PortaalModel(Webwereld wereld) : Portaalpagina(wereld)
{
    public Portaaltelling Telling { get; private set; } = new(0, 0, 0, 0, 0);

    public long Partijen { get; private set; }

    /// <summary>Certificates by how they stand.</summary>
    public IReadOnlyDictionary<string, int> Certificaten { get; private set; } = new Dictionary<string, int>(StringComparer.Ordinal);

    public int Mandaten { get; private set; }

    public void OnGet()
    {
        Telling = Portaal.Tel();
        Partijen = Portaal.Inzage.Partijen("", 1).Aantal;
        Certificaten = Portaal
            .Certificaten.Alle()
            .CountBy(c => c.Stand(Nu), StringComparer.Ordinal)
            .ToDictionary(c => c.Key, c => c.Value, StringComparer.Ordinal);
        Mandaten = Portaal.Mandaten.Alle().Count(m => m.Geldt(Vandaag));
    }
}
