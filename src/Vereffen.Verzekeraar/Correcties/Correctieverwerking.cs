using System.Globalization;
using Vereffen.Beoordeling;
using Vereffen.Kern;
using Vereffen.Opslag;
using Vereffen.Registers;
using Vereffen.Verrekening;

namespace Vereffen.Verzekeraar;

/// <summary>Paid lines judged again: one person lets proposals be made, another approves them; then they are booked, remembered and told.</summary>
internal static class Correctieverwerking
{
    /// <summary>Books one event; answers why the ledger refuses it, null when it is booked.</summary>
    public delegate string? Boeker(SqliteTransactie transactie, Gebeurtenis gebeurtenis);

    public static Voorstelronde StelVoor(
        SqliteTransactie transactie,
        RegisterSet registers,
        UzoviNummer uzovi,
        string door,
        DateOnly vandaag,
        DateTimeOffset nu
    )
    {
        if (string.IsNullOrWhiteSpace(door) || registers.Verzekeraar(uzovi) is null)
        {
            var fout = string.IsNullOrWhiteSpace(door)
                ? "Een voorstel heeft een naam nodig."
                : $"Zorgverzekeraar {uzovi} staat niet in de registers.";
            return new Voorstelronde(fout, 0, 0, 0, []);
        }

        var ronde = Herbeoordelaar.Beoordeel(registers, registers.Historie, uzovi, vandaag);
        var bewaard = Correctievoorstelopslag.Lees(transactie).FindAll(v => v.Uzovi == uzovi.ToString());
        var gevonden = ronde.Voorstellen.Select(Sleutel).ToHashSet();
        var vervallen = bewaard.FindAll(v => v.IsOpen && !gevonden.Contains(Sleutel(v)));
        vervallen.ForEach(v =>
            Correctievoorstelopslag.Besluit(
                transactie,
                v.Nummer,
                "vervallen",
                null,
                null,
                door.Trim(),
                "volgt niet meer uit de registers en de historie",
                nu
            )
        );

        // What a person declined on the same grounds is not put to a person again.
        var bekend = bewaard.Where(v => v.Besluit is null or "afgewezen").Select(Sleutel).ToHashSet();
        var nieuw = ronde.Voorstellen.Where(v => !bekend.Contains(Sleutel(v))).ToList();
        nieuw.ForEach(v => Correctievoorstelopslag.Bewaar(transactie, v, door.Trim(), nu));
        return new Voorstelronde(null, ronde.Beoordeeld, nieuw.Count, vervallen.Count, [.. ronde.NietBeoordeeld.Select(n => n.Reden)]);
    }

    public static Correctiegevolg Beslis(
        SqliteTransactie transactie,
        Correctiebesluit besluit,
        RegisterSet registers,
        DateOnly vandaag,
        DateTimeOffset nu,
        Boeker boek
    )
    {
        var nummers = besluit.Nummers.ToHashSet();
        var voorstellen = Correctievoorstelopslag.Lees(transactie).FindAll(v => nummers.Contains(v.Nummer));
        var fouten = Fouten(besluit, voorstellen);
        if (fouten.Count > 0)
        {
            return Correctiegevolg.Weiger(fouten);
        }

        if (!besluit.IsAkkoord)
        {
            voorstellen.ForEach(v =>
                Correctievoorstelopslag.Besluit(
                    transactie,
                    v.Nummer,
                    "afgewezen",
                    null,
                    null,
                    besluit.Door.Trim(),
                    besluit.Reden.Trim(),
                    nu
                )
            );
            return new Correctiegevolg();
        }

        var boeking = Correctieboeking.Maak(
            voorstellen.ConvertAll(v => Akkoord(v, besluit)),
            registers.Historie,
            registers,
            UzoviNummer.Parse(voorstellen[0].Uzovi),
            vandaag
        );
        return boeking.Fouten.Count > 0
            ? Correctiegevolg.Weiger([.. boeking.Fouten.Select(f => f.Replace("regel ", "voorstel ", StringComparison.Ordinal))])
            : Boek(transactie, besluit, voorstellen, boeking, registers.Historie, nu, boek);
    }

    private static Correctiegevolg Boek(
        SqliteTransactie transactie,
        Correctiebesluit besluit,
        List<Voorstel> voorstellen,
        Correctieboeking boeking,
        Historie historie,
        DateTimeOffset nu,
        Boeker boek
    )
    {
        var nummer = Correctievoorstelopslag.NieuweBoeking(transactie);
        voorstellen.ForEach(v =>
            Correctievoorstelopslag.Besluit(
                transactie,
                v.Nummer,
                "goedgekeurd",
                besluit.Bedrag?.Cents ?? v.Nieuw,
                nummer,
                besluit.Door.Trim(),
                besluit.Reden.Trim(),
                nu
            )
        );
        var oorzaak = string.Create(CultureInfo.InvariantCulture, $"correctie {nummer}, goedgekeurd door {besluit.Door.Trim()}");
        foreach (var (correctie, volgnummer) in boeking.Gebeurtenissen().Select((g, i) => (g, i + 1)))
        {
            Boek(
                transactie,
                correctie,
                string.Create(CultureInfo.InvariantCulture, $"COR-{boeking.Op.Year}-{nummer:D5}-{volgnummer}"),
                oorzaak,
                boek
            );
        }

        var na = boeking.HistorieNa();
        Historieopslag.Werkbij(transactie, historie, na, string.Create(CultureInfo.InvariantCulture, $"correctie {nummer}"));
        var gecorrigeerd = Correctiespecificatie.Van(boeking);
        var specificaties = gecorrigeerd.Select(s => (s.Agb, Csv: Csv(s))).ToList();
        specificaties.ForEach(s => Correctievoorstelopslag.Bewaar(transactie, nummer, s.Agb.ToString(), s.Csv));
        return new Correctiegevolg
        {
            Boeking = nummer,
            Verschil = boeking.Correcties.Aggregate(Bedrag.Nul, (som, c) => som + c.Verschil),
            Specificaties = specificaties,
            Gecorrigeerd = gecorrigeerd,
            Historie = na,
        };
    }

    /// <summary>What was paid before this ledger began can't be taken back from a declaratie that it does not know: then it is a vordering by itself.</summary>
    private static void Boek(SqliteTransactie transactie, Correctiegebeurtenis correctie, string onsKenmerk, string oorzaak, Boeker boek)
    {
        var gebeurtenis = new Gebeurtenis(
            correctie.Datum,
            correctie.IsVanDeclaratie ? GebeurtenisSoort.Correctie : GebeurtenisSoort.HvVordering
        )
        {
            Uzovi = correctie.Uzovi,
            Agb = correctie.Crediteur,
            BetaalAan = correctie.BetaalAan,
            Kenmerk = correctie.Factuurnummer,
            OnsKenmerk = onsKenmerk,
            Bedrag = correctie.Bedrag,
            Omschrijving = correctie.Omschrijving,
            Oorzaak = oorzaak,
        };
        var weigering = boek(transactie, gebeurtenis);
        if (weigering is not null && correctie.IsVanDeclaratie && correctie.Bedrag.IsNegatief)
        {
            weigering = boek(
                transactie,
                gebeurtenis with
                {
                    Soort = GebeurtenisSoort.HvVordering,
                    Bedrag = correctie.Bedrag.Absoluut(),
                    BetaalAan = null,
                }
            );
        }

        if (weigering is not null)
        {
            throw new InvalidOperationException($"Het grootboek weigert de correctie op {correctie.Factuurnummer}: {weigering}.");
        }
    }

    private static List<string> Fouten(Correctiebesluit besluit, List<Voorstel> voorstellen)
    {
        var fouten = new List<string>();
        if (string.IsNullOrWhiteSpace(besluit.Door) || string.IsNullOrWhiteSpace(besluit.Reden))
        {
            fouten.Add("Een besluit heeft een naam en een reden nodig.");
        }

        fouten.AddRange(
            besluit.Nummers.Distinct().Where(n => !voorstellen.Exists(v => v.Nummer == n)).Select(n => $"Voorstel {n} bestaat niet.")
        );
        fouten.AddRange(voorstellen.FindAll(v => !v.IsOpen).Select(v => $"Voorstel {v.Nummer} is al {v.Besluit}."));
        if (besluit.IsAkkoord)
        {
            fouten.AddRange(
                voorstellen
                    .FindAll(v => string.Equals(v.Door.Trim(), besluit.Door.Trim(), StringComparison.OrdinalIgnoreCase))
                    .Select(v => $"Voorstel {v.Nummer} is van {v.Door}: een ander moet het goedkeuren.")
            );
        }

        if (voorstellen.Select(v => v.Uzovi).Distinct(StringComparer.Ordinal).Count() > 1)
        {
            fouten.Add("De voorstellen zijn van meer dan één zorgverzekeraar: beslis per verzekeraar.");
        }

        if (besluit.Nummers.Count == 0)
        {
            fouten.Add("Noem ten minste één voorstel.");
        }
        else if (besluit.Nummers.Count > 1 && (besluit.Bedrag is not null || besluit.Crediteur is not null))
        {
            fouten.Add("Een ander bedrag of een andere crediteur hoort bij één voorstel.");
        }

        return fouten;
    }

    private static Voorstelbesluit Akkoord(Voorstel v, Correctiebesluit besluit) =>
        new((int)v.Nummer, v.Kenmerk, new Bedrag(v.Oud), besluit.Bedrag ?? new Bedrag(v.Nieuw), IsAkkoord: true)
        {
            Crediteur = besluit.Crediteur ?? (v.Crediteur is { } agb ? AgbCode.Parse(agb) : null),
            Regels = v.Regels,
            Retourcodes = v.Retourcodes,
            Uitleg = v.Uitleg,
        };

    private static string Csv(Correctiespecificatie specificatie)
    {
        using var schrijver = new StringWriter(CultureInfo.InvariantCulture);
        specificatie.Schrijf(schrijver);
        return schrijver.ToString();
    }

    private static (string, long, long, string) Sleutel(Correctievoorstel v) => (v.Kenmerk, v.Oud.Cents, v.Nieuw.Cents, v.Regels);

    private static (string, long, long, string) Sleutel(Voorstel v) => (v.Kenmerk, v.Oud, v.Nieuw, v.Regels);
}
