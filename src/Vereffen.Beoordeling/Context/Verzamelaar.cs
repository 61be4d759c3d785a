using Vereffen.Kern;

namespace Vereffen.Beoordeling;

/// <summary>
/// Collects what the rules find on one record, and applies what register and person say about each finding: handed to a person (uitval),
/// set aside by a decision, or standing.
/// </summary>
internal sealed class Verzamelaar(BestandContext bestand, Retourcode uitvalcode)
{
    private readonly List<Regelbevinding> bevindingen = [];

    /// <summary>Identificatie detailrecord of the record; null = the file.</summary>
    public long? Detail { get; private set; }

    public bool IsAfgewezen { get; private set; }

    /// <summary>A person must decide, and nothing else rejects.</summary>
    public bool IsUitval { get; private set; }

    public int Aantal => bevindingen.Count;

    public void Begin(long? detail)
    {
        Detail = detail;
        bevindingen.Clear();
        IsAfgewezen = false;
        IsUitval = false;
    }

    /// <summary>Notes a finding; what it comes to is returned, null when a person set it aside.</summary>
    public Gevolg? Voeg(string regelId, Retourcode code, string uitleg, Gevolg gevolg, string? toelichting = null)
    {
        var besluit = bestand.Besluit(Detail, regelId);
        if (besluit is { IsAkkoord: true, Hoogstens: null })
        {
            return null;
        }

        Retourcode? eigen = gevolg == Gevolg.Uitval ? null : code;
        if (besluit is { IsAkkoord: true })
        {
            (gevolg, code) = (Gevolg.Vermindering, besluit.Value.Code ?? code);
        }
        else if (besluit is { IsAkkoord: false, Code: { } gekozen })
        {
            (gevolg, code) = (Gevolg.Afwijzing, gekozen);
        }
        else if ((gevolg == Gevolg.Uitval || bestand.IsUitval(regelId)) && !(besluit is { IsVolgensRegel: true } && eigen is not null))
        {
            gevolg = besluit is null ? Gevolg.Uitval : Gevolg.Afwijzing;
            code = uitvalcode;
        }

        IsAfgewezen |= gevolg == Gevolg.Afwijzing;
        IsUitval |= gevolg == Gevolg.Uitval;
        bevindingen.Add(
            new Regelbevinding(regelId, code, uitleg, gevolg, toelichting) { EigenCode = gevolg == Gevolg.Uitval ? eigen : null }
        );
        return gevolg;
    }

    /// <summary>The most that a person awards in spite of what this rule found; null = nothing was decided about an amount.</summary>
    public Bedrag? Hoogstens(string regelId) => bestand.Besluit(Detail, regelId)?.Hoogstens;

    /// <summary>Codes of the findings from number <paramref name="eerste"/> on.</summary>
    public Retourcode[] CodesVanaf(int eerste) => [.. bevindingen.Skip(eerste).Select(b => b.Code)];

    /// <summary>The findings that count, in order: what a rule hands to a person counts no more once another rejects.</summary>
    public Regelbevinding[] Neem()
    {
        if (IsAfgewezen && IsUitval)
        {
            IsUitval = false;
            bevindingen.RemoveAll(b => b.Gevolg == Gevolg.Uitval);
        }

        return [.. bevindingen];
    }

    /// <summary>Distinct codes in the order of the findings.</summary>
    public static Retourcode[] CodesVan(IReadOnlyList<Regelbevinding> bevindingen) =>
        bevindingen.Count switch
        {
            0 => [],
            1 => [bevindingen[0].Code],
            _ => [.. bevindingen.Select(b => b.Code).Distinct()],
        };
}
