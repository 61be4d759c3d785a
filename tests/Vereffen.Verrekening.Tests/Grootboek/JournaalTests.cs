using Vereffen.Kern;

namespace Vereffen.Verrekening.Tests.Grootboek;

public class JournaalTests
{
    private static readonly DateOnly Dag = new(2026, 1, 1);
    private static readonly UzoviNummer Uzovi = UzoviNummer.Parse("3311");
    private static readonly Rekening Bank = Rekening.Van(RekeningSoort.Bank, Uzovi);
    private static readonly Rekening Kosten = Rekening.Van(RekeningSoort.Zorgkosten, Uzovi);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void A_cause_of_any_length_in_any_alphabet_is_kept_and_chained(int deel)
    {
        var delen = new[] { "a", "b", "c", "d", "e" };
        delen[deel] = new string('€', 3_000) + "𝄞";
        var journaal = new Journaal();

        journaal.Boek(Dag, new Oorzaak(delen[0], delen[1], delen[2], delen[3], delen[4]), [(Kosten, 5), (Bank, -5)]);

        journaal.Boeking(1).ShouldAllBe(r => r.Oorzaak == string.Concat(delen));
        Journaalcontrole.Verifieer(journaal.Vanaf(0), journaal.Kop).ShouldBeNull();
    }

    [Fact]
    public void An_entry_with_many_postings_is_kept_and_chained()
    {
        var regels = Enumerable
            .Range(1, 200)
            .Select(i => (Rekening.Van(RekeningSoort.Vordering, Uzovi, AgbCode.Parse($"{1_000_000 + i:D8}")), 1L))
            .Append((Bank, -200))
            .ToArray();
        var journaal = new Journaal();

        journaal.Boek(Dag, new Oorzaak("x"), regels).ShouldBe(1);

        journaal.Boeking(1).Select(r => r.Regel).ShouldBe(Enumerable.Range(1, 201));
        Journaalcontrole.Verifieer(journaal.Vanaf(0), journaal.Kop).ShouldBeNull();
    }

    [Fact]
    public void The_canonical_form_stays_what_it_is_hash_for_hash()
    {
        // Computed apart from this program: SHA-256 over the fields as Boekingshash documents them.
        var journaal = new Journaal();
        journaal.Boek(Dag, new Oorzaak("regel 2", ": ", "déclaratie ", "F1"), [(Kosten, 12345), (Bank, -12345)]);
        var eerste = journaal.Kop;
        journaal.Boek(Dag.AddDays(1), new Oorzaak("x"), [(Bank, 1), (Kosten, -1)]);

        eerste.ShouldBe(new Journaalkop(1, "4e8ba2f08be5e91d11a80ab05a93137ead9b883e70d980fcd94e6f7fd5c29aa6"));
        journaal.Kop.ShouldBe(new Journaalkop(2, "4f52f045ad886ad928a5b5f988d8c34f92410f08a53f4794451b1e68d89944dc"));
    }

    [Fact]
    public void A_posting_tells_the_balance_before_and_after_it()
    {
        var journaal = new Journaal();
        journaal.Boek(Dag, new Oorzaak("x"), [(Kosten, 5), (Bank, -5)]);
        journaal.Boek(Dag, new Oorzaak("x"), [(Kosten, 0), (Bank, -7), (Kosten, 7)]);

        journaal
            .Vanaf(1)
            .Select(r => (r.Regel, r.Rekening, r.Voor.Cents, r.Bedrag.Cents, r.Na.Cents))
            .ShouldBe([(1, "bank:3311", -5, -7, -12), (2, "zorgkosten:3311", 5, 7, 12)]);
        journaal.Saldi().Select(s => (s.Key, s.Value.Cents)).ShouldBe([(Kosten, 12), (Bank, -12)]);
    }

    [Fact]
    public void An_entry_that_was_never_booked_has_no_postings()
    {
        var journaal = new Journaal();
        journaal.Boek(Dag, new Oorzaak("x"), [(Kosten, 5), (Bank, -5)]);

        journaal.Boeking(0).ShouldBeEmpty();
        journaal.Boeking(-1).ShouldBeEmpty();
        journaal.Boeking(1).Count.ShouldBe(2);
        journaal.Boeking(2).ShouldBeEmpty();
        journaal.Vanaf(-5).Count().ShouldBe(2);
        new Journaal().Kop.ShouldBe(Journaalkop.Leeg);
    }
}
