namespace Vereffen.Verrekening;

/// <summary>A verrekenkring with what its next betaalrun will settle.</summary>
internal sealed class Kring(string naam)
{
    internal string Naam { get; } = naam;
    internal DateOnly? LaatsteRun { get; set; }

    /// <summary>Debets that are payable, voorschotten to pay out and held pay-outs that may go, in no order.</summary>
    internal List<Debet> Klaar { get; set; } = [];
}
