using System.Globalization;
using Vereffen.Kern;
using Vereffen.Registers;

namespace Vereffen.Verzekeraar;

/// <summary>A row of history as it is stored.</summary>
internal sealed class Historierij
{
    private const string Datumvorm = "yyyy-MM-dd";

    /// <summary>In the order of <see cref="Waarden"/>.</summary>
    public static readonly string[] Kolommen =
    [
        "nummer",
        "uzovi",
        "agb",
        "factuurnummer",
        "referentie",
        "bsn",
        "verzekerdennummer",
        "lijst",
        "code",
        "begin",
        "eind",
        "behandelaar",
        "aantal",
        "declaratiebedrag",
        "is_credit",
        "tarief",
        "berekend",
        "machtiging",
        "factuurdatum",
        "ontvangen",
        "declarant",
        "overig",
        "gecrediteerd",
        "toegekend",
        "afgewezen_op",
    ];

    /// <summary>The last columns may change; the others are as they were added.</summary>
    public const int Vast = 22;

    public long Nummer { get; init; }

    public string Uzovi { get; init; } = "";

    public string Agb { get; init; } = "";

    public string Factuurnummer { get; init; } = "";

    public string Referentie { get; init; } = "";

    public long? Bsn { get; init; }

    public string Verzekerdennummer { get; init; } = "";

    public string Lijst { get; init; } = "";

    public string Code { get; init; } = "";

    public string? Begin { get; init; }

    public string? Eind { get; init; }

    public string? Behandelaar { get; init; }

    public long Aantal { get; init; }

    public long Declaratiebedrag { get; init; }

    public long Is_credit { get; init; }

    public long? Tarief { get; init; }

    public long? Berekend { get; init; }

    public string Machtiging { get; init; } = "";

    public string? Factuurdatum { get; init; }

    public string? Ontvangen { get; init; }

    public string? Declarant { get; init; }

    public string Overig { get; init; } = "";

    public long Gecrediteerd { get; init; }

    public long Toegekend { get; init; }

    public string? Afgewezen_op { get; init; }

    public static Historierij Van(Historieregel r, long nummer) =>
        new()
        {
            Nummer = nummer,
            Uzovi = r.Uzovi.ToString(),
            Agb = r.Agb.ToString(),
            Factuurnummer = r.Factuurnummer,
            Referentie = r.Referentie,
            Bsn = r.Bsn?.Waarde,
            Verzekerdennummer = r.Verzekerdennummer,
            Lijst = r.Lijst,
            Code = r.Code,
            Begin = Datum(r.Begin),
            Eind = Datum(r.Eind),
            Behandelaar = r.Behandelaar?.ToString(),
            Aantal = r.Aantal,
            Declaratiebedrag = r.Declaratiebedrag.Cents,
            Is_credit = r.IsCredit ? 1 : 0,
            Tarief = r.Tarief?.Cents,
            Berekend = r.Berekend?.Cents,
            Machtiging = r.Machtiging,
            Factuurdatum = Datum(r.Factuurdatum),
            Ontvangen = Datum(r.Ontvangen),
            Declarant = r.Declarant?.ToString(),
            Overig = r.Overig,
            Gecrediteerd = r.IsGecrediteerd ? 1 : 0,
            Toegekend = r.Toegekend.Cents,
            Afgewezen_op = Datum(r.AfgewezenOp),
        };

    public Historieregel NaarRegel() =>
        new()
        {
            Uzovi = UzoviNummer.Parse(Uzovi),
            Agb = AgbCode.Parse(Agb),
            Factuurnummer = Factuurnummer,
            Referentie = Referentie,
            Bsn = Bsn is { } nummer && Kern.Bsn.TryCreate((int)nummer, out var bsn) ? bsn : null,
            Verzekerdennummer = Verzekerdennummer,
            Lijst = Lijst,
            Code = Code,
            Begin = Datum(Begin),
            Eind = Datum(Eind),
            Behandelaar = Behandelaar is null ? null : AgbCode.Parse(Behandelaar),
            Aantal = (int)Aantal,
            Declaratiebedrag = new Bedrag(Declaratiebedrag),
            IsCredit = Is_credit != 0,
            Tarief = Cents(Tarief),
            Berekend = Cents(Berekend),
            Machtiging = Machtiging,
            Factuurdatum = Datum(Factuurdatum),
            Ontvangen = Datum(Ontvangen),
            Declarant = Declarant is null ? null : AgbCode.Parse(Declarant),
            Overig = Overig,
            IsGecrediteerd = Gecrediteerd != 0,
            Toegekend = new Bedrag(Toegekend),
            AfgewezenOp = Datum(Afgewezen_op),
        };

    /// <summary>string, long or null, in the order of <see cref="Kolommen"/>.</summary>
    public object?[] Waarden() =>
        [
            Nummer,
            Uzovi,
            Agb,
            Factuurnummer,
            Referentie,
            Bsn,
            Verzekerdennummer,
            Lijst,
            Code,
            Begin,
            Eind,
            Behandelaar,
            Aantal,
            Declaratiebedrag,
            Is_credit,
            Tarief,
            Berekend,
            Machtiging,
            Factuurdatum,
            Ontvangen,
            Declarant,
            Overig,
            Gecrediteerd,
            Toegekend,
            Afgewezen_op,
        ];

    private static Bedrag? Cents(long? cents) => cents is { } waarde ? new Bedrag(waarde) : null;

    private static string? Datum(DateOnly? dag) => dag?.ToString(Datumvorm, CultureInfo.InvariantCulture);

    private static DateOnly? Datum(string? tekst) =>
        tekst is null ? null : DateOnly.ParseExact(tekst, Datumvorm, CultureInfo.InvariantCulture);
}
