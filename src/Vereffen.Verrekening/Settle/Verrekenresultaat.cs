using System.Diagnostics.CodeAnalysis;

namespace Vereffen.Verrekening;

/// <summary>Either what is wrong, or the engine after all events and every file to write.</summary>
public sealed class Verrekenresultaat
{
    private Verrekenresultaat(Invoerfout? fout, Verrekenaar? verrekenaar, IReadOnlyList<Uitvoerbestand> bestanden)
    {
        Fout = fout;
        Verrekenaar = verrekenaar;
        Bestanden = bestanden;
    }

    /// <summary>Null when everything went well.</summary>
    public Invoerfout? Fout { get; }

    public Verrekenaar? Verrekenaar { get; }

    /// <summary>None when something is wrong.</summary>
    public IReadOnlyList<Uitvoerbestand> Bestanden { get; }

    [MemberNotNullWhen(true, nameof(Verrekenaar))]
    [MemberNotNullWhen(false, nameof(Fout))]
    public bool IsGelukt => Fout is null;

    internal static Verrekenresultaat Mislukt(Invoerfout fout) => new(fout, null, []);

    internal static Verrekenresultaat Gelukt(Verrekenaar verrekenaar, IReadOnlyList<Uitvoerbestand> bestanden) =>
        new(null, verrekenaar, bestanden);
}
