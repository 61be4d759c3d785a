using Vereffen.Kern;

namespace Vereffen.Verrekening;

/// <summary>What one transaction on the insurer's own bank statement means. The caller books it; nothing was booked yet.</summary>
/// <param name="Boeking">The entry.</param>
/// <param name="Transactie">The transaction in that entry.</param>
public abstract record Bankgevolg(Bankboeking Boeking, Banktransactie Transactie);

/// <summary>A pay-out left the account: end-to-end id and amount agree.</summary>
public sealed record UitbetalingBevestigd(Bankboeking Boeking, Banktransactie Transactie, VerzondenBetaling Betaling)
    : Bankgevolg(Boeking, Transactie);

/// <summary>A pay-out came back ("teruggekomen"): to be booked back.</summary>
/// <param name="Boeking">The entry.</param>
/// <param name="Transactie">The transaction in that entry.</param>
/// <param name="Betaling">The pay-out; <see cref="VerzondenBetaling.IsBevestigd"/> as it was after the confirmations on these statements.</param>
/// <param name="Reden">Why, in Dutch, with the bank's code in it.</param>
public sealed record UitbetalingTeruggekomen(Bankboeking Boeking, Banktransactie Transactie, VerzondenBetaling Betaling, string Reden)
    : Bankgevolg(Boeking, Transactie);

/// <summary>A provider repaid (a part of) one vordering, which it named.</summary>
/// <param name="Boeking">The entry.</param>
/// <param name="Transactie">The transaction in that entry.</param>
/// <param name="Vordering">The vordering as the caller gave it (its open amount is that before these statements).</param>
/// <param name="Bedrag">What was repaid: at most what was open.</param>
public sealed record TerugstortingOntvangen(Bankboeking Boeking, Banktransactie Transactie, TerugTeStorten Vordering, Bedrag Bedrag)
    : Bankgevolg(Boeking, Transactie);

/// <summary>Nothing that can be said for certain: a person decides.</summary>
/// <param name="Boeking">The entry.</param>
/// <param name="Transactie">The transaction in that entry.</param>
/// <param name="Reden">Why it was not matched, in Dutch, without names.</param>
public sealed record NietGekoppeld(Bankboeking Boeking, Banktransactie Transactie, string Reden) : Bankgevolg(Boeking, Transactie);

/// <summary>A pay-out that was sent to the bank.</summary>
/// <param name="EndToEndId">As it was in the payment file.</param>
/// <param name="Bedrag">Cents, above zero.</param>
/// <param name="IsBevestigd">True when a statement confirmed it already.</param>
/// <param name="IsTeruggekomen">True when it came back already.</param>
public sealed record VerzondenBetaling(string EndToEndId, Bedrag Bedrag, bool IsBevestigd = false, bool IsTeruggekomen = false);

/// <summary>A vordering that a provider may repay.</summary>
/// <param name="Nummer">The insurer's own, unique.</param>
/// <param name="Agb">The crediteur.</param>
/// <param name="Openstaand">Cents, above zero.</param>
/// <param name="Kenmerken">Every kenmerk by which it may be named: the provider's (factuurnummer) and the insurer's.</param>
public sealed record TerugTeStorten(string Nummer, AgbCode Agb, Bedrag Openstaand, IReadOnlyList<string> Kenmerken);
