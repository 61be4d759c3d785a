using System.Globalization;
using Vereffen.Beoordeling;
using Vereffen.Ei;
using Vereffen.Kern;
using Vereffen.Opslag;
using Vereffen.Registers;
using Vereffen.Verrekening;

namespace Vereffen.Verzekeraar;

/// <summary>Makes the messages with which the insurer answers: the retour of a claim, and the overzicht of a set-off.</summary>
/// <param name="nieuweId">Source of traceerId's, from the id of the message that is answered and what the answer is.</param>
internal sealed class Antwoordmaker(Func<Guid, string, Guid> nieuweId)
{
    /// <summary>Id of the retour of a claim, whether it was made or not.</summary>
    public Guid RetourId(Guid claim, Standaard standaard) => nieuweId(claim, Standaarden.Zoek(standaard.Tegenhanger)!.Naam);

    /// <summary>The same of a claim that is stored; null when it isn't there, or is none.</summary>
    public Guid? RetourId(SqliteTransactie transactie, Guid claim) =>
        transactie.LeesEnvelop(claim) is { } bericht && Standaarden.Zoek(bericht.Stroom.Berichttype) is { } standaard
            ? RetourId(claim, standaard)
            : null;

    /// <param name="claim">The claim as it came.</param>
    /// <param name="standaard">Its standard.</param>
    /// <param name="oordeel">The judgement.</param>
    /// <param name="kenmerk">The insurer's own number.</param>
    /// <param name="dagtekening">Date of the retour.</param>
    public Bericht Retour(Bericht claim, Standaard standaard, Oordeel oordeel, string kenmerk, DateOnly dagtekening)
    {
        using var uit = new MemoryStream();
        if (RetourSchrijver.Schrijf(claim.Payload, oordeel.NaarRetour(kenmerk, dagtekening), uit) is { } reden)
        {
            throw new InvalidOperationException($"Op een leesbare declaratie is geen retour te maken: {reden}");
        }

        var naam = Standaarden.Zoek(standaard.Tegenhanger)!.Naam;
        return Antwoord(claim, new Berichtstroom(naam, null, claim.Stroom.Versie, claim.Stroom.Subversie, "Retour"), uit.ToArray(), naam);
    }

    /// <summary>
    /// Goes to whoever submitted the claim that the debet or its correctie is about: the servicebureau if there is one. An amount without a claim goes to the provider itself.
    /// </summary>
    public Bericht OverzichtCsv(SqliteTransactie transactie, Verrekenoverzicht overzicht, RegisterSet registers)
    {
        using var uit = new MemoryStream();
        Verrekening.OverzichtCsv.Schrijf(overzicht, uit);
        return Overzicht(transactie, overzicht, registers, Berichtstroom.VerrekenoverzichtCsv, uit.ToArray(), "");
    }

    /// <summary>The same statement in print, to the same party. Its context names the message with the CSV: of one factuur there may be more overzichten.</summary>
    public Bericht OverzichtPdf(SqliteTransactie transactie, Verrekenoverzicht overzicht, byte[] pdf, RegisterSet registers)
    {
        var bericht = Overzicht(transactie, overzicht, registers, Berichtstroom.VerrekenoverzichtCsv with { Subtype = "pdf" }, pdf, "-pdf");
        return Overzichtberichten.Csv(transactie, overzicht) is { } csv
            ? bericht with
            {
                Verwerkingscontext = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
                {
                    ["verrekenoverzicht"] = [csv],
                },
            }
            : bericht;
    }

    /// <summary>The answer to a request, or to its withdrawal.</summary>
    public Bericht Verzoek(Bericht op, Verzoekantwoord antwoord) =>
        Antwoord(op, Kern.Verzoek.Antwoordstroom, Verzoekvorm.Schrijf(antwoord), Kern.Verzoek.Antwoordtype);

    private Bericht Overzicht(
        SqliteTransactie transactie,
        Verrekenoverzicht overzicht,
        RegisterSet registers,
        Berichtstroom stroom,
        byte[] payload,
        string vorm
    )
    {
        var nummer = string.Create(
            CultureInfo.InvariantCulture,
            $"{overzicht.Verrekenkring}-{overzicht.Crediteur}-{overzicht.Volgnummer}{vorm}"
        );
        var debet = overzicht.Regels[0];
        var declaratie =
            Declaratieopslag.OpKenmerk(transactie, overzicht.Uzovi, debet.OnsKenmerk)
            ?? Declaratieopslag.OpFactuur(transactie, overzicht.Uzovi, overzicht.Agb, debet.UwKenmerk);
        if (declaratie is not null)
        {
            return Antwoord(declaratie, stroom, payload, nummer);
        }

        var id = nieuweId(Guid.Empty, nummer);
        return new Bericht
        {
            TraceerId = id,
            ConversatieId = id,
            ReferentieId = overzicht.Factuurnummer,
            Afzender = Relatie.Zorgverzekeraar(overzicht.Uzovi),
            Geadresseerde = new Relatie(Rol(registers, overzicht.Agb), overzicht.Agb.ToString()),
            Stroom = stroom,
            Payload = payload,
        };
    }

    private Bericht Antwoord(Bericht op, Berichtstroom stroom, byte[] payload, string wat) =>
        new()
        {
            TraceerId = nieuweId(op.TraceerId, wat),
            ConversatieId = op.ConversatieId,
            AlsAntwoordOp = op.TraceerId,
            ReferentieId = op.ReferentieId,
            Afzender = op.Geadresseerde,
            Geadresseerde = op.Afzender,
            Stroom = stroom,
            Payload = payload,
        };

    private static string Rol(RegisterSet registers, AgbCode agb) =>
        (registers.Agb.Zoek(agb) is [.., var laatste] ? laatste.Soort : AgbSoort.Praktijk).ToString();
}
