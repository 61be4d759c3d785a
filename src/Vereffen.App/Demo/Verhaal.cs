using Vereffen.Kern;

namespace Vereffen.App.Demo;

/// <summary>What happened in one run of the sample world, day by day, as the terminal and the first page tell it.</summary>
internal sealed class Verhaal
{
    private readonly List<Verhaaldag> dagen = [];

    public required int Ronde { get; init; }

    public IReadOnlyList<Verhaaldag> Dagen => dagen;

    public Bedrag Ingediend { get; set; }

    public Bedrag Toegekend { get; set; }

    public Bedrag Verrekend { get; set; }

    public Bedrag Betaald { get; set; }

    /// <summary>What providers still owe at the end of the run.</summary>
    public Bedrag Openstaand { get; set; }

    public void Vertel(DateOnly dag, Verhaalsoort soort, string tekst, params IEnumerable<string> details)
    {
        if (dagen.Count == 0 || dagen[^1].Dag != dag)
        {
            dagen.Add(new Verhaaldag(dag, []));
        }

        dagen[^1].Gebeurtenissen.Add(new Verhaalregel(soort, tekst, [.. details]));
    }
}

/// <summary>A day of the story.</summary>
internal sealed record Verhaaldag(DateOnly Dag, List<Verhaalregel> Gebeurtenissen);

/// <summary>One thing that happened, with what belongs to it.</summary>
internal sealed record Verhaalregel(Verhaalsoort Soort, string Tekst, IReadOnlyList<string> Details);

/// <summary>Part of the chain that a line of the story is about.</summary>
internal enum Verhaalsoort
{
    Declaratie,
    Portaal,
    Retour,
    Vordering,
    Verrekening,
    Betaling,
    Brief,
}
