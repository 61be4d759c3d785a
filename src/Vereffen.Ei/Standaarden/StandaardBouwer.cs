using System.Globalization;
using Vereffen.Kern;

namespace Vereffen.Ei;

/// <summary>Puts a standard together line by line.</summary>
internal sealed class StandaardBouwer(Func<string, Standaard?> zoekBasis, List<string> fouten)
{
    private readonly Dictionary<string, string> kop = new(StringComparer.Ordinal);
    private readonly List<Deel> records = [];
    private Deel? record;
    private ElementBouwer? element;
    private Standaard? basis;

    internal void Neem(string regel)
    {
        if (regel.StartsWith("record ", StringComparison.Ordinal))
        {
            NeemRecord(regel);
        }
        else if (regel.StartsWith("regel ", StringComparison.Ordinal))
        {
            NeemVoorwaarde(regel);
        }
        else if (record is not null && char.IsAsciiDigit(regel[0]))
        {
            element = new ElementBouwer(regel, Herkomst("herkomst"), Herkomst("condities"));
            record.Elementen.Add(element);
        }
        else
        {
            var delen = regel.Split(' ', 2, StringSplitOptions.TrimEntries);
            kop[delen[0]] = delen.Length > 1 ? delen[1] : throw new FormatException($"'{regel}' is onbekend");
        }
    }

    internal Standaard? Klaar()
    {
        var standaardKop = Kop();
        if (!IsVersie(standaardKop.Versie))
        {
            throw new FormatException($"'{standaardKop.Versie}' is geen versie (1.0)");
        }

        var soorten = records.ConvertAll(MaakRecord);
        foreach (var soort in soorten)
        {
            Controleer(soort, standaardKop.Lengte);
        }

        foreach (var dubbel in soorten.GroupBy(s => s.Kenmerk, StringComparer.Ordinal).Where(g => g.Count() > 1))
        {
            fouten.Add($"record {dubbel.Key} komt meer dan eens voor");
        }

        if (soorten.All(s => !s.IsVoorloop) || soorten.All(s => !s.IsSluit))
        {
            fouten.Add("record 01 of 99 ontbreekt");
        }

        if (fouten.Count > 0)
        {
            return null;
        }

        var standaard = new Standaard(standaardKop, soorten);
        Verbind(standaard);
        return fouten.Count > 0 ? null : standaard;
    }

    /// <summary>What the head lines say; enough to know which standard it is.</summary>
    internal StandaardKop Kop() =>
        new(
            Veld("naam"),
            Veld("versie"),
            [.. Veld("ei-code").Split(' ').Select(c => int.Parse(c, CultureInfo.InvariantCulture))],
            int.Parse(Veld("lengte"), CultureInfo.InvariantCulture),
            Veld("soort") == "retour",
            Veld("omschrijving"),
            kop.GetValueOrDefault("tegenhanger", ""),
            Herkomst("herkomst"),
            Herkomst("condities"),
            Veld("bron")
        );

    private void NeemRecord(string regel)
    {
        var delen = regel.Split('|', StringSplitOptions.TrimEntries);
        var woorden = delen[0].Split(' ', 3);
        if (woorden.Length < 3 || woorden[1].Length != 2 || !woorden[1].All(char.IsAsciiDigit))
        {
            throw new FormatException("een record is: record 04 NAAM");
        }

        record = new Deel(woorden[1], woorden[2]);
        element = null;
        foreach (var deel in delen.Skip(1))
        {
            var paar = deel.Split(' ', 2);
            switch (paar[0])
            {
                case "onder":
                    record.Ouder = paar[1];
                    break;
                case "minstens":
                    record.MinstensEen = true;
                    break;
                case "kopie":
                    record.Kopie = true;
                    break;
                default:
                    throw new FormatException($"'{deel}' is onbekend bij een record");
            }
        }

        records.Add(record);
    }

    private void NeemVoorwaarde(string regel)
    {
        if (element is null)
        {
            throw new FormatException("een regel hoort onder een element");
        }

        var delen = regel.Split(" : ", 3);
        if (delen.Length != 3)
        {
            throw new FormatException("een regel is: regel CODE NIVEAU : eis : melding");
        }

        var woorden = delen[0].Split(' ');
        var (code, afgeleid) = StandaardLezer.Code(woorden[1]);
        var herkomst = woorden.Length > 3 ? StandaardLezer.HerkomstVan(woorden[3]) : Herkomst("condities");
        element.Voorwaarden.Add(
            new Voorwaarde
            {
                Retourcode = code,
                Niveau = Enum.Parse<Niveau>(woorden[2]),
                Herkomst = afgeleid ? Kern.Herkomst.Inferred : herkomst,
                Tekst = delen[1].Trim(),
                Melding = delen[2].Trim() + ".",
            }
        );
    }

    private RecordSoort MaakRecord(Deel deel)
    {
        var eigen = deel.Elementen.ConvertAll(e => e.Klaar());
        if (deel.Kopie)
        {
            basis ??= zoekBasis(Veld("basis")) ?? throw new FormatException($"basis {Veld("basis")} ontbreekt");
            var vervangen = eigen.Select(e => e.Start).ToHashSet();
            var bron =
                basis.ZoekRecord(deel.Kenmerk)
                ?? throw new FormatException($"record {deel.Kenmerk} bestaat niet in basis {basis.VolledigeNaam}");
            var overgenomen = bron.Elementen.Where(e => !vervangen.Contains(e.Start)).Select(ElementBouwer.NeemOver);
            eigen = [.. overgenomen.Concat(eigen).OrderBy(e => e.Start)];
        }

        return new RecordSoort(deel.Kenmerk, deel.Naam, deel.Ouder, deel.MinstensEen, eigen);
    }

    private void Controleer(RecordSoort soort, int lengte)
    {
        var verwacht = 1;
        foreach (var e in soort.Elementen)
        {
            if (e.Start != verwacht)
            {
                fouten.Add(string.Create(CultureInfo.InvariantCulture, $"element {e.Id} begint op {e.Start}, verwacht was {verwacht}"));
            }

            verwacht = e.Start + e.Lengte;
        }

        if (verwacht - 1 != lengte)
        {
            fouten.Add(
                string.Create(CultureInfo.InvariantCulture, $"record {soort.Kenmerk} telt op tot {verwacht - 1}, niet tot {lengte}")
            );
        }

        if (soort.Elementen.Count > 64)
        {
            fouten.Add($"record {soort.Kenmerk} heeft meer dan 64 elementen");
        }

        foreach (var dubbel in soort.Elementen.GroupBy(e => e.Id, StringComparer.Ordinal).Where(g => g.Count() > 1))
        {
            fouten.Add($"element {dubbel.Key} komt meer dan eens voor");
        }
    }

    private void Verbind(Standaard standaard)
    {
        foreach (var soort in standaard.Records)
        {
            foreach (var e in soort.Elementen)
            {
                e.GehoudenLijst = e.Lijst.Length > 0 ? Codelijst.Zoek(e.Lijst) : null;
                e.WaardenBytes = [.. e.Waarden.Select(StandaardLezer.Latijn)];
                if (e.Overgenomen)
                {
                    continue;
                }

                foreach (var voorwaarde in e.Voorwaarden)
                {
                    try
                    {
                        TaalLezer.Vertaal(voorwaarde, soort, standaard);
                    }
                    catch (FormatException fout)
                    {
                        fouten.Add($"element {e.Id}: {fout.Message}");
                    }
                }
            }
        }
    }

    private static bool IsVersie(string versie) =>
        versie.Split('.') is [var hoofd, var sub]
        && hoofd.Length is 1 or 2
        && sub.Length is 1 or 2
        && hoofd.All(char.IsAsciiDigit)
        && sub.All(char.IsAsciiDigit);

    private string Veld(string sleutel) => kop.GetValueOrDefault(sleutel) ?? throw new FormatException($"'{sleutel}' ontbreekt in de kop");

    private Herkomst Herkomst(string sleutel) => StandaardLezer.HerkomstVan(Veld(sleutel));

    private sealed class Deel(string kenmerk, string naam)
    {
        internal string Kenmerk { get; } = kenmerk;
        internal string Naam { get; } = naam;
        internal string Ouder { get; set; } = "";
        internal bool MinstensEen { get; set; }
        internal bool Kopie { get; set; }
        internal List<ElementBouwer> Elementen { get; } = [];
    }
}
