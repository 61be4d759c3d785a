using System.Globalization;
using Vereffen.Kern;

namespace Vereffen.Ei;

/// <summary>Lays out the records of a claim; every element is found by its code.</summary>
internal sealed class Declaratieopbouw(Standaard standaard, Stream uit)
{
    private readonly byte[] buffer = new byte[standaard.RecordLengte + 2];
    private readonly List<string> meldingen = [];
    private readonly long[] tellingen = new long[100];
    private RecordSoort soort = standaard.Voorloop;
    private int regel;
    private long nummer;
    private Bedrag totaal;

    internal IReadOnlyList<string> Meldingen => meldingen;

    private Span<byte> Record => buffer.AsSpan(0, standaard.RecordLengte);

    internal void Voorloop(Declaratie d)
    {
        Begin("01");
        Getal("COD002", standaard.EiCode);
        Getal("NUM001", standaard.Kop.Hoofdversie);
        Getal("NUM309", standaard.Kop.Subversie);
        Tekst("COD856", d.IsTest ? "T" : "P");
        Getal("COD061", d.Uzovi?.Waarde ?? 0);
        Getal("COD377", d.Servicebureau?.Waarde ?? 0);
        Getal("COD009", d.Zorgverlener?.Waarde ?? 0);
        Getal("COD181", d.Praktijk?.Waarde ?? 0);
        Getal("COD031", d.Instelling?.Waarde ?? 0);
        Getal("COD833", (int)d.BetalingAan);
        Datum("DAT043", d.Declaratieperiode.Begin);
        Datum("DAT044", d.Declaratieperiode.Eind);
        Tekst("NUM029", d.Factuurnummer);
        Datum("DAT031", d.Dagtekening);
        Tekst("COD363", "EUR");
        Schrijf();
    }

    internal void Verzekerde(Verzekerde v)
    {
        Begin("02");
        Getal("NUM040", ++nummer);
        Sleutels(v.Bsn, v.Uzovi, v.Verzekerdennummer);
        Datum("DAT006", v.Geboortedatum);
        Getal("COD134", v.Geslacht);
        Getal("COD700", 1);
        Tekst("NAM193", v.Naam);
        Tekst("NAM194", v.Voorvoegsel);
        Tekst("NAM025", v.Voorletters);
        Tekst("COD083", v.Postcode);
        Getal("NUM030", v.Huisnummer);
        Getal("COD841", v.IsOverleden ? 1 : 2);
        Schrijf();
    }

    internal void Prestatie(Verzekerde v, Prestatie p)
    {
        Begin("04");
        Getal("NUM040", ++nummer);
        Sleutels(v.Bsn, v.Uzovi, v.Verzekerdennummer);
        Tekst("NUM013", p.Machtiging);
        Getal("COD820", p.Doorsturen);
        Getal("COD150", p.Doorsturen);
        Datum("DAT001", p.Begin);
        Datum("DAT003", p.Eind);
        Datum("DAT272", p.Begin);
        Code("COD367", p.Lijst);
        Code("COD388", p.Code);
        Getal("ANT054", p.Aantal);
        Getal("COD089", p.Behandelaar?.Waarde ?? 0);
        Getal("COD836", p.Verwijzer?.Waarde ?? 0);
        Getal("BED160", p.Tarief.Cents);
        Bedrag("BED153", p.Berekend, p.BerekendIsCredit);
        Bedrag("BED161", p.Declaratiebedrag, p.IsCredit);
        Tekst("NUM362", p.Referentie);
        Tekst("NUM363", p.VorigeReferentie);
        Schrijf();
        totaal += p.Declaratiebedrag;
    }

    internal void Sluit()
    {
        Begin("99");
        foreach (var e in soort.Elementen.Where(e => e.Telt.Length > 0))
        {
            var aantal = e.Telt == "*" ? tellingen[2..99].Sum() : tellingen[int.Parse(e.Telt, CultureInfo.InvariantCulture)];
            Veldschrijver.Getal(e, Record, aantal);
        }

        Bedrag("BED025", totaal, totaal.IsNegatief);
        Schrijf();
    }

    private void Sleutels(Bsn? bsn, UzoviNummer? uzovi, string verzekerdennummer)
    {
        Getal("NUM313", bsn?.Waarde ?? 0);
        Getal("COD061", uzovi?.Waarde ?? 0);
        Tekst("NUM003", verzekerdennummer);
    }

    private void Begin(string kenmerk)
    {
        regel++;
        soort = standaard.ZoekRecord(kenmerk)!;
        tellingen[int.Parse(kenmerk, CultureInfo.InvariantCulture)]++;
        foreach (var e in soort.Elementen)
        {
            Record.Slice(e.Start - 1, e.Lengte).Fill(e.Type == ElementType.N ? (byte)'0' : (byte)' ');
            if (e.Lijst == "COD043-VEKT")
            {
                e.Schrijf(Record, "D"u8);
            }
        }

        soort.Elementen[0].Schrijf(Record, StandaardLezer.Latijn(kenmerk));
    }

    private void Getal(string code, long waarde)
    {
        if (soort.MetCode(code) is { } e)
        {
            Veldschrijver.Getal(e, Record, waarde);
        }
    }

    /// <summary>A code that the standard has as number or as text, and that the model has as text.</summary>
    private void Code(string code, string waarde)
    {
        if (soort.MetCode(code) is not { } e)
        {
            return;
        }

        if (e.Type == ElementType.N && long.TryParse(waarde, NumberStyles.None, CultureInfo.InvariantCulture, out var getal))
        {
            Veldschrijver.Getal(e, Record, getal);
        }
        else
        {
            Tekst(code, waarde);
        }
    }

    private void Tekst(string code, string waarde)
    {
        if (soort.MetCode(code) is { } e && !Veldschrijver.Tekst(e, Record, waarde))
        {
            meldingen.Add(
                string.Create(CultureInfo.InvariantCulture, $"Regel {regel}, {e.Id} {e.Naam}: aangepast aan het veld (tekens of lengte).")
            );
        }
    }

    private void Datum(string code, DateOnly? dag) => Getal(code, dag is { } d ? (d.Year * 10000) + (d.Month * 100) + d.Day : 0);

    private void Bedrag(string code, Bedrag bedrag, bool credit)
    {
        if (soort.MetCode(code) is { } e)
        {
            Veldschrijver.Getal(e, Record, bedrag.Absoluut().Cents);
            standaard.ZoekElement(e.Teken)?.Schrijf(Record, credit || bedrag.IsNegatief ? "C"u8 : "D"u8);
        }
    }

    private void Schrijf()
    {
        buffer[^2] = (byte)'\r';
        buffer[^1] = (byte)'\n';
        uit.Write(buffer);
    }
}
