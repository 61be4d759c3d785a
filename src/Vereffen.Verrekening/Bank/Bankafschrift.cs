using Vereffen.Kern;

namespace Vereffen.Verrekening;

/// <summary>One bank statement (camt.053 <c>Stmt</c>) of one account, with its booked entries in the order of the file.</summary>
/// <param name="Kenmerk">The bank's identification of the statement (<c>Stmt/Id</c>).</param>
/// <param name="Volgnummer">Electronic or legal sequence number as the bank writes it; null when not given.</param>
/// <param name="Rekening">The account; null when the bank gives no valid IBAN (then also in <paramref name="Bezwaren"/>).</param>
/// <param name="Beginsaldo">Booked balance at the start; null when not given.</param>
/// <param name="Eindsaldo">Booked balance at the end; null when not given.</param>
/// <param name="Boekingen">Entries with status BOOK.</param>
/// <param name="NietGeboekt">How many entries were passed over because the bank has not booked them (pending, information, future).</param>
/// <param name="Bezwaren">Dutch sentences on what doesn't add up; empty when the statement is sound. The entries are given all the same.</param>
public sealed record Bankafschrift(
    string Kenmerk,
    string? Volgnummer,
    Iban? Rekening,
    Banksaldo? Beginsaldo,
    Banksaldo? Eindsaldo,
    IReadOnlyList<Bankboeking> Boekingen,
    int NietGeboekt,
    IReadOnlyList<string> Bezwaren
)
{
    /// <summary>True when both balances are given and opening + entries = closing.</summary>
    public bool IsSluitend => Beginsaldo is { } begin && Eindsaldo is { } eind && begin.Bedrag + Omzet == eind.Bedrag;

    /// <summary>All entries together, credit positive.</summary>
    public Bedrag Omzet => Boekingen.Aggregate(Bedrag.Nul, (som, boeking) => som + boeking.Bedrag);
}

/// <summary>Balance on a day; negative = overdrawn.</summary>
public readonly record struct Banksaldo(DateOnly Datum, Bedrag Bedrag);
