using System.Globalization;
using Vereffen.Beoordeling;
using Vereffen.Ei;
using Vereffen.Kern;
using Vereffen.Opslag;
using Vereffen.Registers;

namespace Vereffen.Verzekeraar;

/// <summary>
/// Takes a person's decision. With the last one the claim is judged again, under the registers and history of now and its own receipt date: what changed while
/// it waited (a line that was paid on another claim) counts. What then still needs a person comes on the worklist; else the claim is closed.
/// </summary>
internal static class Uitvalverwerking
{
    /// <summary>Puts out the retour, stores history and books.</summary>
    public delegate void Afsluiting(
        SqliteTransactie transactie,
        Bericht bericht,
        Standaard standaard,
        Oordeel oordeel,
        Historie historie,
        string kenmerk
    );

    public static Uitvalgevolg Beslis(
        SqliteTransactie transactie,
        Uitvalbesluit besluit,
        RegisterSet registers,
        DateTimeOffset nu,
        Afsluiting sluit
    )
    {
        if (Uitvalopslag.Zaak(transactie, besluit.Kenmerk) is not { } zaak)
        {
            return Uitvalgevolg.Weiger("Geen declaratie met dit kenmerk wacht of wachtte op een besluit.");
        }

        var open = zaak.Punten.Where(p => p.IsOpen).ToList();
        if (Besloten(besluit, zaak, open, out var punten) is { } fout)
        {
            return Uitvalgevolg.Weiger(fout);
        }

        var genormeerd =
            besluit.Bedrag is { } bedrag && bedrag == Ingediend(zaak, punten[0].Detail) ? besluit with { Bedrag = null } : besluit;
        punten.ForEach(punt => Uitvalopslag.Bewaar(transactie, punt, genormeerd, nu));
        return open.Count > punten.Count
            ? new Uitvalgevolg { Open = open.Count - punten.Count }
            : Rond(transactie, zaak, registers, nu, sluit);
    }

    private static Uitvalgevolg Rond(
        SqliteTransactie transactie,
        Uitvalzaak zaak,
        RegisterSet registers,
        DateTimeOffset nu,
        Afsluiting sluit
    )
    {
        var bericht = transactie.Lees(Guid.Parse(zaak.TraceerId, CultureInfo.InvariantCulture))!;
        var lezing = DeclaratieLezer.Lees(bericht.Payload);
        var oordeel = Beoordelaar.Beoordeel(
            lezing.Declaratie!,
            lezing.Bevindingen,
            registers,
            UzoviNummer.Parse(zaak.Uzovi),
            Dag(zaak.Ontvangen),
            new BeoordelingOpties { Besluiten = [.. Uitvalopslag.Punten(transactie, zaak.Nummer).Select(p => p.NaarBesluit())] }
        );
        if (oordeel.Uitkomst == Beoordeling.Uitkomst.Uitval)
        {
            var nieuw = oordeel.Uitvalpunten;
            Uitvalopslag.Bewaar(transactie, zaak.Kenmerk, nieuw, Dag(zaak.Uiterlijk), nu);
            return new Uitvalgevolg { Open = nieuw.Count };
        }

        var historie = oordeel.HistorieNa(registers.Historie);
        Declaratieopslag.Werkbij(transactie, zaak.Kenmerk, oordeel);
        sluit(transactie, bericht, lezing.Resultaat.Standaard!, oordeel, historie, zaak.Kenmerk);
        return new Uitvalgevolg { Oordeel = oordeel, Historie = historie };
    }

    /// <summary>The findings that the decision is about; answers what is wrong with it.</summary>
    private static string? Besloten(Uitvalbesluit besluit, Uitvalzaak zaak, List<Werkpunt> open, out List<Werkpunt> punten)
    {
        punten = [];
        if (open.Count == 0)
        {
            return "Over deze declaratie is al besloten.";
        }

        if (zaak.Declaratie is null)
        {
            return "De inhoud van deze declaratie is gewist; er is niets meer te beoordelen.";
        }

        if (string.IsNullOrWhiteSpace(besluit.Door) || string.IsNullOrWhiteSpace(besluit.Reden))
        {
            return "Een besluit heeft een naam en een reden nodig.";
        }

        var details = open.Select(p => p.Detail).Distinct().ToList();
        if (besluit.Detail is null && details.Count > 1)
        {
            return $"Er wachten meer regels op een besluit: noem er een (detail {string.Join(", ", details)}).";
        }

        var detail = besluit.Detail ?? details[0];
        punten = open.FindAll(p => p.Detail == detail);
        if (punten.Count == 0)
        {
            return $"Detail {detail} wacht niet op een besluit; wel {string.Join(", ", details.Select(d => d is null ? "het bestand" : $"detail {d}"))}.";
        }

        return Bezwaar(besluit, punten, Ingediend(zaak, detail));
    }

    private static string? Bezwaar(Uitvalbesluit besluit, List<Werkpunt> punten, Bedrag? ingediend)
    {
        if (besluit.Keuze == Uitvalkeuze.VolgensRegel && punten.Exists(p => p.Code is null))
        {
            return "Hier zegt de regel zelf niets: ken toe of wijs af.";
        }

        if (besluit.Keuze != Uitvalkeuze.Toekennen)
        {
            return besluit.Bedrag is null ? null : "Een bedrag hoort bij toekennen.";
        }

        if (besluit.Bedrag is not { } bedrag)
        {
            return besluit.Code is null ? null : "Een retourcode hoort bij afwijzen, of bij het toekennen van minder.";
        }

        return ingediend is not { } gevraagd ? "Een bedrag hoort bij een prestatie, niet bij een verzekerde of een bestand."
            : gevraagd.IsNegatief ? "Een credit wordt geheel toegekend of afgewezen."
            : bedrag.IsNegatief || bedrag.IsNul || bedrag > gevraagd
                ? $"Het bedrag is meer dan 0 en hoogstens wat er is gedeclareerd: {gevraagd}."
            : null;
    }

    private static Bedrag? Ingediend(Uitvalzaak zaak, long? detail) =>
        zaak
            .Declaratie?.Verzekerden.SelectMany(v => v.Prestaties)
            .Where(p => p.Detail == detail)
            .Select(p => (Bedrag?)p.Declaratiebedrag)
            .FirstOrDefault();

    private static DateOnly Dag(string tekst) => DateOnly.ParseExact(tekst, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
