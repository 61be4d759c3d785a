using System.Globalization;
using Vereffen.Kern;

namespace Vereffen.Verrekening;

/// <summary>
/// Payments proposed for one execution date, which leave only after another person approved them (four eyes). Immutable: a step gives a new proposal,
/// or a Dutch sentence why it can't be taken. Steps: proposed, approved by another person, sent; refused from either of the first two.
/// </summary>
public sealed class Betaallijst
{
    private Betaallijst(
        string kenmerk,
        DateOnly uitvoerdatum,
        IReadOnlyList<Betaalregel> regels,
        IReadOnlyList<NietBetaalbaar> nietBetaalbaar,
        IReadOnlyList<Voorstelstap> stappen
    ) => (Kenmerk, Uitvoerdatum, Regels, NietBetaalbaar, Stappen) = (kenmerk, uitvoerdatum, regels, nietBetaalbaar, stappen);

    /// <summary>Identification of the proposal.</summary>
    public string Kenmerk { get; }

    /// <summary>TARGET day on which the bank is to pay.</summary>
    public DateOnly Uitvoerdatum { get; }

    /// <summary>What will be paid, in the order of the run.</summary>
    public IReadOnlyList<Betaalregel> Regels { get; }

    /// <summary>What can't be paid yet, with the reasons.</summary>
    public IReadOnlyList<NietBetaalbaar> NietBetaalbaar { get; }

    /// <summary>Every step taken, the first one being the proposal.</summary>
    public IReadOnlyList<Voorstelstap> Stappen { get; }

    /// <summary>Where it stands.</summary>
    public Voorstelstatus Status => Stappen[^1].Status;

    /// <summary>What will be paid in all.</summary>
    public Bedrag Totaal => Regels.Aggregate(Bedrag.Nul, (som, regel) => som + regel.Opdracht.Bedrag);

    /// <summary>
    /// Finds the account of each payment on the execution date and splits what can be paid from what can't. Refused as a whole only for a bad
    /// execution date or a missing name. A list without payments is a proposal too: the run sets off, keeps and states all the same.
    /// </summary>
    public static Bankresultaat<Betaallijst> Maak(
        string kenmerk,
        DateOnly uitvoerdatum,
        IReadOnlyList<TeBetalen> betalingen,
        Bankrekeningregister register,
        IReadOnlyDictionary<UzoviNummer, Opdrachtgever> opdrachtgevers,
        string door,
        DateTimeOffset moment
    )
    {
        if (!TargetDagen.IsOpen(uitvoerdatum))
        {
            return Geweigerd(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Op {uitvoerdatum:yyyy-MM-dd} verwerken banken geen betalingen (weekend of TARGET-feestdag)."
                )
            );
        }

        var dubbel = betalingen.GroupBy(b => b.Kenmerk, StringComparer.Ordinal).Where(g => g.Skip(1).Any()).Select(g => g.Key);
        var keuring = new Keuring(uitvoerdatum, register, opdrachtgevers, dubbel.ToHashSet(StringComparer.Ordinal));
        var regels = new List<Betaalregel>();
        var nietBetaalbaar = new List<NietBetaalbaar>();
        foreach (var betaling in betalingen)
        {
            var opdracht = keuring.Opdracht(betaling);
            if (opdracht.IsGelukt)
            {
                regels.Add(new Betaalregel(betaling, opdracht.Waarde));
            }
            else
            {
                nietBetaalbaar.Add(new NietBetaalbaar(betaling, opdracht.Bezwaar));
            }
        }

        return Herstel(kenmerk, uitvoerdatum, regels, nietBetaalbaar, [new Voorstelstap(Voorstelstatus.Voorgesteld, door, moment)]);
    }

    /// <summary>A stored proposal, its steps taken anew: steps that break the rules are refused here too.</summary>
    public static Bankresultaat<Betaallijst> Herstel(
        string kenmerk,
        DateOnly uitvoerdatum,
        IReadOnlyList<Betaalregel> regels,
        IReadOnlyList<NietBetaalbaar> nietBetaalbaar,
        IReadOnlyList<Voorstelstap> stappen
    )
    {
        if (string.IsNullOrWhiteSpace(kenmerk))
        {
            return Geweigerd("Het kenmerk van het voorstel ontbreekt.");
        }

        if (stappen is not [{ Status: Voorstelstatus.Voorgesteld } eerste, ..] || string.IsNullOrWhiteSpace(eerste.Door))
        {
            return Geweigerd("Wie het voorstel doet, ontbreekt.");
        }

        var begin = new Betaallijst(kenmerk, uitvoerdatum, [.. regels], [.. nietBetaalbaar], [eerste]);
        return stappen
            .Skip(1)
            .Aggregate(Bankresultaat<Betaallijst>.Gelukt(begin), (tot, stap) => tot.IsGelukt ? tot.Waarde.Zet(stap) : tot);
    }

    /// <summary>Approval by another person than who proposed it.</summary>
    public Bankresultaat<Betaallijst> KeurGoed(string door, DateTimeOffset moment) =>
        Zet(new Voorstelstap(Voorstelstatus.Goedgekeurd, door, moment));

    /// <summary>Refusal, or withdrawal by the one who proposed it; with a reason. Nothing of it will be paid.</summary>
    public Bankresultaat<Betaallijst> WijsAf(string door, DateTimeOffset moment, string reden) =>
        Zet(new Voorstelstap(Voorstelstatus.Afgewezen, door, moment, reden));

    /// <summary>
    /// Makes the content of the payment file of an approved proposal, once; without orders when there is nothing to pay. Refused when an account is no longer the one in use for its AGB
    /// (<paramref name="register"/> is today's): what was approved isn't what would be right to pay.
    /// </summary>
    public Bankresultaat<Verzending> Verzend(
        Bankrekeningregister register,
        string berichtkenmerk,
        string indiener,
        string door,
        DateTimeOffset moment
    )
    {
        var volgende = Zet(new Voorstelstap(Voorstelstatus.Verzonden, door, moment));
        if (!volgende.IsGelukt)
        {
            return Bankresultaat<Verzending>.Geweigerd(volgende.Bezwaar);
        }

        var gewijzigd = Regels.Count(regel =>
            register.RekeningVoor(regel.Betaling.Begunstigde, Uitvoerdatum)?.Iban != regel.Opdracht.Rekening
        );
        if (gewijzigd > 0)
        {
            return Bankresultaat<Verzending>.Geweigerd(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Van {gewijzigd} betalingen is de rekening na het voorstel gewijzigd of gesloten. Wijs het voorstel af en maak een nieuw."
                )
            );
        }

        var bestand = new Betaalbestand(berichtkenmerk, moment, indiener, [.. Regels.Select(regel => regel.Opdracht)]);
        var bezwaren = Regels.Count == 0 ? [] : PainControle.Bezwaren(bestand);
        return bezwaren.Count > 0
            ? Bankresultaat<Verzending>.Geweigerd(string.Join(' ', bezwaren))
            : Bankresultaat<Verzending>.Gelukt(new Verzending(volgende.Waarde, bestand));
    }

    private Bankresultaat<Betaallijst> Zet(Voorstelstap stap)
    {
        var bezwaar = string.IsNullOrWhiteSpace(stap.Door)
            ? "Wie deze stap zet, ontbreekt."
            : (Status, stap.Status) switch
            {
                (Voorstelstatus.Afgewezen, _) => "Het voorstel is al afgewezen.",
                (Voorstelstatus.Verzonden, _) => "Het voorstel is al verzonden.",
                (Voorstelstatus.Voorgesteld, Voorstelstatus.Goedgekeurd) when Personen.IsZelfde(stap.Door, Stappen[0].Door) =>
                    "Wie het voorstel deed, kan het niet zelf goedkeuren.",
                (Voorstelstatus.Voorgesteld, Voorstelstatus.Goedgekeurd) => null,
                (_, Voorstelstatus.Goedgekeurd) => "Het voorstel is al goedgekeurd.",
                (_, Voorstelstatus.Afgewezen) => string.IsNullOrWhiteSpace(stap.Reden) ? "De reden van de afwijzing ontbreekt." : null,
                (Voorstelstatus.Goedgekeurd, Voorstelstatus.Verzonden) => null,
                (Voorstelstatus.Voorgesteld, Voorstelstatus.Verzonden) => "Het voorstel is nog niet door een ander goedgekeurd.",
                _ => "Een voorstel kan niet opnieuw worden voorgesteld.",
            };
        return bezwaar is not null
            ? Geweigerd(bezwaar)
            : Bankresultaat<Betaallijst>.Gelukt(new Betaallijst(Kenmerk, Uitvoerdatum, Regels, NietBetaalbaar, [.. Stappen, stap]));
    }

    private static Bankresultaat<Betaallijst> Geweigerd(string bezwaar) => Bankresultaat<Betaallijst>.Geweigerd(bezwaar);

    /// <summary>Makes the order for one payment, or says why it can't be paid.</summary>
    private sealed class Keuring(
        DateOnly uitvoerdatum,
        Bankrekeningregister register,
        IReadOnlyDictionary<UzoviNummer, Opdrachtgever> opdrachtgevers,
        HashSet<string> dubbel
    )
    {
        internal Bankresultaat<Betaalopdracht> Opdracht(TeBetalen betaling)
        {
            if (betaling.Datum > uitvoerdatum)
            {
                return Geweigerd("De betaaldatum is nog niet bereikt.");
            }

            // Which of the two is meant can't be told, so neither is paid.
            if (dubbel.Contains(betaling.Kenmerk))
            {
                return Geweigerd("Het kenmerk komt meer dan eens voor.");
            }

            if (!opdrachtgevers.TryGetValue(betaling.Uzovi, out var opdrachtgever))
            {
                return Geweigerd($"Van UZOVI {betaling.Uzovi} is geen rekening bekend om van te betalen.");
            }

            var rekening = register.Zoek(betaling.Begunstigde, uitvoerdatum);
            if (!rekening.IsGelukt)
            {
                return Geweigerd(rekening.Bezwaar);
            }

            var opdracht = new Betaalopdracht(
                opdrachtgever,
                uitvoerdatum,
                betaling.Kenmerk,
                rekening.Waarde.Naam,
                rekening.Waarde.Iban,
                betaling.Bedrag,
                betaling.Tekst
            );
            var bezwaren = PainControle.Bezwaren(opdrachtgever).Concat(PainControle.Bezwaren(opdracht).Select(Hoofdletter)).ToList();
            return bezwaren.Count == 0 ? Bankresultaat<Betaalopdracht>.Gelukt(opdracht) : Geweigerd(string.Join(' ', bezwaren));
        }

        private static Bankresultaat<Betaalopdracht> Geweigerd(string bezwaar) => Bankresultaat<Betaalopdracht>.Geweigerd(bezwaar);

        private static string Hoofdletter(string zin) => char.ToUpperInvariant(zin[0]) + zin[1..];
    }
}

/// <summary>A proposal that was sent, with the content of its payment file for <see cref="Pain001"/>; both are to be kept together.</summary>
public sealed record Verzending(Betaallijst Voorstel, Betaalbestand Bestand);
