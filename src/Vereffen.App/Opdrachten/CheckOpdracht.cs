using System.CommandLine;
using Vereffen.App.Uitvoer;
using Vereffen.Ei;

namespace Vereffen.App.Opdrachten;

/// <summary><c>vereffen check FILE..</c>: every check that needs no register.</summary>
internal static class CheckOpdracht
{
    public static Command Maak(Omgeving omgeving)
    {
        var bestanden = new Argument<string[]>("FILE")
        {
            Description = "Een of meer berichten; - = standaardinvoer.",
            Arity = ArgumentArity.OneOrMore,
        };
        bestanden.Validators.Add(uitkomst =>
        {
            foreach (var optie in uitkomst.Tokens.Select(t => t.Value).Where(w => w.Length > 1 && w[0] == '-'))
            {
                uitkomst.AddError($"'{Tekst.Veilig(optie, 30)}' is geen optie van check.");
            }
        });
        var standaard = new Option<string?>("--standard")
        {
            Description = "Controleer als deze standaard (OS301, of 'OS301 1.0'), wat het bestand zelf ook zegt.",
            HelpName = "NAME",
        };
        var regeleinden = new Option<string>("--line-endings")
        {
            Description = "strict: elk record eindigt op CR LF. any: ook een kale LF, of geen regeleinde achter het laatste record.",
            DefaultValueFactory = _ => "strict",
        };
        regeleinden.AcceptOnlyFromAmong("strict", "any");
        var op = Opties.Datum(
            "--on",
            "Toets codelijsten en toekomstige datums op deze dag; zonder deze optie wordt daar niet naar gekeken"
        );
        var json = Opties.Json();
        var geenMasker = Opties.GeenMasker();
        var opdracht = new Command("check", "Controleert berichten: opbouw, velden, codelijsten, samenhang (N1-N5), zonder registers.")
        {
            bestanden,
            standaard,
            regeleinden,
            op,
            json,
            geenMasker,
            Opties.Data(),
        };
        opdracht.SetAction(invoer =>
        {
            var opties = new ControleOpties
            {
                Standaard = invoer.GetValue(standaard) is { } naam ? Standaardkeuze.Van(naam) : null,
                StrikteRegeleinden = invoer.GetRequiredValue(regeleinden) == "strict",
                Peildatum = invoer.GetValue(op),
            };
            return Voer(omgeving, invoer.GetRequiredValue(bestanden), opties, invoer.GetValue(json), !invoer.GetValue(geenMasker));
        });
        return opdracht;
    }

    private static int Voer(Omgeving omgeving, string[] bestanden, ControleOpties opties, bool alsJson, bool masker)
    {
        using IControleverslag verslag = alsJson
            ? new ControleverslagJson(omgeving, bestanden.Length > 1, masker)
            : new ControleverslagTekst(omgeving, masker);
        var code = Afsluitcode.Goed;
        foreach (var bestand in bestanden)
        {
            code = Math.Max(code, Controleer(omgeving, bestand, opties, verslag));
        }

        return code;
    }

    private static int Controleer(Omgeving omgeving, string bestand, ControleOpties opties, IControleverslag verslag)
    {
        Stream stroom;
        try
        {
            stroom = Invoerbestand.Open(omgeving, bestand);
        }
        catch (OpdrachtFout fout)
        {
            omgeving.Fout.WriteLine(fout.Message);
            return fout.Afsluitcode;
        }

        using (stroom)
        {
            verslag.Begin(bestand);
            var resultaat = EiControle.Controleer(stroom, opties, verslag.Meld);
            verslag.Einde(resultaat);
            return resultaat.Uitkomst == Uitkomst.Ok ? Afsluitcode.Goed : Afsluitcode.Bevindingen;
        }
    }
}
