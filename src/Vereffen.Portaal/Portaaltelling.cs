namespace Vereffen.Portaal;

/// <summary>How many of what the exchange holds.</summary>
/// <param name="Berichten">Messages taken in, its own retouren included.</param>
/// <param name="Geweigerd">Messages refused for good.</param>
/// <param name="Wachtend">Messages that wait for their addressee.</param>
/// <param name="Bezorgd">Messages that were confirmed.</param>
/// <param name="Auditregels">Rows of the audit log.</param>
public sealed record Portaaltelling(long Berichten, long Geweigerd, long Wachtend, long Bezorgd, long Auditregels);
