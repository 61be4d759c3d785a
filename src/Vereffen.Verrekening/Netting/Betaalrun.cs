using Vereffen.Kern;

namespace Vereffen.Verrekening;

/// <summary>Settles what is payable in a verrekenkring: sets vorderingen off, pays, keeps or holds the rest, and states it.</summary>
internal sealed class Betaalrun(Boekhouding boekhouding, Brievenkalender brieven)
{
    private readonly List<Afboeking> verrekend = [];

    internal Betalingenlijst Betalingen { get; } = new();

    internal List<Verrekenoverzicht> Overzichten { get; } = [];

    internal void Voeruit(Kring kring, DateOnly datum, string oorzaak)
    {
        kring.LaatsteRun = datum;
        var klaar = kring.Klaar;
        kring.Klaar = [];
        klaar.Sort((a, b) => a.Volgorde.CompareTo(b.Volgorde));
        var naam = Oorzaak.Van(oorzaak, "betaalrun ", Tekst.Datum(datum)).ToString();
        foreach (var debet in klaar)
        {
            if (debet.Vastgehouden > 0)
            {
                GeefVrij(debet, datum, naam);
            }
            else if (debet.IsOnverrekend)
            {
                Betaal(debet, debet.Bedrag, metAangehouden: false, datum, naam);
            }
            else
            {
                Reken(debet, datum, naam);
            }
        }
    }

    private void Reken(Debet debet, DateOnly datum, string run)
    {
        var account = debet.Account;
        account.Betaalbaar--;
        var rest = Verreken(debet, datum, run);
        var restant = Restant.Van(account);
        var uitTeBetalen = rest + restant.Bedrag;
        var haaltGrens = uitTeBetalen > 0 && uitTeBetalen >= debet.Verzekeraar.Uitbetaalgrens.Cents;
        if (verrekend.Count == 0 && restant.Bedrag == 0 && haaltGrens && !account.Betaalstop)
        {
            debet.Bankwoord = "declaratie ";
            // Stryker disable once boolean : nothing is kept here, so with it or without it is the same
            Betaal(debet, rest, metAangehouden: true, datum, run);
            return;
        }

        account.Volgnummer++;
        debet.Bankwoord = "afrekening ";
        var boeking = haaltGrens ? Betaal(debet, rest, metAangehouden: true, datum, run) : HoudAan(debet, rest, datum, run);
        var overzicht = Maak(debet, datum, restant, boeking, haaltGrens ? uitTeBetalen : 0);
        Overzichten.Add(overzicht);
        if (overzicht.PerPost)
        {
            brieven.PerPost(debet, datum, verrekend.Sum(v => v.Bedrag));
        }
    }

    private Verrekenoverzicht Maak(Debet debet, DateOnly datum, Restant restant, long boeking, long uit)
    {
        var account = debet.Account;
        var vast = account.Betaalstop ? uit : 0;
        var toelichting = Overzichtopsteller.Toelichting(debet);
        var opsteller = new Overzichtopsteller(
            debet,
            [.. verrekend],
            restant,
            boeking,
            uit > 0,
            vast,
            toelichting,
            debet.Verzekeraar.Label
        );
        return new Verrekenoverzicht(opsteller)
        {
            Verrekenkring = account.Kring.Naam,
            Crediteur = account.Crediteur,
            Agb = debet.Agb,
            Uzovi = debet.Verzekeraar.Uzovi,
            Label = debet.Verzekeraar.Label,
            Factuurnummer = debet.Naam,
            Datum = datum,
            Volgnummer = account.Volgnummer,
            Betaald = new Bedrag(uit - vast),
            Aangehouden = new Bedrag(account.AangehoudenTotaal),
            Vastgehouden = new Bedrag(vast),
            PerPost = debet.Soort == GebeurtenisSoort.Correctie || verrekend.Exists(v => v.Vordering.Aangeschreven),
        };
    }

    /// <summary>Sets off until the debet or the vorderingen are used up; returns what is left of the debet.</summary>
    private long Verreken(Debet debet, DateOnly datum, string run)
    {
        verrekend.Clear();
        var account = debet.Account;
        var rest = debet.Bedrag;
        while (rest > 0 && account.Eerstvolgende() is { } vordering)
        {
            var bedrag = Math.Min(rest, vordering.Open);
            var boeking = boekhouding.Verreken(debet, vordering, bedrag, datum, run);
            verrekend.Add(
                new Afboeking(
                    vordering,
                    vordering.Open,
                    bedrag,
                    vordering.VorigeDatum,
                    vordering.VorigVolgnummer,
                    boeking,
                    vordering.Verzekeraar.Label
                )
            );
            vordering.Open -= bedrag;
            vordering.VorigeDatum = datum;
            vordering.VorigVolgnummer = account.Volgnummer + 1;
            account.Openstaand -= bedrag;
            rest -= bedrag;
        }

        return rest;
    }

    private long HoudAan(Debet debet, long rest, DateOnly datum, string run)
    {
        if (rest == 0)
        {
            return 0;
        }

        var boeking = boekhouding.HoudAan(debet, rest, datum, run);
        debet.Account.HoudAan(debet.Verzekeraar, rest, boeking, datum);
        return boeking;
    }

    private long Betaal(Debet debet, long rest, bool metAangehouden, DateOnly datum, string run)
    {
        var account = debet.Account;
        var bedrag = rest + (metAangehouden ? account.AangehoudenTotaal : 0);
        var boeking = metAangehouden
            ? boekhouding.Betaal(debet, rest, account.Betaalstop, datum, run)
            : boekhouding.BetaalVoorschot(debet, account.Betaalstop, datum, run);
        if (metAangehouden)
        {
            account.GeefVrij();
        }

        if (account.Betaalstop)
        {
            debet.Vastgehouden = bedrag;
            account.Vastgehouden.Add(debet);
            account.VastgehoudenTotaal += bedrag;
        }
        else
        {
            Betalingen.Voegtoe(debet, bedrag, datum, boeking);
        }

        return boeking;
    }

    private void GeefVrij(Debet debet, DateOnly datum, string run)
    {
        var account = debet.Account;
        if (account.Betaalstop)
        {
            // A new betaalstop came before this run.
            account.Vastgehouden.Add(debet);
            return;
        }

        var boeking = boekhouding.GeefVrij(debet, datum, run);
        Betalingen.Voegtoe(debet, debet.Vastgehouden, datum, boeking);
        account.VastgehoudenTotaal -= debet.Vastgehouden;
        debet.Vastgehouden = 0;
    }
}

/// <summary>What was kept before a debet: how much, by whom, and which overzicht and journal entries say so.</summary>
internal readonly record struct Restant(long Bedrag, Zorgverzekeraar? Verzekeraar, DateOnly? Datum, int Volgnummer, long[] Boekingen)
{
    // Stryker disable once conditional : without a kept amount nobody looks at the rest
    internal static Restant Van(Account a) =>
        a.AangehoudenTotaal == 0
            ? default
            : new(
                a.AangehoudenTotaal,
                a.Aangehouden.Count == 1 ? a.Aangehouden[0].Verzekeraar : null,
                a.AangehoudenDatum,
                a.AangehoudenVolgnummer,
                [.. a.AangehoudenBoekingen]
            );
}

/// <summary>One set-off within a debet: how much was open before, how much went off, and where it was set off before.</summary>
internal readonly record struct Afboeking(
    Vordering Vordering,
    long Voor,
    long Bedrag,
    DateOnly? VorigeDatum,
    int VorigVolgnummer,
    long Boeking,
    string Label
);
