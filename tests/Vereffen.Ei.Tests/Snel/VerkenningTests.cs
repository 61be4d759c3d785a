using System.Text;
using Vereffen.Kern;

namespace Vereffen.Ei.Tests.SnelTesten;

/// <summary>Blocks that other cores run ahead through: where they begin, and when the check may take them over.</summary>
public class VerkenningTests
{
    private static readonly Standaard Os301 = Standaarden.Zoek("OS301")!;
    private static readonly ControleOpties Opties = new() { Kernen = 2, Bloklengte = 2000 };
    private static readonly byte[] Bytes = Genereren.Proefgeneratie.Maak("OS301", 60, 4);
    private static readonly List<string> Soorten = [.. Bytes.Chunk(312).Select(r => Encoding.ASCII.GetString(r, 0, 2))];

    /// <summary>A record 02 somewhere in the middle.</summary>
    private static readonly int Midden = Soorten.FindIndex(20, s => s == "02");

    [Fact]
    public void A_block_is_run_once_by_who_takes_it()
    {
        var verkenner = Gezet(out _);

        verkenner.IsKlaar.ShouldBeFalse();
        verkenner.Pak().ShouldBeTrue();
        verkenner.Pak().ShouldBeFalse();
        verkenner.IsKlaar.ShouldBeFalse();
        verkenner.Loop();

        verkenner.IsKlaar.ShouldBeTrue();
        verkenner.Pak().ShouldBeFalse();
        verkenner.Traject.ShouldBe(new Traject((Soorten.Count - 1 - Midden) * 312, Soorten.Count - 1 - Midden, Vast: true));
        verkenner.Referenties!.Alle.Length.ShouldBe(Soorten.Skip(Midden).Count(s => s == "04"));
        verkenner.Laat();
        (verkenner.IsKlaar, verkenner.Pak()).ShouldBe((false, false));
    }

    [Fact]
    public void A_block_that_is_left_alone_is_free_again_and_holds_nothing_of_the_one_before()
    {
        var verkenner = Gezet(out var stand);
        verkenner.Laat();
        verkenner.Pak().ShouldBeFalse();
        Zet(verkenner, stand);
        verkenner.Pak().ShouldBeTrue();
        verkenner.Loop();
        verkenner.Laat();

        Zet(verkenner, stand);

        verkenner.IsKlaar.ShouldBeFalse();
        verkenner.Traject.Records.ShouldBe(0);
        verkenner.Referenties!.Alle.IsEmpty.ShouldBeTrue();
        verkenner.Pak().ShouldBeTrue();
        verkenner.SlaOver();
        verkenner.IsKlaar.ShouldBeTrue();
        verkenner.NeemOver(Tot(Midden)).ShouldBeFalse();
    }

    [Fact]
    public void It_is_taken_over_where_the_check_stands_as_was_supposed()
    {
        var verkenner = Gezet(out _);
        verkenner.Pak().ShouldBeTrue();
        verkenner.Loop();
        var stand = Tot(Midden);

        verkenner.NeemOver(stand).ShouldBeTrue();

        Beeld(stand).ShouldBe(Beeld(Tot(Soorten.Count - 1)));
    }

    [Fact]
    public void It_is_not_taken_over_from_another_state()
    {
        var verkenner = Gezet(out _);
        verkenner.Pak().ShouldBeTrue();
        verkenner.Loop();
        var ander = Tot(Midden);
        ander.VorigNummer++;
        var beeld = Beeld(ander);

        verkenner.NeemOver(ander).ShouldBeFalse();
        verkenner.NeemOver(Tot(Midden - 1)).ShouldBeFalse();

        Beeld(ander).ShouldBe(beeld);
        var eerder = Tot(Midden);
        eerder.VorigNummer--;
        verkenner.NeemOver(eerder).ShouldBeFalse();
        var soort = Tot(Midden);
        soort.Vorige = Os301.Voorloop;
        verkenner.NeemOver(soort).ShouldBeFalse();
    }

    [Theory]
    [InlineData(-5, true)]
    [InlineData(-1, true)]
    [InlineData(0, false)]
    [InlineData(1, false)]
    public void In_a_retour_numbers_need_only_rise(int verschil, bool past)
    {
        var os302 = Standaarden.Zoek("OS302")!;
        var alle = Enumerable
            .Range(2, Soorten.Count - 2)
            .Select(r => new RecordUitkomst(r, [new Retourcode(8072)], Bedrag.Nul, Bedrag.Nul));
        var retour = Retouren.Van(Bytes, [.. alle], 0);
        var stand = new Stand(os302);
        stand.Onthoud(os302.Voorloop, retour.AsSpan(0, 370), 0);
        var prestatie = os302.ZoekRecord("04")!;
        var verkenner = new Verkenner(os302, Opties, metReferenties: false);
        verkenner.Zet(stand, retour.AsMemory(Midden * 372), retour.Length, Midden * 372, prestatie);
        verkenner.Pak().ShouldBeTrue();
        verkenner.Loop();
        stand.Vorige = prestatie;
        stand.VorigNummer = Midden + verschil;

        verkenner.NeemOver(stand).ShouldBe(past);

        verkenner.Referenties.ShouldBeNull();
        stand.VorigNummer.ShouldBe(past ? Soorten.Count - 2 : Midden + verschil);
    }

    [Fact]
    public void One_core_has_nobody_to_run_ahead()
    {
        Verkenning.Maak(Os301, new ControleOpties(), Tot(1), metReferenties: false).ShouldBeNull();
        Verkenning.Maak(Os301, Opties, Tot(1), metReferenties: false).ShouldNotBeNull().Grens.ShouldBe(long.MaxValue);
    }

    [Fact]
    public void Blocks_begin_at_a_verzekerde_a_stretch_further_on_each()
    {
        var stand = Tot(1);
        var verkenning = Verkenning.Maak(Os301, Opties, stand, metReferenties: true)!;
        const long Plaats = 10_000;
        var grenzen = new List<long>();
        verkenning.Plan(Bytes.AsMemory(312), Plaats);
        while (verkenning.Grens != long.MaxValue)
        {
            grenzen.Add(verkenning.Grens);
            var blok = verkenning.Haal();
            if (blok is not null)
            {
                blok.Van.ShouldBe(verkenning.Grens);
                blok.Venster.SequenceEqual(Bytes.AsSpan(312 + (int)(blok.Van - Plaats))).ShouldBeTrue();
                blok.Traject.Records.ShouldBeGreaterThan(0);
            }

            verkenning.Verwijder();
            verkenning.Plan(Bytes.AsMemory(312), Plaats);
        }

        // Each block is looked for where the one before it ends, from a stretch behind the check on.
        var verwacht = new List<long>();
        var vanaf = Opties.Bloklengte;
        while (vanaf < Bytes.Length - 312)
        {
            var regel = Soorten.FindIndex((vanaf + 311) / 312 + 1, s => s == "02");
            if (regel < 0 || (regel - 1) * 312 >= vanaf + Opties.Bloklengte)
            {
                vanaf += Opties.Bloklengte;
                continue;
            }

            verwacht.Add(Plaats + ((regel - 1) * 312));
            vanaf = ((regel - 1) * 312) + Math.Min(Opties.Bloklengte, Bytes.Length - (regel * 312));
        }

        grenzen.ShouldBe(verwacht);
        grenzen.Count.ShouldBeGreaterThan(5);
    }

    [Fact]
    public void Blocks_that_the_check_has_passed_or_whose_bytes_move_are_forgotten()
    {
        var stand = Tot(1);
        var verkenning = Verkenning.Maak(Os301, Opties, stand, metReferenties: true)!;
        verkenning.Plan(Bytes.AsMemory(312), 0);
        var eerste = verkenning.Grens;

        verkenning.Plan(Bytes.AsMemory(312 + (int)eerste + 312), eerste + 312);
        verkenning.Grens.ShouldBeGreaterThan(eerste);
        verkenning.Wis();

        verkenning.Grens.ShouldBe(long.MaxValue);
        verkenning.Plan(Bytes.AsMemory(312), 0);
        verkenning.Grens.ShouldBe(eerste);
        verkenning.Wis();
    }

    [Fact]
    public void No_block_begins_behind_lines_of_another_length_or_too_many_comments()
    {
        var opties = Opties with { Bloklengte = 312 };
        foreach (var (bytes, begint) in new[] { (Met(0), true), (Met(63), true), (Met(64), false), (Kapot(), false) })
        {
            var verkenning = Verkenning.Maak(Os301, opties with { Bloklengte = bytes.Length - 1000 }, Tot(1), metReferenties: false)!;
            verkenning.Plan(bytes, 0);

            (verkenning.Grens != long.MaxValue).ShouldBe(begint);
            verkenning.Wis();
        }

        // A prestatie, comments, and the verzekerde at which a block could begin, with enough behind it.
        static byte[] Met(int commentaren)
        {
            var voorbeeld = new Voorbeeld();
            IEnumerable<string> regels =
            [
                voorbeeld.Record(2),
                voorbeeld.Record(3),
                .. Enumerable.Repeat(voorbeeld.Record(4), commentaren),
                voorbeeld.Record(6),
                voorbeeld.Record(7),
                voorbeeld.Record(8),
            ];
            return Encoding.Latin1.GetBytes(string.Concat(regels.Select(r => r + "\r\n")));
        }

        static byte[] Kapot()
        {
            var voorbeeld = new Voorbeeld();
            IEnumerable<string> regels =
            [
                voorbeeld.Record(2),
                voorbeeld.Record(3) + " ",
                voorbeeld.Record(6),
                voorbeeld.Record(7),
                voorbeeld.Record(8),
            ];
            return Encoding.Latin1.GetBytes(string.Concat(regels.Select(r => r + "\r\n")));
        }
    }

    private static Verkenner Gezet(out Stand stand)
    {
        stand = Tot(1);
        var verkenner = new Verkenner(Os301, Opties with { Bloklengte = Bytes.Length }, metReferenties: true);
        (verkenner.IsKlaar, verkenner.Pak()).ShouldBe((false, false));
        Zet(verkenner, stand);
        verkenner.Van.ShouldBe(Midden * 312);
        return verkenner;
    }

    private static void Zet(Verkenner verkenner, Stand stand)
    {
        byte[] metRuimte = [.. Bytes.AsSpan(Midden * 312), .. new byte[10]];
        verkenner.Zet(stand, metRuimte, metRuimte.Length, Midden * 312, Os301.ZoekRecord("04")!);
    }

    /// <summary>The state of a check that has come to this record, from 0.</summary>
    private static Stand Tot(int record)
    {
        var stand = new Stand(Os301);
        stand.Onthoud(Os301.Voorloop, Bytes.AsSpan(0, 310), 0);
        stand.Vorige = Os301.Voorloop;
        stand.Tellingen[Os301.Voorloop.Index] = 1;
        stand.Kinderen[Os301.Voorloop.Index] = 1;
        byte[] metRuimte = [.. Bytes, .. new byte[10]];
        new Snelronde(Os301, new ControleOpties(), stand, null, null).Neem(metRuimte, 312, record * 312, 1).Records.ShouldBe(record - 1);
        return stand;
    }

    private static string Beeld(Stand s) =>
        string.Join(
            ' ',
            [
                $"{s.Vorige!.Kenmerk} {s.VorigNummer} {s.Volgorde} {s.Regelnummer} {s.Totaal} {s.TotaalBekend} {s.HeeftSluit}",
                .. s.Tellingen,
                .. s.Kinderen,
                .. s.Fouten,
                .. s.Boven.Select(b => b is null ? "-" : Encoding.Latin1.GetString(b)),
            ]
        );
}
