using System.Text.RegularExpressions;

namespace Vereffen.Ei;

/// <summary>
/// Reads what berichtspecificaties say in words of filling an element, as far as their fixed phrases go: allowed values, an element that follows another,
/// a date that follows another. What it does not know it leaves to a person.
/// </summary>
internal sealed partial class Conditievertaler(IReadOnlyList<Specificatieregel> regels)
{
    /// <summary>What a condition came to: values, an expression with its message, the element that it repeats, or nothing.</summary>
    internal sealed record Vertaling(IReadOnlyList<string> Waarden, string Eis, string Melding, string GelijkAan, bool IsGelezen)
    {
        internal static readonly Vertaling Niets = new([], "", "", "", IsGelezen: true);
        internal static readonly Vertaling Onbekend = new([], "", "", "", IsGelezen: false);
    }

    internal Vertaling Vertaal(Specificatieregel r)
    {
        var tekst = Kop().Replace(Witruimte().Replace(r.Conditie, " ").Trim(), "").Trim();
        if (
            tekst.Length == 0
            || r.Verplichting == "S"
            || tekst.StartsWith("Vulling is gelijk aan overeenkomend veld", StringComparison.OrdinalIgnoreCase)
        )
        {
            return Vertaling.Niets;
        }

        return Gelijk(r, tekst)
            ?? VolgtGenoemde(r, tekst)
            ?? VolgtVorige(r, tekst)
            ?? Datum(r, tekst)
            ?? Credit(r, tekst)
            ?? Bsn(r, tekst)
            ?? Waarden(tekst)
            ?? (IsVulwijze(tekst) ? Vertaling.Niets : Vertaling.Onbekend);
    }

    private Vertaling? Gelijk(Specificatieregel r, string tekst)
    {
        if (!tekst.StartsWith("Waarde dient gelijk te zijn aan", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var boven = regels.FirstOrDefault(b => b.Code == r.Code && string.CompareOrdinal(b.Record, r.Record) < 0 && b.Record is not "01");
        boven = r.Record is "06" or "16" or "17" ? regels.FirstOrDefault(b => b.Code == r.Code && b.Record == "04") ?? boven : boven;
        return boven is null ? Vertaling.Onbekend : new Vertaling([], "", "", boven.Nummer, IsGelezen: true);
    }

    private Vertaling? VolgtGenoemde(Specificatieregel r, string tekst)
    {
        var m = AlsGevuld().Match(tekst);
        if (!m.Success || !Bestaat(m.Groups["nr"].Value))
        {
            return null;
        }

        var ander = m.Groups["nr"].Value;
        var rest = tekst[(m.Index + m.Length)..];
        var nietVullen = AndersNiet().IsMatch(rest);
        return !nietVullen && rest.Trim(' ', '.').Length > 0 && !DanVullen().IsMatch(rest)
            ? null
            : Eis(
                $"als gevuld({ander}) dan gevuld({r.Nummer})" + (nietVullen ? $" anders leeg({r.Nummer})" : ""),
                nietVullen ? $"Vul dit veld precies dan als {ander} gevuld is" : $"Vul dit veld als {ander} gevuld is"
            );
    }

    private Vertaling? VolgtVorige(Specificatieregel r, string tekst)
    {
        var m = VorigeBevat().Match(tekst);
        var plek = regels.ToList().IndexOf(r);
        if (!m.Success || plek < 1 || regels[plek - 1] is not { } vorige || vorige.Record != r.Record)
        {
            return null;
        }

        var waarde = vorige.Type == "N" ? m.Groups["waarde"].Value.TrimStart('0').PadLeft(1, '0') : $"'{m.Groups["waarde"].Value}'";
        var anders = AndersNiet().IsMatch(tekst);
        return Eis(
            $"als {vorige.Nummer} = {waarde} dan gevuld({r.Nummer})" + (anders ? $" anders leeg({r.Nummer})" : ""),
            $"Vul dit veld {(anders ? "precies dan " : "")}als {vorige.Nummer} de waarde {m.Groups["waarde"].Value} heeft"
        );
    }

    private Vertaling? Datum(Specificatieregel r, string tekst)
    {
        if (NaEinddatum().IsMatch(tekst) && regels.FirstOrDefault(e => e.Code == "DAT044") is { } eind)
        {
            return Eis($"{r.Nummer} >= {eind.Nummer}", "De datum ligt voor het einde van de declaratieperiode") with
            {
                IsGelezen = EenZin(tekst),
            };
        }

        return r.Lengte == 8 && r.Type == "N" && tekst.Contains("niet in de toekomst ligt", StringComparison.OrdinalIgnoreCase)
            ? Eis($"{r.Nummer} <= vandaag", "De datum ligt in de toekomst") with
            {
                IsGelezen = EenZin(tekst),
            }
            : null;
    }

    private Vertaling? Credit(Specificatieregel r, string tekst)
    {
        if (r.Code != "NUM363" || !tekst.Contains("sprake is van een creditpost", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var eigen = regels.Where(e => e.Record == r.Record).ToList();
        var bedrag = eigen.FindIndex(e => e.Code == "BED161");
        var teken = bedrag < 0 ? null : eigen.Skip(bedrag).FirstOrDefault(e => e.Codelijst == "COD043-VEKT");
        return teken is null
            ? Vertaling.Onbekend
            : Eis(
                $"als {teken.Nummer} = 'C' dan gevuld({r.Nummer})",
                "Een creditregel noemt de referentie van de regel die hij terugneemt"
            );
    }

    private Vertaling? Bsn(Specificatieregel r, string tekst) =>
        r.Code == "NUM003"
        && tekst.Contains("indien BSN (nog) niet bekend is", StringComparison.OrdinalIgnoreCase)
        && regels.FirstOrDefault(e => e.Record == r.Record && e.Code == "NUM313") is { } bsn
            ? Eis($"als {bsn.Nummer} = 999999999 dan gevuld({r.Nummer})", "Zonder BSN is het verzekerdennummer verplicht")
            : null;

    private static Vertaling? Waarden(string tekst) =>
        AlleenWaarden().IsMatch(tekst)
        && Genoemd().Matches(tekst).Select(m => m.Groups["waarde"].Value).Distinct(StringComparer.Ordinal).ToList()
            is { Count: > 0 } waarden
            ? new Vertaling(waarden, "", "", "", IsGelezen: true)
            : null;

    private static Vertaling Eis(string eis, string melding) => new([], eis, melding, "", IsGelezen: true);

    /// <summary>What follows the sentence that was read may ask for more: then the condition is used and listed.</summary>
    private static bool EenZin(string tekst) => !tekst.TrimEnd('.', ' ').Contains(". ", StringComparison.Ordinal);

    private bool Bestaat(string nummer) => regels.Any(r => r.Nummer == nummer);

    /// <summary>Only how to fill, which type and obligation say already.</summary>
    private static bool IsVulwijze(string tekst) =>
        Vulwijze().IsMatch(tekst)
        || (
            tekst.StartsWith("Defaultwaarde", StringComparison.OrdinalIgnoreCase)
            && !tekst.Contains("anders", StringComparison.OrdinalIgnoreCase)
        );

    private const RegexOptions Hoe = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(@"\s+", Hoe, 1000)]
    private static partial Regex Witruimte();

    /// <summary>CS: and CD: mark constraints and conditions; both are filled in the same way.</summary>
    [GeneratedRegex(@"\b[C\u00C7][SD]:|^Conditie:", Hoe, 1000)]
    private static partial Regex Kop();

    [GeneratedRegex(
        @"^\s*(?:(?:verplicht )?(?:in)?vullen )?(?:als|indien) (?:rubriek )?(?<nr>\d{4})\b[^.,]{0,90}? gevuld is\b,?",
        Hoe,
        1000
    )]
    private static partial Regex AlsGevuld();

    [GeneratedRegex(@"^\s*(?:dan )?(?:\d{4} )?[^.]{0,80}\bvullen\.?\s*$", Hoe, 1000)]
    private static partial Regex DanVullen();

    [GeneratedRegex(@"\b(?:anders (?:niet vullen|vullen met spaties)|niet gevuld is, dan [^.]{0,80}niet vullen)", Hoe, 1000)]
    private static partial Regex AndersNiet();

    [GeneratedRegex(@"vullen indien [^.]{0,80} in de vorige rubriek de waarde '(?<waarde>\w+)' bevat", Hoe, 1000)]
    private static partial Regex VorigeBevat();

    [GeneratedRegex(@"moet liggen op of na (?:de )+einddatum van de declaratieperiode", Hoe, 1000)]
    private static partial Regex NaEinddatum();

    [GeneratedRegex(@"^(?:hier alleen )?(?:waarde|code) '\w+'(?:[^.]*) vullen\.?$|(?:^|\. ?)toegestane waarden: ", Hoe, 1000)]
    private static partial Regex AlleenWaarden();

    [GeneratedRegex(@"'(?<waarde>\w+)'", Hoe, 1000)]
    private static partial Regex Genoemd();

    [GeneratedRegex(
        @"^(?:verplicht )?vullen met spaties|^altijd (?:volledig |verplicht )?[^.]{0,60}(?:datum|vullen)|^(?:hier de|voorletters van) |links(?: )?aan(?:ge)?sl|links uitgelijnd|^zie verder",
        Hoe,
        1000
    )]
    private static partial Regex Vulwijze();
}
