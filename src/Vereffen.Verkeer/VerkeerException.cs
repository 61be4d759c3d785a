namespace Vereffen.Verkeer;

/// <summary>The exchange could not be reached, or answered what it never should: nothing is lost, try again later.</summary>
public sealed class VerkeerException(string melding, Exception? oorzaak = null) : Exception(melding, oorzaak);
