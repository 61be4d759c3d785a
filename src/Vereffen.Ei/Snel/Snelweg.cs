namespace Vereffen.Ei;

/// <summary>
/// Takes whole records from the source as long as nothing is wrong with them, and compares their references in passing (8021). With more than one
/// core, others run ahead.
/// </summary>
internal sealed class Snelweg : IDisposable
{
    private readonly Melder melder;
    private readonly Dubbelen? dubbelen;
    private readonly Referenties? wachtend;
    private readonly Snelronde ronde;
    private readonly Stand stand;
    private readonly Lazy<Verkenning?> verkenning;
    private readonly int bloklengte;

    internal Snelweg(
        Standaard standaard,
        ControleOpties opties,
        Stand stand,
        Dubbelen? dubbelen,
        Melder melder,
        IRecordOntvanger? ontvanger
    )
    {
        this.melder = melder;
        this.dubbelen = dubbelen;
        // Who sees every record sees its findings first.
        wachtend = dubbelen is null ? null : new Referenties(ontvanger is null ? Dubbelen.Samen : 1);
        this.stand = stand;
        bloklengte = opties.Bloklengte;
        var metReferenties = dubbelen is not null;
        verkenning = new(() => ontvanger is null ? Verkenning.Maak(standaard, opties, stand, metReferenties) : null);
        ronde = new Snelronde(standaard, opties, stand, wachtend, ontvanger);
    }

    /// <summary>Records taken.</summary>
    internal long Neem(Bron bron, RegelLezer lezer)
    {
        long genomen = 0;
        while (true)
        {
            var tot = bron.Venster.Length;
            if ((tot > 2 * bloklengte || verkenning.IsValueCreated) && verkenning.Value is { } vooruit)
            {
                bron.VoorVullen ??= vooruit.Wis;
                genomen += NeemOver(vooruit, bron, lezer);
                tot = (int)Math.Min(bron.Venster.Length, vooruit.Grens - bron.Verbruikt);
            }

            var traject = Rijd(bron.Venster, tot, lezer);
            genomen += traject.Records;
            bron.Verbruik(traject.Plek);
            if (traject.Vast || (traject.Plek < tot && !bron.Vul()) || (bron.Venster.IsEmpty && !bron.Vul()))
            {
                return genomen;
            }
        }
    }

    /// <summary>Takes over what other cores did of the blocks that start where the check is; records taken.</summary>
    private long NeemOver(Verkenning vooruit, Bron bron, RegelLezer lezer)
    {
        long genomen = 0;
        while (true)
        {
            vooruit.Plan(bron.Geheugen, bron.Verbruikt);
            if (vooruit.Grens != bron.Verbruikt)
            {
                return genomen;
            }

            var blok = vooruit.Haal();
            var past = blok is not null && blok.NeemOver(stand);
            if (past)
            {
                dubbelen?.Vergelijk(blok!.Referenties!, blok.Venster, lezer.Gelezen, melder);
                lezer.TelMee(blok!.Traject.Records);
                genomen += blok.Traject.Records;
                bron.Verbruik(blok.Traject.Plek);
            }

            vooruit.Verwijder();
        }
    }

    public void Dispose()
    {
        if (verkenning.IsValueCreated)
        {
            verkenning.Value?.Wis();
        }
    }

    private Traject Rijd(ReadOnlySpan<byte> venster, int tot, RegelLezer lezer)
    {
        var (plek, records) = (0, 0);
        while (true)
        {
            var traject = ronde.Neem(venster, plek, tot, lezer.Gelezen);
            lezer.TelMee(traject.Records);
            records += traject.Records;
            plek = traject.Plek;
            var vol = wachtend is { Vol: true };
            dubbelen?.Vergelijk(wachtend!, venster, 0, melder);
            if (!vol)
            {
                return traject with { Records = records };
            }
        }
    }
}
