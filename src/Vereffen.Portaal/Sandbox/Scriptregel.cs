using Vereffen.Kern;

namespace Vereffen.Portaal;

/// <summary>What the sandbox does with the next pushes of a party instead of what it would do.</summary>
/// <param name="Doe">What.</param>
/// <param name="Aantal">With how many pushes.</param>
/// <param name="Reden">Of a refusal.</param>
/// <param name="Status">HTTP status of a failure.</param>
/// <param name="Seconden">Of a delay, on the real clock.</param>
/// <param name="Retourcode">With which every prestatie of the claim is rejected in the insurer's name.</param>
internal sealed record Scriptregel(Scriptdaad Doe, int Aantal, string? Reden, int Status, int Seconden, Retourcode? Retourcode);
