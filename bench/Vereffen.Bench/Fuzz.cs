using System.Diagnostics;
using System.Globalization;
using Vereffen.Ei;
using Vereffen.Ei.Tests;
using Vereffen.Kern;

namespace Vereffen.Bench;

/// <summary>
/// Mutants of a sound claim and a retour of every standard. Each one is checked the quick way and the thorough way, which must agree and report in the
/// order of the file; of some the chunking, the cores, reading back, the model, and the retour are tried as well. Nothing may throw.
/// </summary>
internal static class Fuzz
{
    private const int Meest = 20;
    private static readonly ControleOpties Snel = new() { Peildatum = new DateOnly(2026, 2, 1) };
    private static readonly ControleOpties Grondig = Snel with { AlleenGrondig = true };
    private static readonly ControleOpties Soepel = Snel with { StrikteRegeleinden = false };
    private static readonly ControleOpties Kernen = Snel with { Kernen = 2, Bloklengte = 700 };

    internal static int Draai(int seconden, int zaad, int meest, TextWriter uit)
    {
        var mutator = new Mutator(unchecked((ulong)zaad * 0x9E3779B97F4A7C15) | 1);
        var bases = Bases();
        var klok = Stopwatch.StartNew();
        long mutanten = 0;
        long bevindingen = 0;
        var fouten = 0;
        while (klok.Elapsed.TotalSeconds < seconden && mutanten < meest && fouten < Meest)
        {
            var (standaard, bytes) = bases[(int)(mutanten % bases.Count)];
            var mutant = mutator.Muteer(bytes, standaard);
            mutanten++;
            var oordeel = Probeer(mutant, mutanten, mutator, ref bevindingen);
            if (oordeel is not null)
            {
                fouten++;
                var naam = $"mutant-{zaad}-{mutanten}.asc";
                File.WriteAllBytes(naam, mutant.ToArray());
                uit.WriteLine($"{standaard} mutant {mutanten}: {oordeel}; kept as {naam}");
            }
        }

        uit.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{mutanten} mutants of {bases.Count} messages, seed {zaad}, {klok.Elapsed.TotalSeconds:F0} s: {bevindingen} findings, {fouten} faults"
            )
        );
        return fouten == 0 ? 0 : 1;
    }

    private static List<(Standaard Standaard, byte[] Bytes)> Bases()
    {
        var bases = new List<(Standaard, byte[])>();
        foreach (var standaard in Standaarden.Alle.Where(s => !s.IsRetour))
        {
            var claim = Proefclaim.Maak(standaard);
            bases.Add((standaard, claim));
            var fout = claim.ToArray();
            fout.AsSpan((2 * (standaard.RecordLengte + 2)) + standaard.RecordLengte - 1, 1).Fill((byte)'X');
            using var retour = new MemoryStream();
            if (
                Standaarden.Zoek(standaard.Tegenhanger) is { } antwoord
                && Afwijzing(fout, RetourAfzender.Portaal) is { } afwijzing
                && RetourSchrijver.Schrijf(fout, afwijzing, retour) is null
            )
            {
                bases.Add((antwoord, retour.ToArray()));
            }
        }

        return bases;
    }

    /// <summary>What is wrong with the program; null when nothing is.</summary>
    private static string? Probeer(ReadOnlyMemory<byte> mutant, long nummer, Mutator mutator, ref long bevindingen)
    {
        try
        {
            var snel = Controleer(mutant, Snel);
            bevindingen += snel.Aantal;
            if (!snel.OpVolgorde)
            {
                return "findings are not in the order of the file";
            }

            if (snel != Controleer(mutant, Grondig))
            {
                return "quick and thorough differ";
            }

            return (nummer / 37 % 10) switch
            {
                0 => Stukken(mutant, snel, 1 + mutator.Kies(900)),
                1 => Controleer(mutant, Kernen) == snel ? null : "two cores differ from one",
                2 => Teruggelezen(mutant),
                3 => Soepele(mutant),
                4 => Model(mutant),
                5 => MetRetour(mutant, RetourAfzender.Zorgverzekeraar),
                6 => MetRetour(mutant, RetourAfzender.Portaal),
                7 => HeenEnWeer(mutant),
                8 => Gemaskeerd(mutant, (int)nummer),
                _ => Verdubbeld(mutant),
            };
        }
#pragma warning disable CA1031 // Any exception at all is what this looks for.
        catch (Exception fout)
#pragma warning restore CA1031
        {
            return fout.ToString();
        }
    }

    private static string? Stukken(ReadOnlyMemory<byte> mutant, Afdruk verwacht, int stuk)
    {
        using var stroom = new HappenStroom(mutant.ToArray(), stuk);
        var afdruk = new Afdrukker(metWaarde: true);
        EiControle.Controleer(stroom, Snel, afdruk.Neem);
        return afdruk.Afdruk == verwacht ? null : "chunked differs";
    }

    private static string? Soepele(ReadOnlyMemory<byte> mutant) =>
        Controleer(mutant, Soepel) == Controleer(mutant, Soepel with { AlleenGrondig = true })
            ? null
            : "quick and thorough differ with any line end";

    /// <summary>The mutant twice over: references occur again, and there is more than one block.</summary>
    private static string? Verdubbeld(ReadOnlyMemory<byte> mutant)
    {
        byte[] dubbel = [.. mutant.Span, .. mutant.Span, .. mutant.Span];
        var grondig = Controleer(dubbel, Grondig);
        return Controleer(dubbel, Snel) != grondig ? "quick and thorough differ, three times over"
            : Controleer(dubbel, Kernen) != grondig ? "two cores differ from one, three times over"
            : null;
    }

    private static string? Teruggelezen(ReadOnlyMemory<byte> mutant)
    {
        var bytes = mutant.ToArray();
        using var lezer = RecordLezer.Open(new MemoryStream(bytes));
        if (lezer is null)
        {
            return null;
        }

        using var uit = new MemoryStream();
        RecordSchrijver.Schrijf(lezer.Records(), uit);
        return uit.GetBuffer().AsSpan(0, (int)uit.Length).SequenceEqual(bytes.AsSpan(lezer.HeeftMarkering ? 3 : 0))
            ? null
            : "written differs from read";
    }

    private static string? HeenEnWeer(ReadOnlyMemory<byte> mutant)
    {
        var bytes = mutant.ToArray();
        using var json = new MemoryStream();
        if (!BerichtNaarJson.Schrijf(new MemoryStream(bytes), json))
        {
            return null;
        }

        json.Position = 0;
        using var terug = new MemoryStream();
        return JsonNaarBericht.Schrijf(json, terug) is { } reden ? $"json is not read back: {reden}"
            : terug.GetBuffer().AsSpan(0, (int)terug.Length).SequenceEqual(bytes) ? null
            : "json and back differs";
    }

    private static string? Gemaskeerd(ReadOnlyMemory<byte> mutant, int zaad)
    {
        using var masker = new MemoryStream();
        if (!Berichtmasker.Schrijf(new MemoryStream(mutant.ToArray()), masker, zaad))
        {
            return null;
        }

        var voor = Controleer(mutant, Snel, metWaarde: false);
        // As which type an unknown record is checked depends on what stands in it, and the mask replaces that.
        return voor.HeeftOnbekend || Controleer(masker.ToArray(), Snel, metWaarde: false) == voor ? null : "masking changes the findings";
    }

    private static string? Model(ReadOnlyMemory<byte> mutant)
    {
        var lezing = DeclaratieLezer.Lees(mutant);
        return lezing.Bevindingen.Count == EiControle.Controleer(mutant, new ControleOpties { TotEnMet = Niveau.N4 }).Bevindingen.Count
            ? null
            : "reading the model gives other findings";
    }

    private static string? MetRetour(ReadOnlyMemory<byte> mutant, RetourAfzender afzender)
    {
        var bytes = mutant.ToArray();
        if (Afwijzing(bytes, afzender) is not { } retour)
        {
            return null;
        }

        using var uit = new MemoryStream();
        if (RetourSchrijver.Schrijf(bytes, retour, uit) is null)
        {
            Controleer(uit.ToArray(), Snel);
        }

        return null;
    }

    private static Retour? Afwijzing(byte[] claim, RetourAfzender afzender) =>
        TechnischeAfwijzing.Maak(
            new MemoryStream(claim),
            EiControle.Controleer(claim).Bevindingen,
            afzender,
            "R1",
            new DateOnly(2026, 2, 1)
        );

    private static Afdruk Controleer(ReadOnlyMemory<byte> bytes, ControleOpties opties, bool metWaarde = true)
    {
        var afdruk = new Afdrukker(metWaarde);
        EiControle.Controleer(bytes, opties, afdruk.Neem);
        return afdruk.Afdruk;
    }

    /// <summary>Findings as one number, without a string for each.</summary>
    private sealed record Afdruk(long Aantal, int Hash, bool OpVolgorde, bool HeeftOnbekend);

    private sealed class Afdrukker(bool metWaarde)
    {
        private HashCode hash;
        private long aantal;
        private int laatste;
        private bool opVolgorde = true;
        private bool heeftOnbekend;

        internal Afdruk Afdruk => new(aantal, hash.ToHashCode(), opVolgorde, heeftOnbekend);

        internal void Neem(scoped in EiBevinding b)
        {
            aantal++;
            opVolgorde &= b.Regel >= laatste;
            laatste = b.Regel;
            heeftOnbekend |= b.MeldingSoort == MeldingSoort.OnbekendRecord;
            hash.Add(b.Regel);
            hash.Add(b.Detail);
            hash.Add(b.Element.Id, StringComparer.Ordinal);
            hash.Add(b.Retourcode);
            hash.Add(b.Niveau);
            hash.Add(b.MeldingSoort);
            if (!metWaarde)
            {
                return;
            }

            hash.Add(b.A);
            hash.AddBytes(b.Waarde);
            if (aantal % 16 == 0)
            {
                hash.Add(b.NaarBevinding().Melding, StringComparer.Ordinal);
            }
        }
    }

    private sealed class HappenStroom(byte[] bytes, int hap) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, hap));
    }
}
