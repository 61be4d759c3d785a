namespace Vereffen.Ei;

/// <summary>An element as a berichtspecificatie lists it. Positions count from 1; text is as the sheet has it.</summary>
/// <param name="Record">Record type, two digits.</param>
/// <param name="Recordnaam">Name of the record type.</param>
/// <param name="Nummer">Record type and two digits: <c>0411</c>.</param>
/// <param name="Naam">Name of the element.</param>
/// <param name="Type">N or AN.</param>
/// <param name="Lengte">Positions.</param>
/// <param name="Eind">Last position.</param>
/// <param name="Verplichting">M, C, O or S.</param>
/// <param name="Code">Element code: BED161.</param>
/// <param name="Codelijst">Name of the code list, or empty.</param>
/// <param name="Patroon">EEJJMMDD, NNNNNNNN, .. or empty.</param>
/// <param name="Conditie">What the sheet says on filling, in words.</param>
public sealed record Specificatieregel(
    string Record,
    string Recordnaam,
    string Nummer,
    string Naam,
    string Type,
    int Lengte,
    int Eind,
    string Verplichting,
    string Code,
    string Codelijst,
    string Patroon,
    string Conditie
);

/// <summary>A berichtspecificatie as a spreadsheet has it, before anything is made of it.</summary>
/// <param name="Naam">OS301.</param>
/// <param name="Versie">1.0.</param>
/// <param name="EiCodes">Codes of field 0102.</param>
/// <param name="Omschrijving">Name of the message in words.</param>
/// <param name="Regels">The elements in the order of the sheet.</param>
public sealed record Berichtspecificatie(
    string Naam,
    string Versie,
    IReadOnlyList<int> EiCodes,
    string Omschrijving,
    IReadOnlyList<Specificatieregel> Regels
);

/// <summary>A condition in words of which no expression was made.</summary>
public sealed record OngelezenConditie(string Nummer, string Naam, string Tekst);

/// <summary>A standard made of a berichtspecificatie.</summary>
/// <param name="Standaard">Null when <paramref name="Fouten"/> holds something.</param>
/// <param name="Tekst">The data file.</param>
/// <param name="Fouten">What is wrong with the specification, Dutch sentences.</param>
/// <param name="Voorwaarden">Conditions that were read as expressions.</param>
/// <param name="Ongelezen">Conditions that were not.</param>
/// <param name="Overgenomen">Conditions taken from the standard of that name and version that comes with the program.</param>
/// <param name="Verschillen">What the specification says otherwise than that standard; null when there is none.</param>
public sealed record Importresultaat(
    Standaard? Standaard,
    string Tekst,
    IReadOnlyList<string> Fouten,
    int Voorwaarden,
    IReadOnlyList<OngelezenConditie> Ongelezen,
    int Overgenomen,
    Standaardverschillen? Verschillen
);
