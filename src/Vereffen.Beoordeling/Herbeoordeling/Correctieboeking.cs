using Vereffen.Kern;
using Vereffen.Registers;

namespace Vereffen.Beoordeling;

/// <summary>
/// Approved proposals, checked against history and ready for the ledger. History learns by <see cref="HistorieNa"/>: the same rows with the new amounts, so that
/// judging again proposes nothing twice, and booking the same proposal twice is an error.
/// </summary>
public sealed class Correctieboeking
{
    private readonly Historie historie;

    private Correctieboeking(DateOnly op, Historie historie, IReadOnlyList<Correctie> correcties, IReadOnlyList<string> fouten)
    {
        Op = op;
        this.historie = historie;
        Correcties = correcties;
        Fouten = fouten;
    }

    /// <summary>Day on which the correcties are booked.</summary>
    public DateOnly Op { get; }

    /// <summary>In the order of the proposals; empty when there are errors.</summary>
    public IReadOnlyList<Correctie> Correcties { get; }

    /// <summary>What is wrong, each with its line in the file of proposals.</summary>
    public IReadOnlyList<string> Fouten { get; }

    /// <summary>Checks the approved ones of <paramref name="besluiten"/>: known, still of the old amount, not twice, with an account.</summary>
    /// <param name="besluiten">Of one file of proposals.</param>
    /// <param name="historie">As it stands.</param>
    /// <param name="registers">For what kind of party the payee is.</param>
    /// <param name="uzovi">The insurer.</param>
    /// <param name="op">Day of booking.</param>
    public static Correctieboeking Maak(
        IReadOnlyList<Voorstelbesluit> besluiten,
        Historie historie,
        RegisterSet registers,
        UzoviNummer uzovi,
        DateOnly op
    )
    {
        var declaranten = new Declarantzoeker(registers, uzovi);
        var opKenmerk = historie.Regels.Where(r => r.Uzovi == uzovi && !r.IsCredit).ToLookup(Regelkenmerk.Van, StringComparer.Ordinal);
        var gezien = new HashSet<string>(StringComparer.Ordinal);
        var correcties = new List<Correctie>();
        var fouten = new List<string>();
        foreach (var besluit in besluiten)
        {
            if (!gezien.Add(besluit.Kenmerk))
            {
                fouten.Add($"regel {besluit.Bestandsregel}: dit kenmerk staat al op een eerdere regel");
            }
            else if (besluit.IsAkkoord)
            {
                var regels = opKenmerk[besluit.Kenmerk].Where(r => r.Staat).ToList();
                if (Fout(besluit, opKenmerk.Contains(besluit.Kenmerk), regels) is { } fout)
                {
                    fouten.Add($"regel {besluit.Bestandsregel}: {fout}");
                    continue;
                }

                var isBureau = declaranten.IsBureau(regels[0].Agb);
                var crediteur = besluit.Crediteur ?? (isBureau ? declaranten.Zoek(regels[0]) : regels[0].Agb);
                if (crediteur is not { } agb)
                {
                    fouten.Add(
                        $"regel {besluit.Bestandsregel}: vul de crediteur in: de zorgaanbieder achter het servicebureau is niet bekend"
                    );
                }
                else
                {
                    correcties.Add(new Correctie(regels[0], besluit.Nieuw, agb, isBureau ? regels[0].Agb : null, besluit));
                }
            }
        }

        return new Correctieboeking(op, historie, fouten.Count > 0 ? [] : correcties, fouten);
    }

    /// <summary>
    /// History as it stands after the correcties. A line that went to nothing counts as rejected on the day of booking: it may be claimed again within the repair
    /// term, and can't be credited.
    /// </summary>
    public Historie HistorieNa()
    {
        var vervangen = new Dictionary<Historieregel, Historieregel>(ReferenceEqualityComparer.Instance);
        foreach (var correctie in Correcties)
        {
            vervangen.Add(
                correctie.Regel,
                correctie.Regel with
                {
                    Toegekend = correctie.Nieuw,
                    AfgewezenOp = correctie.Nieuw.IsNul ? Op : correctie.Regel.AfgewezenOp,
                }
            );
        }

        return historie.MetVervangen(vervangen);
    }

    /// <summary>What the ledger must book: one event per crediteur and factuurnummer, in order of the first line; nothing where a sum is zero.</summary>
    public IReadOnlyList<Correctiegebeurtenis> Gebeurtenissen()
    {
        var gebeurtenissen = new List<Correctiegebeurtenis>();
        foreach (var groep in Correcties.GroupBy(c => (c.Regel.Uzovi, c.Crediteur, c.BetaalAan, c.Regel.Agb, c.Regel.Factuurnummer)))
        {
            var verschil = groep.Aggregate(Bedrag.Nul, (som, c) => som + c.Verschil);
            var (uzovi, crediteur, betaalAan, betaalde, factuurnummer) = groep.Key;
            var regels = string.Join(
                ", ",
                groep.SelectMany(c => c.Besluit.Regels.Split('|')).Where(r => r.Length > 0).Distinct(StringComparer.Ordinal)
            );
            var aantal = groep.Count();
            var omschrijving = $"Correctie van {aantal} {(aantal == 1 ? "regel" : "regels")}{(regels.Length > 0 ? $" ({regels})" : "")}";
            var terug = Bedrag.Max(verschil, -Staand(betaalde, uzovi, factuurnummer));
            void Voeg(bool vanDeclaratie, Bedrag bedrag)
            {
                if (!bedrag.IsNul)
                {
                    gebeurtenissen.Add(new(Op, vanDeclaratie, uzovi, crediteur, betaalAan, factuurnummer, bedrag, omschrijving));
                }
            }

            // A factuur with credits in it may stand for less than its debits: what is over is a vordering by itself.
            Voeg(vanDeclaratie: true, terug);
            Voeg(vanDeclaratie: false, (verschil - terug).Absoluut());
        }

        return gebeurtenissen;
    }

    private Bedrag Staand(AgbCode betaalde, UzoviNummer uzovi, string factuurnummer)
    {
        var som = Bedrag.Nul;
        foreach (var regel in historie.VanFactuur(betaalde, factuurnummer))
        {
            if (regel.Uzovi == uzovi)
            {
                som += regel.Toegekend;
            }
        }

        return Bedrag.Max(som, Bedrag.Nul);
    }

    private static string? Fout(Voorstelbesluit besluit, bool isBekend, List<Historieregel> regels) =>
        !isBekend ? "dit kenmerk staat niet in de historie"
        : regels.Count == 0 ? "deze regel staat niet meer toegekend: gecrediteerd, of al geboekt"
        : regels.Count > 1 ? "dit kenmerk past op meer dan één regel van de historie"
        : regels[0].Toegekend != besluit.Oud ? "het oude bedrag is niet meer wat er toegekend staat: al geboekt, of intussen gewijzigd"
        : besluit.Nieuw.IsNegatief || besluit.Nieuw > Bedrag.Max(regels[0].Declaratiebedrag, besluit.Oud)
            ? "het nieuwe bedrag is negatief, of meer dan er gedeclareerd is"
        : besluit.Nieuw == besluit.Oud ? "het nieuwe bedrag is het oude"
        : null;
}
