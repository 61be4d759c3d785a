using System.Text;

namespace Vereffen.Ei;

/// <summary>Writes the records of one claim file: numbers, counts and adds up what it writes.</summary>
internal sealed class Claimschrijver
{
    private readonly Claimplan plan;
    private readonly Stream uit;
    private readonly Veldfouten? veldfouten;
    private readonly byte[] record;
    private readonly byte[] voorvoegselReferentie;
    private readonly byte[] factuurnummer;
    private readonly long[] tellingen;
    private readonly (Vak Bedrag, Vak Teken)? bedrag;
    private readonly RecordSoort? bedragsoort;

    internal Claimschrijver(Claimplan plan, Stream uit, string factuurnummer, string voorvoegselReferentie, Veldfouten? veldfouten = null)
    {
        this.veldfouten = veldfouten;
        veldfouten?.BeginBestand();
        this.plan = plan;
        this.uit = uit;
        this.factuurnummer = Encoding.ASCII.GetBytes(factuurnummer);
        this.voorvoegselReferentie = Encoding.ASCII.GetBytes(voorvoegselReferentie);
        record = new byte[plan.Standaard.RecordLengte + 3];
        tellingen = new long[plan.Standaard.Records.Count];
        var drager = plan.Kinderen.Append(plan.Prestatie).First(p => p.Heeft(Inhoud.Declaratiebedrag));
        var declaratiebedrag = drager.Vak(Inhoud.Declaratiebedrag)!.Value;
        // A record may hold several signs; the total goes by the one that belongs to the amount.
        bedrag = (declaratiebedrag, drager.Vakken.First(v => v.Element.Id == declaratiebedrag.Element.Teken));
        bedragsoort = drager.Soort;
    }

    /// <summary>Line of the last record, from 1.</summary>
    internal int Regel { get; private set; }

    /// <summary>Cents, debit minus credit.</summary>
    internal long Totaal { get; private set; }

    private long Detail { get; set; }

    internal void Voorloop() => Schrijf(plan.Voorloop, null, null, metFout: false);

    /// <summary>With a fault when asked.</summary>
    internal Geplaatst? Verzekerde(Testpersoon persoon, bool metFout = false) => Schrijf(plan.Verzekerde, persoon, null, metFout);

    /// <summary>The prestatie and the records under it; a fault is put in one of them.</summary>
    internal Geplaatst? Prestatie(Testpersoon persoon, Regelplan regel, bool metFout = false)
    {
        var waar = !metFout ? -1 : (int)(regel.Nummer % (plan.Kinderen.Length + 1));
        var geplaatst = Schrijf(plan.Prestatie, persoon, regel, waar == 0);
        for (var i = 0; i < plan.Kinderen.Length; i++)
        {
            geplaatst = Schrijf(plan.Kinderen[i], persoon, regel, waar == i + 1) ?? geplaatst;
        }

        return geplaatst;
    }

    internal void Sluit() => Schrijf(plan.Sluit, null, null, metFout: false);

    private Geplaatst? Schrijf(Recordplan soort, Testpersoon? persoon, Regelplan? regel, bool metFout)
    {
        Regel++;
        tellingen[soort.Soort.Index]++;
        Detail += soort.Soort.IsDetail ? 1 : 0;
        soort.Sjabloon.CopyTo(record, 0);
        foreach (ref readonly var vak in soort.Vakken.AsSpan())
        {
            Vul(vak, persoon, regel);
        }

        var lengte = soort.Sjabloon.Length;
        var fout = metFout ? veldfouten?.Kies(soort.Soort, record.AsSpan(0, lengte)) : null;
        if (fout is not null)
        {
            lengte = fout.Pas(record, lengte);
        }
        else
        {
            veldfouten?.Onthoud(soort.Soort, record.AsSpan(0, lengte));
        }

        if (soort.Soort == bedragsoort)
        {
            Tel(record.AsSpan(0, lengte));
        }

        record[lengte] = (byte)'\r';
        record[lengte + 1] = (byte)'\n';
        uit.Write(record, 0, lengte + 2);
        return fout is null ? null : new Geplaatst(Regel, fout);
    }

    /// <summary>From the bytes, as whoever checks the total does.</summary>
    private void Tel(ReadOnlySpan<byte> bytes)
    {
        var (veld, teken) = bedrag!.Value;
        if (Cijferlezer.TryLees(bytes.Slice(veld.Begin, veld.Lengte), out var cents))
        {
            Totaal += bytes[teken.Begin] == 'C' ? -cents : cents;
        }
    }

    private void Vul(in Vak vak, Testpersoon? persoon, Regelplan? regel)
    {
        var veld = vak.In(record);
        switch (vak.Inhoud)
        {
            case Inhoud.Factuurnummer:
                Recordplan.Zet(veld, getal: false, factuurnummer);
                break;
            case Inhoud.Detail:
                Getal(veld, Detail);
                break;
            case Inhoud.Telling:
                Getal(veld, Telling(vak.Element.Telt));
                break;
            case Inhoud.Totaal:
                Getal(veld, Math.Abs(Totaal));
                break;
            case Inhoud.Totaalteken:
                veld[0] = Totaal < 0 ? (byte)'C' : (byte)'D';
                break;
            default:
                if (persoon is not null && !VulPersoon(vak, veld, persoon) && regel is not null)
                {
                    VulRegel(vak, veld, regel);
                }

                break;
        }
    }

    private static bool VulPersoon(in Vak vak, Span<byte> veld, Testpersoon persoon)
    {
        switch (vak.Inhoud)
        {
            case Inhoud.Bsn:
                Getal(veld, persoon.Bsn);
                return true;
            case Inhoud.Verzekerdennummer:
                if (persoon.IsZonderBsn)
                {
                    Getal(veld[..10], persoon.Verzekerdennummer);
                }

                return true;
            case Inhoud.Geboortedatum:
                Datum(veld, persoon.Geboortedatum);
                return true;
            case Inhoud.Geslacht:
                Getal(veld, persoon.Geslacht);
                return true;
            case Inhoud.Naam:
                Recordplan.Zet(veld, getal: false, persoon.NaamBytes);
                return true;
            case Inhoud.Voorvoegsel:
                Recordplan.Zet(veld, getal: false, persoon.VoorvoegselBytes);
                return true;
            case Inhoud.Voorletters:
                Recordplan.Zet(veld, getal: false, persoon.VoorlettersBytes);
                return true;
            case Inhoud.Postcode:
                Recordplan.Zet(veld, getal: false, persoon.PostcodeBytes);
                return true;
            case Inhoud.Huisnummer:
                Getal(veld, persoon.Huisnummer);
                return true;
            default:
                return false;
        }
    }

    private void VulRegel(in Vak vak, Span<byte> veld, Regelplan regel)
    {
        switch (vak.Inhoud)
        {
            case Inhoud.Machtiging when regel.HeeftMachtiging:
                veld[0] = (byte)'M';
                Getal(veld[1..11], regel.Nummer);
                break;
            case Inhoud.Doorsturen:
                Getal(veld, regel.Doorsturen);
                break;
            case Inhoud.Begin:
                Datum(veld, regel.Begin);
                break;
            case Inhoud.Eind:
                Datum(veld, regel.Eind);
                break;
            case Inhoud.Lijst:
                Recordplan.Zet(veld, vak.IsGetal, regel.Soort.LijstBytes);
                break;
            case Inhoud.Code:
                Recordplan.Zet(veld, vak.IsGetal, regel.Soort.CodeBytes);
                break;
            case Inhoud.Aantal:
                Getal(veld, regel.Aantal);
                break;
            case Inhoud.Behandelaar:
                Getal(veld, regel.Behandelaar);
                break;
            case Inhoud.Verwijzer:
                Getal(veld, regel.Verwijzer);
                break;
            case Inhoud.Tarief:
                Getal(veld, regel.Tarief);
                break;
            case Inhoud.Berekend:
                Getal(veld, regel.Berekend);
                break;
            case Inhoud.BerekendTeken:
                veld[0] = regel.BerekendIsCredit ? (byte)'C' : (byte)'D';
                break;
            case Inhoud.Declaratiebedrag:
                Getal(veld, regel.Declaratiebedrag);
                break;
            case Inhoud.Teken:
                veld[0] = regel.IsCredit ? (byte)'C' : (byte)'D';
                break;
            case Inhoud.Referentie:
                Referentie(veld, (byte)'R', regel.Nummer);
                break;
            case Inhoud.VorigeReferentie when regel.HeeftVorige:
                Referentie(
                    veld,
                    regel.VorigeInBestand > 0 ? (byte)'R' : (byte)'V',
                    regel.VorigeInBestand > 0 ? regel.VorigeInBestand : regel.Nummer
                );
                break;
            default:
                break;
        }
    }

    /// <summary><c>R</c>, six characters of the run, ten digits: <c>RK3J9QA0000000012</c>.</summary>
    private void Referentie(Span<byte> veld, byte letter, long nummer)
    {
        veld[0] = letter;
        voorvoegselReferentie.CopyTo(veld[1..]);
        Getal(veld.Slice(1 + voorvoegselReferentie.Length, 10), nummer);
    }

    private long Telling(string wat)
    {
        long som = 0;
        foreach (var soort in plan.Standaard.Soorten)
        {
            som += soort.Kenmerk == wat || (wat == "*" && soort.IsDetail) ? tellingen[soort.Index] : 0;
        }

        return som;
    }

    private static void Getal(Span<byte> veld, long waarde)
    {
        for (var i = veld.Length - 1; i >= 0; i--)
        {
            veld[i] = (byte)('0' + (waarde % 10));
            waarde /= 10;
        }
    }

    private static void Datum(Span<byte> veld, DateOnly dag) => Getal(veld, (dag.Year * 10_000L) + (dag.Month * 100) + dag.Day);
}

/// <summary>A fault and the line in which it was put.</summary>
internal readonly record struct Geplaatst(int Regel, Veldfout Fout);
