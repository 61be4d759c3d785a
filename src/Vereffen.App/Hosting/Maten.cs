using System.Globalization;
using System.Text;
using Vereffen.Portaal;

namespace Vereffen.App.Hosting;

/// <summary>Figures in the text format of Prometheus.</summary>
internal static class Maten
{
    public static string Schrijf(Berichtenportaal? portaal, Rolstand stand, TimeProvider klok)
    {
        var uit = new StringBuilder();
        Meet(uit, "vereffen_up", "gauge", "1 zolang het proces werkt", 1);
        Meet(uit, "process_resident_memory_bytes", "gauge", "Geheugen van het proces", Environment.WorkingSet);
        if (portaal is not null)
        {
            var telling = portaal.Tel();
            Meet(uit, "vereffen_berichten_total", "counter", "Berichten die het portaal heeft aangenomen", telling.Berichten);
            Meet(
                uit,
                "vereffen_berichten_geweigerd_total",
                "counter",
                "Berichten die het portaal voorgoed heeft geweigerd",
                telling.Geweigerd
            );
            Meet(uit, "vereffen_berichten_bezorgd_total", "counter", "Berichten die zijn bevestigd", telling.Bezorgd);
            Meet(uit, "vereffen_postvak_wachtend", "gauge", "Berichten die op hun geadresseerde wachten", telling.Wachtend);
            Meet(uit, "vereffen_auditregels_total", "counter", "Regels in het auditlog", telling.Auditregels);
            var nu = klok.GetUtcNow();
            var aflopend = portaal.Certificaten.Alle().Count(c => c.Stand(nu) == "vernieuwen");
            Meet(uit, "vereffen_certificaten_aflopend", "gauge", "Certificaten die binnen 60 dagen aflopen", aflopend);
        }

        Meet(uit, "vereffen_verzekeraar_beoordeeld_total", "counter", "Declaraties die sinds de start zijn beoordeeld", stand.Beoordeeld);
        Meet(uit, "vereffen_praktijk_opgehaald_total", "counter", "Berichten die sinds de start zijn opgehaald", stand.Opgehaald);
        Meet(uit, "vereffen_verkeer_mislukt_total", "counter", "Rondes waarin het portaal niet bereikbaar was", stand.Mislukt);
        return uit.ToString();
    }

    private static void Meet(StringBuilder uit, string naam, string soort, string uitleg, long waarde) =>
        uit.Append(CultureInfo.InvariantCulture, $"# HELP {naam} {uitleg}\n# TYPE {naam} {soort}\n{naam} {waarde}\n");
}
