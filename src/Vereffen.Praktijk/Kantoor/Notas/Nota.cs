using System.Globalization;
using Vereffen.Kern;

namespace Vereffen.Praktijk;

/// <summary>A bill of a practice to a patient or a Wlz-instelling. Amounts positive.</summary>
public sealed record Nota
{
    public required long Id { get; init; }

    public required int Jaar { get; init; }

    /// <summary>Within the year, from 1 and without gaps.</summary>
    public required int Volgnummer { get; init; }

    public required Notasoort Soort { get; init; }

    public required long PatientId { get; init; }

    /// <summary>Name of the patient as a page shows it.</summary>
    public required string Patient { get; init; }

    /// <summary>Who pays.</summary>
    public required string Aan { get; init; }

    /// <summary>Address, a line each.</summary>
    public required string Adres { get; init; }

    /// <summary>Account to pay to, in groups of four; empty = not given.</summary>
    public required string Iban { get; init; }

    public required DateOnly Datum { get; init; }

    /// <summary>The day on which the patient was told the price; null = not asked for this kind.</summary>
    public DateOnly? PrijsGemeldOp { get; init; }

    public required Bedrag Bedrag { get; init; }

    public required Notastand Stand { get; init; }

    /// <summary>Day on which it was paid or lapsed.</summary>
    public DateOnly? StandOp { get; init; }

    /// <summary>Why it lapsed.</summary>
    public string Reden { get; init; } = "";

    /// <summary>As it stands on the paper: <c>2026-0007</c>.</summary>
    public string Nummer => string.Create(CultureInfo.InvariantCulture, $"{Jaar}-{Volgnummer:D4}");

    /// <summary>What a sender must pay within this many days.</summary>
    public const int Betaaldagen = 30;

    public DateOnly UiterlijkBetaald => Datum.AddDays(Betaaldagen);

    public override string ToString() => $"nota {Nummer}";
}
