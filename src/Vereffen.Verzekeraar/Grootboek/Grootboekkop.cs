using Vereffen.Verrekening;

namespace Vereffen.Verzekeraar;

/// <summary>Where the stored ledger ends, kept apart from it.</summary>
/// <param name="Journaal">Last journal entry.</param>
/// <param name="Gebeurtenis">Number of the last event; 0 when there is none.</param>
/// <param name="GebeurtenisHash">Its hash, 64 hexadecimal digits.</param>
internal sealed record Grootboekkop(Journaalkop Journaal, long Gebeurtenis, string GebeurtenisHash);
