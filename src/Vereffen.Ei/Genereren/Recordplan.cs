using System.Globalization;
using System.Text;

namespace Vereffen.Ei;

/// <summary>A record type as bytes that are the same on every line, with the fields that are not.</summary>
internal sealed class Recordplan
{
    private static readonly Dictionary<string, Inhoud> PerCode = new(StringComparer.Ordinal)
    {
        ["NUM040"] = Inhoud.Detail,
        ["NUM313"] = Inhoud.Bsn,
        ["NUM003"] = Inhoud.Verzekerdennummer,
        ["DAT006"] = Inhoud.Geboortedatum,
        ["COD134"] = Inhoud.Geslacht,
        ["NAM193"] = Inhoud.Naam,
        ["NAM194"] = Inhoud.Voorvoegsel,
        ["NAM025"] = Inhoud.Voorletters,
        ["COD083"] = Inhoud.Postcode,
        ["NUM030"] = Inhoud.Huisnummer,
        ["NUM013"] = Inhoud.Machtiging,
        ["COD820"] = Inhoud.Doorsturen,
        ["COD150"] = Inhoud.Doorsturen,
        ["DAT001"] = Inhoud.Begin,
        ["DAT272"] = Inhoud.Begin,
        ["DAT298"] = Inhoud.Begin,
        ["DAT003"] = Inhoud.Eind,
        ["DAT299"] = Inhoud.Eind,
        ["COD367"] = Inhoud.Lijst,
        ["COD692"] = Inhoud.Lijst,
        ["COD388"] = Inhoud.Code,
        ["COD695"] = Inhoud.Code,
        ["COD626"] = Inhoud.Code,
        ["COD860"] = Inhoud.Code,
        ["COD334"] = Inhoud.Code,
        ["ANT054"] = Inhoud.Aantal,
        ["COD089"] = Inhoud.Behandelaar,
        ["COD836"] = Inhoud.Verwijzer,
        ["BED160"] = Inhoud.Tarief,
        ["BED176"] = Inhoud.Tarief,
        ["BED153"] = Inhoud.Berekend,
        ["BED161"] = Inhoud.Declaratiebedrag,
        ["NUM362"] = Inhoud.Referentie,
        ["NUM371"] = Inhoud.Referentie,
        ["NUM363"] = Inhoud.VorigeReferentie,
        ["NUM372"] = Inhoud.VorigeReferentie,
        ["NUM029"] = Inhoud.Factuurnummer,
    };

    internal Recordplan(Standaard standaard, RecordSoort soort, Zorgprofiel profiel)
    {
        Soort = soort;
        Sjabloon = new byte[standaard.RecordLengte];
        var vakken = new List<Vak>();
        var gehad = new HashSet<Inhoud>();
        foreach (var e in soort.Velden)
        {
            var veld = Sjabloon.AsSpan(e.Start - 1, e.Lengte);
            veld.Fill(e.Type == ElementType.N ? (byte)'0' : (byte)' ');
            if (e.Verplichting == Verplichting.S || e.BlijftLeeg)
            {
                continue;
            }

            if (InhoudVan(standaard, soort, e) is { } inhoud && (gehad.Add(inhoud) || e.Verplichting == Verplichting.M))
            {
                vakken.Add(new Vak(inhoud, e, e.Start - 1, e.Lengte));
            }
            else if (Waarde(standaard, soort, e, profiel) is { Length: > 0 } waarde)
            {
                Zet(veld, e.Type == ElementType.N, Encoding.Latin1.GetBytes(waarde));
            }
        }

        Vakken = [.. vakken];
    }

    internal RecordSoort Soort { get; }

    internal byte[] Sjabloon { get; }

    internal Vak[] Vakken { get; }

    internal bool Heeft(Inhoud inhoud) => Array.Exists(Vakken, v => v.Inhoud == inhoud);

    internal Vak? Vak(Inhoud inhoud) => Vakken.Cast<Vak?>().FirstOrDefault(v => v!.Value.Inhoud == inhoud);

    /// <summary>Digits to the right with zeros, text to the left with spaces; what does not fit is a bug of the caller.</summary>
    internal static void Zet(Span<byte> veld, bool getal, ReadOnlySpan<byte> waarde)
    {
        if (getal)
        {
            veld[..^waarde.Length].Fill((byte)'0');
            waarde.CopyTo(veld[^waarde.Length..]);
        }
        else
        {
            waarde.CopyTo(veld);
            veld[waarde.Length..].Fill((byte)' ');
        }
    }

    private static Inhoud? InhoudVan(Standaard standaard, RecordSoort soort, Element e)
    {
        if (soort.IsSluit)
        {
            return e.Telt.Length > 0 ? Inhoud.Telling
                : e.Totaal.Length > 0 ? Inhoud.Totaal
                : e.Lijst == "COD043-VEKT" ? Inhoud.Totaalteken
                : null;
        }

        if (e.Lijst == "COD043-VEKT")
        {
            return e.Id == soort.MetCode("BED153")?.Teken ? Inhoud.BerekendTeken
                : e.Verplichting == Verplichting.M || e.Id == soort.MetCode("BED161")?.Teken ? Inhoud.Teken
                : null;
        }

        if (!PerCode.TryGetValue(e.Code, out var inhoud))
        {
            return null;
        }

        // Who referred is asked of the care that needs it; elsewhere it stays empty unless the standard wants it.
        return inhoud == Inhoud.Verwijzer && e.Verplichting != Verplichting.M && standaard.Naam is not ("PM304" or "MZ301") ? null : inhoud;
    }

    private static string? Waarde(Standaard standaard, RecordSoort soort, Element e, Zorgprofiel profiel)
    {
        if (soort.IsVoorloop && Voorloopwaarde(standaard, e, profiel) is { } kop)
        {
            return kop;
        }

        if (e.Code == "COD061")
        {
            return Tekst(Zorgprofiel.Uzovi);
        }

        if (Zorgprofiel.VasteWaarde(standaard, e) is { } vast)
        {
            return vast;
        }

        if (e.Verplichting != Verplichting.M)
        {
            return null;
        }

        return e.Waarden.Count > 0 ? e.Waarden[0]
            : e.Code == "COD841" ? "2"
            : e.Vorm == Vorm.Datum ? Tekst(Zorgprofiel.PeriodeBegin)
            : e.Vorm == Vorm.Agb ? Tekst(profiel.Behandelaars[0])
            : e.GehoudenLijst?.Waarden.FirstOrDefault(w => w.Code.Trim('0').Length > 0) is { } code ? code.Code
            : "1";
    }

    private static string? Voorloopwaarde(Standaard standaard, Element e, Zorgprofiel profiel) =>
        e.Code switch
        {
            "COD002" => Tekst(standaard.EiCode),
            "NUM001" => Tekst(standaard.Kop.Hoofdversie),
            "NUM309" => Tekst(standaard.Kop.Subversie),
            "COD856" => "T",
            "COD009" => profiel.AlsInstelling ? "" : Tekst(profiel.Behandelaars[0]),
            "COD181" => profiel.AlsInstelling ? "" : Tekst(profiel.Declarant),
            "COD031" => profiel.AlsInstelling ? Tekst(profiel.Declarant) : "",
            "COD833" => profiel.AlsInstelling ? "04" : "03",
            "DAT043" => Tekst(Zorgprofiel.PeriodeBegin),
            "DAT044" => Tekst(Zorgprofiel.PeriodeEind),
            "DAT031" => Tekst(Zorgprofiel.Dagtekening),
            "COD363" => "EUR",
            _ => null,
        };

    private static string Tekst(int getal) => getal.ToString(CultureInfo.InvariantCulture);

    private static string Tekst(DateOnly dag) => dag.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
}
