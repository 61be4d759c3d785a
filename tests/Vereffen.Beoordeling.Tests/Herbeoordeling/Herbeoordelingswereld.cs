using Vereffen.Registers;

namespace Vereffen.Beoordeling.Tests;

/// <summary>Short ways to have paid lines judged again on 1 September 2026 and to book what comes of it.</summary>
internal static class Herbeoordelingswereld
{
    public static readonly DateOnly Vandaag = new(2026, 9, 1);

    /// <summary>A world of which the history holds these lines as judged.</summary>
    public static Wereld Betaald(params Regel[] regels) => new Wereld().Eerder(k => k, regels);

    /// <summary>A world that paid two lines of 40,00: A of 24001 and B of 24002.</summary>
    public static Wereld Twee() => Betaald(new Regel { Referentie = "A" }, new Regel { Referentie = "B", Code = "24002" });

    public static Herbeoordeling Opnieuw(Wereld wereld)
    {
        var set = new RegisterSet(wereld.Rijen);
        return Herbeoordelaar.Beoordeel(set, set.Historie, Wereld.Uzovi, Vandaag);
    }

    /// <summary>Codes of each proposal, separated by bars.</summary>
    public static string Codes(Herbeoordeling uitkomst) =>
        string.Join('|', uitkomst.Voorstellen.Select(v => OordeelLezer.Tekst(v.Bevindingen.Select(b => b.Code).Distinct())));

    /// <summary>The file of proposals.</summary>
    public static string Voorstel(Wereld wereld)
    {
        using var schrijver = new StringWriter();
        VoorstelBestand.Schrijf(schrijver, Opnieuw(wereld));
        return schrijver.ToString();
    }

    /// <summary>That file with <paramref name="akkoord"/> behind each line.</summary>
    public static string Ingevuld(string voorstel, string akkoord)
    {
        var regels = voorstel.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return string.Join('\n', regels.Select((r, i) => i == 0 ? r : r + akkoord)) + "\n";
    }

    public static Correctieboeking Boek(Wereld wereld, string voorstel, string akkoord)
    {
        var (besluiten, fouten) = VoorstelBestand.Lees(new StringReader(Ingevuld(voorstel, akkoord)));
        fouten.ShouldBeEmpty();
        var set = new RegisterSet(wereld.Rijen);
        return Correctieboeking.Maak(besluiten, set.Historie, set, Wereld.Uzovi, Vandaag);
    }

    public static DateOnly Dag(string tekst) => DateOnly.ParseExact(tekst, "yyyy-MM-dd", null);
}
