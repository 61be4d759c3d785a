using System.Runtime.InteropServices;

namespace Vereffen.Beoordeling;

/// <summary>
/// Values by key for one person: an array that is searched from its start while it is short, as it is for nearly everyone, and a dictionary for whoever has more.
/// </summary>
internal struct KleineTabel<TKey, TWaarde>
    where TKey : struct, IEquatable<TKey>
{
    private const int Kort = 16;

    private (TKey Sleutel, TWaarde Waarde)[]? kort;
    private int aantal;
    private Dictionary<TKey, TWaarde>? lang;

    public readonly bool TryZoek(TKey sleutel, out TWaarde waarde)
    {
        if (lang is not null)
        {
            return lang.TryGetValue(sleutel, out waarde!);
        }

        for (var i = 0; i < aantal; i++)
        {
            if (kort![i].Sleutel.Equals(sleutel))
            {
                waarde = kort[i].Waarde;
                return true;
            }
        }

        waarde = default!;
        return false;
    }

    /// <summary>The place of the value of this key; a new one holds the default. Valid until the next call.</summary>
    public ref TWaarde Plek(TKey sleutel)
    {
        if (lang is not null)
        {
            return ref CollectionsMarshal.GetValueRefOrAddDefault(lang, sleutel, out _)!;
        }

        for (var i = 0; i < aantal; i++)
        {
            if (kort![i].Sleutel.Equals(sleutel))
            {
                return ref kort[i].Waarde;
            }
        }

        if (aantal == Kort)
        {
            lang = [];
            foreach (var (eerdere, waarde) in kort!)
            {
                lang.Add(eerdere, waarde);
            }

            kort = null;
            return ref CollectionsMarshal.GetValueRefOrAddDefault(lang, sleutel, out _)!;
        }

        if (kort is null || aantal == kort.Length)
        {
            Array.Resize(ref kort, Math.Max(4, aantal * 2));
        }

        kort[aantal].Sleutel = sleutel;
        return ref kort[aantal++].Waarde;
    }
}
