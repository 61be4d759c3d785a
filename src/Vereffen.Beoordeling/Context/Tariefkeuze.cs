using Vereffen.Kern;
using Vereffen.Registers;

namespace Vereffen.Beoordeling;

/// <summary>The tarief that counts for a line: the agreed one, else that of the prestatie.</summary>
/// <param name="IsVast">Neither more nor less; else at most.</param>
/// <param name="Bron">The register row, for the trace.</param>
internal readonly record struct Tariefkeuze(Bedrag Tarief, bool IsVast, string Bron)
{
    /// <summary>Null when any tarief is right, or when a non-preferred zorggroep must wait for one (P17).</summary>
    public static Tariefkeuze? Van(PrestatieContext p)
    {
        if (p.Beschrijving is not { } beschrijving)
        {
            return null;
        }

        if (Afgesproken(p) is { Tarief: { } afgesproken } contract)
        {
            var bron = p.MetSpoor ? $"contracttarief geldig {contract.Geldig}" : "";
            return new Tariefkeuze(afgesproken, beschrijving.TariefSoort == TariefSoort.Vast, bron);
        }

        if (beschrijving.TariefSoort == TariefSoort.Vrij || beschrijving.Tarief is not { } tarief || IsNietPreferent(p))
        {
            return null;
        }

        return new Tariefkeuze(
            tarief,
            beschrijving.TariefSoort == TariefSoort.Vast,
            p.MetSpoor ? $"prestatie geldig {beschrijving.Geldig}" : ""
        );
    }

    /// <summary>True when the line is a keten-dbc of a zorggroep that is not this insurer's own.</summary>
    public static bool IsNietPreferent(PrestatieContext p) =>
        p.Beschrijving is { IsKeten: true } && p.Bestand.ZorggroepOp(p.Begin) is { IsPreferent: false };

    /// <summary>What was agreed with the declarant: with this insurer, or for a non-preferred zorggroep with its own insurer.</summary>
    public static Contracttarief? Afgesproken(PrestatieContext p) =>
        p.Dossier.Contracttarief(p.Bestand.Uzovi, p.Begin) ?? (IsNietPreferent(p) ? p.Dossier.ContracttariefVanAnder(p.Begin) : null);
}
