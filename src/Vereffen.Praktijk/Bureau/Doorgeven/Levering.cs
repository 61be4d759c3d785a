namespace Vereffen.Praktijk;

/// <summary>Proof that something was handed on.</summary>
/// <param name="Op">When: fetched, or put in the outbox.</param>
/// <param name="Door">Account.</param>
/// <param name="Wijze">opgehaald (by the client, on its own page) or portaal (sent on).</param>
/// <param name="Sha256">Of what was handed on.</param>
/// <param name="Aangenomen">When the exchange took it; null = it didn't (yet), or it went another way.</param>
/// <param name="Geweigerd">Why the exchange wouldn't; null = it did, or wasn't asked.</param>
public sealed record Levering(DateTimeOffset Op, string Door, string Wijze, string Sha256, DateTimeOffset? Aangenomen, string? Geweigerd)
{
    /// <summary>In words.</summary>
    public string Tekst =>
        Wijze == "opgehaald" ? "opgehaald door de klant"
        : Aangenomen is not null ? "verstuurd via het portaal"
        : Geweigerd is not null ? $"niet verstuurd: {Geweigerd}"
        : "wacht op verzending via het portaal";
}
