using Vereffen.Kern;

namespace Vereffen.Portaal;

/// <summary>A message that waits in a mailbox.</summary>
/// <param name="Envelop">Without its payload.</param>
/// <param name="OntvangenOp">When the exchange got it.</param>
/// <param name="Grootte">Of the payload, bytes.</param>
/// <param name="Sha256">Of the payload, hexadecimal.</param>
internal sealed record Wachtend(Bericht Envelop, DateTimeOffset OntvangenOp, long Grootte, string Sha256);
