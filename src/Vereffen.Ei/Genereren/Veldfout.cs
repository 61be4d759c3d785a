using Vereffen.Kern;

namespace Vereffen.Ei;

/// <summary>A fault in a record that `check` finds, and the finding that is due by the standard's data.</summary>
/// <param name="Naam">Kind of fault.</param>
/// <param name="Element">Where the finding is due.</param>
/// <param name="Kan">True when this record can have it: what is empty can't be indented.</param>
/// <param name="Pas">Breaks the record, of which the second argument is the length; the buffer has room for one byte more. Answers the new length.</param>
internal sealed record Veldfout(string Naam, Element Element, Niveau Niveau, Retourcode Code, Veldfout.Toets Kan, Veldfout.Ingreep Pas)
{
    internal delegate bool Toets(ReadOnlySpan<byte> record);

    internal delegate int Ingreep(Span<byte> record, int lengte);
}
