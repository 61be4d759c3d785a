namespace Vereffen.Ei;

/// <summary>A standard made ready to be written: 01, 02, 04 with the records that must stand under it, 99.</summary>
internal sealed class Claimplan
{
    internal Claimplan(Standaard standaard)
    {
        Standaard = standaard;
        Profiel = Zorgprofiel.Van(standaard);
        Voorloop = Maak(standaard.Voorloop);
        Verzekerde = Maak(standaard.ZoekRecord("02")!);
        Prestatie = Maak(standaard.ZoekRecord("04")!);
        Kinderen = [.. standaard.Soorten.Where(s => s.Ouder == "04" && s.MinstensEen).Select(Maak)];
        Sluit = Maak(standaard.Sluit);
        MetAantal = Prestatie.Heeft(Inhoud.Aantal) || Array.Exists(Kinderen, k => k.Heeft(Inhoud.Aantal));
        MetEind = Prestatie.Heeft(Inhoud.Eind);
        MetVerwijzer = Prestatie.Heeft(Inhoud.Verwijzer);
    }

    internal Standaard Standaard { get; }

    internal Zorgprofiel Profiel { get; }

    internal Recordplan Voorloop { get; }

    internal Recordplan Verzekerde { get; }

    internal Recordplan Prestatie { get; }

    internal Recordplan[] Kinderen { get; }

    internal Recordplan Sluit { get; }

    /// <summary>The standard counts units; else every line is one.</summary>
    internal bool MetAantal { get; }

    /// <summary>A line has a begin and an end; else one date.</summary>
    internal bool MetEind { get; }

    internal bool MetVerwijzer { get; }

    private Recordplan Maak(RecordSoort soort) => new(Standaard, soort, Profiel);
}
