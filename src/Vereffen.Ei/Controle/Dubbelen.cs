namespace Vereffen.Ei;

/// <summary>
/// Finds references that occur twice in a file, exactly (8021): every reference is kept, 20 bytes each, beside a table of eight bytes per place.
/// </summary>
internal sealed class Dubbelen(Standaard standaard)
{
    private readonly Verzameling?[] perSoort = new Verzameling?[standaard.Records.Count];

    /// <summary>False when this type of record had this reference before.</summary>
    internal bool Voeg(int soort, ReadOnlySpan<byte> referentie) =>
        !referentie.ContainsAnyExcept((byte)' ') || (perSoort[soort] ??= new Verzameling(referentie.Length)).Voeg(referentie);

    /// <summary>Open addressing; a place holds 32 bits of the hash and the number of the reference, from 1.</summary>
    private sealed class Verzameling(int lengte)
    {
        private const int PerBlok = 1 << 14;
        private readonly List<byte[]> blokken = [];
        private ulong[] plaatsen = new ulong[1 << 12];
        private int aantal;

        internal bool Voeg(ReadOnlySpan<byte> referentie)
        {
            // HashCode starts from a seed of its own in every process: no file can be made on purpose whose references all fall together.
            var hash = new HashCode();
            hash.AddBytes(referentie);
            var code = unchecked((uint)hash.ToHashCode());
            var masker = plaatsen.Length - 1;
            var plek = (int)(code & (uint)masker);
            while (plaatsen[plek] is var inhoud and not 0)
            {
                if ((uint)(inhoud >> 32) == code && Bewaard((int)(inhoud & int.MaxValue) - 1).SequenceEqual(referentie))
                {
                    return false;
                }

                plek = (plek + 1) & masker;
            }

            if (aantal % PerBlok == 0)
            {
                blokken.Add(new byte[PerBlok * lengte]);
            }

            referentie.CopyTo(Bewaard(aantal));
            aantal++;
            plaatsen[plek] = ((ulong)code << 32) | (uint)aantal;
            if (aantal > plaatsen.Length / 5 * 3)
            {
                Groei();
            }

            return true;
        }

        private Span<byte> Bewaard(int nummer) => blokken[nummer / PerBlok].AsSpan(nummer % PerBlok * lengte, lengte);

        private void Groei()
        {
            var oud = plaatsen;
            plaatsen = new ulong[oud.Length * 2];
            var masker = plaatsen.Length - 1;
            foreach (var inhoud in oud)
            {
                if (inhoud == 0)
                {
                    continue;
                }

                var plek = (int)((uint)(inhoud >> 32) & (uint)masker);
                while (plaatsen[plek] != 0)
                {
                    plek = (plek + 1) & masker;
                }

                plaatsen[plek] = inhoud;
            }
        }
    }
}
