namespace Vereffen.Ei;

/// <summary>Which record types of a standard stand under which.</summary>
internal sealed class Stamboom
{
    private readonly RecordSoort?[] ouders;
    private readonly RecordSoort[] soorten;
    private readonly int[][] onder;

    internal Stamboom(RecordSoort[] soorten)
    {
        this.soorten = soorten;
        ouders = [.. soorten.Select(r => soorten.FirstOrDefault(o => r.Ouder.Length > 0 && o.Kenmerk == r.Ouder))];
        onder = [.. soorten.Select(s => soorten.Where(a => a != s && StaatOnder(a, s)).Select(a => a.Index).ToArray())];
        var details = soorten.Where(s => s.IsDetail && !s.IsCommentaar).ToList();
        Bovenste =
            details.Where(s => OuderVan(s) is { IsVoorloop: true }).ToList() is [var ene] && details.All(s => StaatOnder(s, ene))
                ? ene
                : null;
    }

    /// <summary>The only type of detail record directly under 01, when all others stand under it; else null.</summary>
    internal RecordSoort? Bovenste { get; }

    internal RecordSoort? OuderVan(RecordSoort soort) => ouders[soort.Index];

    /// <summary>Indexes of the types that stand under this one, at any depth.</summary>
    internal int[] Onder(RecordSoort soort) => onder[soort.Index];

    /// <summary>True when <paramref name="boven"/> is the type itself or one that it stands under.</summary>
    internal bool StaatOnder(RecordSoort soort, RecordSoort boven)
    {
        // Not deeper than there are types: somebody's own data file may make a record stand under itself.
        RecordSoort? s = soort;
        for (var diepte = 0; s is not null && diepte <= soorten.Length; diepte++)
        {
            if (s == boven)
            {
                return true;
            }

            s = ouders[s.Index];
        }

        return false;
    }
}
