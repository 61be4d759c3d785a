using System.Globalization;

namespace Vereffen.Ei;

/// <summary>Draws persons and lines and has them written, file after file.</summary>
internal sealed class Claimgenerator(
    Claimplan plan,
    GenereerOpties opties,
    Func<int, Stream> bericht,
    Action<Geplantefout>? fout,
    Action<int>? voortgang
)
{
    /// <summary>Most lines of one verzekerde: with <see cref="Regeltrekker.Tussenruimte"/> days between them they fit in the period.</summary>
    internal const int HoogstensPerVerzekerde = 8;

    private const int Buffer = 1 << 18;
    private const int VoortgangPer = 10_000;

    private readonly Testbsns bsns = new(opties.Seed);
    private readonly Testpersoon persoon = new();
    private readonly Regelplan[] regels = [.. Enumerable.Range(0, HoogstensPerVerzekerde).Select(_ => new Regelplan())];
    private readonly Regeltrekker trekker = new(plan, opties.Seed);
    private readonly Foutkeuze keuze = new(opties);
    private long verzekerden;
    private int gedaan;

    internal Veldfouten? Veldfouten { get; init; }

    internal Wereld? Wereld { get; init; }

    internal void Draai()
    {
        for (var bestand = 1; bestand <= opties.Bestanden; bestand++)
        {
            var tot = Math.Min(opties.Prestaties, bestand * (long)GenereerOpties.PerBestand);
            using var uit = new BufferedStream(bericht(bestand), Buffer);
            var schrijver = new Claimschrijver(plan, uit, Factuurnummer(bestand), Kenmerk, Veldfouten);
            schrijver.Voorloop();
            while (gedaan < tot)
            {
                Verzekerde(schrijver, bestand, (int)Math.Min(HoogstensPerVerzekerde, tot - gedaan));
            }

            schrijver.Sluit();
        }
    }

    /// <summary>Six characters that tell runs apart.</summary>
    internal string Kenmerk => Kenmerken.Van(opties.Seed);

    private string Factuurnummer(int bestand) => string.Create(CultureInfo.InvariantCulture, $"F{Kenmerk}-{bestand:D3}");

    private void Verzekerde(Claimschrijver schrijver, int bestand, int hoogstens)
    {
        var nummer = verzekerden++;
        var toeval = Toeval.Van(opties.Seed, nummer, 2);
        var zonderBsn = Wereld is not null && nummer % 97 == 96;
        persoon.Vul(ref toeval, nummer, zonderBsn ? 999_999_999 : bsns.Volgende());
        var aantal = Math.Min(hoogstens, 1 + toeval.Tot(HoogstensPerVerzekerde));
        var eigen = regels.AsSpan(0, aantal);
        trekker.Vul(ref toeval, persoon, eigen, gedaan);
        if (Wereld is not null)
        {
            Wereld.Neem(ref toeval, persoon, regels, aantal);
            Schrijf(schrijver, bestand, eigen, Wereld.FoutOpVerzekerde);
        }
        else
        {
            SchrijfMetVeldfouten(ref toeval, schrijver, bestand, eigen);
        }

        var voor = gedaan / VoortgangPer;
        gedaan += aantal;
        if (gedaan / VoortgangPer != voor)
        {
            voortgang?.Invoke(gedaan);
        }
    }

    private void Schrijf(Claimschrijver schrijver, int bestand, ReadOnlySpan<Regelplan> eigen, Beoordelingsfout? opVerzekerde)
    {
        schrijver.Verzekerde(persoon);
        Meld(opVerzekerde, bestand, schrijver.Regel);
        foreach (var regel in eigen)
        {
            var plaats = schrijver.Regel + 1;
            schrijver.Prestatie(persoon, regel);
            Meld(regel.Fout, bestand, plaats);
        }
    }

    private void Meld(Beoordelingsfout? planted, int bestand, int regel)
    {
        if (planted is not null)
        {
            fout?.Invoke(planted.Op(plan, bestand, regel));
        }
    }

    private void SchrijfMetVeldfouten(ref Toeval toeval, Claimschrijver schrijver, int bestand, ReadOnlySpan<Regelplan> eigen)
    {
        // A fault above hides what is wrong below it in relation to that: then the lines stay sound.
        var opVerzekerde = Veldfouten is not null && keuze.OpVerzekerde(ref toeval, eigen.Length);
        Meld(ref toeval, schrijver.Verzekerde(persoon, opVerzekerde), bestand);
        foreach (var regel in eigen)
        {
            var opRegel = Veldfouten is not null && !opVerzekerde && keuze.OpRegel() && !regel.IsCredit;
            Meld(ref toeval, schrijver.Prestatie(persoon, regel, opRegel), bestand);
        }
    }

    private void Meld(ref Toeval toeval, Geplaatst? geplaatst, int bestand)
    {
        if (geplaatst is { } er)
        {
            keuze.Geplant(ref toeval);
            fout?.Invoke(new Geplantefout(bestand, er.Regel, er.Fout.Element.Id, er.Fout.Code, er.Fout.Niveau, ""));
        }
    }
}
