using System.Globalization;
using Vereffen.Ei;
using Vereffen.Kern;
using Vereffen.Opslag;

namespace Vereffen.Portaal;

/// <summary>
/// Checks every claim before the insurer sees it, and every retour before the provider sees it. A technical rejection of a claim goes back as the exchange's own retour; then
/// nothing reaches the insurer. Works on streams: memory does not grow with the payload.
/// </summary>
internal sealed class Controlemodule(Func<Guid, Guid> nieuweId)
{
    private const string Referentie = "PORTAAL";

    /// <summary>A test message in production, or a letter that is neither.</summary>
    private static readonly Retourcode TestOfProductie = new(8028);

    /// <param name="bericht">Envelope of a claim.</param>
    /// <param name="inhoud">Its payload.</param>
    /// <param name="map">Where a large retour goes.</param>
    /// <param name="test">In the test environment a test message (0105 = T) is welcome.</param>
    /// <param name="dagtekening">Date of a retour that the portaal writes.</param>
    public Controleoordeel Controleer(Bericht bericht, Berichtinhoud inhoud, Inhoudmap map, bool test, DateOnly dagtekening)
    {
        using var claim = inhoud.Open();
        var bevindingen = new Bevindingenlijst();
        var resultaat = EiControle.Controleer(claim, new ControleOpties { TotEnMet = Niveau.N4 }, bevindingen.Voeg);
        if (resultaat.Uitkomst == Uitkomst.Onleesbaar)
        {
            return Controleoordeel.NietTeLezen(
                bevindingen.Eerste.Count > 0 ? bevindingen.Eerste[0].Melding : "Dit is geen bericht dat wij kennen."
            );
        }

        if (resultaat.Standaard is { IsRetour: true })
        {
            return Controleoordeel.NietTeLezen(
                $"{resultaat.Standaard.VolledigeNaam} is een retourbericht en kan niet als declaratie worden ingediend."
            );
        }

        if ((Verwisseld(bericht, resultaat.Standaard) ?? AndereVersie(bericht, resultaat.Standaard)) is { } reden)
        {
            return Controleoordeel.NietTeLezen(reden);
        }

        var kop = Kop.Lees(claim);
        if (!test && kop.IsTest)
        {
            bevindingen.ZetVooraan(Testbericht());
        }
        else if (resultaat.Uitkomst == Uitkomst.Ok)
        {
            return Controleoordeel.Goed;
        }

        var retour = bevindingen.Retour(Referentie, dagtekening);
        return Schrijf(bericht, claim, resultaat.Standaard!, retour, map) is ({ } envelop, { } uit)
            ? Controleoordeel.Afgekeurd(envelop, uit, [.. bevindingen.Eerste.Select(Zeg)])
            : Controleoordeel.NietTeLezen(bevindingen.Eerste[0].Melding);
    }

    /// <summary>The answer that a sandbox gives in the insurer's name: every prestatie of a sound claim rejected with this code, or with a code for files the file.</summary>
    public Controleoordeel Beantwoord(Bericht bericht, Berichtinhoud inhoud, Retourcode code, Inhoudmap map, DateOnly dagtekening)
    {
        using var claim = inhoud.Open();
        using var lezer = RecordLezer.Open(claim)!;
        var bevindingen = lezer
            .Records()
            .Where(record => record.Soort?.Kenmerk == "04")
            .Select(record => new Bevinding(
                record.Regel,
                "04",
                null,
                "0401",
                "KENMERK RECORD",
                Niveau.N5,
                Catalogus.SoortVan(code, "04"),
                code,
                "",
                "antwoord van de sandbox",
                Herkomst.Official
            ))
            .ToList();
        var retour = TechnischeAfwijzing.Maak(claim, bevindingen, RetourAfzender.Zorgverzekeraar, Referentie, dagtekening);
        return retour is not null && Schrijf(bericht, claim, lezer.Standaard, retour, map) is ({ } envelop, { } uit)
            ? Controleoordeel.Beantwoord(envelop, uit)
            : Controleoordeel.Goed;
    }

    /// <summary>True when the message says that it is the retour of a claim, and no overzicht, encrypted message or answer to a request.</summary>
    public static bool IsRetourVanDeclaratie(Bericht bericht) =>
        bericht.Stroom.Berichttype is not ("Verrekenoverzicht" or "VersleuteldBericht" or Verzoek.Antwoordtype);

    /// <summary>A request of a provider to an insurer, or its answer: JSON that the exchange looks at no further than its schema. Null when it may go; else why not.</summary>
    public static string? ControleerVerzoek(Bericht bericht, Berichtinhoud inhoud)
    {
        if (bericht.Stroom.Actie != (bericht.Stroom.Berichttype == Verzoek.Berichttype ? "Indienen" : "Retour"))
        {
            return "Een verzoek wordt ingediend, en een antwoord daarop is een retour.";
        }

        if (inhoud.Grootte > Verzoekvorm.MeesteBytes)
        {
            return "Het verzoek is te groot.";
        }

        using var stroom = inhoud.Open();
        var bytes = new byte[inhoud.Grootte];
        stroom.ReadExactly(bytes);
        return Verzoekvorm.Bezwaar(bytes);
    }

    /// <summary>Checks an answer before the provider sees it, against the claim that it answers. Null when it is sound; else why the exchange does not take it.</summary>
    /// <param name="bericht">Envelope of the answer.</param>
    /// <param name="inhoud">Its payload.</param>
    /// <param name="claim">Payload of the claim; null when it was erased.</param>
    /// <param name="test">In the test environment.</param>
    public static string? ControleerRetour(Bericht bericht, Berichtinhoud inhoud, Stream? claim, bool test)
    {
        if (!IsRetourVanDeclaratie(bericht))
        {
            return null;
        }

        using var retour = inhoud.Open();
        string? eerste = null;
        BevindingSink sink = (scoped in EiBevinding b) => eerste ??= b.NaarBevinding().Melding;
        var opties = new ControleOpties { TotEnMet = Niveau.N4 };
        var resultaat = EiControle.Controleer(retour, opties, sink);
        if (resultaat.Standaard is not { IsRetour: true } standaard || resultaat.Uitkomst == Uitkomst.Onleesbaar)
        {
            return "Het bericht is geen retourbericht dat wij kennen.";
        }

        if (Verwisseld(bericht, standaard) is { } reden)
        {
            return reden;
        }

        if (!test && Kop.Lees(retour).IsTest)
        {
            return "8028: een testbericht gaat niet naar een partij in productie.";
        }

        if (eerste is not null)
        {
            return $"Het retourbericht is technisch niet in orde: {eerste}";
        }

        if (claim is not null)
        {
            var (_, bezwaar) = RetourControle.Controleer(retour, claim, opties, sink);
            if (bezwaar is null && eerste is not null)
            {
                return $"Het retourbericht past niet bij de declaratie: {eerste}";
            }
        }

        return null;
    }

    private static string? Verwisseld(Bericht bericht, Standaard? standaard) =>
        standaard is not null && standaard.Naam != bericht.Stroom.Berichttype
            ? $"Het bericht is aangeboden als {Kort(bericht.Stroom.Berichttype)}, maar is een {standaard.Naam}."
            : null;

    private static string? AndereVersie(Bericht bericht, Standaard? standaard) =>
        standaard is not null
        && standaard.Versie != string.Create(CultureInfo.InvariantCulture, $"{bericht.Stroom.Versie}.{bericht.Stroom.Subversie}")
            ? $"Het bericht is aangeboden als versie {bericht.Stroom.Versie}.{bericht.Stroom.Subversie}, maar is een {standaard.VolledigeNaam}."
            : null;

    /// <summary>Version and subversion as the envelope has them.</summary>
    private static (int Versie, int Subversie) Versie(Standaard standaard)
    {
        var delen = standaard.Versie.Split('.');
        return (int.Parse(delen[0], CultureInfo.InvariantCulture), int.Parse(delen[^1], CultureInfo.InvariantCulture));
    }

    private static string Kort(string tekst) => tekst.Length <= 40 ? tekst : tekst[..40] + "..";

    private static Bevinding Testbericht() =>
        new(
            1,
            "01",
            null,
            "0105",
            "SOORT BERICHT",
            Niveau.N3,
            Soort.X,
            TestOfProductie,
            "T",
            "een testbericht gaat niet naar een partij in productie",
            Herkomst.Official
        );

    /// <summary>Null when no retour is possible.</summary>
    private (Bericht Envelop, Berichtinhoud Inhoud)? Schrijf(
        Bericht bericht,
        Stream claim,
        Standaard standaard,
        Retour retour,
        Inhoudmap map
    )
    {
        using var uit = map.Nieuw();
        if (RetourSchrijver.Schrijf(claim, retour, uit) is not null)
        {
            return null;
        }

        var tegenhanger = Standaarden.Zoek(standaard.Tegenhanger)!;
        var (versie, subversie) = Versie(tegenhanger);
        return (
            new Bericht
            {
                TraceerId = nieuweId(bericht.TraceerId),
                ConversatieId = bericht.ConversatieId,
                AlsAntwoordOp = bericht.TraceerId,
                ReferentieId = bericht.ReferentieId,
                Afzender = bericht.Geadresseerde,
                Geadresseerde = bericht.Afzender,
                Stroom = new Berichtstroom(tegenhanger.Naam, null, versie, subversie, "Retour"),
                Payload = default,
            },
            uit.Klaar()
        );
    }

    private static Melding Zeg(Bevinding b) =>
        new(
            b.Retourcode.ToString(),
            Catalogus.Zoek(b.Retourcode)?.Betekenis ?? "Retourcode " + b.Retourcode,
            string.Create(CultureInfo.InvariantCulture, $"regel {b.Regel}, {b.Element} {b.Naam}: {b.Melding}")
        );
}
