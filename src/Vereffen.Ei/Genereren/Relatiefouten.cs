using System.Text.RegularExpressions;
using Vereffen.Kern;

namespace Vereffen.Ei;

/// <summary>
/// Faults between fields. Each breaks one condition of the data and none other: it changes a field that no other condition reads, in a record whose other
/// fields keep every condition silent.
/// </summary>
internal sealed partial class Relatiefouten(Standaard standaard, Recordplan plan)
{
    private readonly RecordSoort soort = plan.Soort;

    internal IEnumerable<Veldfout> Alle()
    {
        foreach (var e in soort.Velden)
        {
            foreach (var eis in e.Eisen.Where(v => v.Niveau >= Niveau.N4))
            {
                if (Fout(e, eis) is { } fout)
                {
                    yield return fout;
                }
            }
        }
    }

    private Veldfout? Fout(Element e, Voorwaarde eis)
    {
        if (eis.Tekst == $"leeg({e.Id})")
        {
            return Breek("moet leeg zijn", e, eis, e, veld => Vul(e, veld));
        }

        if (
            Samen().Match(eis.Tekst) is { Success: true } samen
            && samen.Groups["tweede"].Value == e.Id
            && IsAltijdLeeg(samen.Groups["eerste"].Value)
        )
        {
            return Breek("alleen samen gevuld", e, eis, e, veld => Vul(e, veld));
        }

        return e.Code switch
        {
            "BED153" when eis.Tekst.Contains('*') => Breek("berekend bedrag", e, eis, e, Verhoog),
            "BED161" when Is(eis, 8063) => Hoger(e, eis),
            _ when Is(eis, 8064) && soort.MetCode("BED161")?.Teken == e.Id => VerschilInTeken(e, eis),
            _ when Is(eis, 8179) => Breek("doorsturen", e, eis, e, veld => veld[0] = (byte)'2'),
            "DAT272" when Is(eis, 8176) => Breek("na dagtekening", e, eis, e, NaDagtekening),
            "DAT003" when Is(eis, 8178) => Breek("einde na dagtekening", e, eis, e, NaDagtekening),
            "DAT003" when Is(eis, 8007) && eis.Tekst.Contains(">=", StringComparison.Ordinal) => Breek(
                "einde voor begin",
                e,
                eis,
                e,
                veld => "20250930"u8.CopyTo(veld)
            ),
            "NAM191" or "NAM192" when Is(eis, 312) => Breek("tweede naam", e, eis, e, veld => Vul(e, veld)),
            "COD090" when eis.Tekst.EndsWith("= 'NL'", StringComparison.Ordinal) => Breek("land", e, eis, e, veld => "BE"u8.CopyTo(veld)),
            "NUM363" when Is(eis, 651) => ZonderVorige(e, eis),
            _ => null,
        };
    }

    private Veldfout? Hoger(Element e, Voorwaarde eis)
    {
        if (soort.MetCode("BED153") is not { BlijftLeeg: false } berekend || LeestIemand(e, eis))
        {
            return null;
        }

        return Fout(
            "declaratiebedrag boven berekend",
            e,
            eis,
            record =>
            {
                berekend.Lees(record).CopyTo(record.Slice(e.Start - 1, e.Lengte));
                Verhoog(record.Slice(e.Start - 1, e.Lengte));
            }
        );
    }

    private Veldfout? VerschilInTeken(Element e, Voorwaarde eis) =>
        soort.MetCode("BED153") is { BlijftLeeg: false } berekend && standaard.ZoekElement(berekend.Teken) is { } teken
            ? Breek("debet en credit", e, eis, teken, veld => veld[0] = (byte)'C')
            : null;

    /// <summary>Only where the amount, and with it D/C, is in the prestatie itself.</summary>
    private Veldfout? ZonderVorige(Element e, Voorwaarde eis)
    {
        if (standaard.ZoekElement(soort.MetCode("BED161")?.Teken ?? "") is not { } teken)
        {
            return null;
        }

        var ander = standaard.ZoekElement(soort.MetCode("BED153")?.Teken ?? "");
        return Fout(
            "credit zonder vorige",
            e,
            eis,
            record =>
            {
                record[teken.Start - 1] = (byte)'C';
                if (ander is { BlijftLeeg: false })
                {
                    record[ander.Start - 1] = (byte)'C';
                }
            }
        );
    }

    /// <summary>A fault that shows on <paramref name="e"/> when <paramref name="veld"/> changes; null when another condition reads that field as well.</summary>
    private Veldfout? Breek(string naam, Element e, Voorwaarde eis, Element veld, Foutmaker.Veldingreep ingreep) =>
        LeestIemand(veld, eis) ? null : Fout(naam, e, eis, record => ingreep(record.Slice(veld.Start - 1, veld.Lengte)));

    private static Veldfout Fout(string naam, Element e, Voorwaarde eis, Foutmaker.Veldingreep ingreep) =>
        new(
            naam,
            e,
            eis.Niveau,
            eis.Retourcode,
            _ => true,
            (record, lengte) =>
            {
                ingreep(record[..lengte]);
                return lengte;
            }
        );

    private bool LeestIemand(Element veld, Voorwaarde behalve) =>
        standaard
            .Soorten.SelectMany(s => s.Velden)
            .Any(e =>
                e.GelijkAan == veld.Id
                || e.Eisen.Any(eis => eis != behalve && eis.Tekst.Contains(veld.Id, StringComparison.Ordinal) && !IsStil(e, eis, veld))
            );

    /// <summary>A condition that is only asked when a field is filled that we never fill, or that compares with today, whom nobody gives; or that still holds.</summary>
    private bool IsStil(Element e, Voorwaarde eis, Element veld)
    {
        if (
            AlsGevuld().Match(eis.Tekst) is { Success: true } als
            && als.Groups["eerste"].Value != veld.Id
            && IsAltijdLeeg(als.Groups["eerste"].Value)
        )
        {
            return true;
        }

        return (veld.Code, eis.Retourcode.Waarde) switch
        {
            (_, 8007) when eis.Tekst.Contains("vandaag", StringComparison.Ordinal) => true,
            // A later end is still after the begin, and an earlier one before the dagtekening.
            ("DAT003", 8007 or 8178) => e == veld,
            // More than tarief times aantal is still no less than what is claimed.
            ("BED153", 8063) => true,
            ("COD668" or "COD665", 651) => true,
            ("NAM191", 312) => true,
            ("COD090", 316) => true,
            _ => false,
        };
    }

    private bool IsAltijdLeeg(string id) =>
        standaard.ZoekElement(id) is { } e
        && e.Id[..2] == soort.Kenmerk
        && !Array.Exists(plan.Vakken, v => v.Element == e)
        && !e.Lees(plan.Sjabloon).ContainsAnyExcept(e.Type == ElementType.N ? (byte)'0' : (byte)' ');

    private static bool Is(Voorwaarde eis, int code) => eis.Retourcode.Waarde == code;

    /// <summary>A value that is right by itself.</summary>
    private static void Vul(Element e, Span<byte> veld)
    {
        var waarde = e switch
        {
            { Waarden.Count: > 0 } => StandaardLezer.Latijn(e.Waarden[^1]),
            { Vorm: Vorm.Datum } => "20251002"u8,
            { Vorm: Vorm.Agb } => "01990777"u8,
            { GehoudenLijst: { IsVolledig: true } lijst } => StandaardLezer.Latijn(lijst.Waarden.First().Code),
            _ => "1"u8,
        };
        Recordplan.Zet(veld, e.Type == ElementType.N, waarde);
    }

    private static void NaDagtekening(Span<byte> veld) => "20260106"u8.CopyTo(veld);

    /// <summary>One cent more.</summary>
    private static void Verhoog(Span<byte> veld)
    {
        for (var i = veld.Length - 1; i >= 0; i--)
        {
            if (veld[i] != '9')
            {
                veld[i]++;
                return;
            }

            veld[i] = (byte)'0';
        }
    }

    [GeneratedRegex(
        @"^als gevuld\((?<eerste>\d{4})\) dan gevuld\((?<tweede>\d{4})\) anders leeg\(\k<tweede>\)$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Samen();

    [GeneratedRegex(@"^als gevuld\((?<eerste>\d{4})\)", RegexOptions.CultureInvariant)]
    private static partial Regex AlsGevuld();
}
