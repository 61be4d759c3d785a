using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using Vereffen.Kern;

namespace Vereffen.Verrekening;

/// <summary>
/// The ledger's journal: append only, double entry, hash-chained. Only the engine books; everyone may read with <see cref="Vanaf"/>
/// and check with <see cref="Journaalcontrole.Verifieer"/>.
/// </summary>
public sealed class Journaal
{
    private readonly Dictionary<Rekening, long> saldi = [];
    private readonly List<Rekening> rekeningen = [];
    private readonly Stukken<Postgroep> boekingen = new();
    private readonly Stukken<Post> posten = new();
    private readonly Tekstopslag<byte> oorzaken = new();
    private readonly Boekingshash hash = new();

    internal Journaal() { }

    /// <summary>Number of the last journal entry; 0 when there is none.</summary>
    public long LaatsteNr => boekingen.Count;

    public Journaalkop Kop => boekingen.Count == 0 ? Journaalkop.Leeg : new Journaalkop(boekingen.Count, Hex(boekingen.Count - 1));

    /// <summary>The postings of all entries with a number above <paramref name="nr"/>, in order.</summary>
    public IEnumerable<Journaalregel> Vanaf(long nr)
    {
        for (var index = (int)Math.Clamp(nr, 0, boekingen.Count); index < boekingen.Count; index++)
        {
            foreach (var regel in Regels(index))
            {
                yield return regel;
            }
        }
    }

    /// <summary>The postings of one entry; none when there is no such entry.</summary>
    public IReadOnlyList<Journaalregel> Boeking(long nr) => nr < 1 || nr > boekingen.Count ? [] : [.. Regels((int)nr - 1)];

    /// <summary>Balance of every account that was ever posted on, in order of first use.</summary>
    public IEnumerable<KeyValuePair<Rekening, Bedrag>> Saldi() => rekeningen.Select(r => KeyValuePair.Create(r, new Bedrag(saldi[r])));

    /// <summary>
    /// Books one entry. Amounts of zero are left out; the rest must sum to zero per legal entity, anything else is a bug of the engine.
    /// </summary>
    internal long Boek(DateOnly datum, in Oorzaak oorzaak, ReadOnlySpan<(Rekening Rekening, long Bedrag)> regels)
    {
        EisEvenwicht(regels);
        var eerste = posten.Count;
        foreach (var (rekening, bedrag) in regels)
        {
            if (bedrag != 0)
            {
                ref var saldo = ref CollectionsMarshal.GetValueRefOrAddDefault(saldi, rekening, out var bestond);
                if (!bestond)
                {
                    rekeningen.Add(rekening);
                }

                posten.Add(new Post(rekening, bedrag, saldo));
                saldo += bedrag;
            }
        }

        Keten(datum, oorzaak, eerste);
        return boekingen.Count;
    }

    // Every posting of a legal entity has its counterpart in that entity's own books, so a set-off across insurers closes for each of them.
    private static void EisEvenwicht(ReadOnlySpan<(Rekening Rekening, long Bedrag)> regels)
    {
        for (var i = 0; i < regels.Length; i++)
        {
            long som = 0;
            foreach (var (rekening, bedrag) in regels)
            {
                if (rekening.UzoviWaarde == regels[i].Rekening.UzoviWaarde)
                {
                    // Stryker disable once assignment : a sum is zero whatever its sign
                    som += bedrag;
                }
            }

            if (som != 0)
            {
                throw new InvalidOperationException("Een journaalpost is niet in evenwicht.");
            }
        }
    }

    private void Keten(DateOnly datum, in Oorzaak oorzaak, int eerste)
    {
        ReadOnlySpan<byte> vorige = boekingen.Count == 0 ? stackalloc byte[32] : (ReadOnlySpan<byte>)boekingen[boekingen.Count - 1].Hash;
        hash.Begin(vorige, boekingen.Count + 1, datum, oorzaak, posten.Count - eerste);
        for (var i = eerste; i < posten.Count; i++)
        {
            ref var post = ref posten[i];
            hash.Regel(post.Rekening, post.Bedrag, post.Voor);
        }

        var boeking = new Postgroep(datum, oorzaken.Voegtoe(hash.Oorzaak), eerste);
        hash.Sluit(boeking.Hash);
        boekingen.Add(boeking);
    }

    private IEnumerable<Journaalregel> Regels(int index)
    {
        var boeking = boekingen[index];
        var einde = index + 1 < boekingen.Count ? boekingen[index + 1].Eerste : posten.Count;
        var hex = Hex(index);
        var oorzaak = Encoding.UTF8.GetString(oorzaken[boeking.Oorzaak]);
        for (var i = boeking.Eerste; i < einde; i++)
        {
            var post = posten[i];
            yield return new Journaalregel(
                index + 1,
                i - boeking.Eerste + 1,
                boeking.Datum,
                post.Rekening.ToString(),
                post.Rekening.Uzovi,
                new Bedrag(post.Bedrag),
                oorzaak,
                new Bedrag(post.Voor),
                new Bedrag(post.Voor + post.Bedrag),
                hex
            );
        }
    }

    private string Hex(int index) => Convert.ToHexStringLower(boekingen[index].Hash);

    [InlineArray(32)]
    private struct Hash32
    {
        private byte eerste;
    }

    private struct Postgroep(DateOnly datum, Tekstplek oorzaak, int eerste)
    {
        public readonly DateOnly Datum = datum;
        public readonly Tekstplek Oorzaak = oorzaak;
        public readonly int Eerste = eerste;
        public Hash32 Hash;
    }

    private readonly record struct Post(Rekening Rekening, long Bedrag, long Voor);
}
