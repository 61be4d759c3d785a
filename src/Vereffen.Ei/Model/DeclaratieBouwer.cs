using System.Collections.Frozen;
using System.Text;
using Vereffen.Kern;

namespace Vereffen.Ei;

/// <summary>Fills the claim model record by record.</summary>
internal sealed class DeclaratieBouwer : IRecordOntvanger
{
    /// <summary>Elements of a 04 that <see cref="Prestatie"/> has a property for, or that say nothing of the care.</summary>
    private static readonly FrozenSet<string> Gemodelleerd = new[]
    {
        "COD001",
        "NUM040",
        "NUM313",
        "COD061",
        "NUM003",
        "NUM013",
        "COD820",
        "COD150",
        "DAT001",
        "DAT003",
        "DAT272",
        "COD367",
        "COD388",
        "COD695",
        "COD626",
        "ANT054",
        "COD089",
        "COD668",
        "COD665",
        "COD043",
        "NUM352",
        "NUM362",
        "NUM363",
        "TEC007",
    }.ToFrozenSet(StringComparer.Ordinal);

    private readonly List<Verzekerde> verzekerden = [];
    private List<Prestatie> prestaties = [];
    private byte[]? voorloop;
    private byte[]? sluit;
    private RecordSoort? prestatiesoort;
    private byte[]? prestatie;
    private int prestatieregel;
    private readonly List<(RecordSoort Soort, byte[] Bytes)> tarieven = [];
    private readonly StringBuilder overig = new();
    private (RecordSoort? Soort, Element[] Elementen) overige;

    private Standaard? Standaard { get; set; }

    public void Begin(Standaard standaard) => Standaard = standaard;

    public void Neem(RecordSoort soort, ReadOnlySpan<byte> bytes, int regel)
    {
        switch (soort.Kenmerk)
        {
            case "01":
                voorloop ??= bytes.ToArray();
                break;
            case "02":
                SluitPrestatie();
                NeemVerzekerde(new Recordvelden(soort, bytes), regel);
                break;
            case "04":
                SluitPrestatie();
                (prestatiesoort, prestatie, prestatieregel) = (soort, bytes.ToArray(), regel);
                break;
            case "06":
                tarieven.Add((soort, bytes.ToArray()));
                break;
            case "99":
                SluitPrestatie();
                sluit ??= bytes.ToArray();
                break;
            default:
                break;
        }
    }

    internal Declaratie Klaar(Standaard standaard, string versie)
    {
        SluitPrestatie();
        var kop = new Recordvelden(standaard.Voorloop, voorloop);
        var slot = new Recordvelden(standaard.Sluit, sluit);
        return new Declaratie
        {
            Standaard = standaard.Naam,
            Versie = versie,
            IsTest = kop.Tekst("COD856") == "T",
            Uzovi = kop.Uzovi("COD061"),
            Servicebureau = kop.Agb("COD377"),
            Zorgverlener = kop.Agb("COD009"),
            Praktijk = kop.Agb("COD181"),
            Instelling = kop.Agb("COD031"),
            BetalingAan = kop.Getal("COD833") is var aan and >= 1 and <= 4 ? (BetalingAan)aan : BetalingAan.Onbekend,
            Declaratieperiode = new Periode(kop.Datum("DAT043").GetValueOrDefault(), kop.Datum("DAT044")),
            Factuurnummer = kop.Tekst("NUM029"),
            Dagtekening = kop.Datum("DAT031").GetValueOrDefault(),
            TotaalDeclaratiebedrag = slot.Bedrag("BED025", standaard).Bedrag,
            Verzekerden = verzekerden,
        };
    }

    private void NeemVerzekerde(Recordvelden v, int regel)
    {
        prestaties = [];
        verzekerden.Add(
            new Verzekerde
            {
                Regel = regel,
                Detail = v.Getal("NUM040"),
                Bsn = v.Bsn("NUM313"),
                Uzovi = v.Uzovi("COD061"),
                Verzekerdennummer = v.Tekst("NUM003"),
                Geboortedatum = v.Datum("DAT006"),
                Geslacht = (int)v.Getal("COD134"),
                Naam = v.Tekst("NAM193"),
                Voorvoegsel = v.Tekst("NAM194"),
                Voorletters = v.Tekst("NAM025"),
                Postcode = v.Tekst("COD083"),
                Huisnummer = (int)v.Getal("NUM030"),
                IsOverleden = v.Getal("COD841") == 1,
                Prestaties = prestaties,
            }
        );
    }

    private void SluitPrestatie()
    {
        if (prestatie is null || Standaard is not { } standaard)
        {
            tarieven.Clear();
            return;
        }

        var p = new Recordvelden(prestatiesoort!, prestatie);
        var enkel = prestatiesoort!.MetCode("DAT001") is null;
        var begin = enkel ? p.Datum("DAT272") : p.Datum("DAT001");
        var (berekend, berekendCredit) = Som("BED153", p, standaard);
        var (gedeclareerd, credit) = Som("BED161", p, standaard);
        var heeftVerwijzer = prestatiesoort.MetCode("COD836") is not null;
        prestaties.Add(
            new Prestatie
            {
                Regel = prestatieregel,
                Detail = p.Getal("NUM040"),
                Bsn = p.Bsn("NUM313"),
                Uzovi = p.Uzovi("COD061"),
                Machtiging = p.Tekst("NUM013"),
                Doorsturen = (int)(prestatiesoort.MetCode("COD820") is null ? p.Getal("COD150") : p.Getal("COD820")),
                Begin = begin,
                Eind = enkel ? begin : p.Datum("DAT003"),
                HeeftEnkeleDatum = enkel,
                Lijst = p.Tekst("COD367"),
                Code = p.Tekst("COD388", "COD695", "COD626"),
                Aantal = (int)Math.Min(p.Getal("ANT054"), int.MaxValue),
                Behandelaar = p.Agb("COD089"),
                Verwijzer = p.Agb("COD836"),
                KentVerwijzer = heeftVerwijzer,
                Tarief = p.Bedrag("BED160", standaard).Bedrag,
                Berekend = berekend,
                Declaratiebedrag = gedeclareerd,
                BerekendIsCredit = berekendCredit,
                IsCredit = credit,
                Referentie = p.Tekst("NUM362"),
                VorigeReferentie = p.Tekst("NUM363"),
                Overig = Overig(prestatiesoort),
            }
        );
        prestatie = null;
        tarieven.Clear();
    }

    /// <summary>See <see cref="Prestatie.Overig"/>. Amounts, the btw and what the credit says of itself are left out.</summary>
    private string? Overig(RecordSoort soort)
    {
        if (overige.Soort != soort)
        {
            overige = (
                soort,
                [.. soort.Velden.Where(e => !Gemodelleerd.Contains(e.Code) && !e.Code.StartsWith("BED", StringComparison.Ordinal))]
            );
        }

        if (overige.Elementen.Length == 0)
        {
            return null;
        }

        overig.Clear();
        foreach (var element in overige.Elementen)
        {
            var waarde = element.Eind <= prestatie!.Length ? element.Lees(prestatie) : default;
            var gevuld = waarde.IndexOfAnyExcept((byte)' ', (byte)'0') >= 0;
            if (gevuld)
            {
                overig.Append(element.Id).Append('=').Append(Encoding.Latin1.GetString(waarde.TrimEnd((byte)' '))).Append(';');
            }
        }

        return overig.Length == 0 ? "" : overig.ToString();
    }

    /// <summary>The amount of the prestatie itself, or where the standard has tarief records (06) the sum of those.</summary>
    private (Bedrag Bedrag, bool Credit) Som(string code, Recordvelden p, Standaard standaard)
    {
        if (prestatiesoort!.MetCode(code) is not null)
        {
            return p.Bedrag(code, standaard);
        }

        var som = Bedrag.Nul;
        foreach (var (soort, bytes) in tarieven)
        {
            som += new Recordvelden(soort, bytes).Bedrag(code, standaard).Bedrag;
        }

        return (som, som.IsNegatief || p.Bytes("COD043") is [(byte)'C']);
    }
}
