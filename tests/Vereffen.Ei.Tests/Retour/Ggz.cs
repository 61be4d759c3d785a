using System.Globalization;
using System.Text;
using Vereffen.Kern;

namespace Vereffen.Ei.Tests.Retour;

/// <summary>
/// A GZ321 claim record by record, because there a prestatie has records below it: 06 (with the amount), 16, 17. Made of the types named, numbered on; a 98
/// carries the number of the record before it. Sound in length and numbers only, which is all that a retour needs.
/// </summary>
internal sealed class Ggz
{
    internal static readonly Standaard Gz321 = Standaarden.Zoek("GZ321")!;
    internal static readonly Standaard Gz322 = Standaarden.Zoek("GZ322")!;
    private readonly List<string> regels = [];

    internal Ggz(params string[] soorten)
    {
        var proef = Encoding.Latin1.GetString(Proefclaim.Maak(Gz321)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        var nummer = 0;
        var commentaar = 0;
        foreach (var soort in soorten)
        {
            commentaar = soort == "98" ? commentaar + 1 : 0;
            nummer += soort is "01" or "98" or "99" ? 0 : 1;
            var kop = string.Create(CultureInfo.InvariantCulture, $"{soort}{nummer:D12}");
            var model = Array.Find(proef, r => r.StartsWith(soort, StringComparison.Ordinal));
            regels.Add(
                soort switch
                {
                    "01" or "99" => model!,
                    "98" => string.Create(CultureInfo.InvariantCulture, $"{kop}{commentaar:D4}Regel {commentaar}").PadRight(310),
                    _ => model is null ? kop.PadRight(310) : kop + model[14..],
                }
            );
        }
    }

    internal byte[] Bytes => Encoding.Latin1.GetBytes(string.Concat(regels.Select(r => r + "\r\n")));

    internal Ggz Zet(int regel, string element, string waarde)
    {
        var e = Gz321.ZoekElement(element)!;
        waarde = e.Type == ElementType.N ? waarde.PadLeft(e.Lengte, '0') : waarde.PadRight(e.Lengte);
        var oud = regels[regel - 1];
        regels[regel - 1] = oud[..(e.Start - 1)] + waarde + oud[(e.Start - 1 + e.Lengte)..];
        return this;
    }

    internal Ggz Vervang(int regel, Func<string, string> anders)
    {
        regels[regel - 1] = anders(regels[regel - 1]);
        return this;
    }

    internal List<string> Retour(RetourAfzender afzender, params RecordUitkomst[] uitkomsten) =>
        Retour(
            new Kern.Retour
            {
                Afzender = afzender,
                Referentie = "R",
                Dagtekening = new DateOnly(2026, 2, 1),
                Bestand = [Retourcode.GeenOpmerking],
                Records = uitkomsten,
                Toegekend = Bedrag.Nul,
            }
        );

    /// <summary>The records of the retour: type, number and first code (of a 98 its line number, of the 99 its counts).</summary>
    internal List<string> Retour(Kern.Retour retour)
    {
        using var uit = new MemoryStream();
        RetourSchrijver.Schrijf(Bytes, retour, uit).ShouldBeNull();
        return
        [
            .. uit.ToArray()
                .Chunk(Gz322.RecordLengte + 2)
                .Select(r =>
                {
                    r.Length.ShouldBe(Gz322.RecordLengte + 2);
                    r.AsSpan(^2).SequenceEqual("\r\n"u8).ShouldBeTrue();
                    var soort = Gz322.ZoekRecord(r[0], r[1])!;
                    var tekst = Encoding.Latin1.GetString(r);
                    return soort.Kenmerk switch
                    {
                        "01" => $"01 {Veld(soort, r, "COD954")}",
                        "98" => $"98 {tekst[2..14].TrimStart('0').Trim()} {tekst[14..18]} {tekst[18..158].TrimEnd()}",
                        "99" => string.Join(' ', ["99", .. Tellingen(soort, r)]),
                        _ => $"{soort.Kenmerk} {tekst[2..14].TrimStart('0').Trim()} {Veld(soort, r, "COD954")}",
                    };
                }),
        ];
    }

    private static IEnumerable<string> Tellingen(RecordSoort soort, byte[] record) =>
        from e in soort.Elementen
        let aantal = Tekst(e, record).TrimStart('0')
        where e.Telt.Length > 0 && aantal.Length > 0
        select $"{e.Telt}={aantal}";

    private static string Veld(RecordSoort soort, byte[] record, string code) => Tekst(soort.MetCode(code)!, record);

    private static string Tekst(Element e, byte[] record) => Encoding.Latin1.GetString(e.Lees(record));
}
