using System.Globalization;
using System.Text;
using Vereffen.Ei;
using Vereffen.Kern;

namespace Vereffen.Praktijk.Tests.Bureau;

/// <summary>Makes files as clients of a bureau send them: generated claims with no UZOVI-nummer in the 01, insured of several insurers, record 03, and lines that must not be sent on.</summary>
internal static class Clientclaim
{
    public static readonly AgbCode Bureau = AgbCode.Parse("98001234");
    public static readonly string[] Uzovis = ["9901", "9902", "3311", "0101"];

    /// <summary>Every standard of claims.</summary>
    public static IReadOnlyList<Standaard> Standaarden { get; } =
    [.. Ei.Standaarden.Ingebouwd.Where(s => !s.IsRetour).OrderBy(s => s.VolledigeNaam, StringComparer.Ordinal)];

    /// <param name="standaard">Of claims.</param>
    /// <param name="prestaties">Number of 04s.</param>
    /// <param name="seed">The same gives the same file.</param>
    /// <param name="debiteur">Some insured get a record 03.</param>
    /// <param name="zonder">Some insured get no UZOVI-nummer.</param>
    /// <param name="doorsturen">Some lines get 2, 3 or 4.</param>
    /// <param name="declarant">AGB-code of the praktijk; null = as generated.</param>
    public static byte[] Maak(
        Standaard standaard,
        int prestaties,
        int seed,
        bool debiteur = true,
        bool zonder = false,
        bool doorsturen = true,
        string? declarant = null
    )
    {
        var bron = new MemoryStream();
        Generator.Genereer(
            new GenereerOpties
            {
                Standaard = standaard,
                Prestaties = prestaties,
                Seed = seed,
            },
            _ => new Blijvend(bron)
        );
        using var stroom = Recordstroom.Open(bron.ToArray())!;
        var uit = new List<byte[]>();
        var keus = new Keus(seed);
        var uzovi = "";
        while (stroom.Volgende(out var bytes))
        {
            var record = bytes.ToArray();
            var soort = stroom.SoortVan(record)!;
            if (soort.IsVoorloop)
            {
                Recordveld.Zet(soort.MetCode("COD061"), record, 0);
                Recordveld.Zet(soort.MetCode("COD377"), record, Bureau.Waarde);
                Recordveld.Zet(soort.MetCode("COD833"), record, 1);
                if (declarant is not null)
                {
                    Recordveld.Zet(soort.MetCode("COD181"), record, declarant);
                    Recordveld.Leeg(soort.MetCode("COD031"), record);
                }
            }
            else if (soort.Kenmerk == "02")
            {
                uzovi = zonder && keus.Uit(3) == 0 ? "0000" : Uzovis[keus.Uit(Uzovis.Length)];
                var heeft = debiteur && standaard.ZoekRecord("03") is not null && keus.Uit(2) == 0;
                Recordveld.Zet(soort.MetCode("COD316"), record, heeft ? "D1" : "");
                Recordveld.Zet(soort.MetCode("COD061"), record, uzovi);
                uit.Add(record);
                if (heeft)
                {
                    uit.Add(Debiteur(standaard));
                }

                continue;
            }
            else if (!soort.IsSluit && !soort.IsCommentaar)
            {
                Recordveld.Zet(soort.MetCode("COD061"), record, uzovi);
            }

            if (doorsturen && soort.Kenmerk == "04" && keus.Uit(4) == 0 && Doorstuurveld(soort) is { Waarden.Count: 0 } veld)
            {
                Recordveld.Zet(veld, record, 2 + keus.Uit(3));
            }

            uit.Add(record);
        }

        return Nummer(standaard, uit);
    }

    public static Element? Doorstuurveld(RecordSoort soort) => soort.MetCode("COD820") ?? soort.MetCode("COD150");

    public static Clientbestand Lees(byte[] bytes)
    {
        var (bestand, bezwaar, bevindingen) = Bestandskeuring.Keur(bytes, Bureau);
        bestand.ShouldNotBeNull(
            bezwaar + " " + string.Join('\n', bevindingen.Take(5).Select(b => $"{b.Regel} {b.Element} {b.Retourcode} {b.Melding}"))
        );
        return bestand;
    }

    /// <summary>Numbers the records and fills the 99.</summary>
    private static byte[] Nummer(Standaard standaard, List<byte[]> records)
    {
        using var uit = new MemoryStream();
        var nummer = 0L;
        foreach (var record in records)
        {
            var soort = standaard.ZoekRecord(Encoding.Latin1.GetString(record[..2]))!;
            if (soort.IsDetail)
            {
                nummer += soort.IsCommentaar ? 0 : 1;
                Recordveld.Zet(soort.MetCode("NUM040"), record, nummer);
            }
            else if (soort.IsSluit)
            {
                foreach (var element in soort.Elementen.Where(e => e.Telt.Length > 0))
                {
                    var aantal =
                        element.Telt == "*" ? records.Count - 2 : records.Count(r => Encoding.Latin1.GetString(r[..2]) == element.Telt);
                    Recordveld.Zet(element, record, aantal);
                }
            }

            uit.Write(record);
            uit.Write("\r\n"u8);
        }

        return uit.ToArray();
    }

    private static byte[] Debiteur(Standaard standaard)
    {
        var soort = standaard.ZoekRecord("03")!;
        var record = new byte[standaard.RecordLengte];
        foreach (var e in soort.Elementen)
        {
            Recordveld.Leeg(e, record);
            if (e.Verplichting == Verplichting.M)
            {
                _ = e.Type == ElementType.N ? Recordveld.Zet(e, record, 1) : Recordveld.Zet(e, record, "X");
            }
        }

        Recordveld.Zet(soort.Elementen[0], record, 3);
        Recordveld.Zet(soort.MetCode("COD316"), record, "D1");
        return record;
    }

    /// <summary>Numbers that look random and are the same for the same seed.</summary>
    internal sealed class Keus(int seed)
    {
        private uint stand = unchecked((uint)seed * 2654435761u) | 1;

        public int Uit(int aantal)
        {
            unchecked
            {
                stand ^= stand << 13;
                stand ^= stand >> 17;
                stand ^= stand << 5;
                return (int)(stand % (uint)aantal);
            }
        }

        public override string ToString() => stand.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>The generator closes what it writes to.</summary>
    private sealed class Blijvend(MemoryStream bron) : Stream
    {
        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => bron.Length;

        public override long Position
        {
            get => bron.Position;
            set => throw new NotSupportedException();
        }

        public override void Flush() { }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => bron.Write(buffer, offset, count);
    }
}
