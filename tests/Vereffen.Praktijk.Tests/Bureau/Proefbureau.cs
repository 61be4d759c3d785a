using System.IO.Compression;
using System.Text;
using Vereffen.Ei;
using Vereffen.Kern;

namespace Vereffen.Praktijk.Tests.Bureau;

/// <summary>A bureau with two clients, and an exchange with insurers that answer as the test says.</summary>
public sealed class Proefbureau : IBerichtenverkeer, IDisposable
{
    public static readonly AgbCode Agb = AgbCode.Parse("98001234");
    public static readonly AgbCode Brink = AgbCode.Parse("01056789");
    public static readonly AgbCode Stap = AgbCode.Parse("96034567");

    private readonly TijdelijkeMap map = new();
    private readonly List<Bericht> postvak = [];

    public Proefbureau()
    {
        Administratie = Praktijkadministratie.Open(map.Bestand("praktijk.db"), this, Klok);
        Kantoor = Administratie.VoorBureau(Agb);
        Klant(Brink, "De Brink");
        Klant(Stap, "Stap voor Stap");
    }

    public Proefklok Klok { get; } = new();

    public Praktijkadministratie Administratie { get; }

    public Bureaukantoor Kantoor { get; }

    /// <summary>Parts that the exchange got.</summary>
    public List<Bericht> Ingediend { get; } = [];

    /// <summary>Why the exchange refuses; null = it takes everything.</summary>
    public string? Weigert { get; set; }

    /// <summary>What insurers answer: see <see cref="TerugschrijverTests.Beantwoord"/>.</summary>
    internal int Antwoord { get; set; }

    public long Klant(AgbCode agb, string naam, string begin = "2024-01-01", string? eind = null)
    {
        var (id, fouten) = Kantoor.Klanten.Voegtoe(
            new Klantinvoer
            {
                Agb = agb.ToString(),
                Rol = "Praktijk",
                Naam = naam,
                Begin = begin,
                Eind = eind,
            }
        );
        fouten.ShouldBeEmpty();
        return id!.Value;
    }

    internal static byte[] Bestand(AgbCode klant, int prestaties = 12, int seed = 1, bool zonder = false, bool doorsturen = true) =>
        Clientclaim.Maak(Standaarden.Zoek("OS301")!, prestaties, seed, zonder: zonder, doorsturen: doorsturen, declarant: klant.ToString());

    public long Neem(byte[] bytes, string naam = "claim.asc")
    {
        var inname = Kantoor.Bestanden.Neem([new AangebodenBestand(naam, bytes)], "els").ShouldHaveSingleItem();
        inname.Bezwaar.ShouldBeNull();
        return inname.Id!.Value;
    }

    public static byte[] Zip(params (string Naam, byte[] Inhoud)[] delen)
    {
        using var uit = new MemoryStream();
        using (var zip = new ZipArchive(uit, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8))
        {
            foreach (var (naam, inhoud) in delen)
            {
                using var stroom = zip.CreateEntry(naam).Open();
                stroom.Write(inhoud);
            }
        }

        return uit.ToArray();
    }

    /// <summary>Sends and fetches.</summary>
    public async Task WisselAsync()
    {
        await Administratie.VerzendAsync(TestContext.Current.CancellationToken);
        await Administratie.HaalOpAsync(new Relatie("Servicebureau", Agb.ToString()), TestContext.Current.CancellationToken);
    }

    /// <summary>Puts something in the mailbox of the bureau.</summary>
    public void Bezorg(string tekst, Bericht? op, string uzovi = "9901", string subtype = "csv", string? referentie = null) =>
        postvak.Add(
            new Bericht
            {
                TraceerId = Bureaubron.Id("overzicht", tekst, subtype, uzovi, referentie ?? ""),
                ConversatieId = Bureaubron.Id("overzicht", tekst),
                AlsAntwoordOp = op?.TraceerId,
                ReferentieId = referentie ?? op?.ReferentieId,
                Afzender = new Relatie("Zorgverzekeraar", uzovi),
                Geadresseerde = new Relatie("Servicebureau", Agb.ToString()),
                Stroom = Berichtstroom.VerrekenoverzichtCsv with { Subtype = subtype },
                Payload = Encoding.UTF8.GetBytes(tekst),
            }
        );

    public Task<Indienresultaat> DienInAsync(Bericht bericht, CancellationToken annuleer)
    {
        if (Weigert is { } reden)
        {
            return Task.FromResult(Indienresultaat.Geweigerd(reden));
        }

        Ingediend.Add(bericht);
        if (bericht.Stroom.Actie == "Indienen" && bericht.Geadresseerde.Rol == "Zorgverzekeraar" && Antwoord >= 0)
        {
            postvak.Add(
                new Bericht
                {
                    TraceerId = Bureaubron.Id("retour", bericht.TraceerId.ToString()),
                    ConversatieId = bericht.ConversatieId,
                    AlsAntwoordOp = bericht.TraceerId,
                    ReferentieId = bericht.ReferentieId,
                    Afzender = bericht.Geadresseerde,
                    Geadresseerde = bericht.Afzender,
                    Stroom = new Berichtstroom("OS302", null, 1, 0, "Retour"),
                    Payload = TerugschrijverTests.Beantwoord(bericht.Payload.ToArray(), new Clientclaim.Keus(9), Antwoord),
                }
            );
        }

        return Task.FromResult(Indienresultaat.Akkoord);
    }

    public Task<IReadOnlyList<Bericht>> HaalOpAsync(Relatie geadresseerde, int limiet, CancellationToken annuleer) =>
        Task.FromResult<IReadOnlyList<Bericht>>([.. postvak.Where(b => b.Geadresseerde == geadresseerde).Take(limiet)]);

    public Task BevestigAsync(Relatie geadresseerde, Guid traceerId, CancellationToken annuleer)
    {
        postvak.RemoveAll(b => b.TraceerId == traceerId);
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        Administratie.Dispose();
        map.Dispose();
    }
}
