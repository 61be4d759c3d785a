using System.Globalization;
using System.Text;
using Vereffen.Kern;

namespace Vereffen.Ei.Tests;

/// <summary>A small sound OS301 claim whose fields a test can change: two verzekerden, three prestaties, one of them with a comment.</summary>
internal sealed class Voorbeeld
{
    internal const int Voorloop = 1;
    internal const int Verzekerde = 2;
    internal const int Prestatie = 3;
    internal const int Commentaar = 4;
    internal const int TweedePrestatie = 5;
    internal const int TweedeVerzekerde = 6;
    internal const int Credit = 7;
    internal const int Sluit = 8;

    internal static readonly Standaard Os301 = Standaarden.Zoek("OS301")!;

    private readonly List<byte[]> records;

    internal Voorbeeld()
    {
        var uit = new MemoryStream();
        DeclaratieSchrijver.Schrijf(Model(), Os301, uit);
        records = [.. uit.ToArray().Chunk(312).Select(r => r[..310])];
        var commentaar = Encoding.ASCII.GetBytes("980000000000020001Toelichting op de prestatie".PadRight(310));
        records.Insert(3, commentaar);
        Zet(Sluit, "9905", "000001");
        Zet(Sluit, "9906", "0000006");
    }

    internal string Regeleinde { get; set; } = "\r\n";

    internal static string Bsn(int nummer) =>
        Enumerable
            .Range(999_900_000, 10_000)
            .Where(n => Kern.Bsn.TryCreate(n, out _))
            .ElementAt(nummer)
            .ToString(CultureInfo.InvariantCulture);

    internal static Declaratie Model()
    {
        _ = UzoviNummer.TryCreate(3311, out var uzovi);
        return new Declaratie
        {
            Standaard = "OS301",
            Versie = "1.0",
            Uzovi = uzovi,
            Zorgverlener = AgbCode.Parse("90001234"),
            Praktijk = AgbCode.Parse("90056789"),
            BetalingAan = BetalingAan.Praktijk,
            Declaratieperiode = new Periode(new DateOnly(2026, 3, 1), new DateOnly(2026, 3, 31)),
            Factuurnummer = "F2026-001",
            Dagtekening = new DateOnly(2026, 4, 1),
            Verzekerden = [Persoon(0, "Jansen", [Lijn("A1", 4500, 1), Lijn("A2", 3000, 2)]), Persoon(1, "Müller", [Lijn("A3", 2500, -1)])],
        };
    }

    internal Voorbeeld Zet(int regel, string element, string waarde)
    {
        var e = Os301.ZoekElement(element)!;
        Encoding
            .Latin1.GetBytes(e.Type == ElementType.N ? waarde.PadLeft(e.Lengte, '0') : waarde.PadRight(e.Lengte))
            .CopyTo(records[regel - 1], e.Start - 1);
        return this;
    }

    internal string Lees(int regel, string element) => Encoding.Latin1.GetString(Os301.ZoekElement(element)!.Lees(records[regel - 1]));

    internal Voorbeeld Weg(int regel)
    {
        records.RemoveAt(regel - 1);
        return this;
    }

    internal Voorbeeld Vervang(int regel, string tekst)
    {
        records[regel - 1] = Encoding.Latin1.GetBytes(tekst);
        return this;
    }

    internal Voorbeeld VoegIn(int regel, string tekst)
    {
        records.Insert(regel - 1, Encoding.Latin1.GetBytes(tekst));
        return this;
    }

    internal string Record(int regel) => Encoding.Latin1.GetString(records[regel - 1]);

    internal byte[] Bytes() => Encoding.Latin1.GetBytes(string.Concat(records.Select(r => Encoding.Latin1.GetString(r) + Regeleinde)));

    internal IReadOnlyList<Bevinding> Bevindingen(ControleOpties? opties = null) => EiControle.Controleer(Bytes(), opties).Bevindingen;

    internal Uitkomst Uitkomst(ControleOpties? opties = null) => EiControle.Controleer(Bytes(), opties).Resultaat.Uitkomst;

    private static Verzekerde Persoon(int nummer, string naam, IReadOnlyList<Prestatie> prestaties)
    {
        _ = Kern.Bsn.TryParse(Bsn(nummer), out var bsn);
        _ = UzoviNummer.TryCreate(3311, out var uzovi);
        return new Verzekerde
        {
            Regel = 0,
            Detail = 0,
            Bsn = bsn,
            Uzovi = uzovi,
            Geboortedatum = new DateOnly(1980, 2, 29),
            Geslacht = 1,
            Naam = naam,
            Voorletters = "AB",
            Postcode = "1234AB",
            Huisnummer = 12,
            Prestaties = prestaties,
        };
    }

    private static Prestatie Lijn(string referentie, long tarief, int aantal)
    {
        var credit = aantal < 0;
        var bedrag = new Bedrag(tarief * aantal);
        return new Prestatie
        {
            Regel = 0,
            Detail = 0,
            Doorsturen = 1,
            Begin = new DateOnly(2026, 3, 2),
            Eind = new DateOnly(2026, 3, 3),
            Lijst = "021",
            Code = "24001",
            Aantal = Math.Abs(aantal),
            Behandelaar = AgbCode.Parse("90001234"),
            Tarief = new Bedrag(tarief),
            Berekend = bedrag,
            Declaratiebedrag = bedrag,
            BerekendIsCredit = credit,
            IsCredit = credit,
            Referentie = referentie,
            VorigeReferentie = credit ? "OUD1" : "",
        };
    }
}
