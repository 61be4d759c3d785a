using System.Globalization;
using Vereffen.Kern;
using Vereffen.Opslag;

namespace Vereffen.Portaal;

/// <summary>
/// Takes a message in or refuses it for good. What costs time (reading the payload) happens outside the transaction; then everything commits together: the message, what it
/// causes, its statuses and its audit row.
/// </summary>
internal sealed class Aanname(SqliteDatabase database, Controlemodule controle, Mandaten mandaten, Auditlog audit, TimeProvider klok)
{
    private const string Handeling = "indienen";
    private const string Zorgverzekeraar = "Zorgverzekeraar";
    private const long EerstVragenVanaf = 1 << 18;
    private const string AndereInhoud = "Deze traceerId is al gebruikt voor een bericht met andere inhoud.";

    /// <param name="bericht">Envelope.</param>
    /// <param name="inhoud">Payload; taken over when the message is stored.</param>
    /// <param name="wie">Who is connected; null inside this process.</param>
    /// <param name="antwoord">With what a sandbox rejects the prestaties of a claim; null = the insurer judges it.</param>
    public async Task<Indienresultaat> DienInAsync(Bericht bericht, Berichtinhoud inhoud, Identiteit? wie, Retourcode? antwoord = null)
    {
        var test = wie?.IsTest ?? false;
        var hash = Berichtopslag.Hash(bericht, inhoud);
        // Reading a large payload for nothing costs more than asking first; a small one is asked once, when it is taken.
        if (inhoud.Grootte > EerstVragenVanaf && await EerderAsync(bericht, hash, wie) is { } eerder)
        {
            return eerder;
        }

        using var oordeel = await OordeelAsync(bericht, inhoud, test, antwoord);
        var retourhash = oordeel.Retour is { } retour ? Berichtopslag.Hash(retour, oordeel.Inhoud!) : "";
        return await database.DoeAsync(t => DienIn(t, new Aangeboden(bericht, inhoud, hash, retourhash, wie, test), oordeel));
    }

    /// <summary>Null when it is new and its sender may. A sender that may not is not remembered: else anybody could use up another's traceerId.</summary>
    private Task<Indienresultaat?> EerderAsync(Bericht bericht, string hash, Identiteit? wie) =>
        database.DoeAsync(t =>
        {
            var eerder = WeigerAfzender(t, bericht, wie) ?? Eerdere(t, bericht.TraceerId, hash);
            if (eerder is not null)
            {
                Noteer(t, bericht, wie, eerder);
            }

            return eerder;
        });

    private Indienresultaat DienIn(SqliteTransactie transactie, Aangeboden aanbod, Controleoordeel oordeel)
    {
        // Its twin may have come meanwhile, and a mandate may have ended.
        var resultaat =
            WeigerAfzender(transactie, aanbod.Bericht, aanbod.Wie) ?? Eerdere(transactie, aanbod.Bericht.TraceerId, aanbod.Hash);
        if (resultaat is null)
        {
            resultaat = Weiger(transactie, aanbod, oordeel);
            if (resultaat is null)
            {
                Neem(transactie, aanbod, oordeel);
                resultaat = Indienresultaat.Akkoord;
            }
            else
            {
                Onthoud(transactie, aanbod, resultaat);
            }
        }

        Noteer(transactie, aanbod.Bericht, aanbod.Wie, resultaat);
        return resultaat;
    }

    private void Neem(SqliteTransactie transactie, Aangeboden aanbod, Controleoordeel oordeel)
    {
        var nu = klok.GetUtcNow();
        transactie.Bewaar(aanbod.Bericht, aanbod.Inhoud, aanbod.Hash, nu);
        transactie.Verbind(aanbod.Bericht, vanPortaal: false, aanbod.Test, nu);
        transactie.Meld(aanbod.Bericht.TraceerId, Berichtstatus.WordtVerwerkt, nu);
        if (oordeel.Retour is not { } retour)
        {
            transactie.Meld(aanbod.Bericht.TraceerId, Berichtstatus.VerwerkingVoltooid, nu);
            transactie.BiedAan(aanbod.Bericht, aanbod.Test, nu);
            return;
        }

        // Without a finding it is a sandbox that answers for the insurer.
        transactie.Meld(
            aanbod.Bericht.TraceerId,
            oordeel.Meldingen.Count > 0 ? Berichtstatus.AfgekeurdDoorDienst : Berichtstatus.VerwerkingVoltooid,
            nu
        );
        transactie.BewaarMeldingen(aanbod.Bericht.TraceerId, oordeel.Meldingen);
        transactie.Bewaar(retour, oordeel.Inhoud!, aanbod.Retourhash, nu);
        transactie.Verbind(retour, vanPortaal: true, aanbod.Test, nu);
        transactie.BiedAan(retour, aanbod.Test, nu);
    }

    /// <summary>What the payload says, read outside the transaction.</summary>
    private async Task<Controleoordeel> OordeelAsync(Bericht bericht, Berichtinhoud inhoud, bool test, Retourcode? antwoord)
    {
        if (inhoud.Grootte == 0)
        {
            return Controleoordeel.NietTeLezen("Het bericht heeft geen inhoud.");
        }

        // Nobody but the addressee can read it, so there is nothing to check.
        if (bericht.Stroom.Berichttype == "VersleuteldBericht")
        {
            return Controleoordeel.Goed;
        }

        if (bericht.Stroom.Berichttype is Verzoek.Berichttype or Verzoek.Antwoordtype)
        {
            return Controlemodule.ControleerVerzoek(bericht, inhoud) is { } waarom
                ? Controleoordeel.NietTeLezen(waarom)
                : Controleoordeel.Goed;
        }

        switch (bericht.Stroom.Actie)
        {
            case "Indienen":
                var vandaag = DateOnly.FromDateTime(AmsterdamTijd.Van(klok.GetUtcNow()));
                var oordeel = controle.Controleer(bericht, inhoud, database.Inhoud, test, vandaag);
                return antwoord is { } code && oordeel == Controleoordeel.Goed
                    ? controle.Beantwoord(bericht, inhoud, code, database.Inhoud, vandaag)
                    : oordeel;
            case "Retour":
                using (var claim = bericht.AlsAntwoordOp is { } op ? await database.DoeAsync(t => OpenDeclaratie(t, op)) : null)
                {
                    return Controlemodule.ControleerRetour(bericht, inhoud, claim, test) is { } reden
                        ? Controleoordeel.NietTeLezen(reden)
                        : Controleoordeel.Goed;
                }

            default:
                return Controleoordeel.NietTeLezen("De actie van dit bericht is niet Indienen of Retour.");
        }
    }

    /// <summary>What a retour is checked against: a request is no claim.</summary>
    private static Stream? OpenDeclaratie(SqliteTransactie transactie, Guid traceerId) =>
        transactie.LeesEnvelop(traceerId)?.Stroom.Berichttype == Verzoek.Berichttype ? null : transactie.OpenInhoud(traceerId);

    /// <summary>Why the exchange does not take it; the reason stays with this traceerId for good.</summary>
    private static Indienresultaat? Weiger(SqliteTransactie transactie, Aangeboden aanbod, Controleoordeel oordeel) =>
        WeigerPartij(transactie, aanbod.Bericht.Afzender, aanbod.Test)
        ?? WeigerPartij(transactie, aanbod.Bericht.Geadresseerde, aanbod.Test)
        ?? (oordeel.Onleesbaar is { } reden ? Indienresultaat.Geweigerd(reden) : null)
        ?? (
            IsVerzoekVanVerzekeraar(aanbod.Bericht)
                ? Indienresultaat.Geweigerd("Een verzoek gaat van een zorgaanbieder naar een zorgverzekeraar.")
                : null
        )
        ?? (
            aanbod.Bericht is { Stroom: { Actie: "Retour", Berichttype: not "VersleuteldBericht" } }
                ? WeigerAntwoord(transactie, aanbod)
                : null
        );

    /// <summary>An answer goes to whoever asked: nobody can put a retour in another party's mailbox.</summary>
    private static Indienresultaat? WeigerAntwoord(SqliteTransactie transactie, Aangeboden aanbod)
    {
        if (aanbod.Bericht.AlsAntwoordOp is { } op)
        {
            return
                transactie.LeesEnvelop(op) is { } vraag
                && vraag.Afzender == aanbod.Bericht.Geadresseerde
                && vraag.Geadresseerde == aanbod.Bericht.Afzender
                && transactie.IsVoor(op, [aanbod.Bericht.Afzender.ToString()], aanbod.Test)
                && (vraag.Stroom.Berichttype == Verzoek.Berichttype) == (aanbod.Bericht.Stroom.Berichttype == Verzoek.Antwoordtype)
                ? null
                : Indienresultaat.Geweigerd("Het bericht antwoordt op een bericht dat deze partijen niet hebben gewisseld.");
        }

        return aanbod.Bericht.Stroom.Berichttype == Verzoek.Antwoordtype
                ? Indienresultaat.Geweigerd("Het antwoord zegt niet op welk verzoek het antwoordt.")
            : Controlemodule.IsRetourVanDeclaratie(aanbod.Bericht)
                ? Indienresultaat.Geweigerd("Het retourbericht zegt niet op welke declaratie het antwoordt.")
            : null;
    }

    private static bool IsVerzoekVanVerzekeraar(Bericht bericht) =>
        bericht.Stroom.Berichttype == Verzoek.Berichttype
        && (bericht.Afzender.Rol == Zorgverzekeraar || bericht.Geadresseerde.Rol != Zorgverzekeraar);

    private static Indienresultaat? WeigerPartij(SqliteTransactie transactie, Relatie relatie, bool test)
    {
        if (transactie.IsAangemeld(relatie, test))
        {
            return null;
        }

        return Indienresultaat.Geweigerd(
            test && transactie.IsAangemeld(relatie, test: false)
                ? $"8028: {relatie} neemt niet deel aan de testomgeving; met een testcertificaat gaat er niets naar productie."
            : !test && transactie.IsAangemeld(relatie, test: true)
                ? $"8028: {relatie} neemt alleen deel aan de testomgeving; daarvoor is een testcertificaat nodig."
            : $"{relatie} is niet aangemeld bij het portaal."
        );
    }

    private Indienresultaat? WeigerAfzender(SqliteTransactie transactie, Bericht bericht, Identiteit? wie)
    {
        if (wie is null)
        {
            return null;
        }

        if (wie.Soort != Certificaatsoort.System)
        {
            return Indienresultaat.Geweigerd("Voor het indienen van berichten is een systeemcertificaat nodig.");
        }

        if (wie.Is(bericht.Afzender))
        {
            return null;
        }

        return
            bericht.Afzender.Code != wie.Partij.Code
            && mandaten.Mag(transactie, wie.Partij.Code, bericht.Afzender.Code, Dienst.Indienen)
            && transactie.IsAangemeld(bericht.Afzender, wie.IsTest)
            ? null
            : Indienresultaat.Geweigerd("Met dit certificaat mag u niet namens deze afzender indienen.");
    }

    /// <summary>How this traceerId was answered before; null when it is new.</summary>
    private static Indienresultaat? Eerdere(SqliteTransactie transactie, Guid traceerId, string hash)
    {
        var eerdere = transactie.VraagEen<Antwoord>(
            """
            SELECT hash, NULL AS Reden FROM bericht WHERE traceer_id = @id
            UNION ALL SELECT hash, reden FROM weigering WHERE traceer_id = @id
            """,
            new { id = traceerId.ToString() }
        );
        return eerdere is null ? null
            : eerdere.Hash != hash ? Indienresultaat.Geweigerd(AndereInhoud)
            : new Indienresultaat(eerdere.Reden is null, eerdere.Reden);
    }

    private void Onthoud(SqliteTransactie transactie, Aangeboden aanbod, Indienresultaat resultaat) =>
        transactie.Voer(
            "INSERT INTO weigering VALUES (@id, @hash, @reden, @nu)",
            new
            {
                id = aanbod.Bericht.TraceerId.ToString(),
                hash = aanbod.Hash,
                reden = resultaat.Reden,
                nu = klok.GetUtcNow().ToString("O", CultureInfo.InvariantCulture),
            }
        );

    private void Noteer(SqliteTransactie transactie, Bericht bericht, Identiteit? wie, Indienresultaat resultaat) =>
        audit.Noteer(
            transactie,
            new Auditregel(
                wie?.Wie ?? "dit proces",
                bericht.Afzender.ToString(),
                $"{Handeling} {bericht.Stroom.Berichttype} aan {bericht.Geadresseerde}",
                "bericht",
                bericht.TraceerId.ToString(),
                resultaat.Aangenomen ? Auditregel.Goed : Auditregel.Geweigerd(resultaat.Reden!)
            )
        );

    private sealed record Aangeboden(Bericht Bericht, Berichtinhoud Inhoud, string Hash, string Retourhash, Identiteit? Wie, bool Test);

    private sealed class Antwoord
    {
        public string Hash { get; init; } = "";

        public string? Reden { get; init; }
    }
}
