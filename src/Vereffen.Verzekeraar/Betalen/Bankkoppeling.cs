using Vereffen.Kern;

namespace Vereffen.Verzekeraar;

/// <summary>A person says that an entry on an own statement repays a vordering.</summary>
/// <param name="Nummer">From 1.</param>
/// <param name="Afschrift">Number of the statement.</param>
/// <param name="Volgnummer">Place of the entry in it.</param>
/// <param name="Agb">Whose vordering.</param>
/// <param name="Kenmerk">Of the vordering: factuurnummer, or the insurer's number.</param>
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
    /// <summary>Neither booked nor withdrawn.</summary>
    public bool IsOpen => Besluit is null;
}
