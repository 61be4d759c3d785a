namespace Vereffen.Ei;

/// <summary>How far the quick way came in a window.</summary>
/// <param name="Plek">Offset behind the last record taken.</param>
/// <param name="Records">Records taken.</param>
/// <param name="Vast">True when the next record is there but not plainly good.</param>
internal readonly record struct Traject(int Plek, int Records, bool Vast);
