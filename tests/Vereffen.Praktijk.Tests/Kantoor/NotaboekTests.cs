using Vereffen.Kern;

namespace Vereffen.Praktijk.Tests;

public sealed class NotaboekTests : IDisposable
{
    private readonly Proefpraktijk wij = new();

    public void Dispose() => wij.Dispose();

    [Fact]
    public void A_restitutienota_takes_treatments_out_of_the_claims()
    {
        var patient = wij.Patient();
        var (een, twee) = (wij.Behandel(patient, "01-03-2026", "24502"), wij.Behandel(patient, "02-03-2026", "24501"));

        var id = Maak(Restitutie(patient, een, twee));

        var nota = wij.Kantoor.Notas.Lees(id)!;
        (nota.Nummer, nota.Bedrag, nota.Stand, nota.PrijsGemeldOp).ShouldBe(
            ($"{wij.Klok.Dag.Year}-0001", new Bedrag(10000), Notastand.Open, new DateOnly(2026, 3, 1))
        );
        wij.Kantoor.Notas.Regels(id).Select(r => (r.Behandeling.Id, r.Bedrag.Cents)).ShouldBe([(een, 3500L), (twee, 6500L)]);
        wij.Kantoor.Declaraties.Klaar().ShouldBeEmpty();
        Stand(een).ShouldBe(Staat.Afgesloten);
        wij.Kantoor.Herstel.Heropen(een).ShouldBe($"Deze regel staat op nota {nota.Nummer}; laat die eerst vervallen.");
    }

    [Fact]
    public void A_restitutienota_is_refused_for_a_day_on_which_a_contract_ran()
    {
        var patient = wij.Patient();
        var (voor, tijdens) = (wij.Behandel(patient, "01-03-2026", "24502"), wij.Behandel(patient, "02-03-2026", "24502"));
        bool Contract(UzoviNummer uzovi, DateOnly dag) => uzovi == Proefpraktijk.Uzovi && dag >= new DateOnly(2026, 3, 2);

        var (id, fouten) = wij.Kantoor.Notas.Maak(Restitutie(patient, voor, tijdens), Contract);

        id.ShouldBeNull();
        fouten
            .ShouldHaveSingleItem()
            .ShouldBe(
                new Veldfout("regels", "Op 02-03-2026 had u een contract met zorgverzekeraar 9901: declareer die behandeling digitaal.")
            );
        Stand(voor).ShouldBe(Staat.Open);
        wij.Kantoor.Notas.Maak(Restitutie(patient, voor), Contract).Id.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("", "Vul in op welke dag u de patiënt de prijs vertelde.")]
    [InlineData("02-03-2026", "De patiënt moet de prijs uiterlijk op de dag van de eerste behandeling weten.")]
    [InlineData("01-01-2199", "Deze dag moet nog komen.")]
    [InlineData("31-02-2026", "Dit is geen datum; schrijf dag-maand-jaar, zoals 31-12-2026.")]
    public void The_price_must_have_been_told_by_the_first_treatment(string gemeld, string bezwaar)
    {
        var patient = wij.Patient();
        var id = wij.Behandel(patient, "01-03-2026", "24502");

        var fouten = wij.Kantoor.Notas.Maak(Restitutie(patient, id) with { PrijsGemeldOp = gemeld }, Nooit).Fouten;

        fouten.ShouldContain(new Veldfout("prijsGemeldOp", bezwaar));
        wij.Kantoor.Notas.Alle(null).Totaal.ShouldBe(0);
    }

    [Fact]
    public void The_same_form_twice_is_one_nota_and_a_treatment_stands_on_one()
    {
        var patient = wij.Patient();
        var behandeling = wij.Behandel(patient, "01-03-2026", "24502");
        var invoer = Restitutie(patient, behandeling);

        var id = Maak(invoer);

        Maak(invoer).ShouldBe(id);
        wij.Kantoor.Notas.Maak(invoer with { Formulier = "ander" }, Nooit)
            .Fouten.ShouldHaveSingleItem()
            .Zin.ShouldBe("Een van de gekozen behandelingen kan niet (meer) op deze nota. Kijk de lijst nog eens na.");
        wij.Kantoor.Notas.Alle(null).Totaal.ShouldBe(1);
    }

    [Fact]
    public void A_nota_that_lapses_gives_its_treatments_back_and_keeps_its_number()
    {
        var patient = wij.Patient();
        var behandeling = wij.Behandel(patient, "01-03-2026", "24502");
        var id = Maak(Restitutie(patient, behandeling));

        wij.Kantoor.Notas.Verval(id, " ").ShouldNotBeNull().Veld.ShouldBe("reden");
        wij.Kantoor.Notas.Verval(id, "toch een contract").ShouldBeNull();
        wij.Kantoor.Notas.Verval(id, "nog eens").ShouldNotBeNull();

        Stand(behandeling).ShouldBe(Staat.Open);
        var nota = wij.Kantoor.Notas.Lees(id)!;
        (nota.Stand, nota.StandOp, nota.Reden).ShouldBe((Notastand.Vervallen, wij.Klok.Dag, "toch een contract"));
        var volgende = Maak(Restitutie(patient, behandeling) with { Formulier = "f2" });
        wij.Kantoor.Notas.Lees(volgende)!.Volgnummer.ShouldBe(2);
    }

    [Theory]
    [InlineData("nota-patient", Notasoort.Patient)]
    [InlineData("nota-wlz", Notasoort.Wlz)]
    public async Task A_refused_line_that_ends_in_a_nota_waits_until_it_is_made(string einde, Notasoort soort)
    {
        var patient = wij.Patient();
        var id = wij.Behandel(patient, "01-03-2026", "24502", "36,00");
        await wij.DeclareerAsync("f1");
        wij.Kantoor.Notas.NogTeMaken().ShouldBeEmpty();
        wij.Kantoor.Herstel.Beeindig(id, einde, "Huize Avondrood").ShouldBeNull();
        wij.Kantoor.Notas.NogTeMaken().ShouldHaveSingleItem().ShouldBe((patient, "DP Jansen", soort, 1, new Bedrag(3600)));

        var nota = Maak(
            new Notainvoer
            {
                Soort = Notaboek.Woord(soort),
                Patient = patient,
                Regels = [id],
                Aan = "Huize Avondrood",
            }
        );

        wij.Kantoor.Notas.NogTeMaken().ShouldBeEmpty();
        wij.Kantoor.Herstel.Heropen(id).ShouldNotBeNull();
        wij.Kantoor.Notas.Verval(nota, "verkeerd adres").ShouldBeNull();
        Stand(id).ShouldBe(Staat.Afgesloten);
        wij.Kantoor.Notas.NogTeMaken().Count.ShouldBe(1);
        wij.Kantoor.Herstel.Heropen(id).ShouldBeNull();
    }

    [Fact]
    public void A_nota_is_open_money_until_it_is_paid()
    {
        var patient = wij.Patient();
        var id = Maak(Restitutie(patient, wij.Behandel(patient, "01-03-2026", "24502")));
        wij.Kantoor.Notas.TelOpen().ShouldBe((1, new Bedrag(3500), 0, Bedrag.Nul));
        var dag = wij.Klok.Dag;

        wij.Kantoor.Notas.Betaald(id, Toon(dag.AddDays(1))).ShouldNotBeNull().Zin.ShouldBe("Deze dag moet nog komen.");
        wij.Kantoor.Notas.Betaald(id, Toon(dag.AddDays(-1))).ShouldNotBeNull().Zin.ShouldBe("Deze dag ligt voor de nota.");
        wij.Kantoor.Notas.Betaald(id, "").ShouldNotBeNull().Veld.ShouldBe("betaaldOp");
        wij.Kantoor.Notas.Betaald(id, Toon(dag)).ShouldBeNull();
        wij.Kantoor.Notas.Betaald(id, Toon(dag)).ShouldNotBeNull();

        wij.Kantoor.Notas.TelOpen().ShouldBe((0, Bedrag.Nul, 0, Bedrag.Nul));
        wij.Kantoor.Notas.Verval(id, "kan niet").ShouldNotBeNull();
        wij.Kantoor.Notas.NietBetaald(id).ShouldBeNull();
        wij.Kantoor.Notas.TelOpen().Aantal.ShouldBe(1);
    }

    [Fact]
    public void A_nota_is_late_from_the_day_after_its_thirtieth()
    {
        var patient = wij.Patient();
        Maak(Restitutie(patient, wij.Behandel(patient, "01-03-2026", "24502")));

        wij.Klok.Dag = wij.Klok.Dag.AddDays(Nota.Betaaldagen);
        wij.Kantoor.Notas.TelOpen().ShouldBe((1, new Bedrag(3500), 0, Bedrag.Nul));
        wij.Klok.Dag = wij.Klok.Dag.AddDays(1);
        wij.Kantoor.Notas.TelOpen().ShouldBe((1, new Bedrag(3500), 1, new Bedrag(3500)));
    }

    [Fact]
    public void What_is_filled_in_wrong_is_told_at_its_field_and_makes_nothing()
    {
        var patient = wij.Patient();
        wij.Behandel(patient, "01-03-2026", "24502");
        var invoer = new Notainvoer
        {
            Soort = "restitutie",
            Patient = patient,
            Aan = new string('a', 71),
            Adres = new string('b', 201),
            Iban = "NL00BANK0123456789",
            PrijsGemeldOp = "gisteren",
        };

        var (id, fouten) = wij.Kantoor.Notas.Maak(invoer, Nooit);

        id.ShouldBeNull();
        fouten.Select(f => f.Veld).ShouldBe(["aan", "adres", "iban", "prijsGemeldOp", "regels"]);
        fouten.ShouldAllBe(f => !f.Zin.Contains("aaaa", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("zomaar")]
    [InlineData("1")]
    public void A_kind_that_is_not_there_makes_nothing(string? soort) =>
        wij.Kantoor.Notas.Maak(new Notainvoer { Soort = soort, Patient = wij.Patient() }, Nooit).Id.ShouldBeNull();

    [Fact]
    public void Another_practice_sees_and_changes_none_of_it()
    {
        var patient = wij.Patient();
        var behandeling = wij.Behandel(patient, "01-03-2026", "24502");
        var id = Maak(Restitutie(patient, behandeling));
        var ander = AgbCode.Parse("90054322");
        wij.Administratie.Open(new Praktijkgegevens(ander, "De Els", Proefpraktijk.Zorgverlener, null));
        var zij = wij.Administratie.Voor(ander).Notas;

        zij.Lees(id).ShouldBeNull();
        zij.Regels(id).ShouldBeEmpty();
        zij.Alle(null).Totaal.ShouldBe(0);
        zij.Kandidaten(patient, Notasoort.Restitutie).ShouldBeEmpty();
        zij.Betaald(id, Toon(wij.Klok.Dag)).ShouldNotBeNull();
        zij.Verval(id, "van ons").ShouldNotBeNull();
        zij.Maak(Restitutie(patient, behandeling) with { Formulier = "f9" }, Nooit).Id.ShouldBeNull();
        zij.LaatsteIban().ShouldBeEmpty();
        wij.Kantoor.Notas.Lees(id)!.Stand.ShouldBe(Notastand.Open);
    }

    private static bool Nooit(UzoviNummer uzovi, DateOnly dag) => false;

    private static string Toon(DateOnly dag) => dag.ToString("dd-MM-yyyy", System.Globalization.CultureInfo.InvariantCulture);

    private static Notainvoer Restitutie(long patient, params long[] regels) =>
        new()
        {
            Soort = "restitutie",
            Patient = patient,
            Regels = regels,
            Aan = "DP Jansen",
            Adres = "3512CN 127",
            Iban = "NL91 ABNA 0417 1643 00",
            PrijsGemeldOp = "01-03-2026",
            Formulier = "f1",
        };

    private long Maak(Notainvoer invoer)
    {
        var (id, fouten) = wij.Kantoor.Notas.Maak(invoer, Nooit);
        fouten.ShouldBeEmpty();
        return id!.Value;
    }

    private Staat Stand(long id) => wij.Kantoor.Behandelingen.Lees(id)!.Staat;
}
