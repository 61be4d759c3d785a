using Vereffen.Kern;
using Vereffen.Registers;

namespace Vereffen.Beoordeling;

/// <summary>The paid lines of one payee and declarant under judgement, as if they stood in one claim file.</summary>
internal sealed class Herbeoordelingscontext
{
    private static readonly Verzekerde Iemand = new()
    {
        Regel = 0,
        Detail = 0,
        Prestaties = [],
    };

    private readonly PrestatieContext prestatie;

    public Herbeoordelingscontext(RegisterSet registers, UzoviNummer uzovi, AgbCode betaalde, bool isBureau, AgbCode? declarant)
    {
        Declarant = declarant;
        var declaratie = new Declaratie
        {
            Standaard = "",
            Versie = "",
            Uzovi = uzovi,
            Factuurnummer = "",
            // Which of the two a code is does not matter to the rules that are asked; a machtiging may be in either name, and not in that of a servicebureau.
            Zorgverlener = isBureau ? null : betaalde,
            Praktijk = declarant,
            Verzekerden = [],
        };
        Bestand = new BestandContext(declaratie, registers, uzovi, default, new BeoordelingOpties { IsHerbeoordeling = true });
        prestatie = new PrestatieContext(Bestand);
    }

    public AgbCode? Declarant { get; }

    public BestandContext Bestand { get; }

    /// <summary>True when the rule on tarieven can be asked: then all that may lower an amount is.</summary>
    public bool WeetTarief(Historieregel regel) => Declarant is not null && Tarief(regel) is not null;

    public RegelOordeel Beoordeel(Persoonsdossier persoon, Historieregel regel)
    {
        var tarief = Tarief(regel);
        var claim = new Prestatie
        {
            Regel = 0,
            Detail = 0,
            Bsn = regel.Bsn,
            Uzovi = regel.Uzovi,
            Machtiging = regel.Machtiging,
            Doorsturen = 1,
            Begin = regel.Begin,
            Eind = regel.Eind,
            Lijst = regel.Lijst,
            Code = regel.Code,
            Aantal = regel.Aantal,
            Behandelaar = regel.Behandelaar,
            Tarief = tarief.GetValueOrDefault(),
            Declaratiebedrag = Bedrag.Max(regel.Declaratiebedrag, regel.Toegekend),
            Referentie = regel.Referentie,
        };
        prestatie.Vul(persoon, claim, regel.Ontvangen ?? regel.Factuurdatum ?? regel.Eind);
        prestatie.Vraag(Herbeoordelingsregels.Voor(regel, Declarant is not null, tarief is not null));
        return prestatie.Oordeel(Iemand);
    }

    /// <summary>Per unit: as kept, else what was claimed divided by the number, rounded up so that rounding never lowers a line. Null without a number.</summary>
    private static Bedrag? Tarief(Historieregel regel)
    {
        if (regel.Aantal <= 0)
        {
            return null;
        }

        if (regel.Tarief is { } tarief)
        {
            return tarief.Absoluut();
        }

        var geheel = (regel.Berekend ?? regel.Declaratiebedrag).Absoluut().Cents;
        return new Bedrag((geheel + regel.Aantal - 1) / regel.Aantal);
    }
}
