using System.Diagnostics.CodeAnalysis;

namespace Vereffen.Verrekening;

/// <summary>What a step gives: the value, or a Dutch sentence that says why it wasn't done. Never both, never neither.</summary>
public sealed class Bankresultaat<T>
    where T : class
{
    private Bankresultaat(T? waarde, string? bezwaar) => (Waarde, Bezwaar) = (waarde, bezwaar);

    /// <summary>The outcome; null when refused.</summary>
    public T? Waarde { get; }

    /// <summary>Why it was refused, one or more Dutch sentences; null when done.</summary>
    public string? Bezwaar { get; }

    /// <summary>True when there is a value.</summary>
    [MemberNotNullWhen(true, nameof(Waarde))]
    [MemberNotNullWhen(false, nameof(Bezwaar))]
    public bool IsGelukt => Waarde is not null;

    /// <summary>Done.</summary>
    public static Bankresultaat<T> Gelukt(T waarde) => new(waarde, null);

    /// <summary>Not done, with why.</summary>
    public static Bankresultaat<T> Geweigerd(string bezwaar) => new(null, bezwaar);
}
