using System.Globalization;
using static Vereffen.Ei.Registerbestand;

namespace Vereffen.Ei;

/// <summary>The registers that grow with the claim: persons, policies, Wlz, machtigingen, lists of patients, history.</summary>
internal sealed class Persoonsregisters : IDisposable
{
    private readonly Zorgprofiel profiel;
    private readonly string kenmerk;
    private readonly Registerbestand verzekerden;
    private readonly Registerbestand polissen;
    private readonly Registerbestand wlz;
    private readonly Registerbestand machtigingen;
    private readonly Registerbestand ion;
    private readonly Registerbestand keten;
    private readonly Registerbestand historie;

    internal Persoonsregisters(Claimplan plan, string kenmerk, Func<string, Stream> register)
    {
        profiel = plan.Profiel;
        this.kenmerk = kenmerk;
        verzekerden = new(
            register,
            "verzekerden.csv",
            "bsn,verzekerdennummer,geboortedatum,naam,voorvoegsel,voorletters,geslacht,overleden_op,postcode,huisnummer"
        );
        polissen = new(register, "polissen.csv", "bsn,uzovi,begin,eind,pakket");
        wlz = new(register, "wlz.csv", "bsn,begin,eind,met_behandeling");
        machtigingen = new(register, "machtigingen.csv", "nummer,bsn,agb,lijst,code,begin,eind");
        ion = new(register, "ion.csv", "agb,bsn,begin,eind");
        keten = new(register, "keten.csv", "agb,bsn,lijst,code,begin,eind,reden");
        historie = new(
            register,
            "historie.csv",
            "uzovi,agb,factuurnummer,referentie,bsn,lijst,code,begin,eind,behandelaar,aantal,declaratiebedrag,dc,toegekend,gecrediteerd,tarief,berekend,machtiging,factuurdatum,ontvangen,afgewezen_op"
        );
        // Those without BSN share a policy: the register of policies knows people by BSN.
        polissen.Rij($"999999999,{Zorgprofiel.Uzovi},2020-01-01,,");
    }

    internal void Schrijf(Groep g)
    {
        Persoon(g);
        if (g.Persoon.IsZonderBsn)
        {
            return;
        }

        Polissen(g);
        Wlz(g);
        for (var i = 0; i < g.Aantal; i++)
        {
            Regel(g, g.Regels[i]);
        }

        foreach (var (regel, soort) in g.Historie)
        {
            Historie(g.Persoon, regel, soort);
        }
    }

    public void Dispose()
    {
        foreach (var bestand in (Registerbestand[])[verzekerden, polissen, wlz, machtigingen, ion, keten, historie])
        {
            bestand.Dispose();
        }
    }

    private void Persoon(Groep g)
    {
        var p = g.Persoon;
        if (!g.InRegister)
        {
            return;
        }

        var geboren = g.AndereGeboortedatum ? p.Geboortedatum.AddDays(1) : p.Geboortedatum;
        var naam = g.AndereNaam ? p.AndereNaam : p.Naam;
        var bsn = p.IsZonderBsn ? "" : Bsn(p.Bsn);
        verzekerden.Rij(
            $"{bsn},{p.Verzekerdennummer},{Dag(geboren)},{naam},{p.Voorvoegsel},{p.Voorletters},{p.Geslacht},{(g.OverledenOp is { } dag ? Dag(dag) : "")},{p.Postcode},{p.Huisnummer}"
        );
    }

    /// <summary>One policy, interrupted where the person is insured otherwise, or not.</summary>
    private void Polissen(Groep g)
    {
        var bsn = Bsn(g.Persoon.Bsn);
        var begin = new DateOnly(2020, 1, 1);
        foreach (var uitzondering in g.Polissen.OrderBy(u => u.Begin))
        {
            polissen.Rij($"{bsn},{Zorgprofiel.Uzovi},{Dag(begin)},{Dag(uitzondering.Begin.AddDays(-1))},{g.Pakket}");
            var (uzovi, pakket) = uitzondering.Pakket is { } ander ? (Zorgprofiel.Uzovi, ander) : (Zorgprofiel.AndereUzovi, "");
            polissen.Rij($"{bsn},{uzovi},{Dag(uitzondering.Begin)},{Dag(uitzondering.Eind)},{pakket}");
            begin = uitzondering.Eind.AddDays(1);
        }

        polissen.Rij($"{bsn},{Zorgprofiel.Uzovi},{Dag(begin)},,{g.Pakket}");
    }

    private void Wlz(Groep g)
    {
        var bsn = Bsn(g.Persoon.Bsn);
        foreach (var (dag, metBehandeling) in g.Wlz)
        {
            wlz.Rij($"{bsn},{Dag(dag)},{Dag(dag)},{(metBehandeling ? 1 : 0)}");
        }

        // What asks nothing of a claim of this period: a stay that is over, and one without treatment.
        if (g.Persoon.Nummer % 40 == 11)
        {
            wlz.Rij($"{bsn},2023-01-01,2023-12-31,1");
        }

        if (g.Persoon.Nummer % 40 == 12 && g.IsEnige(-1, Rol.Wzd))
        {
            wlz.Rij($"{bsn},2024-01-01,,0");
        }
    }

    private void Regel(Groep g, Regelplan regel)
    {
        var bsn = Bsn(g.Persoon.Bsn);
        var declarant = Agb(profiel.Declarant);
        switch (regel.Soort.Rol)
        {
            case Rol.Machtiging when regel.HeeftMachtiging:
                Machtiging(g, regel);
                break;
            case Rol.Kwartaal or Rol.EenOktober when g.OpIon:
                // On the list of the practice, or of someone who works there.
                ion.Rij($"{(regel.Nummer % 2 == 0 ? declarant : Agb(profiel.Behandelaars[1]))},{bsn},2020-01-01,");
                break;
            case Rol.Keten when !g.ZonderKeten.Contains(regel.Nummer):
                keten.Rij($"{declarant},{bsn},{regel.Soort.Lijst},{regel.Soort.Code},{Dag(regel.Begin)},{Dag(regel.Eind)},");
                break;
            default:
                break;
        }
    }

    private void Machtiging(Groep g, Regelplan regel)
    {
        var staat = g.Machtigingen.GetValueOrDefault(regel.Nummer);
        if (staat == Machtigingsstaat.Onbekend)
        {
            return;
        }

        var bsn = staat == Machtigingsstaat.VanAnder ? (g.Persoon.Bsn == 999_900_006 ? 999_900_018 : 999_900_006) : g.Persoon.Bsn;
        var code = profiel.Soorten[(int)(staat == Machtigingsstaat.AnderePrestatie ? Rol.Gewoon : Rol.Machtiging)].Code;
        var begin = staat == Machtigingsstaat.AndereDagen ? regel.Begin.AddDays(1) : regel.Begin;
        machtigingen.Rij(
            $"M{regel.Nummer:D10},{Bsn(bsn)},{(regel.Nummer % 2 == 0 ? Agb(profiel.Declarant) : "")},{regel.Soort.Lijst},{code},{Dag(begin)},{Dag(regel.Eind.AddDays(30))}"
        );
    }

    private void Historie(Testpersoon persoon, Regelplan regel, Voorgeschiedenis soort)
    {
        var rij = new Historierij(profiel, regel);
        var referentie = $"H{kenmerk}{regel.Nummer:D10}";
        switch (soort)
        {
            case Voorgeschiedenis.Debet:
            case Voorgeschiedenis.DebetAfgewezen:
            case Voorgeschiedenis.DebetGecrediteerd:
            case Voorgeschiedenis.DebetAnderAantal:
            case Voorgeschiedenis.DebetLagerToegekend:
                referentie = $"V{kenmerk}{regel.Nummer:D10}";
                rij.Toegekend = soort switch
                {
                    Voorgeschiedenis.DebetAfgewezen => 0,
                    Voorgeschiedenis.DebetLagerToegekend => regel.Declaratiebedrag - 100,
                    _ => regel.Declaratiebedrag,
                };
                rij.Aantal += soort == Voorgeschiedenis.DebetAnderAantal ? 1 : 0;
                rij.IsGecrediteerd = soort == Voorgeschiedenis.DebetGecrediteerd;
                break;
            case Voorgeschiedenis.Referentie:
                referentie = $"R{kenmerk}{regel.Nummer:D10}";
                rij.Op(new DateOnly(2024, 3, 4));
                rij.Toegekend = 0;
                break;
            case Voorgeschiedenis.ZelfdeWeek:
                // Monday of the week, or Tuesday when the line itself is on Monday.
                rij.Op(regel.Begin.AddDays(regel.Begin.DayOfWeek == DayOfWeek.Monday ? 1 : -(((int)regel.Begin.DayOfWeek + 6) % 7)));
                rij.Aantal = Wereld.HoogstensPerWeek;
                break;
            case Voorgeschiedenis.Uitsluiter:
                rij.Soort = profiel.Soorten[(int)Rol.Uitsluiter];
                rij.Op(regel.Begin.AddDays(-5));
                break;
            case Voorgeschiedenis.UitsluiterDag:
                rij.Soort = profiel.Soorten[(int)Rol.UitsluiterDag];
                break;
            case Voorgeschiedenis.AnderePraktijk:
                rij.Agb = profiel.NietVerbonden;
                rij.Behandelaar = profiel.NietVerbonden;
                rij.Op(Zorgprofiel.PeriodeBegin);
                break;
            case Voorgeschiedenis.Behandeling:
                rij.Soort = profiel.Soorten[(int)Rol.Gewoon];
                rij.Op(regel.Begin.AddDays(-100));
                break;
            default:
                break;
        }

        historie.Rij(rij.Tekst(Bsn(persoon.Bsn), $"H{kenmerk}", referentie));
    }

    private static string Bsn(int bsn) => bsn.ToString("D9", CultureInfo.InvariantCulture);
}

/// <summary>A row of history about the same as a line.</summary>
internal sealed class Historierij(Zorgprofiel profiel, Regelplan regel)
{
    private DateOnly begin = regel.Begin;
    private DateOnly eind = regel.Eind;

    internal int Agb { get; set; } = profiel.Declarant;

    internal Prestatiesoort Soort { get; set; } = regel.Soort;

    internal int Behandelaar { get; set; } = regel.Behandelaar;

    internal int Aantal { get; set; } = regel.Aantal;

    internal long Toegekend { get; set; } = regel.Declaratiebedrag;

    internal bool IsGecrediteerd { get; set; }

    internal void Op(DateOnly dag) => (begin, eind) = (dag, dag);

    internal string Tekst(string bsn, string factuurnummer, string referentie) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Zorgprofiel.Uzovi},{Registerbestand.Agb(Agb)},{factuurnummer},{referentie},{bsn},{Soort.Lijst},{Soort.Code},{Dag(begin)},{Dag(eind)},{Registerbestand.Agb(Behandelaar)},{Aantal},{regel.Declaratiebedrag},D,{Toegekend},{(IsGecrediteerd ? 1 : 0)},{regel.Tarief},{regel.Berekend},,{Dag(eind.AddDays(3))},{Dag(eind.AddDays(4))},{(Toegekend == 0 ? Dag(eind.AddDays(5)) : "")}"
        );
}
