using Vereffen.Kern;

namespace Vereffen.Verzekeraar;

/// <summary>How far an insurer's inbox is.</summary>
/// <param name="PerUitkomst">Claims by outcome, with what was claimed and awarded.</param>
/// <param name="TeVerzenden">Answers that the exchange has not taken yet.</param>
public sealed record Postvakstand(IReadOnlyList<Uitkomsttelling> PerUitkomst, long TeVerzenden);

/// <summary>Claims with one outcome.</summary>
/// <param name="Uitkomst">Toegekend, Gedeeltelijk, BestandAfgewezen, Uitval or Test.</param>
/// <param name="Aantal">How many.</param>
/// <param name="Ingediend">Claimed in them.</param>
/// <param name="Toegekend">Awarded of that.</param>
public sealed record Uitkomsttelling(string Uitkomst, long Aantal, Bedrag Ingediend, Bedrag Toegekend);

/// <summary>A page of claims.</summary>
/// <param name="Regels">Newest first.</param>
/// <param name="Aantal">How many there are in all.</param>
public sealed record Declaratiepagina(IReadOnlyList<Postvakregel> Regels, long Aantal);

/// <summary>A file for the bank.</summary>
/// <param name="Kenmerk">Its message id; also its name.</param>
/// <param name="Voorstel">Number of the betaalvoorstel.</param>
/// <param name="Aantal">Payments in it.</param>
/// <param name="Totaal">Their sum.</param>
public sealed record Betaalbestandgegevens(string Kenmerk, long Voorstel, long Aantal, Bedrag Totaal);
