using Vereffen.Registers;

namespace Vereffen.Beoordeling;

/// <summary>
/// P02: claimed within the term, counted in months from the end date to the date of receipt; the day so many months later is the last one in. A line that was
/// claimed within the term and rejected may come again within the term plus the repair term. Retourcode 0586. An exception by a person: <see cref="Besluit"/>.
/// </summary>
internal sealed class P02IndientermijnRule : PrestatieRule
{
    public override string Id => "P02";

    public override void Judge(PrestatieContext p)
    {
        var (eerste, herstel) = p.Dossier.Termijn(p.Eind, p.Bestand.Verzekeraar);
        if (eerste is not { } maanden)
        {
            return;
        }

        if (p.MetSpoor)
        {
            p.Noteer(
                $"termijn {maanden} maanden, herstel {herstel.GetValueOrDefault()} maanden, ontvangen {Tekst.Dag(p.Bestand.Ontvangen)}"
            );
        }

        var laatste = Datumrekening.PlusMaanden(p.Eind, maanden);
        if (p.Bestand.Ontvangen <= laatste)
        {
            return;
        }

        var metHerstel = maanden + herstel.GetValueOrDefault();
        if (IsEerderAfgewezen(p, laatste))
        {
            if (p.Bestand.Ontvangen <= Datumrekening.PlusMaanden(p.Eind, metHerstel))
            {
                return;
            }

            maanden = metHerstel;
        }

        p.Afwijzen(Codes.TeLaat, $"{Tekst.Dag(p.Eind)} + {maanden} maanden is voorbij op {Tekst.Dag(p.Bestand.Ontvangen)}");
    }

    private static bool IsEerderAfgewezen(PrestatieContext p, DateOnly laatste)
    {
        foreach (var regel in p.Persoon.Historie)
        {
            if (regel.IsAfgewezen && IsOpTijd(regel, laatste) && IsDezelfde(p, regel))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOpTijd(Historieregel regel, DateOnly laatste) =>
        (regel.Ontvangen ?? regel.AfgewezenOp) is not { } dag || dag <= laatste;

    // The same line again: named by its reference, or the same prestatie and day from the same side. What was wrong (often the provider) may have changed.
    private static bool IsDezelfde(PrestatieContext p, Historieregel regel)
    {
        var vanBetaalde = regel.Agb == p.Bestand.Betaalde;
        return (vanBetaalde && regel.Referentie.Length > 0 && regel.Referentie == p.Prestatie.VorigeReferentie)
            || (
                regel.Begin == p.Begin
                && regel.Lijst == p.Prestatie.Lijst
                && regel.Code == p.Prestatie.Code
                && (vanBetaalde || regel.Behandelaar == p.Prestatie.Behandelaar)
            );
    }
}
