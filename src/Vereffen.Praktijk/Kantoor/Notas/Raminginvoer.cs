using System.Globalization;

namespace Vereffen.Praktijk;

/// <summary>A kostenraming as typed; nothing is trusted yet.</summary>
public sealed record Raminginvoer
{
    /// <summary>Rows on the form; those without a code are left out.</summary>
    public const int Rijen = 6;

    private const int MeesteKeer = 999;

    public string? GemeldOp { get; init; }

    /// <summary>A row each; null = none.</summary>
    public IReadOnlyList<string?>? Code { get; init; }

    /// <summary>A row each; empty = 1.</summary>
    public IReadOnlyList<string?>? Aantal { get; init; }

    /// <summary>Identifies the form that was sent: the same form twice is one kostenraming.</summary>
    public string? Formulier { get; init; }

    /// <summary>The rows with the tarief of the list on that day, or all that is wrong.</summary>
    internal (DateOnly GemeldOp, IReadOnlyList<Ramingregel> Regels) Lees(Tarievenboek tarieven, DateOnly vandaag, List<Veldfout> fouten)
    {
        var gemeld = Patientinvoer.Datum(GemeldOp, "gemeldOp", fouten);
        if (gemeld is null && fouten.Count == 0)
        {
            fouten.Add(new("gemeldOp", "Vul in op welke dag u de patiënt de prijs vertelt."));
        }
        else if (gemeld > vandaag)
        {
            fouten.Add(new("gemeldOp", "Deze dag moet nog komen."));
        }

        var dag = gemeld ?? vandaag;
        var regels = new List<Ramingregel>();
        for (var i = 0; i < Math.Min(Code?.Count ?? 0, Rijen); i++)
        {
            if (string.IsNullOrWhiteSpace(Code![i]))
            {
                continue;
            }

            var keer = (Aantal?.ElementAtOrDefault(i) ?? "").Trim();
            var aantal = 1;
            if (
                keer.Length > 0
                && !(int.TryParse(keer, NumberStyles.None, CultureInfo.InvariantCulture, out aantal) && aantal is > 0 and <= MeesteKeer)
            )
            {
                fouten.Add(new(Veld("aantal", i), "Vul een aantal in van 1 tot en met 999."));
            }

            if (tarieven.Vind(Code![i], dag) is not { } code)
            {
                fouten.Add(new(Veld("code", i), "Deze code staat niet in uw lijst op die dag."));
            }
            else if (code.Bedrag is not { } tarief)
            {
                fouten.Add(new(Veld("code", i), "Van deze code staat geen tarief in uw lijst."));
            }
            else
            {
                regels.Add(new(code.Lijst, code.Code, code.Omschrijving, aantal, tarief));
            }
        }

        if (regels.Count == 0 && fouten.Count == 0)
        {
            fouten.Add(new(Veld("code", 0), "Vul minstens één prestatiecode in."));
        }

        return (dag, regels);
    }

    /// <summary>Name of a field of a row: the first row is 1.</summary>
    public static string Veld(string naam, int rij) => string.Create(CultureInfo.InvariantCulture, $"{naam}-{rij + 1}");
}
