using Vereffen.Kern;
using Vereffen.Registers;

namespace Vereffen.Beoordeling;

/// <summary>One prestatie under judgement, with what the registers say about it. Made once per file and filled again for each line.</summary>
internal sealed class PrestatieContext(BestandContext bestand)
{
    private readonly Verzamelaar verzamelaar = new(bestand, Codes.RegelNaarPersoon);
    private readonly List<SpoorStap> spoor = [];
    private readonly List<string> gegevens = [];
    private PrestatieRule huidige = null!;
    private bool heeftAndereGrond;

    public BestandContext Bestand => bestand;

    public Persoonsdossier Persoon { get; private set; } = null!;

    public Prestatie Prestatie { get; private set; } = null!;

    public Prestatiedossier Dossier { get; private set; } = null!;

    /// <summary>Row of the prestatie register that is valid on <see cref="Begin"/>; null when there is none.</summary>
    public Prestatiebeschrijving? Beschrijving { get; private set; }

    public DateOnly Begin { get; private set; }

    public DateOnly Eind { get; private set; }

    /// <summary>True when both dates are real and in order; rules that ask for dates are not asked otherwise.</summary>
    public bool HeeftDatums { get; private set; }

    /// <summary>Date of receipt of this line.</summary>
    public DateOnly Ontvangen { get; private set; }

    public Periode Periode => new(Begin, Eind);

    /// <summary>The day on which the right to this prestatie is decided; null when its own days count.</summary>
    public DateOnly? Peildag { get; private set; }

    /// <summary>Days on which the person must be insured, alive and outside the Wlz: the peildag, else the days of the prestatie.</summary>
    public Periode Toetsperiode => Peildag is { } dag ? new Periode(dag, dag) : Periode;

    /// <summary>Amount that the insurer finds right.</summary>
    public Bedrag Berekend { get; private set; }

    /// <summary>Amount that will be awarded if nothing rejects.</summary>
    public Bedrag Toegekend { get; private set; }

    /// <summary>The earlier debit that this credit names, once found.</summary>
    public Historieregel? Debet { get; set; }

    /// <summary>True when the debit of this credit, or the credit of this debit, stands in the same file.</summary>
    public bool HeeftTegenhangerInBestand { get; private set; }

    public bool MetSpoor => bestand.MetSpoor;

    public bool IsAfgewezen => verzamelaar.IsAfgewezen;

    public void Vul(Persoonsdossier persoon, Prestatie prestatie, DateOnly? ontvangen = null)
    {
        verzamelaar.Begin(prestatie.Detail);
        spoor.Clear();
        heeftAndereGrond = false;
        Persoon = persoon;
        Prestatie = prestatie;
        Dossier = bestand.Prestatie(prestatie.Lijst, prestatie.Code);
        HeeftDatums = prestatie.Begin <= prestatie.Eind;
        Ontvangen = ontvangen ?? bestand.Ontvangen;
        Begin = prestatie.Begin.GetValueOrDefault();
        Eind = prestatie.Eind.GetValueOrDefault();
        Beschrijving = Dossier.Op(Begin);
        Peildag = Beschrijving is { } beschrijving ? Tijdvakken.Peildag(beschrijving.Peildatum, Begin) : null;
        Berekend = prestatie.Berekend;
        Toegekend = prestatie.Declaratiebedrag;
        Debet = null;
        HeeftTegenhangerInBestand = bestand.HeeftTegenhanger(prestatie);
    }

    /// <summary>True when this is one of the AGB-codes that claim this line: of the 01 (but the servicebureau), or the treating provider.</summary>
    public bool IsBetrokken(AgbCode agb)
    {
        var declaratie = bestand.Declaratie;
        return agb == declaratie.Instelling || agb == declaratie.Praktijk || agb == declaratie.Zorgverlener || agb == Prestatie.Behandelaar;
    }

    /// <summary>Asks every rule that applies, in order.</summary>
    public void Vraag(PrestatieRule[] regels)
    {
        foreach (var regel in regels)
        {
            if (!HeeftDatums && regel.VraagtDatums)
            {
                continue;
            }

            huidige = regel;
            if (MetSpoor)
            {
                VraagMetSpoor(regel);
            }
            else
            {
                regel.Judge(this);
            }
        }
    }

    /// <summary>Rejects the line.</summary>
    /// <param name="opBedragOfDekking">True when the ground is tarief or cover: then the amount found right is still reported.</param>
    public void Afwijzen(Retourcode code, string uitleg, bool opBedragOfDekking = false, string? toelichting = null)
    {
        switch (verzamelaar.Voeg(huidige.Id, code, uitleg, Gevolg.Afwijzing, toelichting))
        {
            case null:
                break;
            case Gevolg.Vermindering:
                NaBesluit(verzamelaar.Hoogstens(huidige.Id));
                break;
            default:
                heeftAndereGrond |= !opBedragOfDekking;
                break;
        }
    }

    /// <summary>Awards less than what was claimed, with a code.</summary>
    public void Verminderen(Retourcode code, Bedrag toegekend, string uitleg)
    {
        if (verzamelaar.Voeg(huidige.Id, code, uitleg, Gevolg.Vermindering) is Gevolg.Vermindering)
        {
            if (verzamelaar.Hoogstens(huidige.Id) is { } besloten)
            {
                NaBesluit(besloten);
            }
            else
            {
                Toegekend = Bedrag.Min(Toegekend, toegekend);
            }
        }
    }

    /// <summary>Only a person can tell.</summary>
    public void NaarPersoon(string uitleg)
    {
        if (verzamelaar.Voeg(huidige.Id, Codes.RegelNaarPersoon, uitleg, Gevolg.Uitval) is Gevolg.Vermindering)
        {
            NaBesluit(verzamelaar.Hoogstens(huidige.Id));
        }
    }

    /// <summary>Sets the amount that the insurer finds right.</summary>
    public void Bereken(Bedrag bedrag) => Berekend = bedrag;

    /// <summary>Notes a value or a row that the rule looked at. Ask <see cref="MetSpoor"/> first: making the text costs.</summary>
    public void Noteer(string gegeven) => gegevens.Add(gegeven);

    /// <summary>Closes the line.</summary>
    public RegelOordeel Oordeel(Verzekerde verzekerde)
    {
        var bevindingen = verzamelaar.Neem();
        var niets = verzamelaar.IsAfgewezen || verzamelaar.IsUitval;
        return new RegelOordeel
        {
            Verzekerde = verzekerde,
            Prestatie = Prestatie,
            Persoon = Persoon.Persoon,
            Berekend = verzamelaar.IsUitval || heeftAndereGrond ? Bedrag.Nul : Berekend,
            Toegekend = niets ? Bedrag.Nul : Toegekend,
            Codes = Verzamelaar.CodesVan(bevindingen),
            Bevindingen = bevindingen,
            IsAfgewezen = verzamelaar.IsAfgewezen,
            IsUitval = verzamelaar.IsUitval,
            GecrediteerdeDebet = niets ? null : Debet,
            Spoor = spoor.Count == 0 ? [] : [.. spoor],
        };
    }

    // What a person finds right is at least what that person awards.
    private void NaBesluit(Bedrag? hoogstens)
    {
        Toegekend = Bedrag.Min(Toegekend, hoogstens ?? Toegekend);
        Berekend = Bedrag.Max(Berekend, Toegekend);
    }

    private void VraagMetSpoor(PrestatieRule regel)
    {
        gegevens.Clear();
        var voor = Lopend();
        var eerder = verzamelaar.Aantal;
        regel.Judge(this);
        spoor.Add(new SpoorStap(regel.Id, [.. gegevens], verzamelaar.CodesVanaf(eerder), voor, Lopend()));
    }

    private Bedrag Lopend() => verzamelaar.IsAfgewezen || verzamelaar.IsUitval ? Bedrag.Nul : Toegekend;
}
