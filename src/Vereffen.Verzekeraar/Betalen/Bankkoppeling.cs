using Vereffen.Kern;

namespace Vereffen.Verzekeraar;

/// <summary>A person says what an entry on an own statement is: the repayment of a vordering, or a pay-out that came back.</summary>
/// <param name="Nummer">From 1.</param>
/// <param name="Afschrift">Number of the statement.</param>
/// <param name="Volgnummer">Place of the entry in it.</param>
/// <param name="Agb">Whose vordering, or whose money.</param>
/// <param name="Kenmerk">Of the vordering: factuurnummer, or the insurer's number; of a pay-out its end-to-end id.</param>
/// <param name="Door">Who says so.</param>
/// <param name="Op">When.</param>
/// <param name="Besluit"><c>geboekt</c>, <c>ingetrokken</c>; null = neither yet.</param>
/// <param name="BeslotenDoor">Who booked or withdrew it.</param>
public sealed record Bankkoppeling(
    long Nummer,
    long Afschrift,
    int Volgnummer,
    AgbCode Agb,
    string Kenmerk,
    string Door,
    DateTimeOffset Op,
    string? Besluit,
    string? BeslotenDoor
)
{
    /// <summary>The pay-out that came back; null = it repays a vordering.</summary>
    public string? EindId { get; init; }

    /// <summary>Neither booked nor withdrawn.</summary>
    public bool IsOpen => Besluit is null;
}
