namespace Vereffen.Kern;

/// <summary>What the exchange answers about a person. Source: VZ802 v1, and the Wlz check.</summary>
/// <param name="Resultaat">Gevonden, GevondenPeildatumInToekomst, BsnOnbekend, CombinatieBsnGeboortedatumOnbekend, ..</param>
/// <param name="Uzovi">Insurer of the policy that runs on the day; null when none does.</param>
/// <param name="Verzekerdennummer">Empty when not told.</param>
/// <param name="Pakket">Empty when not told.</param>
/// <param name="Wlz">GeenWlz, Wlz or WlzMetVerblijfEnBehandeling; empty when not told.</param>
/// <param name="Overleden">On or before the day.</param>
public sealed record Covantwoord(string Resultaat, UzoviNummer? Uzovi, string Verzekerdennummer, string Pakket, string Wlz, bool Overleden)
{
    public bool IsGevonden => Resultaat.StartsWith("Gevonden", StringComparison.Ordinal);

    public bool IsVerzekerd => IsGevonden && Uzovi is not null && !Overleden;
}
