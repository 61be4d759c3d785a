using Vereffen.Kern;

namespace Vereffen.Verrekening;

/// <summary>
/// One posting of the journal, as it is stored and handed out. The postings of one <paramref name="Nr"/> are one journal entry: they sum to zero,
/// for the whole and per <paramref name="Uzovi"/>, and carry the same <paramref name="Hash"/>.
/// </summary>
/// <param name="Nr">Number of the journal entry, from 1 without gaps.</param>
/// <param name="Regel">Place within the entry, from 1 without gaps.</param>
/// <param name="Datum">Booking date.</param>
/// <param name="Rekening">Text form of the account: <c>vordering:3311:01056789</c>.</param>
/// <param name="Uzovi">The legal entity in whose books the posting stands.</param>
/// <param name="Bedrag">Debit positive, credit negative; never zero.</param>
/// <param name="Oorzaak">What caused it, in words: event, betaalrun, vordering and debet.</param>
/// <param name="Voor">Balance of the account before this posting.</param>
/// <param name="Na">Balance after it.</param>
/// <param name="Hash">SHA-256 over the previous entry's hash and the canonical form of this entry; 64 lower-case hexadecimal digits.</param>
public sealed record Journaalregel(
    long Nr,
    int Regel,
    DateOnly Datum,
    string Rekening,
    UzoviNummer Uzovi,
    Bedrag Bedrag,
    string Oorzaak,
    Bedrag Voor,
    Bedrag Na,
    string Hash
);
