using Vereffen.Kern;

namespace Vereffen.Ei;

/// <summary>
/// Checks a message of any standard. Memory does not grow with the file, but for the references that are kept to find duplicates.
/// Shortest path: <c>EiControle.Controleer(stream, new ControleOpties(), (scoped in EiBevinding b) => Console.WriteLine(b.Melding))</c>.
/// </summary>
public static class EiControle
{
    /// <summary>Checks a stream from where it stands to its end; findings go to <paramref name="sink"/> in the order of the file.</summary>
    public static ControleResultaat Controleer(Stream stream, ControleOpties opties, BevindingSink sink)
    {
        using var bron = new Bron(stream, groot: opties.Kernen > 1);
        return new ControleMotor(bron, opties, sink).Draai();
    }

    /// <summary>Checks a message in memory.</summary>
    public static ControleResultaat Controleer(ReadOnlyMemory<byte> bytes, ControleOpties opties, BevindingSink sink)
    {
        using var bron = new Bron(bytes);
        return new ControleMotor(bron, opties, sink).Draai();
    }

    /// <summary>Checks a message in memory and returns all findings; for files of modest size.</summary>
    public static (ControleResultaat Resultaat, IReadOnlyList<Bevinding> Bevindingen) Controleer(
        ReadOnlyMemory<byte> bytes,
        ControleOpties? opties = null
    )
    {
        var bevindingen = new List<Bevinding>();
        var resultaat = Controleer(bytes, opties ?? new ControleOpties(), (scoped in EiBevinding b) => bevindingen.Add(b.NaarBevinding()));
        return (resultaat, bevindingen);
    }
}
