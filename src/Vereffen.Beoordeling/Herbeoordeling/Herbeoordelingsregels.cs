using Vereffen.Registers;

namespace Vereffen.Beoordeling;

/// <summary>
/// Which rules are asked again of a paid line. Not asked: rules about the message of then (B01-B08, P07, P14-P16, and P09 on its numbers), about handing it in
/// (P02: no term for what follows from a control), about another claim for the same care (P08: the line would be its own duplicate), about credits (C), and about a
/// name or birth date that history does not keep (V02-V04). What history leaves open is not asked either.
/// </summary>
internal static class Herbeoordelingsregels
{
    private static readonly string[] Niet = ["P02", "P07", "P08", "P09", "P14", "P15", "P16"];

    /// <summary>Rules about the declarant: its contract, tarieven, people and lists.</summary>
    private static readonly string[] VanDeclarant = ["P05", "P06", "P12", "P13", "P17", "P18"];

    internal static readonly PrestatieRule[] Alle =
    [
        .. Regelboek.Debet.Where(r => r.Id[0] is 'V' or 'P' && !Niet.Contains(r.Id, StringComparer.Ordinal)),
    ];

    private static readonly PrestatieRule[][] PerKennis = [.. Enumerable.Range(0, 16).Select(k => Kies((Kennis)k))];

    /// <summary>What is known of a line beside what every row of history holds.</summary>
    [Flags]
    internal enum Kennis
    {
        Niets = 0,
        Declarant = 1,
        Tarief = 2,
        Machtiging = 4,
        Behandelaar = 8,
    }

    public static PrestatieRule[] Voor(Historieregel regel, bool kentDeclarant, bool kentTarief)
    {
        var kennis =
            (kentDeclarant ? Kennis.Declarant : Kennis.Niets)
            | (kentTarief ? Kennis.Tarief : Kennis.Niets)
            | (regel.Machtiging.Length > 0 ? Kennis.Machtiging : Kennis.Niets)
            | (regel.Behandelaar is not null ? Kennis.Behandelaar : Kennis.Niets);
        return PerKennis[(int)kennis];
    }

    /// <summary>The rules that can be asked with this knowledge.</summary>
    internal static PrestatieRule[] Kies(Kennis kennis) =>
        [
            .. Alle.Where(r =>
                (kennis.HasFlag(Kennis.Declarant) || !VanDeclarant.Contains(r.Id, StringComparer.Ordinal))
                && (kennis.HasFlag(Kennis.Tarief) || r.Id != "P06")
                && (kennis.HasFlag(Kennis.Machtiging) || r.Id != "P12")
                && (kennis.HasFlag(Kennis.Behandelaar) || r.Id is not ("P13" or "P20"))
            ),
        ];
}
