namespace Vereffen.Portaal;

/// <summary>What is said of a message that was rejected. Source: VSP-Koppeling Berichtstatus, Melding.</summary>
/// <param name="Code">Retourcode.</param>
/// <param name="Omschrijving">Its meaning.</param>
/// <param name="Toelichting">Where it was found; never a value.</param>
internal sealed record Melding(string Code, string Omschrijving, string? Toelichting);
