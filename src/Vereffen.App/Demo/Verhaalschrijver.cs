using Vereffen.Afdruk;
using Vereffen.App.Uitvoer;

namespace Vereffen.App.Demo;

/// <summary>Tells the story on a terminal, or as plain text in a pipe.</summary>
internal static class Verhaalschrijver
{
    private static readonly string[] Dagnamen = ["zondag", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag"];

    public static string Datum(DateOnly dag) => $"{Dagnamen[(int)dag.DayOfWeek]} {Nederlands.Dag(dag)}";

    public static void Schrijf(Omgeving omgeving, Verhaal verhaal)
    {
        var uit = omgeving.Uit;
        foreach (var dag in verhaal.Dagen)
        {
            uit.WriteLine();
            uit.WriteLine(Vet(omgeving, Hoofdletter(Datum(dag.Dag))));
            foreach (var gebeurtenis in dag.Gebeurtenissen)
            {
                var eerste = true;
                foreach (var regel in Tekst.Vouw(gebeurtenis.Tekst, 84))
                {
                    uit.WriteLine($"  {(eerste ? Woord(gebeurtenis.Soort) : ""), -12}{regel}");
                    eerste = false;
                }

                foreach (var detail in gebeurtenis.Details)
                {
                    uit.WriteLine($"                {detail}");
                }
            }
        }

        uit.WriteLine();
        uit.WriteLine(Vet(omgeving, "Samengevat"));
        Totaal(uit, "ingediend", verhaal.Ingediend);
        Totaal(uit, "toegekend", verhaal.Toegekend);
        Totaal(uit, "verrekend", verhaal.Verrekend);
        Totaal(uit, "betaald", verhaal.Betaald);
        Totaal(uit, "nog te verrekenen", verhaal.Openstaand);
    }

    public static string Woord(Verhaalsoort soort) => soort.ToString().ToLowerInvariant();

    private static void Totaal(TextWriter uit, string naam, Kern.Bedrag bedrag) => uit.WriteLine($"  {naam, -18}{bedrag, 14}");

    private static string Vet(Omgeving omgeving, string tekst) => omgeving.Terminal ? $"\e[1m{tekst}\e[0m" : tekst;

    private static string Hoofdletter(string tekst) => char.ToUpperInvariant(tekst[0]) + tekst[1..];
}
