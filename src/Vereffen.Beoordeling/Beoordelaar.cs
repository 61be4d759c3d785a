using Vereffen.Kern;
using Vereffen.Registers;

namespace Vereffen.Beoordeling;

/// <summary>
/// Judges a claim by the insurer's rules. Pure: same claim, findings, registers and dates, same judgement.
/// </summary>
public sealed class Beoordelaar
{
    private static readonly Regelbevinding NietBeoordeeldOmVerzekerde = Onbeoordeeld("niet beoordeeld: de verzekerde is afgewezen");
    private static readonly Regelbevinding NietBeoordeeldOmBestand = Onbeoordeeld("niet beoordeeld: het bestand is afgewezen");
    private static readonly Regelbevinding NietBeoordeeldOmKind = Onbeoordeeld(
        "niet beoordeeld: een record bij deze prestatie is afgewezen"
    );

    private readonly BestandContext bestand;
    private readonly Techniek techniek;
    private readonly Verzamelaar verzekerdebevindingen;
    private readonly PrestatieContext prestatie;
    private readonly List<VerzekerdeOordeel> verzekerden;
    private readonly List<RegelOordeel> regels;

    private Beoordelaar(BestandContext bestand, Techniek techniek)
    {
        this.bestand = bestand;
        this.techniek = techniek;
        verzekerdebevindingen = new Verzamelaar(bestand, Codes.RegelNaarPersoon);
        prestatie = new PrestatieContext(bestand);
        verzekerden = new(bestand.Declaratie.Verzekerden.Count);
        regels = new(bestand.AantalPrestaties);
    }

    /// <summary>
    /// Judges <paramref name="declaratie"/> as insurer <paramref name="uzovi"/>.
    /// </summary>
    /// <param name="declaratie">The claim.</param>
    /// <param name="bevindingen">What the technical checks N1-N4 found; a record with a finding is rejected with its codes and not judged further.</param>
    /// <param name="registers">What is looked up, history included.</param>
    /// <param name="uzovi">The insurer that judges.</param>
    /// <param name="ontvangen">Date of receipt.</param>
    /// <param name="opties">Trace and decisions by a person; null = neither.</param>
    public static Oordeel Beoordeel(
        Declaratie declaratie,
        IReadOnlyList<Bevinding> bevindingen,
        RegisterSet registers,
        UzoviNummer uzovi,
        DateOnly ontvangen,
        BeoordelingOpties? opties = null
    )
    {
        var context = new BestandContext(declaratie, registers, uzovi, ontvangen, opties ?? BeoordelingOpties.Standaard);
        return new Beoordelaar(context, new Techniek(declaratie, bevindingen)).Beoordeel();
    }

    private Oordeel Beoordeel()
    {
        if (techniek.Bestand.Count > 0)
        {
            return ZonderRegels(Uitkomst.BestandAfgewezen, techniek.Bestand);
        }

        var opBestand = new Verzamelaar(bestand, Codes.BestandNaarPersoon);
        foreach (var regel in Regelboek.Bestand)
        {
            regel.Judge(bestand, new Meldpunt(opBestand, regel.Id));
        }

        var bevindingen = opBestand.Neem();
        if (opBestand.IsAfgewezen || opBestand.IsUitval)
        {
            return ZonderRegels(opBestand.IsUitval ? Uitkomst.Uitval : Uitkomst.BestandAfgewezen, bevindingen);
        }

        bestand.ZoekTegenhangers(regel => techniek.Van(regel) is not null);
        foreach (var verzekerde in bestand.Declaratie.Verzekerden)
        {
            BeoordeelVerzekerde(verzekerde);
        }

        return Sluit();
    }

    private void BeoordeelVerzekerde(Verzekerde verzekerde)
    {
        IReadOnlyList<Regelbevinding>? bevindingen = techniek.Van(verzekerde.Regel);
        Persoon? persoon = null;
        var uitval = false;
        if (bevindingen is null)
        {
            persoon = ZoekPersoon(verzekerde);
            bevindingen = VraagVerzekerde(verzekerde, persoon);
            uitval = verzekerdebevindingen.IsUitval;
        }

        // A verzekerde that a person must decide on carries no code: its lines say so.
        var opRecord = uitval ? [] : bevindingen;
        verzekerden.Add(new VerzekerdeOordeel(verzekerde, Verzamelaar.CodesVan(opRecord), opRecord));
        foreach (var regel in verzekerde.Prestaties)
        {
            regels.Add(
                techniek.Van(regel.Regel) is { } eigen ? NietBeoordeeld(verzekerde, regel, eigen, persoon)
                : uitval ? NietBeoordeeld(verzekerde, regel, bevindingen, persoon, isUitval: true)
                : bevindingen.Count > 0 ? NietBeoordeeld(verzekerde, regel, [NietBeoordeeldOmVerzekerde], persoon)
                : techniek.HeeftAfgekeurdKind(regel.Regel) ? NietBeoordeeld(verzekerde, regel, [NietBeoordeeldOmKind], persoon)
                // Without findings the person is known: V01 or V04 would have said so.
                : BeoordeelRegel(verzekerde, regel, bestand.Persoon(persoon!))
            );
        }
    }

    private Regelbevinding[] VraagVerzekerde(Verzekerde verzekerde, Persoon? persoon)
    {
        verzekerdebevindingen.Begin(verzekerde.Detail);
        foreach (var regel in Regelboek.Verzekerde)
        {
            regel.Judge(verzekerde, persoon, new Meldpunt(verzekerdebevindingen, regel.Id));
        }

        // A person may set a finding aside, but nobody can be judged whom no register knows.
        if (persoon is null && verzekerdebevindingen.Aantal == 0)
        {
            return verzekerde.Bsn is { IsOnbekend: true }
                ? [new("V04", Codes.Verzekerdennummer, "zonder persoon in het register valt er niets te beoordelen", Gevolg.Afwijzing)]
                : [new("V01", Codes.NietVerzekerd, "zonder persoon in het register valt er niets te beoordelen", Gevolg.Afwijzing)];
        }

        return verzekerdebevindingen.Neem();
    }

    /// <summary>By BSN, or without one by verzekerdennummer; of several under one number the one whose birth date and name fit.</summary>
    private Persoon? ZoekPersoon(Verzekerde verzekerde)
    {
        if (verzekerde.Bsn is not { } bsn)
        {
            return null;
        }

        if (!bsn.IsOnbekend)
        {
            return bestand.Registers.Verzekerden.Zoek(bsn) is [var persoon, ..] ? persoon : null;
        }

        Persoon? eerste = null;
        foreach (var kandidaat in bestand.Registers.VerzekerdenOpNummer.Zoek(verzekerde.Verzekerdennummer))
        {
            eerste ??= kandidaat;
            if (
                kandidaat.Geboortedatum == verzekerde.Geboortedatum
                && Naamvergelijking.IsGelijk(verzekerde.Naam, verzekerde.Voorvoegsel, kandidaat.Naam, kandidaat.Voorvoegsel)
            )
            {
                return kandidaat;
            }
        }

        return eerste;
    }

    private RegelOordeel BeoordeelRegel(Verzekerde verzekerde, Prestatie regel, Persoonsdossier persoon)
    {
        prestatie.Vul(persoon, regel);
        prestatie.Vraag(regel.IsCredit ? Regelboek.Credit : Regelboek.Debet);
        var oordeel = prestatie.Oordeel(verzekerde);
        if (oordeel.GecrediteerdeDebet is { } debet)
        {
            bestand.Verloop.Crediteer(persoon, debet);
        }
        else if (!regel.IsCredit && !oordeel.IsAfgewezen && prestatie.HeeftDatums)
        {
            bestand.Verloop.Voeg(prestatie);
        }

        return oordeel;
    }

    private RegelOordeel NietBeoordeeld(
        Verzekerde verzekerde,
        Prestatie regel,
        IReadOnlyList<Regelbevinding> bevindingen,
        Persoon? persoon,
        bool isUitval = false
    )
    {
        // Its number is used all the same.
        _ = bestand.Verloop.VoegReferentie(regel.Referentie);
        return new()
        {
            Verzekerde = verzekerde,
            Prestatie = regel,
            Persoon = persoon,
            Berekend = Bedrag.Nul,
            Toegekend = Bedrag.Nul,
            Codes = Verzamelaar.CodesVan(bevindingen),
            Bevindingen = bevindingen,
            IsAfgewezen = !isUitval,
            IsUitval = isUitval,
        };
    }

    /// <summary>The file is refused or waits for a person: nothing below it is judged.</summary>
    private Oordeel ZonderRegels(Uitkomst uitkomst, IReadOnlyList<Regelbevinding> bevindingen)
    {
        foreach (var verzekerde in bestand.Declaratie.Verzekerden)
        {
            verzekerden.Add(new VerzekerdeOordeel(verzekerde, [NietBeoordeeldOmBestand.Code], [NietBeoordeeldOmBestand]));
            regels.AddRange(verzekerde.Prestaties.Select(p => NietBeoordeeld(verzekerde, p, [NietBeoordeeldOmBestand], persoon: null)));
        }

        return new Oordeel(bestand, uitkomst, Verzamelaar.CodesVan(bevindingen), bevindingen, verzekerden, regels, []);
    }

    private Oordeel Sluit()
    {
        var heeftCodes = verzekerden.Exists(v => v.Codes.Count > 0) || regels.Exists(r => r.Codes.Count > 0) || techniek.Overige.Count > 0;
        if (regels.Exists(r => r.IsUitval))
        {
            return new Oordeel(bestand, Uitkomst.Uitval, [Retourcode.GeenOpmerking], [], verzekerden, regels, techniek.Overige);
        }

        if (!heeftCodes)
        {
            return new Oordeel(bestand, Uitkomst.Toegekend, [Retourcode.VolledigToegekend], [], verzekerden, regels, []);
        }

        return bestand.Verzekeraar is { AllesOfNiets: true }
            ? AllesOfNiets()
            : new Oordeel(bestand, Uitkomst.Gedeeltelijk, [Retourcode.GeenOpmerking], [], verzekerden, regels, techniek.Overige);
    }

    private Oordeel AllesOfNiets()
    {
        var uitleg = "niet elke regel is volledig toegekend, en volgens afspraak geldt alles of niets";
        var bevinding = new Regelbevinding("ALLES", Codes.AllesOfNiets, uitleg, Gevolg.Afwijzing);
        var afgekeurd = regels.ConvertAll(r => new RegelOordeel
        {
            Verzekerde = r.Verzekerde,
            Prestatie = r.Prestatie,
            Persoon = r.Persoon,
            Berekend = r.Berekend,
            Toegekend = Bedrag.Nul,
            Codes = r.Codes.Count > 0 ? r.Codes : [Retourcode.GoedMaarBestandAfgekeurd],
            Bevindingen = r.Bevindingen,
            IsAfgewezen = true,
            Spoor = r.Spoor,
        });
        return new Oordeel(bestand, Uitkomst.BestandAfgewezen, [bevinding.Code], [bevinding], verzekerden, afgekeurd, []);
    }

    private static Regelbevinding Onbeoordeeld(string uitleg) => new("", Retourcode.NietBeoordeeld, uitleg, Gevolg.Afwijzing);
}
