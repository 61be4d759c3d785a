using System.Globalization;
using Vereffen.App.Uitvoer;
using Vereffen.Verrekening;
using Vereffen.Verzekeraar;

namespace Vereffen.App.Opdrachten;

/// <summary>Tells about betaalvoorstellen and pay-outs; account numbers are masked.</summary>
internal static class Betaalverslag
{
    public static void Schrijf(Omgeving omgeving, Voorstelstand voorstel, bool json, IReadOnlyList<string> bestanden)
    {
        if (json)
        {
            omgeving.SchrijfJson(
                new
                {
                    schema = 1,
                    voorstel = Json(voorstel),
                    bestanden,
                }
            );
            return;
        }

        var lijst = voorstel.Lijst;
        omgeving.Uit.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"Voorstel {voorstel.Nummer} ({lijst.Kenmerk}) voor {lijst.Uitvoerdatum:yyyy-MM-dd}: {Woord(lijst.Status)}, {Tekst.Aantal(lijst.Regels.Count, "betaling", "betalingen")}, samen {lijst.Totaal}; verrekend {voorstel.Verrekend}"
            )
        );
        foreach (var regel in lijst.Regels)
        {
            var o = regel.Opdracht;
            omgeving.Uit.WriteLine(
                $"  {o.EndToEndId}  {o.Bedrag, 14}  van {regel.Betaling.Uzovi} aan {regel.Betaling.Begunstigde} {o.Rekening}  '{Tekst.Veilig(o.Tekst, 60)}'"
            );
        }

        foreach (var niet in lijst.NietBetaalbaar)
        {
            omgeving.Uit.WriteLine(
                $"  {niet.Betaling.Kenmerk}  {niet.Betaling.Bedrag, 14}  aan {niet.Betaling.Begunstigde}: kan nog niet. {niet.Reden}"
            );
        }

        foreach (var stap in lijst.Stappen)
        {
            omgeving.Uit.WriteLine($"  {Woord(stap.Status)} door {Tekst.Veilig(stap.Door, 60)}{Reden(stap.Reden)}");
        }

        foreach (var bestand in bestanden)
        {
            omgeving.Uit.WriteLine($"Bestand voor de bank: {bestand}");
        }
    }

    public static void Schrijf(
        Omgeving omgeving,
        IReadOnlyList<Voorstelstand> voorstellen,
        IReadOnlyList<Uitbetaling> uitbetalingen,
        bool json
    )
    {
        if (json)
        {
            omgeving.SchrijfJson(
                new
                {
                    schema = 1,
                    voorstellen = voorstellen.Select(Json),
                    betalingen = uitbetalingen.Select(b => new
                    {
                        kenmerk = b.EindId,
                        datum = b.Datum,
                        uzovi = b.Uzovi.ToString(),
                        agb = b.Agb.ToString(),
                        begunstigde = b.Begunstigde.ToString(),
                        bedrag = b.Bedrag.Cents,
                        tekst = b.Tekst,
                        rekening = b.Rekening?.ToString(),
                        stand = Stand(b),
                        bevestigd = b.Bevestigd,
                        terug = b.Terug,
                    }),
                }
            );
            return;
        }

        if (voorstellen.Count == 0)
        {
            omgeving.Uit.WriteLine("Er zijn nog geen voorstellen.");
        }

        foreach (var voorstel in voorstellen)
        {
            omgeving.Uit.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Voorstel {voorstel.Nummer} van {voorstel.Lijst.Uitvoerdatum:yyyy-MM-dd}: {Woord(voorstel.Lijst.Status)}, {Tekst.Aantal(voorstel.Lijst.Regels.Count, "betaling", "betalingen")}, {voorstel.Lijst.Totaal} ({string.Join(", ", voorstel.Lijst.Stappen.Select(s => $"{Woord(s.Status)} door {Tekst.Veilig(s.Door, 60)}"))})"
                )
            );
        }

        foreach (var b in uitbetalingen)
        {
            omgeving.Uit.WriteLine(
                $"  {b.EindId}  {b.Bedrag, 14}  aan {b.Begunstigde} {b.Rekening?.ToString() ?? "zonder rekening", -18}  '{Tekst.Veilig(b.Tekst, 60)}'  {Stand(b)}{Reden(b.Terug)}"
            );
        }
    }

    private static object Json(Voorstelstand v) =>
        new
        {
            nummer = v.Nummer,
            kenmerk = v.Lijst.Kenmerk,
            datum = v.Lijst.Uitvoerdatum,
            status = Woord(v.Lijst.Status),
            totaal = v.Lijst.Totaal.Cents,
            verrekend = v.Verrekend.Cents,
            aangehouden = v.Aangehouden.Cents,
            vastgehouden = v.Vastgehouden.Cents,
            regels = v.Lijst.Regels.Select(r => new
            {
                kenmerk = r.Betaling.Kenmerk,
                uzovi = r.Betaling.Uzovi.ToString(),
                begunstigde = r.Betaling.Begunstigde.ToString(),
                rekening = r.Opdracht.Rekening.ToString(),
                bedrag = r.Betaling.Bedrag.Cents,
                tekst = r.Betaling.Tekst,
            }),
            nietBetaalbaar = v.Lijst.NietBetaalbaar.Select(n => new
            {
                kenmerk = n.Betaling.Kenmerk,
                begunstigde = n.Betaling.Begunstigde.ToString(),
                bedrag = n.Betaling.Bedrag.Cents,
                reden = n.Reden,
            }),
            stappen = v.Lijst.Stappen.Select(s => new
            {
                status = Woord(s.Status),
                door = s.Door,
                op = s.Moment,
                reden = s.Reden,
            }),
        };

    private static string Woord(Voorstelstatus status) => status.ToString().ToLowerInvariant();

    private static string Stand(Uitbetaling b) =>
        b.IsVrijgegeven ? "opnieuw"
        : b.Terug is not null ? (b.Rekening is null ? "wacht" : "teruggekomen")
        : b.Bevestigd is not null ? "bevestigd"
        : "verzonden";

    private static string Reden(string? reden) => string.IsNullOrEmpty(reden) ? "" : $": {Tekst.Veilig(reden, 200)}";
}
