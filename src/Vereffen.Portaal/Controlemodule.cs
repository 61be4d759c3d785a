using Vereffen.Ei;
using Vereffen.Kern;

namespace Vereffen.Portaal;

/// <summary>
/// Checks every claim before the insurer sees it. A technical rejection goes back as the exchange's own retour; then nothing reaches the insurer.
/// </summary>
internal sealed class Controlemodule(Func<Guid, Guid> nieuweId)
{
    private const string Referentie = "PORTAAL";

    /// <param name="bericht">A claim.</param>
    /// <param name="dagtekening">Date of a retour that the portaal writes.</param>
    public Controleoordeel Controleer(Bericht bericht, DateOnly dagtekening)
    {
        var opties = new ControleOpties { TotEnMet = Niveau.N4 };
        var (resultaat, bevindingen) = EiControle.Controleer(bericht.Payload, opties);
        if (resultaat.Uitkomst == Uitkomst.Onleesbaar)
        {
            return Controleoordeel.NietTeLezen(bevindingen.Count > 0 ? bevindingen[0].Melding : "Dit is geen bericht dat wij kennen.");
        }

        if (resultaat.Standaard is { IsRetour: true })
        {
            return Controleoordeel.NietTeLezen(
                $"{resultaat.Standaard.VolledigeNaam} is een retourbericht en kan niet als declaratie worden ingediend."
            );
        }

        return resultaat.Uitkomst == Uitkomst.Ok ? Controleoordeel.Goed : Afwijzing(bericht, resultaat, bevindingen, dagtekening);
    }

    private Controleoordeel Afwijzing(
        Bericht bericht,
        ControleResultaat resultaat,
        IReadOnlyList<Bevinding> bevindingen,
        DateOnly dagtekening
    )
    {
        using var claim = new MemoryStream(bericht.Payload.ToArray(), writable: false);
        using var uit = new MemoryStream();
        var retour = TechnischeAfwijzing.Maak(claim, bevindingen, RetourAfzender.Portaal, Referentie, dagtekening);
        if (retour is null)
        {
            return Controleoordeel.NietTeLezen(bevindingen[0].Melding);
        }

        if (RetourSchrijver.Schrijf(claim, retour, uit) is { } reden)
        {
            return Controleoordeel.NietTeLezen(reden);
        }

        var standaard = Standaarden.Zoek(resultaat.Standaard!.Tegenhanger)!;
        return Controleoordeel.Afgekeurd(
            new Bericht
            {
                TraceerId = nieuweId(bericht.TraceerId),
                ConversatieId = bericht.ConversatieId,
                AlsAntwoordOp = bericht.TraceerId,
                ReferentieId = bericht.ReferentieId,
                Afzender = bericht.Geadresseerde,
                Geadresseerde = bericht.Afzender,
                Stroom = new Berichtstroom(standaard.Naam, null, bericht.Stroom.Versie, bericht.Stroom.Subversie, "Retour"),
                Payload = uit.ToArray(),
            }
        );
    }
}
