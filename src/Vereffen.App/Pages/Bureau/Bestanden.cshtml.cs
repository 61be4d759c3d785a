using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Vereffen.App.Hosting;
using Vereffen.Praktijk;

namespace Vereffen.App.Pages;

/// <summary>Files of clients: several at once, zip too; each is taken whole, or refused whole with what is wrong.</summary>
[RequestSizeLimit(MeesteBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = MeesteBytes)]
public sealed class BureauBestandenModel(Webwereld wereld) : Bureaupagina(wereld)
{
    public const int MeesteMegabytes = 100;
    private const long MeesteBytes = (MeesteMegabytes * 1_000_000L) + 100_000;
    private const int MeesteBestanden = 30;

    public string? Bezwaar { get; private set; }

    /// <summary>What became of the files that were just offered, when one was refused.</summary>
    public IReadOnlyList<Inname> Innames { get; private set; } = [];

    public Bladzij<Clientbestandkaart> Lijst { get; private set; } = new([], 0, 1);

    public Blad Blad => new(Lijst.Nummer, Lijst.Totaal, Lijst.PerBladzij, "/bureau/bestanden");

    public void OnGet(string? pagina) => Lijst = Kantoor.Bestanden.Alle(Blad.Gevraagd(pagina));

    public async Task<IActionResult> OnPostAsync(IReadOnlyList<IFormFile>? bestanden, CancellationToken annuleer)
    {
        if (bestanden is null or { Count: 0 })
        {
            Bezwaar = "Kies eerst een of meer bestanden.";
        }
        else if (bestanden.Count > MeesteBestanden)
        {
            Bezwaar = $"Kies hoogstens {MeesteBestanden} bestanden tegelijk, of doe ze in een zip.";
        }
        else
        {
            var aangeboden = new List<AangebodenBestand>();
            foreach (var bestand in bestanden)
            {
                using var bytes = new MemoryStream();
                await bestand.CopyToAsync(bytes, annuleer);
                aangeboden.Add(new AangebodenBestand(Path.GetFileName(bestand.FileName), bytes.ToArray()));
            }

            Innames = Kantoor.Bestanden.Neem(aangeboden, User.Naam());
            if (Innames.All(i => i.Id is not null))
            {
                return Innames is [{ Id: { } id } enig]
                    ? Naar(
                        string.Create(CultureInfo.InvariantCulture, $"/bureau/bestanden/{id}"),
                        enig.WasEr
                            ? "Dit bestand was er al; het is niet nog eens ingelezen."
                            : "Het bestand is ingelezen. Bekijk de verdeling en dien in."
                    )
                    : Naar(
                        "/bureau/bestanden",
                        $"{Innames.Count(i => !i.WasEr)} bestanden ingelezen{(Innames.Any(i => i.WasEr) ? $", {Innames.Count(i => i.WasEr)} waren er al" : "")}."
                    );
            }
        }

        Lijst = Kantoor.Bestanden.Alle();
        return Page();
    }
}
