using Vereffen.Kern;

namespace Vereffen.Portaal;

/// <summary>Where a message is now.</summary>
/// <param name="Envelop">Without its payload.</param>
/// <param name="Status">Its status.</param>
/// <param name="GewijzigdOp">Since when.</param>
/// <param name="OntvangenOp">When the exchange got the message.</param>
/// <param name="Meldingen">What is said of a rejected message.</param>
internal sealed record Statusgegevens(
    Bericht Envelop,
    Berichtstatus Status,
    DateTimeOffset GewijzigdOp,
    DateTimeOffset OntvangenOp,
    IReadOnlyList<Melding> Meldingen
);
