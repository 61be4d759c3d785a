using Vereffen.Kern;
using Vereffen.Opslag;
using Vereffen.Registers;
using Vereffen.Verrekening;

namespace Vereffen.Verzekeraar;

/// <summary>
/// The second person's approval of a betaalvoorstel, inside one transaction: is it still what the ledger would do; then the run is booked, the overzichten are put
/// out, the files for the bank are made, and what can't leave is booked back.
/// </summary>
internal sealed class Betaalrunboeking(
    SqliteTransactie transactie,
    Verrekenadministratie verrekening,
    Bankadministratie bank,
    Antwoordmaker antwoorden,
    RegisterSet registers,
    TimeProvider klok
)
{
    private DateOnly Vandaag => DateOnly.FromDateTime(AmsterdamTijd.Van(klok.GetUtcNow()));

    /// <summary>Books all of it, or answers why not.</summary>
    public Bankresultaat<Voorstelstand> KeurGoed(long nummer, string door)
    {
        var nu = klok.GetUtcNow();
        if (Voorstelopslag.Lees(transactie, nummer) is not { } voorstel)
        {
            return Nee($"Er is geen voorstel {nummer}.");
        }

        var goed = voorstel.Stand.Lijst.KeurGoed(door, nu);
        if ((goed.Bezwaar ?? Verouderd(voorstel)) is { } bezwaar)
        {
            return Nee(bezwaar);
        }

        var kenmerk = voorstel.Stand.Lijst.Kenmerk;
        var verzending = goed.Waarde!.Verzend(Rekeningopslag.Register(transactie), kenmerk, "Zorgverzekeraar", door, nu);
        if (!verzending.IsGelukt)
        {
            return Nee(verzending.Bezwaar);
        }

        Boek(voorstel, kenmerk);
        Voorstelopslag.BewaarStappen(transactie, nummer, verzending.Waarde.Voorstel.Stappen, vanaf: 1);
        foreach (var niet in voorstel.Stand.Lijst.NietBetaalbaar)
        {
            bank.BoekTerug(transactie, Betalingopslag.Lees(transactie, niet.Betaling.Kenmerk)!, $"niet verzonden: {niet.Reden}");
        }

        MaakBestanden(voorstel.Stand, verzending.Waarde.Bestand);
        return Bankresultaat<Voorstelstand>.Gelukt(Voorstelopslag.Lees(transactie, nummer)!.Stand);
    }

    private static Bankresultaat<Voorstelstand> Nee(string bezwaar) => Bankresultaat<Voorstelstand>.Geweigerd(bezwaar);

    private string? Verouderd(Opgeslagenvoorstel voorstel)
    {
        var nummer = voorstel.Stand.Nummer;
        const string Opnieuw = "Wijs het af en maak een nieuw.";
        if (voorstel.Stand.Lijst.Uitvoerdatum != Vandaag)
        {
            return $"Voorstel {nummer} is van een andere dag; een betaalrun wordt op de dag zelf goedgekeurd. {Opnieuw}";
        }

        if (verrekening.StelVoor(Vandaag) is not { } nu)
        {
            return $"Voorstel {nummer} is verouderd: er is vandaag al een betaalrun geweest. {Opnieuw}";
        }

        if (Voorstelopslag.Afdruk(nu) == voorstel.Afdruk)
        {
            return null;
        }

        var sindsdien = Grootboekopslag.Kop(transactie)!.Gebeurtenis - voorstel.Gebeurtenis;
        return $"Voorstel {nummer} is verouderd: sindsdien {(sindsdien == 1 ? "is 1 gebeurtenis" : $"zijn {sindsdien} gebeurtenissen")} geboekt en de run zou nu iets anders doen. {Opnieuw}";
    }

    private void Boek(Opgeslagenvoorstel voorstel, string kenmerk)
    {
        var (betalingen, overzichten) = (verrekening.Betalingen.Count, verrekening.Overzichten.Count);
        verrekening.Boek(transactie, new Gebeurtenis(Vandaag, GebeurtenisSoort.Betaalrun) { Oorzaak = $"betaalvoorstel {kenmerk}" });
        if (!verrekening.Betalingen.Skip(betalingen).Select(b => b with { Boeking = 0 }).SequenceEqual(voorstel.Betalingen))
        {
            throw new InvalidOperationException("De betaalrun doet iets anders dan is voorgesteld.");
        }

        foreach (var overzicht in verrekening.Overzichten.Skip(overzichten))
        {
            Overzichtberichten.ZetUit(transactie, overzicht, antwoorden.OverzichtCsv(transactie, overzicht, registers), klok.GetUtcNow());
        }
    }

    /// <summary>One file per insurer that pays.</summary>
    private void MaakBestanden(Voorstelstand stand, Betaalbestand alles)
    {
        var opUzovi = stand.Lijst.Regels.ToLookup(r => r.Betaling.Uzovi, r => r.Opdracht);
        foreach (var groep in opUzovi.OrderBy(g => g.Key))
        {
            var bestand = alles with
            {
                Berichtkenmerk = $"{alles.Berichtkenmerk}-{groep.Key}",
                Indiener = groep.First().Opdrachtgever.Naam,
                Opdrachten = [.. groep],
            };
            using var uit = new MemoryStream();
            var uitkomst = Pain001.Schrijf(bestand, uit);
            if (!uitkomst.IsGeschreven)
            {
                throw new InvalidOperationException(string.Join(' ', uitkomst.Bezwaren));
            }

            Betalingopslag.BewaarBestand(
                transactie,
                bestand.Berichtkenmerk,
                stand.Nummer,
                groep.Key,
                uit.ToArray(),
                uitkomst.Aantal,
                uitkomst.Totaal
            );
        }
    }
}
