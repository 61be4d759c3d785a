using Vereffen.Kern;
using Vereffen.Registers;

namespace Vereffen.Beoordeling;

/// <summary>
/// P18: a prestatie with a peildatum is for the practice on whose list (ION) the patient is on that day: the declarant or an AGB tied to it. Retourcode 0613.
/// What another already claimed for the same peildatum: 0587. A practice that was taken over can't claim any more: its successor can, when it took over by the
/// peildatum; else neither can by claim line.
/// </summary>
internal sealed class P18PeildatumRule : PrestatieRule
{
    public override string Id => "P18";

    public override void Judge(PrestatieContext p)
    {
        if (p.Peildag is not { } peildag || p.Bestand.Declarant is not { } declarant)
        {
            return;
        }

        if (p.MetSpoor)
        {
            p.Noteer($"peildatum {Tekst.Dag(peildag)}");
        }

        if (Overgenomen(p, declarant) is { } datum)
        {
            p.Afwijzen(
                Codes.NietGedekt,
                datum <= peildag
                    ? $"de praktijk is op {Tekst.Dag(datum)} overgenomen; de opvolger declareert"
                    : $"de praktijk is op {Tekst.Dag(datum)}, na peildatum {Tekst.Dag(peildag)}, overgenomen; vraag betaling aan met het formulier"
            );
        }
        else if (!StaatOpLijst(p, declarant, peildag))
        {
            p.Afwijzen(
                Codes.NietGedekt,
                $"de verzekerde staat op peildatum {Tekst.Dag(peildag)} niet op naam ingeschreven bij de declarant"
            );
        }

        // Of lines that are paid already it can't be told which of two was the other's duplicate.
        if (!p.Bestand.IsHerbeoordeling && IsDoorAnderGeclaimd(p, peildag))
        {
            p.Afwijzen(
                Codes.AlGedeclareerd,
                $"een andere zorgaanbieder heeft deze prestatie voor peildatum {Tekst.Dag(peildag)} al gekregen"
            );
        }
    }

    /// <summary>Day on which the declarant was taken over, when that bars it from this prestatie: not later than the quarter or year that the peildatum decides.</summary>
    private static DateOnly? Overgenomen(PrestatieContext p, AgbCode declarant)
    {
        var tijdvak = p.Beschrijving?.Peildatum == Peildatum.EenOktober ? Tijdvak.Jaar : Tijdvak.Kwartaal;
        var einde = Tijdvakken.Van(tijdvak, p.Begin).LaatsteDag;
        foreach (var overname in p.Bestand.Registers.Overnames.Zoek(declarant))
        {
            if (overname.Datum <= p.Ontvangen && overname.Datum <= einde)
            {
                return overname.Datum;
            }
        }

        return null;
    }

    private static bool StaatOpLijst(PrestatieContext p, AgbCode declarant, DateOnly peildag)
    {
        foreach (ref readonly var inschrijving in p.Persoon.Ion)
        {
            if (
                inschrijving.Geldig.Bevat(peildag)
                && (
                    inschrijving.Agb == declarant
                    || p.Bestand.Registers.ZijnVerbonden(inschrijving.Agb, declarant, new Periode(peildag, peildag))
                )
            )
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsDoorAnderGeclaimd(PrestatieContext p, DateOnly peildag)
    {
        foreach (var regel in p.Persoon.Historie)
        {
            if (
                regel.Lijst == p.Prestatie.Lijst
                && regel.Code == p.Prestatie.Code
                && regel.Begin is { } begin
                && p.Bestand.Verloop.Staat(regel)
                && p.Dossier.Toetsdag(begin) == peildag
                && !IsEigen(p, regel)
            )
            {
                return true;
            }
        }

        return false;
    }

    // History names the declarant where that is not the payee, but not of old; else payee or treating provider may show that it was the same practice.
    private static bool IsEigen(PrestatieContext p, Historieregel regel) =>
        regel.Declarant is { } declarant
            ? HoortErbij(p, declarant, regel)
            : (regel.Agb == p.Bestand.Betaalde && p.Bestand.Declaratie.BetalingAan != BetalingAan.Servicebureau)
                || p.IsBetrokken(regel.Agb)
                || (regel.Behandelaar is { } behandelaar && HoortErbij(p, behandelaar, regel));

    private static bool HoortErbij(PrestatieContext p, AgbCode agb, Historieregel regel) =>
        p.IsBetrokken(agb) || p.Bestand.Behandelaar(agb).HoortBijDeclarant(regel.Begin.GetValueOrDefault());
}
