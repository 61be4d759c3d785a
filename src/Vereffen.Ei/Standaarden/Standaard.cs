using System.Globalization;
using Vereffen.Kern;

namespace Vereffen.Ei;

/// <summary>A message standard of one version: record types of one fixed length. Comes from a data file, never from a class of its own.</summary>
public sealed class Standaard
{
    private readonly Dictionary<string, Element> elementen = new(StringComparer.Ordinal);
    private readonly sbyte[] recordOpKenmerk = new sbyte[100];
    private readonly Snelboek?[] snelboeken = new Snelboek?[Enum.GetValues<Niveau>().Length];

    internal Standaard(StandaardKop kop, IReadOnlyList<RecordSoort> records)
    {
        Kop = kop;
        Soorten = [.. records];
        Records = Soorten;
        Array.Fill(recordOpKenmerk, (sbyte)-1);
        for (var i = 0; i < records.Count; i++)
        {
            records[i].Index = i;
            recordOpKenmerk[int.Parse(records[i].Kenmerk, CultureInfo.InvariantCulture)] = (sbyte)i;
            foreach (var element in records[i].Elementen)
            {
                elementen[element.Id] = element;
            }
        }

        Stamboom = new Stamboom(Soorten);
    }

    /// <summary>Name: <c>OS301</c>.</summary>
    public string Naam => Kop.Naam;

    /// <summary>Version and subversion: <c>1.0</c>.</summary>
    public string Versie => Kop.Versie;

    /// <summary>Name and version: <c>OS301 1.0</c>.</summary>
    public string VolledigeNaam => $"{Kop.Naam} {Kop.Versie}";

    /// <summary>Code of the message in field 0102 (OS301 = 185).</summary>
    public int EiCode => Kop.EiCodes[0];

    /// <summary>
    /// All codes that field 0102 may hold, <see cref="EiCode"/> first. Most standards have one; AW319 has one per law (187, 428, 430), and its retour
    /// answers each with the code at the same place (188, 429, 431).
    /// </summary>
    public IReadOnlyList<int> EiCodes => Kop.EiCodes;

    /// <summary>Length of every record in bytes, line end not counted.</summary>
    public int RecordLengte => Kop.Lengte;

    /// <summary>True for the answer to a claim.</summary>
    public bool IsRetour => Kop.IsRetour;

    public string Omschrijving => Kop.Omschrijving;

    /// <summary>The claim's retour, or the retour's claim: <c>OS302 1.0</c>; empty when we don't hold it.</summary>
    public string Tegenhanger => Kop.Tegenhanger;

    /// <summary>How sure we are of positions, lengths and types.</summary>
    public Herkomst Herkomst => Kop.Herkomst;

    /// <summary>How sure we are of obligations and conditions.</summary>
    public Herkomst HerkomstCondities => Kop.Condities;

    /// <summary>Where the facts come from.</summary>
    public string Bron => Kop.Bron;

    /// <summary>In the order of the standard: 01, 02, .., 99.</summary>
    public IReadOnlyList<RecordSoort> Records { get; }

    internal StandaardKop Kop { get; }

    /// <summary>The same as <see cref="Records"/>, for loops that must not allocate.</summary>
    internal RecordSoort[] Soorten { get; }

    internal Stamboom Stamboom { get; }

    /// <summary>How its records are checked the quick way, made at first use.</summary>
    internal Snelboek Snelboek(Niveau totEnMet)
    {
        // Two threads may both make one; they are the same.
        ref var boek = ref snelboeken[Array.IndexOf(Enum.GetValues<Niveau>(), totEnMet)];
        return Volatile.Read(ref boek) ?? (boek = new Snelboek(this, totEnMet));
    }

    internal RecordSoort Voorloop => Records[recordOpKenmerk[1]];

    internal RecordSoort Sluit => Records[recordOpKenmerk[99]];

    /// <summary>Record type by its two digits; null when the standard has none.</summary>
    public RecordSoort? ZoekRecord(string kenmerk) =>
        kenmerk.Length == 2 && char.IsAsciiDigit(kenmerk[0]) && char.IsAsciiDigit(kenmerk[1])
            ? ZoekRecord((byte)kenmerk[0], (byte)kenmerk[1])
            : null;

    /// <summary>Element by its number: <c>0411</c>.</summary>
    public Element? ZoekElement(string id) => elementen.GetValueOrDefault(id);

    internal RecordSoort? ZoekRecord(byte tiental, byte eenheid)
    {
        var kenmerk = ((tiental - '0') * 10) + eenheid - '0';
        if (tiental is < (byte)'0' or > (byte)'9' || eenheid is < (byte)'0' or > (byte)'9')
        {
            return null;
        }

        var index = recordOpKenmerk[kenmerk];
        return index < 0 ? null : Records[index];
    }

    public override string ToString() => VolledigeNaam;
}

/// <summary>The head lines of a standard's data file.</summary>
internal sealed record StandaardKop(
    string Naam,
    string Versie,
    IReadOnlyList<int> EiCodes,
    int Lengte,
    bool IsRetour,
    string Omschrijving,
    string Tegenhanger,
    Herkomst Herkomst,
    Herkomst Condities,
    string Bron
)
{
    internal int Hoofdversie => int.Parse(Versie.Split('.')[0], CultureInfo.InvariantCulture);

    internal int Subversie => int.Parse(Versie.Split('.')[1], CultureInfo.InvariantCulture);
}
