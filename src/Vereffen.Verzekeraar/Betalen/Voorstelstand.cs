using Vereffen.Kern;
using Vereffen.Verrekening;

namespace Vereffen.Verzekeraar;

/// <summary>A betaalvoorstel as it stands.</summary>
/// <param name="Nummer">From 1.</param>
/// <param name="Lijst">Payments, what can't be paid yet, and the steps with who took them.</param>
/// <param name="Verrekend">Cents that the run sets off.</param>
/// <param name="Aangehouden">Cents that it keeps; negative when kept money goes out.</param>
/// <param name="Vastgehouden">Cents that a betaalstop newly holds.</param>
public sealed record Voorstelstand(long Nummer, Betaallijst Lijst, Bedrag Verrekend, Bedrag Aangehouden, Bedrag Vastgehouden);
