using System.Globalization;

namespace Vereffen.Ei;

/// <summary>Who claims in a standard, and which prestaties. All parties are invented: AGB-codes zz99xxxx.</summary>
internal sealed class Zorgprofiel
{
    /// <summary>The insurer, as in our samples: invented as well.</summary>
    internal const int Uzovi = 9901;

    /// <summary>The insurer of people who are insured elsewhere.</summary>
    internal const int AndereUzovi = 9902;

    /// <summary>First and last day on which lines of a sound file may lie.</summary>
    internal static readonly DateOnly PeriodeBegin = new(2025, 10, 1);

    internal static readonly DateOnly PeriodeEind = new(2025, 12, 31);

    internal static readonly DateOnly Dagtekening = new(2026, 1, 5);

    /// <summary>Values of mandatory elements that the sources do not pin down, by element code or by standard and element.</summary>
    private static readonly Dictionary<string, string> Vast = new(StringComparer.Ordinal)
    {
        ["COD072"] = "ST",
        ["COD651"] = "01",
        ["COD854"] = "N",
        ["NUM395"] = "01",
        ["NUM123"] = "01",
        ["GZ321 0420"] = "05",
        ["LH307 0427"] = "1",
    };

    private Zorgprofiel(string standaard, int zorgsoort, string lijst, int eersteCode, bool alsInstelling = false)
    {
        Standaard = standaard;
        Lijst = lijst;
        AlsInstelling = alsInstelling;
        Declarant = Agb(zorgsoort, 901);
        Behandelaars = [Agb(zorgsoort, 101), Agb(zorgsoort, 102), Agb(zorgsoort, 103), Agb(zorgsoort, 104)];
        Verwijzer = Agb(1, 777);
        NietVerbonden = Agb(zorgsoort, 105);
        Onbekend = Agb(zorgsoort, 999);
        Onbevoegd = Agb(zorgsoort == 96 ? 90 : 96, 106);
        Soorten = [.. Enum.GetValues<Rol>().Select(rol => Soort(rol, lijst, eersteCode))];
    }

    internal string Standaard { get; }

    internal string Lijst { get; }

    /// <summary>The claimant is an instelling (0112, paid as such), else a zorgverlener and a praktijk (0110, 0111).</summary>
    internal bool AlsInstelling { get; }

    /// <summary>Praktijk or instelling.</summary>
    internal int Declarant { get; }

    /// <summary>They work for the declarant: two for all care, one for the Wzd alone, one without recognition or qualification.</summary>
    internal int[] Behandelaars { get; }

    internal int Verwijzer { get; }

    /// <summary>Registered, but works elsewhere.</summary>
    internal int NietVerbonden { get; }

    /// <summary>In no register.</summary>
    internal int Onbekend { get; }

    /// <summary>Works for the declarant in another profession.</summary>
    internal int Onbevoegd { get; }

    /// <summary>By <see cref="Rol"/>.</summary>
    internal Prestatiesoort[] Soorten { get; }

    /// <summary>Standards for which a world can be made: those that the insurer judges.</summary>
    internal bool HeeftWereld => Standaard is "OS301" or "HA304" or "PM304" or "MZ301";

    internal static Zorgprofiel Van(Standaard standaard) =>
        standaard.Naam switch
        {
            "OS301" => new("OS301", 90, "081", 24500),
            "HA304" => new("HA304", 1, "008", 12000),
            "PM304" => new("PM304", 4, "012", 1000),
            "MZ301" => new("MZ301", 12, "010", 2000),
            "EP301" => new("EP301", 94, "990", 3000),
            "AP304" => new("AP304", 2, "001", 14000000),
            "AW319" => new("AW319", 41, "055", 4000, alsInstelling: true),
            "GZ321" => new("GZ321", 94, "050", 5000),
            "LH307" => new("LH307", 76, "990", 6000),
            "VK301" => new("VK301", 8, "990", 7000),
            "ZH308" => new("ZH308", 6, "016", 190000, alsInstelling: true),
            _ => new(standaard.Naam, 90, "990", 8000),
        };

    /// <summary>The value that an element has on every line, where the standard leaves the choice; null = as the data says.</summary>
    internal static string? VasteWaarde(Standaard standaard, Element element) =>
        Vast.GetValueOrDefault($"{standaard.Naam} {element.Id}")
        ?? (element.Verplichting == Verplichting.M ? Vast.GetValueOrDefault(element.Code) : null);

    private static int Agb(int zorgsoort, int nummer) => (zorgsoort * 1_000_000) + 990_000 + nummer;

    private static Prestatiesoort Soort(Rol rol, string lijst, int eersteCode)
    {
        var nummer = (int)rol;
        var tarief = 1250 + (375L * nummer);
        var code = (eersteCode + 1 + nummer).ToString(CultureInfo.InvariantCulture);
        return new(rol, rol == Rol.OnbekendeLijst ? "077" : lijst, code, tarief);
    }
}
