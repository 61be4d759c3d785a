using Vereffen.Kern;

namespace Vereffen.Verzekeraar;

/// <summary>What a file with bank statements came to.</summary>
public sealed record Bankverslag(IReadOnlyList<Afschriftverslag> Afschriften);

/// <summary>What one statement came to.</summary>
/// <param name="Naam">Its identification, with the sequence number behind it where the bank gives one.</param>
/// <param name="Posten">What each transaction was taken for; none when the statement was read before or refused.</param>
/// <param name="IsEerder">It was read before: nothing was done now.</param>
/// <param name="Weigering">Why nothing of it was booked, in Dutch; null = it was read.</param>
public sealed record Afschriftverslag(string Naam, IReadOnlyList<Bankpost> Posten, bool IsEerder, string? Weigering);

/// <summary>A transaction on an own statement.</summary>
/// <param name="Nummer">Under which the statement is kept, from 1.</param>
/// <param name="Afschrift">The statement.</param>
/// <param name="Volgnummer">1-based place in it.</param>
/// <param name="Boekdatum">Day on which the bank booked it.</param>
/// <param name="Bedrag">Credit positive; null when the bank doesn't give it.</param>
/// <param name="Uitkomst">What it was taken for.</param>
/// <param name="Kenmerk">End-to-end id of the pay-out, or kenmerk of the vordering; empty when not matched.</param>
/// <param name="Reden">Why it came back, or why it was not matched; else empty.</param>
/// <param name="Omschrijving">Remittance text; may hold what the payer wrote.</param>
public sealed record Bankpost(
    long Nummer,
    string Afschrift,
    int Volgnummer,
    DateOnly Boekdatum,
    Bedrag? Bedrag,
    Bankuitkomst Uitkomst,
    string Kenmerk,
    string Reden,
    string Omschrijving
)
{
    /// <summary>What a person made of it and what became of that; null = nobody did anything.</summary>
    public Bankkoppeling? Koppeling { get; init; }

    /// <summary>How a person names the entry: <c>3/2</c> is the second one of statement 3.</summary>
    public string Aanduiding => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Nummer}/{Volgnummer}");
}

/// <summary>What a transaction on a bank statement was taken for.</summary>
public enum Bankuitkomst
{
    /// <summary>A pay-out left the account.</summary>
    Bevestigd,

    /// <summary>A pay-out came back.</summary>
    Teruggekomen,

    /// <summary>A provider repaid a vordering.</summary>
    Terugstorting,

    /// <summary>A person decides.</summary>
    NietGekoppeld,

    /// <summary>A person coupled it to a vordering, or to a pay-out that came back; it is not booked yet.</summary>
    Gekoppeld,
}
