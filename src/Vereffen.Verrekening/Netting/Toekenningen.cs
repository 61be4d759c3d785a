namespace Vereffen.Verrekening;

/// <summary>
/// What stands awarded per declaratie: (crediteur, kenmerk) to cents. It has an entry for every declaratie there ever was, so it is a hash table without an object per entry.
/// </summary>
internal sealed class Toekenningen
{
    private readonly Stukken<Stand> standen = new();
    private readonly Tekstopslag<char> kenmerken = new();

    // Number of the first entry in each bucket, plus one; the rest follows by Stand.Volgende.
    private int[] vakken = new int[64];

    /// <summary>Cents that stand awarded; null when the kenmerk is unknown with this crediteur.</summary>
    internal long? Zoek(int crediteur, string kenmerk)
    {
        var plek = Plek(crediteur, kenmerk, Hash(crediteur, kenmerk));
        return plek == 0 ? null : standen[plek - 1].Bedrag;
    }

    internal void Tel(int crediteur, string kenmerk, long bedrag)
    {
        var hash = Hash(crediteur, kenmerk);
        var plek = Plek(crediteur, kenmerk, hash);
        if (plek > 0)
        {
            standen[plek - 1].Bedrag += bedrag;
            return;
        }

        if (standen.Count == vakken.Length)
        {
            Verdubbel();
        }

        ref var vak = ref vakken[hash & (vakken.Length - 1)];
        standen.Add(new Stand(hash, crediteur, kenmerken.Voegtoe(kenmerk), vak, bedrag));
        vak = standen.Count;
    }

    private int Plek(int crediteur, string kenmerk, int hash)
    {
        var plek = vakken[hash & (vakken.Length - 1)];
        while (plek > 0)
        {
            ref var stand = ref standen[plek - 1];
            if (stand.Hash == hash && stand.Crediteur == crediteur && kenmerken[stand.Kenmerk].SequenceEqual(kenmerk))
            {
                return plek;
            }

            plek = stand.Volgende;
        }

        return 0;
    }

    private void Verdubbel()
    {
        vakken = new int[vakken.Length * 2];
        for (var i = 0; i < standen.Count; i++)
        {
            ref var stand = ref standen[i];
            ref var vak = ref vakken[stand.Hash & (vakken.Length - 1)];
            stand.Volgende = vak;
            vak = i + 1;
        }
    }

    // Seeded anew by every process: nobody can choose kenmerken that fall together.
    private static int Hash(int crediteur, string kenmerk) =>
        HashCode.Combine(crediteur, string.GetHashCode(kenmerk, StringComparison.Ordinal));

    private struct Stand(int hash, int crediteur, Tekstplek kenmerk, int volgende, long bedrag)
    {
        public readonly int Hash = hash;
        public readonly int Crediteur = crediteur;
        public readonly Tekstplek Kenmerk = kenmerk;
        public int Volgende = volgende;
        public long Bedrag = bedrag;
    }
}
