using Vereffen.Kern;

namespace Vereffen.Praktijk;

/// <summary>What a month's trial says of one insurer.</summary>
/// <param name="Uzovi">The insurer.</param>
/// <param name="Regels">Lines that are open.</param>
/// <param name="Ingediend">What they claim.</param>
/// <param name="Goed">Lines without an objection: these would go.</param>
/// <param name="GoedIngediend">What those claim.</param>
/// <param name="Verwacht">What those would bring.</param>
/// <param name="Bestand">What is wrong with the claim as a whole.</param>
public sealed record Maandstand(
    UzoviNummer Uzovi,
    int Regels,
    Bedrag Ingediend,
    int Goed,
    Bedrag GoedIngediend,
    Bedrag Verwacht,
    IReadOnlyList<string> Bestand
)
{
    public int MetBezwaar => Regels - Goed;
}

/// <summary>A line to which an insurer would object.</summary>
/// <param name="Regel">The treatment.</param>
/// <param name="Bezwaar">Codes with what was found.</param>
public sealed record Maandbezwaar(Behandelregel Regel, string Bezwaar);

/// <summary>A claim that a month batch made.</summary>
/// <param name="Uzovi">The insurer.</param>
/// <param name="Factuurnummer">Its number.</param>
/// <param name="Claim">traceerId.</param>
/// <param name="Aantal">Lines.</param>
/// <param name="Ingediend">What it claims.</param>
/// <param name="IsVerzonden">The exchange has taken it.</param>
/// <param name="Stand">As of <see cref="Indiening.Stand"/>.</param>
public sealed record Maandclaim(
    UzoviNummer Uzovi,
    string Factuurnummer,
    string Claim,
    int Aantal,
    Bedrag Ingediend,
    bool IsVerzonden,
    string Stand
);
