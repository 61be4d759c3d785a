using Vereffen.Beoordeling;
using Vereffen.Ei;
using Vereffen.Kern;
using Vereffen.Registers;

namespace Vereffen.Praktijk.Tests;

/// <summary>A practice with its administration, and an insurer behind the exchange that judges by the real rules and answers with a real retour.</summary>
public sealed class Proefpraktijk : IBerichtenverkeer, IDisposable
{
    public static readonly AgbCode Agb = AgbCode.Parse("90054321");
    public static readonly AgbCode Zorgverlener = AgbCode.Parse("90012345");
    public static readonly UzoviNummer Uzovi = UzoviNummer.Parse("9901");
    private static readonly Periode Ooit = new(new DateOnly(2015, 1, 1), null);

    private readonly TijdelijkeMap map = new();
    private readonly List<Bericht> postvak = [];
    private readonly RegisterRijen rijen = new();
    private Historie historie = new([]);

    public Proefpraktijk()
    {
        Administratie = Praktijkadministratie.Open(map.Bestand("praktijk.db"), this, Klok);
        Administratie.Open(new Praktijkgegevens(Agb, "De Linde", Zorgverlener, null));
        Kantoor = Administratie.Voor(Agb);
        Kantoor.Tarieven.Vervang([
            new Tarief("081", "24501", "Consult natuurgeneeskunde, 60 minuten", Ooit, new Bedrag(6500)),
            new Tarief("081", "24502", "Consult natuurgeneeskunde, 30 minuten", Ooit, new Bedrag(3500)),
            new Tarief("081", "24599", "Iets met een vrij tarief", Ooit, null),
        ]);
        rijen.Verzekeraars.Add(
            new Verzekeraar(Uzovi, "Zuiderlicht", "ZZK", "Z", ["OS301"], 12, null, 30, Bedrag.Nul, Bedrag.Nul, null, false)
        );
        rijen.Agb.Add(new AgbRegistratie(Agb, AgbSoort.Praktijk, "De Linde", [], Ooit, [], null));
        rijen.Agb.Add(new AgbRegistratie(Zorgverlener, AgbSoort.Zorgverlener, "", [], Ooit, [], null));
        rijen.AgbRelaties.Add(new AgbRelatie(Zorgverlener, Agb, Ooit));
        rijen.Overeenkomsten.Add(new Overeenkomst(Agb, [Uzovi], OvereenkomstSoort.Contract, Ooit, false, false, true));
        foreach (var (code, cents) in new[] { ("24501", 6500L), ("24502", 3500L), ("24599", 2500L) })
        {
            rijen.Prestaties.Add(
                new Prestatiebeschrijving(
                    new Prestatiesleutel("081", code),
                    code,
                    Ooit,
                    TariefSoort.Maximum,
                    new Bedrag(cents),
                    null,
                    Tijdvak.Geen,
                    false,
                    false,
                    false,
                    false,
                    [],
                    Peildatum.Geen,
                    false,
                    ""
                )
            );
        }
    }

    public Proefklok Klok { get; } = new();

    public Praktijkadministratie Administratie { get; }

    public Kantoor Kantoor { get; }

    /// <summary>Adds a patient whom the insurer knows, and asks COV.</summary>
    public long Patient(string bsn = "999901345", string naam = "Jansen", UzoviNummer? bij = null)
    {
        var (id, fouten) = Kantoor.Patienten.Voegtoe(Invoer(bsn, naam));
        fouten.ShouldBeEmpty();
        var nummer = Bsn.TryParse(bsn, out var gelezen) ? gelezen : default;
        rijen.Verzekerden.Add(new Persoon(nummer, "", new DateOnly(1997, 11, 22), naam, "", "DP", 1, null));
        rijen.Polissen.Add(new Polis(nummer, bij ?? Uzovi, Ooit, ""));
        Kantoor.Patienten.BewaarCov(id!.Value, Klok.Dag, new Covantwoord("Gevonden", bij ?? Uzovi, "700000", "", "GeenWlz", false));
        return id.Value;
    }

    public static Patientinvoer Invoer(string bsn, string naam) =>
        new()
        {
            Bsn = bsn,
            Naam = naam,
            Voorletters = "DP",
            Geboortedatum = "22-11-1997",
            Geslacht = "m",
            Postcode = "3512 cn",
            Huisnummer = "127",
        };

    public long Behandel(long patient, string dag, string code, string? tarief = null)
    {
        var (id, fouten) = Kantoor.Behandelingen.Voegtoe(
            new Behandelinvoer
            {
                Patient = patient,
                Datum = dag,
                Code = code,
                Tarief = tarief,
            }
        );
        fouten.ShouldBeEmpty();
        return id!.Value;
    }

    /// <summary>Claims all that is open, and takes the answer in. Answers the factuurnummer.</summary>
    public async Task<string> DeclareerAsync(string formulier)
    {
        var alles = Kantoor.Behandelingen.In(Staat.Open).Rijen.Select(r => r.Id).ToArray();
        var (factuur, bezwaar) = Kantoor.Declaraties.DienIn(Uzovi, formulier, alles);
        bezwaar.ShouldBeNull();
        await WisselAsync();
        return factuur!;
    }

    public async Task WisselAsync()
    {
        await Administratie.VerzendAsync(TestContext.Current.CancellationToken);
        await Administratie.HaalOpAsync(new Relatie("Praktijk", Agb.ToString()), TestContext.Current.CancellationToken);
    }

    /// <summary>Puts something in the mailbox of the practice.</summary>
    public void Bezorg(Bericht bericht) => postvak.Add(bericht);

    public Task<Indienresultaat> DienInAsync(Bericht bericht, CancellationToken annuleer)
    {
        var lezing = DeclaratieLezer.Lees(bericht.Payload);
        var oordeel = Beoordelaar.Beoordeel(
            lezing.Declaratie!,
            lezing.Bevindingen,
            new RegisterSet(rijen).MetHistorie(historie),
            Uzovi,
            Klok.Dag
        );
        historie = oordeel.HistorieNa(historie);
        using var uit = new MemoryStream();
        RetourSchrijver.Schrijf(bericht.Payload, oordeel.NaarRetour("K1", Klok.Dag), uit).ShouldBeNull();
        postvak.Add(
            new Bericht
            {
                TraceerId = new Guid([.. bericht.TraceerId.ToByteArray().Reverse()]),
                ConversatieId = bericht.ConversatieId,
                AlsAntwoordOp = bericht.TraceerId,
                ReferentieId = bericht.ReferentieId,
                Afzender = bericht.Geadresseerde,
                Geadresseerde = bericht.Afzender,
                Stroom = new Berichtstroom("OS302", null, 1, 0, "Retour"),
                Payload = uit.ToArray(),
            }
        );
        return Task.FromResult(Indienresultaat.Akkoord);
    }

    public Task<IReadOnlyList<Bericht>> HaalOpAsync(Relatie geadresseerde, int limiet, CancellationToken annuleer) =>
        Task.FromResult<IReadOnlyList<Bericht>>([.. postvak.Take(limiet)]);

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
