using System.Runtime.InteropServices;
using Vereffen.Kern;
using Vereffen.Registers;

namespace Vereffen.Beoordeling;

/// <summary>One claim file under judgement: what the rules ask of registers, looked up once per file and kept here.</summary>
internal sealed class BestandContext
{
    /// <summary>Years in which a payee uses a factuurnummer or referentienummer once. Source: the standards' rules on NUM029 and NUM362.</summary>
    private const int JarenUniek = 5;

    private readonly Dictionary<Prestatiesleutel, Prestatiedossier> prestaties = [];
    private readonly Dictionary<AgbCode, Behandelaardossier> behandelaars = [];
    private readonly Dictionary<Persoon, Persoonsdossier> personen;
    private readonly HashSet<string> uitval;
    private readonly Dictionary<(long? Detail, string RegelId), Besluit> besluiten;
    private readonly HashSet<Prestatiesleutel> uitsluiters = [];
    private readonly HashSet<string> gecrediteerdeReferenties = new(StringComparer.Ordinal);
    private readonly HashSet<string> tegenhangers = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Pakket, string Lijst, string Code), int> budgetten = [];

    public BestandContext(Declaratie declaratie, RegisterSet registers, UzoviNummer uzovi, DateOnly ontvangen, BeoordelingOpties opties)
    {
        Declaratie = declaratie;
        Registers = registers;
        Uzovi = uzovi;
        Ontvangen = ontvangen;
        MetSpoor = opties.MetSpoor;
        IsHerbeoordeling = opties.IsHerbeoordeling;
        Verzekeraar = registers.Verzekeraar(uzovi);
        Declarant = declaratie.Declarant;
        Betaalde = declaratie.Betaalde;
        Overeenkomsten = Declarant is { } agb ? [.. registers.Overeenkomsten.Zoek(agb).ToArray().Where(o => o.IsMet(uzovi))] : [];
        Termijnen = [.. registers.Termijnen.Zoek(uzovi).ToArray().Where(t => t.Agb is null || t.Agb == Declarant)];
        uitval = IsHerbeoordeling
            ? []
            : [.. registers.Uitval.Zoek(uzovi).ToArray().Where(u => u.Geldig.Bevat(ontvangen)).Select(u => u.Regel)];
        besluiten = [];
        foreach (var besluit in opties.Besluiten)
        {
            besluiten[(besluit.Detail, besluit.RegelId)] = besluit;
        }

        foreach (var uitsluiting in registers.Uitsluitingen.Alle)
        {
            uitsluiters.Add(uitsluiting.Andere);
        }

        AantalPrestaties = declaratie.Verzekerden.Sum(v => v.Prestaties.Count);
        personen = new(declaratie.Verzekerden.Count, ReferenceEqualityComparer.Instance);
        Verloop = new Verloop(this);
    }

    public Declaratie Declaratie { get; }

    public RegisterSet Registers { get; }

    /// <summary>The insurer that judges.</summary>
    public UzoviNummer Uzovi { get; }

    /// <summary>Date of receipt.</summary>
    public DateOnly Ontvangen { get; }

    public bool MetSpoor { get; }

    /// <summary>True when paid lines are judged again.</summary>
    public bool IsHerbeoordeling { get; }

    public Verzekeraar? Verzekeraar { get; }

    public AgbCode? Declarant { get; }

    public AgbCode? Betaalde { get; }

    /// <summary>Between the declarant and this insurer, whenever valid.</summary>
    public Overeenkomst[] Overeenkomsten { get; }

    /// <summary>Of this insurer, for any zorgaanbieder or for the declarant.</summary>
    public Indientermijn[] Termijnen { get; }

    public int AantalPrestaties { get; }

    public Verloop Verloop { get; }

    /// <summary>True when an insurer's register hands this rule to a person.</summary>
    public bool IsUitval(string regelId) => uitval.Contains(regelId);

    /// <summary>What a person decided on this finding; null = nothing.</summary>
    public Besluit? Besluit(long? detail, string regelId) => besluiten.TryGetValue((detail, regelId), out var besluit) ? besluit : null;

    /// <summary>C05: tells which lines of the file are a debit and its credit, before any line is judged.</summary>
    /// <param name="afgekeurd">Lines that a technical check rejected: such a credit takes nothing back.</param>
    public void ZoekTegenhangers(Func<int, bool> afgekeurd)
    {
        var regels = Declaratie.Verzekerden.SelectMany(v => v.Prestaties);
        foreach (var credit in regels.Where(p => p.IsCredit && p.VorigeReferentie.Length > 0 && !afgekeurd(p.Regel)))
        {
            gecrediteerdeReferenties.Add(credit.VorigeReferentie);
        }

        if (gecrediteerdeReferenties.Count == 0)
        {
            return;
        }

        foreach (var debet in regels.Where(p => !p.IsCredit && gecrediteerdeReferenties.Contains(p.Referentie)))
        {
            // A reference that history knows means the debit there; the line here merely uses the number again (P09).
            if (Betaalde is not { } agb || !Registers.Historie.MetReferentie(agb, debet.Referentie).ToArray().Any(h => !h.IsCredit))
            {
                tegenhangers.Add(debet.Referentie);
            }
        }
    }

    public bool HeeftTegenhanger(Prestatie prestatie) =>
        tegenhangers.Contains(prestatie.IsCredit ? prestatie.VorigeReferentie : prestatie.Referentie);

    public Prestatiedossier Prestatie(string lijst, string code)
    {
        var sleutel = new Prestatiesleutel(lijst, code);
        ref var dossier = ref CollectionsMarshal.GetValueRefOrAddDefault(prestaties, sleutel, out _);
        return dossier ??= new Prestatiedossier(prestaties.Count - 1, sleutel, this, uitsluiters.Contains(sleutel));
    }

    /// <summary>True when the AGB register has this code as <paramref name="soort"/> on some day of the period of the claim.</summary>
    public bool IsGeregistreerd(AgbCode agb, AgbSoort soort)
    {
        foreach (var registratie in Registers.Agb.Zoek(agb))
        {
            if (registratie.Soort == soort && registratie.Geldig.Overlapt(Declaratie.Declaratieperiode))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// True when the numbers of this earlier line must not be used again: for five years, the last day included. Counted from its factuurdatum to this dagtekening,
    /// where history has none from its receipt to this receipt, else from the end of the prestatie.
    /// </summary>
    public bool IsNogUniek(Historieregel regel) =>
        regel.Factuurdatum is { } factuurdatum ? Datumrekening.PlusMaanden(factuurdatum, JarenUniek * 12) >= Declaratie.Dagtekening
        : regel.Ontvangen is { } ontvangen ? Datumrekening.PlusMaanden(ontvangen, JarenUniek * 12) >= Ontvangen
        : regel.Eind is not { } eind || Datumrekening.PlusMaanden(eind, JarenUniek * 12) >= Declaratie.Dagtekening;

    public Behandelaardossier Behandelaar(AgbCode agb)
    {
        ref var dossier = ref CollectionsMarshal.GetValueRefOrAddDefault(behandelaars, agb, out _);
        return dossier ??= new Behandelaardossier(agb, Registers, Declarant);
    }

    public Persoonsdossier Persoon(Persoon persoon)
    {
        if (!personen.TryGetValue(persoon, out var dossier))
        {
            dossier = new Persoonsdossier(persoon, Registers, Uzovi);
            personen.Add(persoon, dossier);
            Verloop.Laad(dossier);
        }

        return dossier;
    }

    /// <summary>True when the person is insured on that day, and every policy has a package that says what it covers.</summary>
    public bool HeeftPakket(Persoonsdossier persoon, DateOnly dag)
    {
        var heeftPolis = false;
        foreach (ref readonly var polis in persoon.Polissen)
        {
            if (polis.Uzovi == Uzovi && polis.Geldig.Bevat(dag))
            {
                if (polis.Pakket.Length == 0)
                {
                    return false;
                }

                heeftPolis = true;
            }
        }

        return heeftPolis;
    }

    /// <summary>What the person's packages cover of a prestatie on that day: the first row found; null without one.</summary>
    public Dekking? Dekking(Persoonsdossier persoon, Prestatiedossier prestatie, DateOnly dag)
    {
        foreach (ref readonly var polis in persoon.Polissen)
        {
            if (
                polis.Uzovi == Uzovi
                && polis.Pakket.Length > 0
                && polis.Geldig.Bevat(dag)
                && Dekking(polis.Pakket, prestatie.Sleutel, dag) is { } dekking
            )
            {
                return dekking;
            }
        }

        return null;
    }

    /// <summary>Number of the budget that a cover draws on: rows of one package and prestatie share it, whenever valid.</summary>
    public int Budget(Dekking dekking)
    {
        ref var nummer = ref CollectionsMarshal.GetValueRefOrAddDefault(
            budgetten,
            (dekking.Pakket, dekking.Lijst, dekking.Code),
            out var bestond
        );
        if (!bestond)
        {
            nummer = budgetten.Count;
        }

        return nummer;
    }

    // The most specific row counts: of the code, else of the whole list, else of everything.
    private Dekking? Dekking(string pakket, Prestatiesleutel sleutel, DateOnly dag) =>
        DekkingRij((pakket, sleutel.Lijst, sleutel.Code), dag)
        ?? DekkingRij((pakket, "", sleutel.Code), dag)
        ?? DekkingRij((pakket, sleutel.Lijst, ""), dag)
        ?? DekkingRij((pakket, "", ""), dag);

    private Dekking? DekkingRij((string Pakket, string Lijst, string Code) sleutel, DateOnly dag)
    {
        foreach (var dekking in Registers.Dekkingen.Zoek(sleutel))
        {
            if (dekking.Geldig.Bevat(dag))
            {
                return dekking;
            }
        }

        return null;
    }

    /// <summary>The row of the first contract with this insurer that is in force on that day.</summary>
    public Overeenkomst? OvereenkomstOp(DateOnly dag)
    {
        foreach (var overeenkomst in Overeenkomsten)
        {
            if (overeenkomst.Geldig.Bevat(dag))
            {
                return overeenkomst;
            }
        }

        return null;
    }

    /// <summary>The contract as zorggroep with this insurer that is in force on that day.</summary>
    public Overeenkomst? ZorggroepOp(DateOnly dag)
    {
        foreach (var overeenkomst in Overeenkomsten)
        {
            if (overeenkomst.IsZorggroep && overeenkomst.Geldig.Bevat(dag))
            {
                return overeenkomst;
            }
        }

        return null;
    }
}
