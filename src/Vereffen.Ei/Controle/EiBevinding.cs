using System.Text;
using Vereffen.Kern;

namespace Vereffen.Ei;

/// <summary>Receives findings in the order of the file. The finding lives only during the call: <see cref="EiBevinding.NaarBevinding"/> keeps it.</summary>
public delegate void BevindingSink(scoped in EiBevinding bevinding);

/// <summary>A finding while the record is still at hand: no strings are made until someone shows it.</summary>
public readonly ref struct EiBevinding
{
    /// <summary>Line in the file, from 1.</summary>
    public required int Regel { get; init; }

    /// <summary>The record's bytes; empty when there is no such record.</summary>
    public required ReadOnlySpan<byte> Record { get; init; }

    /// <summary>The record type as which it was checked.</summary>
    public required string Kenmerk { get; init; }

    /// <summary>Identificatie detailrecord; null when the record has none or it can't be read.</summary>
    public required long? Detail { get; init; }

    public required Element Element { get; init; }

    public required Niveau Niveau { get; init; }

    public required Soort Soort { get; init; }

    public required Retourcode Retourcode { get; init; }

    public required Herkomst Herkomst { get; init; }

    internal MeldingSoort MeldingSoort { get; init; }

    /// <summary>Numbers or text that the message names.</summary>
    internal long A { get; init; }

    internal long B { get; init; }

    internal string? Tekst { get; init; }

    /// <summary>Bytes of the field, as far as the record holds them.</summary>
    public ReadOnlySpan<byte> Waarde => Element.Lees(Record);

    /// <summary>Plain Dutch, without the value.</summary>
    public string Melding => Meldingen.Tekst(this);

    /// <summary>True when this finding rejects the whole file.</summary>
    public bool IsBestandsniveau => Soort is Soort.X or Soort.T;

    /// <summary>A copy with strings, to keep or to show.</summary>
    public Bevinding NaarBevinding() =>
        new(
            Regel,
            Record.Length >= 2 ? Zichtbaar(Record[..2]) : Kenmerk,
            Detail,
            Element.Id,
            Element.Naam,
            Niveau,
            Soort,
            Retourcode,
            Zichtbaar(Element.Type == ElementType.AN ? Waarde.TrimEnd((byte)' ') : Waarde),
            Melding,
            Herkomst
        );

    /// <summary>Control characters as a dot: a finding is shown on terminals and pages.</summary>
    private static string Zichtbaar(ReadOnlySpan<byte> bytes)
    {
        if (!bytes.ContainsAnyInRange<byte>(0, 31) && !bytes.ContainsAnyInRange<byte>(127, 159))
        {
            return Encoding.Latin1.GetString(bytes);
        }

        Span<byte> veilig = bytes.ToArray();
        foreach (ref var b in veilig)
        {
            b = b is < 32 or (>= 127 and < 160) ? (byte)'.' : b;
        }

        return Encoding.Latin1.GetString(veilig);
    }
}
