using System.CommandLine;
using System.Globalization;
using Vereffen.App.Belasting;
using Vereffen.App.Meten;
using Vereffen.App.Uitvoer;

namespace Vereffen.App.Opdrachten;

/// <summary><c>vereffen bench load</c>: claims pushed, judged and pulled over mTLS between three processes on this machine.</summary>
internal static class BelastingOpdracht
{
    private const int GewoonPerSeconde = 200;
    private const int GewoneSeconden = 60;
    private const int GewoneAanloop = 5;

    public static Command Maak(Omgeving omgeving)
    {
        var perSeconde = Opties.Getal("--rate", $"Declaraties per seconde (standaard {GewoonPerSeconde}).", 1, 2000);
        var seconden = Opties.Getal("--seconds", $"Hoe lang (standaard {GewoneSeconden}).", 1, 3600);
        var aanloop = Opties.Getal("--warmup", $"Seconden vooraf die niet meetellen (standaard {GewoneAanloop}).", 0, 600);
        var json = Opties.Json();
        var opdracht = new Command(
            "load",
            "Meet de keten: declaraties over mTLS indienen, laten beoordelen en het retour ophalen; portaal en verzekeraar zijn eigen processen."
        )
        {
            perSeconde,
            seconden,
            aanloop,
            json,
        };
        opdracht.SetAction(
            async (invoer, annuleer) =>
            {
                var (p, s, a) = (
                    invoer.GetValue(perSeconde) ?? GewoonPerSeconde,
                    invoer.GetValue(seconden) ?? GewoneSeconden,
                    invoer.GetValue(aanloop) ?? GewoneAanloop
                );
                var uitkomst = await Belastingproef.DraaiAsync(omgeving, p, s, a, annuleer);
                if (invoer.GetValue(json))
                {
                    ToonJson(omgeving, p, uitkomst);
                }
                else
                {
                    Toon(omgeving, p, s, uitkomst);
                }

                return uitkomst is { Gemist: 0, Dubbel: 0 } ? Afsluitcode.Goed : Afsluitcode.Bevindingen;
            }
        );
        return opdracht;
    }

    private static void Toon(Omgeving omgeving, int perSeconde, int seconden, Belastinguitkomst u)
    {
        var machine = Machine.Deze();
        Zeg(
            $"{perSeconde}/s offered for {seconden} s over mTLS; {machine.Processor}, {machine.Kernen} cores, {machine.Systeem}, {machine.Runtime}"
        );
        Zeg($"load average before {u.Drukte.Voor ?? "?"}, after {u.Drukte.Na ?? "?"}");
        Zeg($"");
        Zeg($"| step | per second | p50 ms | p95 ms | p99 ms | max ms |");
        Zeg($"|---|---|---|---|---|---|");
        Rij("push answered", u.Push);
        Rij("pushed, judged, retour pulled", u.Keten);
        Zeg($"");
        Zeg($"claims {u.Claims}, missing {u.Gemist}, twice {u.Dubbel}, awarded in full {u.Toegekend}");
        Zeg(
            $"processor seconds: exchange {u.Rekentijd.Portaal:F1}, insurer {u.Rekentijd.Verzekeraar:F1}, this test {u.Rekentijd.Proef:F1}"
        );

        void Rij(string stap, IReadOnlyList<double> duren) =>
            Zeg(
                $"| {stap} | {duren.Count / u.Seconden:F1} | {P(duren, 0.5):F0} | {P(duren, 0.95):F0} | {P(duren, 0.99):F0} | {P(duren, 1):F0} |"
            );

        void Zeg(FormattableString zin) => omgeving.Uit.WriteLine(zin.ToString(CultureInfo.InvariantCulture));
    }

    private static void ToonJson(Omgeving omgeving, int perSeconde, Belastinguitkomst u) =>
        omgeving.SchrijfJson(
            new
            {
                schema = 1,
                offeredPerSecond = perSeconde,
                claims = u.Claims,
                missing = u.Gemist,
                twice = u.Dubbel,
                awarded = u.Toegekend,
                loadBefore = u.Drukte.Voor,
                loadAfter = u.Drukte.Na,
                push = Maten(u.Push),
                chain = Maten(u.Keten),
                processorSeconds = new
                {
                    exchange = Math.Round(u.Rekentijd.Portaal, 1),
                    insurer = Math.Round(u.Rekentijd.Verzekeraar, 1),
                    test = Math.Round(u.Rekentijd.Proef, 1),
                },
            }
        );

    private static object Maten(IReadOnlyList<double> duren) =>
        new
        {
            measured = duren.Count,
            p50 = Math.Round(P(duren, 0.5), 1),
            p95 = Math.Round(P(duren, 0.95), 1),
            p99 = Math.Round(P(duren, 0.99), 1),
            max = Math.Round(P(duren, 1), 1),
        };

    private static double P(IReadOnlyList<double> duren, double deel) => Belastinguitkomst.Percentiel(duren, deel);
}
