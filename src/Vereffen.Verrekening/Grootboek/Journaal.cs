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
    private readonly Dictionary<Rekening, int> nummers = [];
    private readonly List<Rekeningstand> rekeningen = [];
    private readonly Stukken<Postgroep> boekingen = new();
    private readonly Stukken<Post> posten = new();
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
    public IEnumerable<KeyValuePair<Rekening, Bedrag>> Saldi() =>
        rekeningen.Select(r => KeyValuePair.Create(r.Rekening, new Bedrag(r.Saldo)));

    /// <summary>
    /// Books one entry. Amounts of zero are left out; the rest must sum to zero per legal entity, anything else is a bug of the engine.
    /// </summary>
    internal long Boek(DateOnly datum, Oorzaak oorzaak, ReadOnlySpan<(Rekening Rekening, long Bedrag)> regels)
    {
        EisEvenwicht(regels);
        var eerste = posten.Count;
        foreach (var (rekening, bedrag) in regels)
        {
            if (bedrag != 0)
            {
                var nummer = NummerVan(rekening);
                ref var stand = ref CollectionsMarshal.AsSpan(rekeningen)[nummer];
                posten.Add(new Post(nummer, bedrag, stand.Saldo));
                stand.Saldo += bedrag;
            }
        }

        var boeking = new Postgroep(datum, oorzaak, eerste);
        Keten(ref boeking);
        boekingen.Add(boeking);
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
                    som += bedrag;
                }
            }

            if (som != 0)
            {
                throw new InvalidOperationException("Een journaalpost is niet in evenwicht.");
            }
        }
    }

    private void Keten(ref Postgroep boeking)
    {
        ReadOnlySpan<byte> vorige = boekingen.Count == 0 ? stackalloc byte[32] : (ReadOnlySpan<byte>)boekingen[boekingen.Count - 1].Hash;
        hash.Begin(vorige, boekingen.Count + 1, boeking.Datum, boeking.Oorzaak, posten.Count - boeking.Eerste);
        for (var i = boeking.Eerste; i < posten.Count; i++)
        {
            var post = posten[i];
            ref var rekening = ref CollectionsMarshal.AsSpan(rekeningen)[post.Rekening];
            hash.Regel(rekening.Utf8, rekening.Rekening.UzoviWaarde, post.Bedrag, post.Voor, post.Voor + post.Bedrag);
        }

        hash.Sluit(boeking.Hash);
    }

    private int NummerVan(Rekening rekening)
    {
        ref var nummer = ref CollectionsMarshal.GetValueRefOrAddDefault(nummers, rekening, out var bestond);
        if (!bestond)
        {
            nummer = rekeningen.Count;
            var tekst = rekening.ToString();
            rekeningen.Add(new Rekeningstand(rekening, tekst, Encoding.UTF8.GetBytes(tekst)));
        }

        return nummer;
    }

    private IEnumerable<Journaalregel> Regels(int index)
    {
        var boeking = boekingen[index];
        var einde = index + 1 < boekingen.Count ? boekingen[index + 1].Eerste : posten.Count;
        var hex = Hex(index);
        var oorzaak = boeking.Oorzaak.ToString();
        for (var i = boeking.Eerste; i < einde; i++)
        {
            var post = posten[i];
            var rekening = rekeningen[post.Rekening];
            yield return new Journaalregel(
                index + 1,
                i - boeking.Eerste + 1,
                boeking.Datum,
                rekening.Tekst,
                rekening.Rekening.Uzovi,
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

    private struct Postgroep(DateOnly datum, Oorzaak oorzaak, int eerste)
    {
        public readonly DateOnly Datum = datum;
        public readonly Oorzaak Oorzaak = oorzaak;
        public readonly int Eerste = eerste;
        public Hash32 Hash;
    }

    private readonly record struct Post(int Rekening, long Bedrag, long Voor);

    private struct Rekeningstand(Rekening rekening, string tekst, byte[] utf8)
    {
        public readonly Rekening Rekening = rekening;
        public readonly string Tekst = tekst;
        public readonly byte[] Utf8 = utf8;
        public long Saldo;
    }
}
