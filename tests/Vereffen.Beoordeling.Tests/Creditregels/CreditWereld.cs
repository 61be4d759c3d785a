namespace Vereffen.Beoordeling.Tests;

/// <summary>A world whose history holds one awarded debit of 40,00 with reference <c>D1</c>, and the credit that takes it back.</summary>
internal static class CreditWereld
{
    public static readonly Regel Debet = new() { Referentie = "D1" };
    public static readonly Regel Credit = Debet with { Credit = true, Vorige = "D1", Referentie = "C1" };

    public static Wereld Maak() => new Wereld().Eerder(k => k with { Factuurnummer = "F0" }, Debet);
}
