using System.Globalization;
using System.Text;
using CsvHelper;
using Microsoft.AspNetCore.Mvc;
using Vereffen.App.Hosting;
using Vereffen.Kern;
using Vereffen.Praktijk;

namespace Vereffen.App.Pages;

/// <summary>What was awarded, set off, paid, and is still to come.</summary>
[RequestSizeLimit(MeesteBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = MeesteBytes)]
public sealed class GeldModel(Webwereld wereld) : Praktijkpagina(wereld)
{
    private const long MeesteBytes = 20_000_000;

    private static readonly string[] Kolommen =
    [
        "Datum",
        "Factuurnummer",
        "Zorgverzekeraar",
        "Stand",
        "Ingediend",
        "Toegekend",
        "Verrekend",
        "Ontvangen",
    ];

    public IReadOnlyList<Rekeningstand> Standen { get; private set; } = [];

    public Bladzij<Overzichtkaart> Overzichten { get; private set; } = new([], 0, 1);

    public Bladzij<Bankregel> Bank { get; private set; } = new([], 0, 1);

    public IReadOnlyList<(string Maand, Bedrag Toegekend, Bedrag Afgewezen)> Maanden { get; private set; } = [];

    public IReadOnlyList<(Retourcode Code, int Aantal, Bedrag Bedrag)> Codes { get; private set; } = [];

    public string? Regel { get; private set; }

    public Bankregel? Herkomst { get; private set; }

    public string? Bezwaar { get; private set; }

    public void OnGet(int pagina = 1, string? regel = null)
    {
        Regel = regel is { Length: > 300 } ? regel[..300] : regel;
        Herkomst = Kantoor.Bank.Herkomst(Regel);
        Laad(pagina);
    }

    public FileContentResult OnGetExport()
    {
        using var tekst = new StringWriter(CultureInfo.InvariantCulture);
        using var csv = new CsvWriter(
            tekst,
            new CsvHelper.Configuration.CsvConfiguration(CultureInfo.InvariantCulture)
            {
                Delimiter = ";",
                NewLine = "\r\n",
                InjectionOptions = CsvHelper.Configuration.InjectionOptions.Escape,
                InjectionEscapeCharacter = '\'',
            }
        );
        foreach (var rij in Kantoor.Geld.Export().Prepend(Kolommen))
        {
            foreach (var cel in rij)
            {
                csv.WriteField(cel);
            }

            csv.NextRecord();
        }

        csv.Flush();
        return File(
            [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(tekst.ToString())],
            "text/csv; charset=utf-8",
            $"declaraties-{Kantoor.Vandaag:yyyy-MM-dd}.csv"
        );
    }

    public async Task<IActionResult> OnPostBankAsync(IFormFile? bestand, CancellationToken annuleer)
    {
        if (bestand is null or { Length: 0 })
        {
            Bezwaar = "Kies eerst een bankafschrift dat niet leeg is.";
            Laad(1);
            return Page();
        }

        using var bytes = new MemoryStream();
        await bestand.CopyToAsync(bytes, annuleer);
        var (nieuw, andere, bezwaar) = Kantoor.Bank.Lees(Path.GetFileName(bestand.FileName), bytes.ToArray());
        if (bezwaar is not null)
        {
            Bezwaar = bezwaar;
            Laad(1);
            return Page();
        }

        return Naar(
            "/praktijk/geld",
            $"{nieuw} {(nieuw == 1 ? "nieuwe betaling" : "nieuwe betalingen")} van zorgverzekeraars gelezen; {andere} andere {(andere == 1 ? "regel is" : "regels zijn")} niet bewaard."
        );
    }

    private void Laad(int pagina)
    {
        Standen = Kantoor.Geld.Standen();
        Overzichten = Kantoor.Geld.Overzichten(pagina);
        Bank = Kantoor.Bank.Alle();
        Maanden = Kantoor.Geld.Maanden();
        Codes = Kantoor.Geld.Topcodes();
    }
}
