using Vereffen.Kern;
using Vereffen.Registers;

namespace Vereffen.Beoordeling.Tests;

/// <summary>
/// Registers under which <see cref="Regel"/> and <see cref="Kop"/> are awarded as they stand: one insurer, one practice with one zorgverlener, two insured, one prestatie.
/// Tests change what they are about.
/// </summary>
internal sealed class Wereld
{
    public static readonly UzoviNummer Uzovi = UzoviNummer.Parse("3311");
    public static readonly UzoviNummer AndereUzovi = UzoviNummer.Parse("3313");
    public static readonly AgbCode Zorgverlener = AgbCode.Parse("90012345");
    public static readonly AgbCode AndereZorgverlener = AgbCode.Parse("90054321");
    public static readonly AgbCode Praktijk = AgbCode.Parse("90056789");
    public static readonly AgbCode AnderePraktijk = AgbCode.Parse("90098765");
    public static readonly AgbCode Instelling = AgbCode.Parse("47010101");
    public static readonly AgbCode Bureau = AgbCode.Parse("98001234");
    public static readonly Bsn Anna = TestBsn(0);
    public static readonly Bsn Bram = TestBsn(1);
    public static readonly DateOnly Geboren = new(1980, 5, 17);
    public static readonly Periode Altijd = new(new DateOnly(2000, 1, 1), null);
    public static readonly Prestatiesleutel Consult = new("081", "24001");
    public static readonly Prestatiesleutel Vervolg = new("081", "24002");

    public Wereld()
    {
        Rijen.Verzekeraars.Add(
            new(Uzovi, "Zorgzaam", "ZZ", "K1", ["OS301"], 12, 365, 30, new Bedrag(500), new Bedrag(500), null, AllesOfNiets: false)
        );
        Rijen.Agb.Add(new(Zorgverlener, AgbSoort.Zorgverlener, "Z", [], Altijd, [], null));
        Rijen.Agb.Add(new(AndereZorgverlener, AgbSoort.Zorgverlener, "Y", [], Altijd, [], null));
        Rijen.Agb.Add(new(Praktijk, AgbSoort.Praktijk, "P", [], Altijd, [], null));
        Rijen.Agb.Add(new(AnderePraktijk, AgbSoort.Praktijk, "Q", [], Altijd, [], null));
        Rijen.Agb.Add(new(Instelling, AgbSoort.Instelling, "I", [], Altijd, [], null));
        Rijen.Agb.Add(new(Bureau, AgbSoort.Servicebureau, "B", [], Altijd, [], null));
        Rijen.AgbRelaties.Add(new(Zorgverlener, Praktijk, Altijd));
        Rijen.AgbRelaties.Add(new(AndereZorgverlener, Praktijk, Altijd));
        Rijen.Overeenkomsten.Add(new(Praktijk, [Uzovi], OvereenkomstSoort.Contract, Altijd, false, false, true));
        Rijen.Servicebureaus.Add(new(Bureau, Praktijk, Altijd));
        Rijen.Verzekerden.Add(new(Anna, "V1", Geboren, "Jansen", "", "A", 2, null));
        Rijen.Verzekerden.Add(new(Bram, "V2", Geboren, "Berg", "van den", "B", 1, null));
        Rijen.Polissen.Add(new(Anna, Uzovi, Altijd, ""));
        Rijen.Polissen.Add(new(Bram, Uzovi, Altijd, ""));
        Rijen.Prestaties.Add(Beschrijving(Consult));
        Rijen.Prestaties.Add(Beschrijving(Vervolg));
    }

    public RegisterRijen Rijen { get; } = new();

    public DateOnly Ontvangen { get; set; } = new(2026, 4, 1);

    public List<Bevinding> Bevindingen { get; } = [];

    public List<Besluit> Besluiten { get; } = [];

    public Kop Kop { get; set; } = new();

    /// <summary>The n-th valid BSN from 999900000 on, the range for test data.</summary>
    public static Bsn TestBsn(int n)
    {
        for (var nummer = 999_900_000; ; nummer++)
        {
            if (Bsn.VoldoetAanElfproef(nummer) && n-- == 0)
            {
                return Bsn.TryCreate(nummer, out var bsn) ? bsn : throw new InvalidOperationException("geen BSN");
            }
        }
    }

    public static Prestatiebeschrijving Beschrijving(Prestatiesleutel sleutel) =>
        new(
            sleutel,
            "",
            Altijd,
            TariefSoort.Maximum,
            new Bedrag(40_00),
            null,
            Tijdvak.Geen,
            false,
            false,
            false,
            false,
            [],
            Peildatum.Geen,
            false,
            ""
        );

    /// <summary>Changes the first row of a register.</summary>
    public Wereld Met<T>(Func<RegisterRijen, List<T>> register, Func<T, T> verander)
    {
        var rijen = register(Rijen);
        rijen[0] = verander(rijen[0]);
        return this;
    }

    public Wereld MetPrestatie(Func<Prestatiebeschrijving, Prestatiebeschrijving> verander) => Met(r => r.Prestaties, verander);

    public Wereld MetVerzekeraar(Func<Verzekeraar, Verzekeraar> verander) => Met(r => r.Verzekeraars, verander);

    public Wereld MetKop(Func<Kop, Kop> verander)
    {
        Kop = verander(Kop);
        return this;
    }

    public Wereld Voeg<T>(Func<RegisterRijen, List<T>> register, params T[] rijen)
    {
        register(Rijen).AddRange(rijen);
        return this;
    }

    public Oordeel Beoordeel(params Regel[] regels) => Beoordeel(new Deel(regels));

    public Oordeel Beoordeel(params Deel[] delen) => Beoordeel(Kop.Bouw(delen));

    public Oordeel Beoordeel(Declaratie declaratie, bool metSpoor = false) =>
        Beoordelaar.Beoordeel(
            declaratie,
            Bevindingen,
            new RegisterSet(Rijen),
            Uzovi,
            Ontvangen,
            new BeoordelingOpties { Besluiten = Besluiten, MetSpoor = metSpoor }
        );

    /// <summary>Takes what this judgement leaves behind into the history of the world.</summary>
    public Wereld Onthoud(Oordeel oordeel)
    {
        var nieuw = oordeel.HistorieNa(new RegisterSet(Rijen).Historie).Regels.ToList();
        Rijen.Historie.Clear();
        Rijen.Historie.AddRange(nieuw);
        return this;
    }

    /// <summary>Judges a file and remembers it, so that its lines are history for the next one.</summary>
    public Wereld Eerder(Func<Kop, Kop> kop, params Regel[] regels) => EerderIn(kop, regels);

    public Wereld EerderIn(Func<Kop, Kop> kop, Regel[] regels)
    {
        // The same registers, as refined by the test so far; credits name rows of this very history.
        var set = new RegisterSet(Rijen);
        var oordeel = Beoordelaar.Beoordeel(kop(Kop).Bouw(new Deel(regels)), [], set, Uzovi, Ontvangen);
        Rijen.Historie.Clear();
        Rijen.Historie.AddRange(oordeel.HistorieNa(set.Historie).Regels);
        return this;
    }
}
