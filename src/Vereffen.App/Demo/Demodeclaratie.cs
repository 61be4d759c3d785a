using Vereffen.Ei;
using Vereffen.Kern;
using Vereffen.Praktijk;

namespace Vereffen.App.Demo;

/// <summary>Turns a plan into the message that a practice's program would send.</summary>
internal static class Demodeclaratie
{
    public static Declaratie Maak(Claimplan plan, DateOnly maand, DateOnly dagtekening) =>
        Declaratiebouwer.Bouw(
            plan.Declarant,
            plan.Uzovi,
            new Periode(maand, maand.AddMonths(1).AddDays(-1)),
            dagtekening,
            plan.Factuurnummer,
            plan.Behandelingen
        );

    public static Bericht Bericht(Claimplan plan, Declaratie declaratie, bool tikfout, Guid traceerId)
    {
        using var uit = new MemoryStream();
        DeclaratieSchrijver.Schrijf(declaratie, Standaarden.Zoek("OS301 1.0")!, uit);
        var payload = uit.ToArray();
        if (tikfout)
        {
            VerwisselCijfers(payload, plan.Behandelingen[0].Patient.Bsn);
        }

        return new Bericht
        {
            TraceerId = traceerId,
            ConversatieId = traceerId,
            ReferentieId = plan.Factuurnummer,
            Afzender = plan.Declarant.Indiener,
            Geadresseerde = Relatie.Zorgverzekeraar(plan.Uzovi),
            Stroom = new Berichtstroom("OS301", null, 1, 0, "Indienen"),
            Payload = payload,
        };
    }

    /// <summary>The mistake of a hurried typist: the last digit of a BSN is one too high, so that the elfproef fails.</summary>
    private static void VerwisselCijfers(Span<byte> bestand, Bsn bsn)
    {
        var goed = System.Text.Encoding.ASCII.GetBytes(bsn.Volledig());
        for (var plek = bestand.IndexOf(goed); plek >= 0; plek = bestand.IndexOf(goed))
        {
            bestand[plek + 8] = (byte)('0' + ((bestand[plek + 8] - '0' + 1) % 10));
        }
    }
}
