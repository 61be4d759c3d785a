namespace Vereffen.Ei;

/// <summary>Takes whole records from the source as long as nothing is wrong with them, and compares their references in passing (8021).</summary>
internal sealed class Snelweg
{
    /// <summary>References that are compared together: enough to have their places on the way from memory at once.</summary>
    private const int Samen = 128;

    private readonly Melder melder;
    private readonly Dubbelen? dubbelen;
    private readonly Referenties? wachtend;
    private readonly Snelronde ronde;

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
        wachtend = dubbelen is null ? null : new Referenties(ontvanger is null ? Samen : 1);
        ronde = new Snelronde(standaard, opties, stand, wachtend, ontvanger);
    }

    /// <summary>Records taken.</summary>
    internal long Neem(Bron bron, RegelLezer lezer)
    {
        long genomen = 0;
        while (true)
        {
            var venster = bron.Venster;
            var traject = Rijd(venster, venster.Length, lezer);
            genomen += traject.Records;
            bron.Verbruik(traject.Plek);
            if (traject.Vast || !bron.Vul())
            {
                return genomen;
            }
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
