using System.Globalization;
using Vereffen.Kern;

namespace Vereffen.Praktijk;

/// <summary>A treatment as typed; nothing is trusted yet.</summary>
public sealed record Behandelinvoer
{
    public long Patient { get; init; }

    /// <summary>Only out of a file: whose treatment it is, before <see cref="Patient"/> is known.</summary>
    internal string? Bsn { get; init; }

    /// <summary>Only out of a file, beside or instead of <see cref="Bsn"/>.</summary>
    internal string? Patientnummer { get; init; }

    public string? Datum { get; init; }

    public string? Code { get; init; }

    /// <summary>Aanduiding prestatiecodelijst; empty = the only one that has the code.</summary>
    public string? Lijst { get; init; }

    public string? Aantal { get; init; }

    /// <summary>In euros, <c>12,34</c>; empty = the tarief of the list.</summary>
    public string? Tarief { get; init; }

    /// <summary>In euros, for the whole line; empty = tarief x aantal.</summary>
    public string? Bedrag { get; init; }

    /// <summary>AGB-code; empty = the responsible zorgverlener.</summary>
    public string? Behandelaar { get; init; }

    /// <summary>Identifies the form that was sent: the same form twice is one treatment.</summary>
    public string? Formulier { get; init; }

    /// <summary>An amount in euros as people write it; null with a field error when it is none.</summary>
    internal static Bedrag? Euros(string? tekst, string veld, List<Veldfout> fouten)
    {
        var punt = (tekst ?? "").Trim().TrimStart('€').Trim();
        if (punt.Length == 0)
        {
            return null;
        }

        // 1.234,56 or 1234,56 or 1234.56
        punt = punt.Contains(',', StringComparison.Ordinal) ? punt.Replace(".", "", StringComparison.Ordinal).Replace(',', '.') : punt;
        if (
            decimal.TryParse(punt, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var euros)
            && euros < 1_000_000m
            && decimal.Truncate(euros * 100) == euros * 100
        )
        {
            return new Bedrag((long)(euros * 100));
        }

        fouten.Add(new(veld, "Schrijf een bedrag in euro's, zoals 12,34."));
        return null;
    }

    /// <summary>Tarief per unit: as given, or what the amount of the line makes of it; null when neither is given or something is wrong.</summary>
    private Bedrag? Tariefbedrag(int aantal, List<Veldfout> fouten)
    {
        var tarief = Euros(Tarief, "tarief", fouten);
        if (Euros(Bedrag, "bedrag", fouten) is not { } bedrag || aantal < 1)
        {
            return tarief;
        }

        if (tarief is { } per && per * aantal != bedrag)
        {
            fouten.Add(new("bedrag", "Het bedrag is niet het tarief maal het aantal."));
        }
        else if (bedrag.Cents % aantal != 0)
        {
            fouten.Add(new("bedrag", "Dit bedrag is niet in hele centen over het aantal te verdelen; noem het tarief."));
        }

        return tarief ?? new Bedrag(bedrag.Cents / aantal);
    }

    /// <summary>The treatment, or all that is wrong.</summary>
    internal (NieuweBehandeling? Nieuw, IReadOnlyList<Veldfout> Fouten) Lees(
        Tarievenboek tarieven,
        Praktijkgegevens praktijk,
        DateOnly vandaag
    ) => Lees((code, _, dag) => (tarieven.Vind(code, dag), null), praktijk, vandaag);

    /// <summary>The same, with a way of its own to find the code (code, lijst, day), or what is wrong with it.</summary>
    internal (NieuweBehandeling? Nieuw, IReadOnlyList<Veldfout> Fouten) Lees(
        Func<string?, string?, DateOnly, (Tarief? Tarief, string? Bezwaar)> vind,
        Praktijkgegevens praktijk,
        DateOnly vandaag
    )
    {
        var fouten = new List<Veldfout>();
        var datum = Patientinvoer.Datum(Datum, "datum", fouten);
        if (datum is null && fouten.Count == 0)
        {
            fouten.Add(new("datum", "Vul de dag van de behandeling in."));
        }
        else if (datum > vandaag)
        {
            fouten.Add(new("datum", "Deze dag moet nog komen."));
        }
        else if (datum < vandaag.AddYears(-5))
        {
            fouten.Add(new("datum", "Deze dag is te lang geleden om nog te declareren."));
        }

        var (code, codebezwaar) = datum is { } dag ? vind(Code, Lijst, dag) : (null, null);
        if (string.IsNullOrWhiteSpace(Code))
        {
            fouten.Add(new("code", "Vul een prestatiecode in, of zoek op een woord."));
        }
        else if (datum is not null && code is null)
        {
            fouten.Add(new("code", codebezwaar ?? "Deze code staat niet in uw lijst op die dag."));
        }

        if (
            !int.TryParse(
                string.IsNullOrWhiteSpace(Aantal) ? "1" : Aantal.Trim(),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var aantal
            ) || aantal is < 1 or > 999
        )
        {
            fouten.Add(new("aantal", "Het aantal is een heel getal van 1 tot 999."));
        }

        var tarief = Tariefbedrag(aantal, fouten) ?? code?.Bedrag;
        if (tarief is null && code is not null && fouten.Count == 0)
        {
            fouten.Add(new("tarief", "Deze code heeft geen vast tarief; vul het in."));
        }

        var behandelaar = praktijk.Zorgverlener;
        if (!string.IsNullOrWhiteSpace(Behandelaar) && !AgbCode.TryParse(Behandelaar.Trim(), out behandelaar))
        {
            fouten.Add(new("behandelaar", "Een AGB-code heeft acht cijfers."));
        }

        return fouten.Count > 0
            ? (null, fouten)
            : (new NieuweBehandeling(Patient, datum!.Value, code!, aantal, tarief!.Value, behandelaar, Formulier), []);
    }
}

/// <summary>A treatment that passed its checks.</summary>
internal sealed record NieuweBehandeling(
    long Patient,
    DateOnly Datum,
    Tarief Code,
    int Aantal,
    Bedrag Tarief,
    AgbCode Behandelaar,
    string? Formulier
);
