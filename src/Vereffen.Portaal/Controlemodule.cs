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

        if (Verwisseld(bericht, resultaat.Standaard) is { } reden)
        {
            return Controleoordeel.NietTeLezen(reden);
        }

        return resultaat.Uitkomst == Uitkomst.Ok ? Controleoordeel.Goed : Afwijzing(bericht, resultaat, bevindingen, dagtekening);
    }

    /// <summary>True when the message says that it is the retour of a claim, and no overzicht or encrypted message.</summary>
    public static bool IsRetourVanDeclaratie(Bericht bericht) =>
        bericht.Stroom.Berichttype is not ("Verrekenoverzicht" or "VersleuteldBericht");

    /// <summary>Checks an answer before the provider sees it. Null when it is sound; else why the exchange does not take it.</summary>
    public static string? ControleerRetour(Bericht bericht)
    {
        if (!IsRetourVanDeclaratie(bericht))
        {
            return null;
        }

        var (resultaat, bevindingen) = EiControle.Controleer(bericht.Payload, new ControleOpties { TotEnMet = Niveau.N4 });
        if (resultaat.Standaard is not { IsRetour: true } standaard || resultaat.Uitkomst == Uitkomst.Onleesbaar)
        {
            return "Het bericht is geen retourbericht dat wij kennen.";
        }

        return Verwisseld(bericht, standaard)
            ?? (bevindingen.Count > 0 ? $"Het retourbericht is technisch niet in orde: {bevindingen[0].Melding}" : null);
    }

    private static string? Verwisseld(Bericht bericht, Standaard? standaard) =>
        standaard is not null && standaard.Naam != bericht.Stroom.Berichttype
            ? $"Het bericht is aangeboden als {Kort(bericht.Stroom.Berichttype)}, maar is een {standaard.Naam}."
            : null;

    private static string Kort(string tekst) => tekst.Length <= 40 ? tekst : tekst[..40] + "..";

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
