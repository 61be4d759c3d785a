namespace Vereffen.Ei;

/// <summary>What a generated field holds; everything else in a record is the same on every line.</summary>
internal enum Inhoud
{
    Detail,
    Bsn,
    Verzekerdennummer,
    Geboortedatum,
    Geslacht,
    Naam,
    Voorvoegsel,
    Voorletters,
    Postcode,
    Huisnummer,
    Machtiging,
    Doorsturen,
    Begin,
    Eind,
    Lijst,
    Code,
    Aantal,
    Behandelaar,
    Verwijzer,
    Tarief,
    Berekend,
    BerekendTeken,
    Declaratiebedrag,
    Teken,
    Referentie,
    VorigeReferentie,
    Factuurnummer,
    Telling,
    Totaal,
    Totaalteken,
}

/// <summary>A field that differs per line, by its place in the record.</summary>
/// <param name="Begin">From 0.</param>
internal readonly record struct Vak(Inhoud Inhoud, Element Element, int Begin, int Lengte)
{
    internal bool IsGetal => Element.Type == ElementType.N;

    internal Span<byte> In(Span<byte> record) => record.Slice(Begin, Lengte);
}
