namespace Vereffen.Praktijk;

/// <summary>A nota as a person asks for it; nothing is trusted yet.</summary>
public sealed record Notainvoer
{
    private const int LangsteNaam = 70;
    private const int LangsteAdres = 200;

    public string? Soort { get; init; }

    public long Patient { get; init; }

    /// <summary>Ids of the treatments; null = none.</summary>
    public IReadOnlyList<long>? Regels { get; init; }

    public string? Aan { get; init; }

    /// <summary>A line each.</summary>
    public string? Adres { get; init; }

    public string? Iban { get; init; }

    /// <summary>When the patient was told the price; only for a restitutienota.</summary>
    public string? PrijsGemeldOp { get; init; }

    /// <summary>Identifies the form that was sent: the same form twice is one nota.</summary>
    public string? Formulier { get; init; }

    public Notasoort? GelezenSoort => Enum.GetValues<Notasoort>().Cast<Notasoort?>().FirstOrDefault(s => Notaboek.Woord(s!.Value) == Soort);

    /// <summary>Who pays and how, or all that is wrong with it.</summary>
    internal (string Aan, string Adres, string Iban, DateOnly? PrijsGemeldOp) Lees(Notasoort soort, DateOnly vandaag, List<Veldfout> fouten)
    {
        var aan = (Aan ?? "").Trim();
        if (aan.Length is 0 or > LangsteNaam || aan.Any(char.IsControl))
        {
            fouten.Add(new("aan", $"Schrijf aan wie de nota gaat, in hoogstens {LangsteNaam} tekens."));
        }

        var adres = string.Join('\n', (Adres ?? "").Split('\n').Select(r => r.Trim()).Where(r => r.Length > 0));
        if (adres.Length > LangsteAdres || adres.Any(t => char.IsControl(t) && t != '\n'))
        {
            fouten.Add(new("adres", $"Het adres mag hoogstens {LangsteAdres} tekens zijn."));
        }

        var iban = "";
        if (!string.IsNullOrWhiteSpace(Iban))
        {
            if (Verrekening.Iban.TryParse(Iban.Trim(), out var rekening, out var bezwaar))
            {
                iban = rekening.Leesbaar();
            }
            else
            {
                fouten.Add(new("iban", bezwaar));
            }
        }

        DateOnly? gemeld = null;
        if (soort == Notasoort.Restitutie)
        {
            var ervoor = fouten.Count;
            gemeld = Patientinvoer.Datum(PrijsGemeldOp, "prijsGemeldOp", fouten);
            if (gemeld is null && fouten.Count == ervoor)
            {
                fouten.Add(new("prijsGemeldOp", "Vul in op welke dag u de patiënt de prijs vertelde."));
            }
            else if (gemeld > vandaag)
            {
                fouten.Add(new("prijsGemeldOp", "Deze dag moet nog komen."));
            }
        }

        return (aan, adres, iban, gemeld);
    }
}
