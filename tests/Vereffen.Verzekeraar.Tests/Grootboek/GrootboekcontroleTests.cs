using Vereffen.Kern;
using Vereffen.Verrekening;

namespace Vereffen.Verzekeraar.Tests.Grootboek;

public sealed class GrootboekcontroleTests : IDisposable
{
    private readonly Proefwereld wereld = new();

    public void Dispose() => wereld.Dispose();

    [Theory]
    [InlineData("UPDATE journaal SET bedrag = bedrag + 1 WHERE nr = 2 AND regel = 1", "boeking 2")]
    [InlineData("UPDATE journaal SET bedrag = bedrag + 1, na = na + 1 WHERE nr = 2 AND regel = 1", "boeking 2")]
    [InlineData("UPDATE journaal SET datum = '2026-03-01' WHERE nr = 2", "boeking 2")]
    [InlineData("UPDATE journaal SET datum = 'gisteren' WHERE nr = 2", "na boeking 1")]
    [InlineData("UPDATE journaal SET rekening = 'bank:9902' WHERE nr = 2 AND regel = 1", "boeking 2")]
    [InlineData("UPDATE journaal SET oorzaak = 'iets anders' WHERE nr = 2", "boeking 2")]
    [InlineData("UPDATE journaal SET hash = upper(hash) WHERE nr = 2", "boeking 2")]
    [InlineData("DELETE FROM journaal WHERE nr = 2", "boeking 2 ontbreekt")]
    [InlineData("DELETE FROM journaal WHERE nr = 1 AND regel = 2", "boeking 1")]
    [InlineData("DELETE FROM journaal WHERE nr = (SELECT max(nr) FROM journaal)", "ontbreekt")]
    [InlineData("DELETE FROM journaal", "boeking 1 ontbreekt")]
    [InlineData("UPDATE gebeurtenis SET bedrag = bedrag - 1 WHERE nummer = 2", "gebeurtenis 2")]
    [InlineData("UPDATE gebeurtenis SET betaal_aan = '90054321' WHERE nummer = 3", "gebeurtenis 3")]
    [InlineData("UPDATE gebeurtenis SET omschrijving = 'x' WHERE nummer = 1", "gebeurtenis 1")]
    [InlineData("UPDATE gebeurtenis SET omschrijving = replace(omschrijving, '500', '400') WHERE nummer = 1", "gebeurtenis 1")]
    [InlineData("UPDATE gebeurtenis SET omschrijving = 'x' WHERE nummer = 2", "gebeurtenis 2")]
    [InlineData("UPDATE gebeurtenis SET datum = '2026-02-30' WHERE nummer = 1", "gebeurtenis 1")]
    [InlineData("DELETE FROM gebeurtenis WHERE nummer = 1", "gebeurtenis 1 ontbreekt")]
    [InlineData("DELETE FROM gebeurtenis WHERE nummer = (SELECT max(nummer) FROM gebeurtenis)", "gebeurtenissen")]
    [InlineData("DELETE FROM journaalkop", "kop")]
    [InlineData("UPDATE journaalkop SET nr = nr - 1", "niet door het programma geboekt")]
    [InlineData("UPDATE journaalkop SET hash = gebeurtenis_hash", "kop")]
    public async Task A_changed_or_removed_row_is_noticed_at_open(string sql, string waar)
    {
        await Vul();
        wereld.Sluit();

        wereld.Knoei(sql);

        Should.Throw<InvalidOperationException>(wereld.Open).Message.ShouldContain(waar);
    }

    [Fact]
    public async Task Last_rows_of_events_and_journal_removed_together_are_noticed()
    {
        await Vul();
        wereld.Sluit();

        wereld.Knoei(
            "DELETE FROM journaal WHERE oorzaak LIKE '%betaalrun%'; DELETE FROM gebeurtenis WHERE nummer = (SELECT max(nummer) FROM gebeurtenis)"
        );

        Should.Throw<InvalidOperationException>(wereld.Open).Message.ShouldContain("ontbreekt");
    }

    [Theory]
    [InlineData("UPDATE journaal SET bedrag = 1")]
    [InlineData("DELETE FROM journaal")]
    [InlineData("UPDATE gebeurtenis SET bedrag = 1")]
    [InlineData("DELETE FROM gebeurtenis")]
    [InlineData("UPDATE journaalkop SET nr = 0, gebeurtenis = 0")]
    [InlineData("DELETE FROM journaalkop")]
    [InlineData("DELETE FROM historie")]
    [InlineData("UPDATE historie SET toegekend = 1")]
    public async Task The_schema_itself_forbids_a_change(string sql)
    {
        await Vul();

        Should.Throw<Microsoft.Data.Sqlite.SqliteException>(() => wereld.Voer(sql));
    }

    [Fact]
    public async Task An_untouched_ledger_opens() => await Vul();

    private async Task Vul()
    {
        wereld.Rol.Boek(
            new Gebeurtenis(new DateOnly(2026, 3, 2), GebeurtenisSoort.HvVordering)
            {
                Uzovi = Proefclaim.Zuiderlicht,
                Agb = Proefclaim.Stap,
                OnsKenmerk = "HV-1",
                Bedrag = new Bedrag(1500),
                Omschrijving = "controle",
            }
        );
        await wereld.Verwerk(Proefclaim.VanHetBureau(1, "F1"));
        await wereld.Betaalrun(new DateOnly(2026, 3, 3));
        wereld.Open();
    }
}
