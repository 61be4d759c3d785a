using System.Text;
using Vereffen.Kern;
using Vereffen.Verrekening;
using Vereffen.Verzekeraar.Tests.Betalen;

namespace Vereffen.Verzekeraar.Tests.Controle;

/// <summary>The database of a world in which every table of the administration has rows; made once, copied for each attempt.</summary>
public sealed class Gevuldewereld : IAsyncLifetime
{
    public byte[] Database { get; private set; } = [];

    /// <summary>The same, without the triggers that forbid a change: as somebody has it who has the file.</summary>
    public byte[] Onbewaakt { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        using var wereld = new Proefwereld();
        await Vul(wereld);
        wereld.Sluit();
        Database = await File.ReadAllBytesAsync(wereld.Bestand("verzekeraar.db"));
        wereld.Knoei("");
        Onbewaakt = await File.ReadAllBytesAsync(wereld.Bestand("verzekeraar.db"));
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static async Task Vul(Proefwereld wereld)
    {
        wereld.GeefRekeningen();
        wereld.Rol.Betalen.Rekeningen.Sluit(AgbCode.Parse("98001234"), 1, null, "Carla").ShouldBeNull();
        wereld.Rol.Documenten.ZetPostadres(Proefclaim.DeLinde, ["Dorpsstraat 1", "1234 AB Oudorp"], "Carla").ShouldBeNull();
        await wereld.Verwerk(
            Proefclaim.VanDeLinde(1, "F1", Proefclaim.Regel("R1", 6500, 5), Proefclaim.Regel("R2", 6500, 6)),
            Proefclaim.VanDeLinde(2, "F2", Proefclaim.Regel("R3", 6500, 7), Proefclaim.Regel("R4", 100, 8, code: "99999"))
        );
        await wereld.Betaalrun(new DateOnly(2026, 3, 3));
        wereld.Rol.Betalen.Lever((_, _) => { });
        wereld.Rol.Boek(
            new Gebeurtenis(wereld.Klok.Dag, GebeurtenisSoort.HvVordering)
            {
                Uzovi = Proefclaim.Zuiderlicht,
                Agb = Proefclaim.DeLinde,
                OnsKenmerk = "HV-1",
                Bedrag = new Bedrag(1000),
            }
        );
        var afschrift = Camt.Maak(
            "A1",
            Camt.Uit("-130.00", "BV000001-0001"),
            Camt.Terug("130.00", "BV000001-0001"),
            Camt.In("4.00", "groeten"),
            Camt.In("65.00", "retour")
        );
        wereld.Rol.Betalen.Bank.Lees(new MemoryStream(Encoding.UTF8.GetBytes(afschrift)), "Anna").Bezwaar.ShouldBeNull();
        wereld.Rol.Betalen.GeefVrij("BV000001-0001", "Bram").ShouldBeNull();
        wereld.Rol.Betalen.Bank.Koppelingen.Koppel(1, 3, Proefclaim.DeLinde, "HV-1", "Anna").ShouldBeNull();
        wereld.Rol.Betalen.Bank.Koppelingen.KoppelTerug(1, 4, "BV000001-0002", "Anna").ShouldBeNull();
        wereld.Rol.Betalen.Bank.Koppelingen.Boek("Bram").Waarde!.Geboekt.Count.ShouldBe(2);
        await wereld.Verwerk(Proefclaim.VanDeLinde(3, "F3", Proefclaim.Regel("R5", 6500, 9)));
        await wereld.Betaalrun(new DateOnly(2026, 3, 4));
        wereld.Rol.Overzichten.Count.ShouldBe(1);
        File.WriteAllText(wereld.Bestand("wlz.csv"), "bsn,begin,eind,met_behandeling\n999901345,2026-02-01,,1\n");
        wereld.Open();
        wereld.Rol.StelCorrectiesVoor(Proefclaim.Zuiderlicht, "Anna").Fout.ShouldBeNull();
        var nummers = wereld.Rol.Correctievoorstellen().Where(v => v.Factuurnummer == "F1").Select(v => v.Nummer).ToList();
        wereld.Rol.Beslis(new Correctiebesluit(nummers, IsAkkoord: true, "Bram", "Wlz")).Fouten.ShouldBeEmpty();
        using var zonder = new PdfAfdruk(new Pdfinstellingen("/nergens/chromium", "/nergens/driver"));
        wereld.Rol.Documenten.Maak(zonder, "Anna").Gemaakt.ShouldBe(1);
        wereld.Rol.Documenten.Verstuur(zonder, (_, _, _) => { }, "Anna").ShouldBe(2);
        await wereld.Verwerk(Verzoekbericht());
        var uitspraak = new Verzoekuitspraak(1, true, "Anna", "akkoord") { TotEnMet = new DateOnly(2030, 12, 31) };
        (await wereld.Rol.BeslisAsync(Proefclaim.Zuiderlicht, uitspraak, CancellationToken.None)).ShouldBeNull();
        wereld.Klok.Dag = new DateOnly(2027, 3, 6);
        wereld.Rol.Documenten.ZetPostadres(Proefclaim.Stap, ["Kerkstraat 1", "1234 AB Oudorp"], "Carla").ShouldBeNull();
        wereld.Rol.Documenten.Maak(zonder, "Anna").Gemaakt.ShouldBeGreaterThan(0);
        wereld.Rol.Documenten.RuimOp("bewaartaak").ShouldBe(2);
    }

    private static Bericht Verzoekbericht() =>
        new()
        {
            TraceerId = new Guid(77, 0, 0, new byte[8]),
            ConversatieId = new Guid(77, 0, 0, new byte[8]),
            Afzender = new Relatie("Praktijk", "96099999"),
            Geadresseerde = Relatie.Zorgverzekeraar(Proefclaim.Zuiderlicht),
            Stroom = Verzoek.Stroom,
            Payload = Verzoekvorm.Schrijf(
                new Verzoek(Verzoeksoort.Betaalovereenkomst, AgbCode.Parse("96099999")) { Vanaf = new DateOnly(2030, 1, 1) }
            ),
        };
}
