using System.Runtime.InteropServices;
using Vereffen.Kern;

namespace Vereffen.Verrekening;

/// <summary>
/// Which accounts each step of the engine moves. When debet and vordering belong to different insurers of the kring, both get a posting
/// on their current account with each other, so that each legal entity's books close.
/// </summary>
internal sealed class Boekhouding
{
    private readonly List<(Rekening, long)> regels = [];

    internal Journaal Journaal { get; } = new();

    internal long NieuwDebet(Debet d, Gebeurtenis g)
    {
        regels.Clear();
        regels.Add((Rekening.Van(RekeningSoort.Zorgkosten, d.Verzekeraar.Uzovi), d.Bedrag));
        regels.Add((Bij(RekeningSoort.TeBetalen, d), -d.Bedrag));
        return Boek(g.Datum, Oorzaak.Van(g.Oorzaak, Naam(d.Soort), d.Naam));
    }

    internal long NieuweVordering(Vordering v, Gebeurtenis g)
    {
        regels.Clear();
        regels.Add((Bij(RekeningSoort.Vordering, v), v.Open));
        regels.Add((Rekening.Van(RekeningSoort.Zorgkosten, v.Verzekeraar.Uzovi), -v.Open));
        var naam = g.Soort == GebeurtenisSoort.Declaratie ? "credit declaratie " : Naam(g.Soort);
        return Boek(g.Datum, Oorzaak.Van(g.Oorzaak, naam, v.Naam));
    }

    internal long NieuwVoorschot(Debet d, Gebeurtenis g)
    {
        regels.Clear();
        regels.Add((Bij(RekeningSoort.Voorschot, d), d.Bedrag));
        regels.Add((Bij(RekeningSoort.TeBetalen, d), -d.Bedrag));
        return Boek(g.Datum, Oorzaak.Van(g.Oorzaak, "voorschot ", d.Naam));
    }

    internal long VoorschotVervalt(Vordering v, DateOnly dag)
    {
        regels.Clear();
        regels.Add((Bij(RekeningSoort.Vordering, v), v.Open));
        regels.Add((Bij(RekeningSoort.Voorschot, v), -v.Open));
        return Boek(dag, new Oorzaak("voorschot ", v.Naam, " wordt vordering"));
    }

    /// <summary>The money came in with the insurer of the event, which may be another one than that of the vordering.</summary>
    internal long Terugstorting(Vordering v, Gebeurtenis g, long bedrag)
    {
        var ontvanger = g.Uzovi.GetValueOrDefault();
        regels.Clear();
        regels.Add((Rekening.Van(RekeningSoort.Bank, ontvanger), bedrag));
        regels.Add((Bij(RekeningSoort.Vordering, v), -bedrag));
        Courant(v.Verzekeraar.Uzovi, ontvanger, bedrag);
        return Boek(g.Datum, Oorzaak.Van(g.Oorzaak, "terugstorting van ", v.Naam));
    }

    /// <summary>A pay-out came back: the insurer owes it again.</summary>
    internal long BetalingTerug(Debet d, Gebeurtenis g)
    {
        regels.Clear();
        regels.Add((Rekening.Van(RekeningSoort.Bank, d.Verzekeraar.Uzovi), d.Bedrag));
        regels.Add((Bij(RekeningSoort.TeBetalen, d), -d.Bedrag));
        var reden = g.Omschrijving.Length > 0 ? $" ({g.Omschrijving})" : "";
        return Boek(g.Datum, Oorzaak.Van(g.Oorzaak, "betaling terug: ", $"{d.Banktekst}{reden}"));
    }

    /// <summary>Two accounts are one from now on: what stands on the old one moves to the new one, in the books of each insurer.</summary>
    internal void Overboeken(AgbCode van, AgbCode naar, IReadOnlySet<UzoviNummer> uzovis, DateOnly datum, string oorzaak)
    {
        regels.Clear();
        foreach (var (rekening, saldo) in Journaal.Saldi())
        {
            if (saldo.Cents != 0 && uzovis.Contains(rekening.Uzovi) && rekening.Crediteur == van)
            {
                regels.Add((rekening, -saldo.Cents));
                regels.Add((Rekening.Van(rekening.Soort, rekening.Uzovi, naar), saldo.Cents));
            }
        }

        if (regels.Count > 0)
        {
            Boek(datum, Oorzaak.Van(oorzaak, $"crediteur {van} ", $"gaat op in {naar}"));
        }
    }

    internal long Verreken(Debet d, Vordering v, long bedrag, DateOnly datum, string run)
    {
        regels.Clear();
        regels.Add((Bij(RekeningSoort.TeBetalen, d), bedrag));
        regels.Add((Bij(RekeningSoort.Vordering, v), -bedrag));
        Courant(v.Verzekeraar.Uzovi, d.Verzekeraar.Uzovi, bedrag);
        return Boek(datum, new Oorzaak(run, ", verrekening van ", v.Naam, " met ", d.Naam));
    }

    /// <summary>What is left of a debet joins the kept rest.</summary>
    internal long HoudAan(Debet d, long rest, DateOnly datum, string run)
    {
        regels.Clear();
        regels.Add((Bij(RekeningSoort.TeBetalen, d), rest));
        regels.Add((Bij(RekeningSoort.Aangehouden, d), -rest));
        return Boek(datum, new Oorzaak(run, ", restant van ", d.Naam, " aangehouden"));
    }

    /// <summary>What is left of a debet and all that was kept go out, or are held when <paramref name="vast"/>.</summary>
    internal long Betaal(Debet d, long rest, bool vast, DateOnly datum, string run)
    {
        regels.Clear();
        var uzovi = d.Verzekeraar.Uzovi;
        regels.Add((Bij(RekeningSoort.TeBetalen, d), rest));
        foreach (var (eigenaar, bedrag) in d.Account.Aangehouden)
        {
            regels.Add((Rekening.Van(RekeningSoort.Aangehouden, eigenaar.Uzovi, d.Account.Crediteur), bedrag));
            Courant(uzovi, eigenaar.Uzovi, bedrag);
        }

        var totaal = rest + d.Account.AangehoudenTotaal;
        regels.Add((vast ? Bij(RekeningSoort.Betaalstop, d) : Rekening.Van(RekeningSoort.Bank, uzovi), -totaal));
        return Boek(datum, new Oorzaak(run, ", ", d.Bankwoord, d.Naam, vast ? " vastgehouden door betaalstop" : ""));
    }

    internal long BetaalVoorschot(Debet d, bool vast, DateOnly datum, string run)
    {
        regels.Clear();
        regels.Add((Bij(RekeningSoort.TeBetalen, d), d.Bedrag));
        regels.Add((vast ? Bij(RekeningSoort.Betaalstop, d) : Rekening.Van(RekeningSoort.Bank, d.Verzekeraar.Uzovi), -d.Bedrag));
        return Boek(datum, new Oorzaak(run, ", ", d.Bankwoord, d.Naam, vast ? " vastgehouden door betaalstop" : ""));
    }

    /// <summary>A held pay-out goes out after all.</summary>
    internal long GeefVrij(Debet d, DateOnly datum, string run)
    {
        regels.Clear();
        regels.Add((Bij(RekeningSoort.Betaalstop, d), d.Vastgehouden));
        regels.Add((Rekening.Van(RekeningSoort.Bank, d.Verzekeraar.Uzovi), -d.Vastgehouden));
        return Boek(datum, new Oorzaak(run, ", ", d.Bankwoord, d.Naam, " na betaalstop"));
    }

    /// <summary>The word for what became a debet or vordering, with a space behind it; a voorschot has its own entries.</summary>
    private static string Naam(GebeurtenisSoort soort) =>
        soort switch
        {
            GebeurtenisSoort.Declaratie => "declaratie ",
            GebeurtenisSoort.Correctie => "correctie ",
            GebeurtenisSoort.Eindafrekening => "eindafrekening ",
            _ => "hv-vordering ",
        };

    // 'schuldeiser' gave something up for 'schuldenaar', who from now on owes it that much.
    private void Courant(UzoviNummer schuldeiser, UzoviNummer schuldenaar, long bedrag)
    {
        if (schuldeiser != schuldenaar)
        {
            regels.Add((Rekening.Courant(schuldeiser, schuldenaar), bedrag));
            regels.Add((Rekening.Courant(schuldenaar, schuldeiser), -bedrag));
        }
    }

    private static Rekening Bij(RekeningSoort soort, Debet d) => Rekening.Van(soort, d.Verzekeraar.Uzovi, d.Account.Crediteur);

    private static Rekening Bij(RekeningSoort soort, Vordering v) => Rekening.Van(soort, v.Verzekeraar.Uzovi, v.Account.Crediteur);

    private long Boek(DateOnly datum, Oorzaak oorzaak) => Journaal.Boek(datum, oorzaak, CollectionsMarshal.AsSpan(regels));
}
