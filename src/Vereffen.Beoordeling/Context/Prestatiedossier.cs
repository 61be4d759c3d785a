using Vereffen.Kern;
using Vereffen.Registers;

namespace Vereffen.Beoordeling;

/// <summary>All that the registers say of one prestatiecode for one declarant; looked up once per file.</summary>
internal sealed class Prestatiedossier
{
    private readonly Prestatiebeschrijving[] beschrijvingen;
    private readonly Contracttarief[] contracttarieven;
    private readonly Indientermijn[] termijnen;

    public Prestatiedossier(int nummer, Prestatiesleutel sleutel, BestandContext bestand, bool sluitUit)
    {
        Nummer = nummer;
        Sleutel = sleutel;
        SluitUit = sluitUit;
        var registers = bestand.Registers;
        LijstBestaat = registers.KentPrestatielijst(sleutel.Lijst);
        beschrijvingen = registers.Prestaties.Zoek(sleutel).ToArray();
        contracttarieven = bestand.Declarant is { } agb ? registers.Contracttarieven.Zoek((agb, sleutel)).ToArray() : [];
        Uitsluitingen = registers.Uitsluitingen.Zoek(sleutel).ToArray();
        Tijdvakken = [.. beschrijvingen.Where(b => b.Per != Tijdvak.Geen).Select(b => b.Per).Distinct()];
        termijnen = [.. bestand.Termijnen.Where(t => Past(t, sleutel)).OrderByDescending(Bijzonderheid)];
    }

    /// <summary>Number within the file, from 0.</summary>
    public int Nummer { get; }

    public Prestatiesleutel Sleutel { get; }

    public bool LijstBestaat { get; }

    public bool Bestaat => beschrijvingen.Length > 0;

    /// <summary>Calendar periods over which a maximum number of units counts.</summary>
    public Tijdvak[] Tijdvakken { get; }

    /// <summary>Other prestaties after which this one is refused.</summary>
    public Uitsluiting[] Uitsluitingen { get; }

    /// <summary>True when another prestatie is refused after this one.</summary>
    public bool SluitUit { get; }

    public Prestatiebeschrijving? Op(DateOnly dag)
    {
        foreach (var beschrijving in beschrijvingen)
        {
            if (beschrijving.Geldig.Bevat(dag))
            {
                return beschrijving;
            }
        }

        return null;
    }

    /// <summary>The day on which the right to a prestatie of <paramref name="begin"/> is decided: its peildatum, else that day itself.</summary>
    public DateOnly Toetsdag(DateOnly begin) => Beoordeling.Tijdvakken.Peildag(Op(begin)?.Peildatum ?? Peildatum.Geen, begin) ?? begin;

    public Contracttarief? Contracttarief(UzoviNummer uzovi, DateOnly dag)
    {
        foreach (var tarief in contracttarieven)
        {
            if (tarief.Uzovi == uzovi && tarief.Geldig.Bevat(dag))
            {
                return tarief;
            }
        }

        return null;
    }

    /// <summary>The first agreed with whatever insurer: for a zorggroep that is not this insurer's own.</summary>
    public Contracttarief? ContracttariefVanAnder(DateOnly dag) =>
        Array.Find(contracttarieven, t => t.Geldig.Bevat(dag) && t.Tarief is not null);

    /// <summary>Months within which to claim and to claim again; the most specific row that fills a value wins over the insurer's own.</summary>
    public (int? Eerste, int? Herstel) Termijn(DateOnly dag, Verzekeraar? verzekeraar)
    {
        int? eerste = null;
        int? herstel = null;
        foreach (var termijn in termijnen)
        {
            if (termijn.Geldig.Bevat(dag))
            {
                eerste ??= termijn.EersteMaanden;
                herstel ??= termijn.HerstelMaanden;
            }
        }

        return (eerste ?? verzekeraar?.IndientermijnMaanden, herstel ?? verzekeraar?.HersteltermijnMaanden);
    }

    private static bool Past(Indientermijn termijn, Prestatiesleutel sleutel) =>
        (termijn.Lijst.Length == 0 || termijn.Lijst == sleutel.Lijst) && (termijn.Code.Length == 0 || termijn.Code == sleutel.Code);

    // More filled columns is more specific; of as many, those with the zorgaanbieder count first, then those with the code.
    private static int Bijzonderheid(Indientermijn t)
    {
        var agb = t.Agb is null ? 0 : 1;
        var lijst = t.Lijst.Length == 0 ? 0 : 1;
        var code = t.Code.Length == 0 ? 0 : 1;
        return ((agb + lijst + code) * 8) + (agb * 4) + (code * 2);
    }
}
