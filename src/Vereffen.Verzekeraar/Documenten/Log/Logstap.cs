namespace Vereffen.Verzekeraar;

/// <summary>One act in the life of a letter.</summary>
/// <param name="Handeling">What was done.</param>
/// <param name="Stand">Where the letter stood afterwards.</param>
/// <param name="Op">When.</param>
/// <param name="Door">By whom.</param>
/// <param name="Reden">Why; empty where none is asked.</param>
public sealed record Logstap(Briefhandeling Handeling, Briefstand Stand, DateTimeOffset Op, string Door, string Reden);
