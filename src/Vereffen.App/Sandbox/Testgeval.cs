namespace Vereffen.App.Sandbox;

/// <summary>A value that always gives the same retourcode in the sandbox, whatever else is in the claim that is sound.</summary>
/// <param name="Soort"><c>bsn</c>, <c>behandelaar</c>, <c>zorgverlener</c> and <c>praktijk</c> (AGB-codes), or <c>prestatie</c> (of list 081).</param>
/// <param name="Waarde">The value.</param>
/// <param name="Retourcode">Four digits.</param>
/// <param name="Record">Kind of the record that bears it.</param>
/// <param name="Uitleg">Why, in Dutch.</param>
internal sealed record Testgeval(string Soort, string Waarde, string Retourcode, string Record, string Uitleg);
