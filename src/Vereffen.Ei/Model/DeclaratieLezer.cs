using Vereffen.Kern;

namespace Vereffen.Ei;

/// <summary>A claim as read: the model, and beside it what the check found.</summary>
/// <param name="Declaratie">Null when the file is unreadable or no claim (a retour).</param>
/// <param name="Bevindingen">All findings, in the order of the file; <see cref="Bevinding.Regel"/> is the line of the record.</param>
/// <param name="Resultaat">Standard, number of records, outcome.</param>
public sealed record DeclaratieLezing(Declaratie? Declaratie, IReadOnlyList<Bevinding> Bevindingen, ControleResultaat Resultaat);

/// <summary>
/// Reads a claim of any standard into the claim model while checking it; the elements are found by their codes (BED161, NUM362, ..).
/// Shortest path: <c>DeclaratieLezer.Lees(stream)</c>. The model is in memory: for files that are only checked use <see cref="EiControle"/>.
/// </summary>
public static class DeclaratieLezer
{
    /// <summary>Reads to the end of the stream. Without options: N1 to N4, strict line ends; the judgement has the business rules.</summary>
    public static DeclaratieLezing Lees(Stream stream, ControleOpties? opties = null)
    {
        using var bron = new Bron(stream);
        return Lees(bron, opties);
    }

    /// <summary>Reads a claim in memory.</summary>
    public static DeclaratieLezing Lees(ReadOnlyMemory<byte> bytes, ControleOpties? opties = null)
    {
        using var bron = new Bron(bytes);
        return Lees(bron, opties);
    }

    private static DeclaratieLezing Lees(Bron bron, ControleOpties? opties)
    {
        var bevindingen = new List<Bevinding>();
        var bouwer = new DeclaratieBouwer();
        var motor = new ControleMotor(
            bron,
            opties ?? new ControleOpties { TotEnMet = Niveau.N4 },
            (scoped in EiBevinding b) => bevindingen.Add(b.NaarBevinding()),
            bouwer
        );
        var resultaat = motor.Draai();
        var declaratie = resultaat.Standaard is { IsRetour: false } standaard ? bouwer.Klaar(standaard, resultaat.Versie) : null;
        return new DeclaratieLezing(declaratie, bevindingen, resultaat);
    }
}
