namespace Vereffen.Ei;

/// <summary>
/// The registers under which a generated claim is awarded, written while the claim is. With faults: one per chosen line, by changing the line or what the
/// registers say of that line alone.
/// </summary>
internal sealed class Wereld : IDisposable
{
    /// <summary>Cents by which the agreed tarief lies above the general one.</summary>
    internal const int MeerInContract = 500;

    internal const int HoogstensPerWeek = 2;

    /// <summary>Days after an excluding prestatie.</summary>
    internal const int UitsluitingDagen = 14;

    /// <summary>Everything.</summary>
    internal const string RuimPakket = "RUIM";

    /// <summary>Nothing that is claimed.</summary>
    internal const string KaalPakket = "KAAL";

    /// <summary>Half of everything.</summary>
    internal const string HalfPakket = "HALF";

    /// <summary>Up to <see cref="Grens"/> a year.</summary>
    internal const string BegrensdPakket = "GRENS";

    /// <summary>Cents; less than any tarief.</summary>
    internal const int Grens = 500;

    /// <summary>With faults: the contract pays the maximum on this day, and is none with a zorggroep. Sound lines lie before it.</summary>
    internal static readonly DateOnly DagMetBetaalMaximum = new(2025, 12, 29);

    /// <summary>With faults: no contract is in force on this day.</summary>
    internal static readonly DateOnly DagZonderContract = new(2025, 12, 30);

    private readonly Foutkeuze keuze;
    private readonly Groep groep;
    private readonly Persoonsregisters persoonsregisters;
    private int beurtVerzekerde;
    private int beurtRegel;

    internal Wereld(Claimplan plan, GenereerOpties opties, Func<string, Stream> register)
    {
        keuze = new Foutkeuze(opties);
        groep = new Groep(plan);
        Vasteregisters.Schrijf(plan, opties, register);
        persoonsregisters = new Persoonsregisters(plan, Kenmerken.Van(opties.Seed), register);
    }

    /// <summary>The fault on the verzekerde that was taken last; its lines are sound.</summary>
    internal Beoordelingsfout? FoutOpVerzekerde { get; private set; }

    /// <summary>Puts in faults and writes what the registers hold of this person.</summary>
    internal void Neem(ref Toeval toeval, Testpersoon persoon, Regelplan[] regels, int aantal)
    {
        groep.Vul(ref toeval, persoon, regels, aantal);
        FoutOpVerzekerde = null;
        if (keuze.OpVerzekerde(ref toeval, aantal))
        {
            FoutOpVerzekerde = Plant(ref toeval, Beoordelingsfouten.OpVerzekerde, ref beurtVerzekerde, 0);
        }
        else
        {
            for (var i = 0; i < aantal; i++)
            {
                if (keuze.OpRegel() && regels[i].Fout is null)
                {
                    regels[i].Fout = Plant(ref toeval, Beoordelingsfouten.OpRegel, ref beurtRegel, i);
                }
            }
        }

        persoonsregisters.Schrijf(groep);
    }

    public void Dispose() => persoonsregisters.Dispose();

    /// <summary>The next in turn that fits here, so that all kinds occur.</summary>
    private Beoordelingsfout? Plant(ref Toeval toeval, Beoordelingsfout[] fouten, ref int beurt, int i)
    {
        for (var poging = 0; poging < fouten.Length; poging++)
        {
            var fout = fouten[beurt];
            beurt = (beurt + 1) % fouten.Length;
            if (fout.Kan(groep, i))
            {
                fout.Pas(groep, i);
                keuze.Geplant(ref toeval);
                return fout;
            }
        }

        return null;
    }
}
