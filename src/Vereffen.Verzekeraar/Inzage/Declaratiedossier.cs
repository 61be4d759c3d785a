using Vereffen.Kern;

namespace Vereffen.Verzekeraar;

/// <summary>A claim with everything that became of it. Persons are there by a masked BSN only.</summary>
/// <param name="Kop">Number, sender, state and answer.</param>
/// <param name="Regels">Its lines; none when it was refused as a whole, or its content was erased.</param>
/// <param name="Bestandcodes">Codes that the retour gives on the file itself, or on no line of it.</param>
/// <param name="IsGewist">The content was erased: only the envelope is left.</param>
/// <param name="Geld">Overzichten and pay-outs in which it was settled, oldest first.</param>
public sealed record Declaratiedossier(
    Postvakregel Kop,
    IReadOnlyList<Declaratieregel> Regels,
    IReadOnlyList<Retourcode> Bestandcodes,
    bool IsGewist,
    IReadOnlyList<Geldspoor> Geld
);

/// <summary>A line of a claim and what the insurer made of it.</summary>
/// <param name="Detail">Identificatie detailrecord.</param>
/// <param name="Verzekerde">Masked BSN, or the word that there is none.</param>
/// <param name="Lijst">Prestatiecodelijst.</param>
/// <param name="Code">Prestatiecode.</param>
/// <param name="Dag">First day; null when not a real date.</param>
/// <param name="Referentie">The provider's own.</param>
/// <param name="Ingediend">Negative = credit.</param>
/// <param name="Toegekend">Null while there is no retour.</param>
/// <param name="Codes">Retourcodes.</param>
/// <param name="Regels">Ids of the rules that can give those codes.</param>
public sealed record Declaratieregel(
    long Detail,
    string Verzekerde,
    string Lijst,
    string Code,
    DateOnly? Dag,
    string Referentie,
    Bedrag Ingediend,
    Bedrag? Toegekend,
    IReadOnlyList<Retourcode> Codes,
    IReadOnlyList<string> Regels
);

/// <summary>A settlement in which a claim took part.</summary>
/// <param name="Datum">Day of the run.</param>
/// <param name="Overzicht">Number of the overzicht; null = paid without one.</param>
/// <param name="Crediteur">Whose account.</param>
/// <param name="Betaald">Paid out.</param>
/// <param name="Tekst">Bank text; empty when nothing was paid.</param>
public sealed record Geldspoor(DateOnly Datum, int? Overzicht, AgbCode Crediteur, Bedrag Betaald, string Tekst);
