namespace Vereffen.Praktijk;

/// <summary>What is wrong with something that a person filled in.</summary>
/// <param name="Veld">Name of the field on the form; empty = the form as a whole.</param>
/// <param name="Zin">Plain Dutch, without what was typed.</param>
public sealed record Veldfout(string Veld, string Zin);
