using Vereffen.Kern;

namespace Vereffen.Portaal;

/// <summary>A party of the exchange: its code in the role in which it has access.</summary>
/// <param name="Rol">Why it has access.</param>
/// <param name="Code">AGB-code, UZOVI-nummer of a zorgverzekeraar, or a name of letters, digits, <c>.</c>, <c>_</c> and <c>-</c> of a softwarepartij.</param>
public sealed record Partij(Partijrol Rol, string Code)
{
    private const int MaxNaam = 50;
    private static readonly string[] Zorgaanbieder = ["Zorgverlener", "Praktijk", "Instelling"];

    /// <summary>The relaties as which this party may send and receive: a zorgaanbieder has three for its own AGB-code.</summary>
    public IReadOnlyList<Relatie> Relaties =>
        Rol == Partijrol.Zorgaanbieder ? [.. Zorgaanbieder.Select(rol => new Relatie(rol, Code))] : [new Relatie(Rol.ToString(), Code)];

    /// <summary>Null when the code fits the role; else a Dutch sentence.</summary>
    public string? Bezwaar() =>
        Rol switch
        {
            Partijrol.Zorgverzekeraar => UzoviNummer.TryParse(Code, out _) ? null : $"'{Code}' is geen UZOVI-nummer (vier cijfers).",
            Partijrol.Softwarepartij => IsNaam(Code)
                ? null
                : $"De code van een softwarepartij heeft hoogstens {MaxNaam} letters, cijfers, punten, streepjes of lage streepjes, en begint met een letter of cijfer.",
            Partijrol.Servicebureau when AgbCode.TryParse(Code, out var agb) && agb.Zorgsoort != 98 =>
                $"De AGB-code van een servicebureau begint met 98; '{Code}' niet.",
            _ => AgbCode.TryParse(Code, out _) ? null : $"'{Code}' is geen AGB-code (acht cijfers).",
        };

    private static bool IsNaam(string code) =>
        code.Length is > 0 and <= MaxNaam
        && char.IsAsciiLetterOrDigit(code[0])
        && code.All(teken => char.IsAsciiLetterOrDigit(teken) || teken is '.' or '_' or '-');
}
