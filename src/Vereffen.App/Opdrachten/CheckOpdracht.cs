using System.CommandLine;
using Vereffen.App.Uitvoer;
using Vereffen.Ei;

namespace Vereffen.App.Opdrachten;

/// <summary><c>vereffen check FILE..</c>: every check that needs no register.</summary>
internal static class CheckOpdracht
{
    /// <summary>More cores than this wait for each other, and for memory.</summary>
    private const int MeesteKernen = 8;

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
        var retour = new Option<string?>("--retour")
        {
            Description = "De bestanden zijn retouren: vergelijk ze ook met deze declaratie, waarop ze antwoorden.",
            HelpName = "CLAIM",
        };
        var json = Opties.Json();
        var geenMasker = Opties.GeenMasker();
        var opdracht = new Command("check", "Controleert berichten: opbouw, velden, codelijsten, samenhang (N1-N5), zonder registers.")
        {
            bestanden,
            standaard,
            regeleinden,
            op,
            retour,
            json,
            geenMasker,
            Opties.Data(),
        };
        opdracht.SetAction(invoer =>
        {
            var opties = new ControleOpties
            {
                Standaard = invoer.GetValue(standaard) is { } gekozen ? Standaardkeuze.Van(gekozen) : null,
                StrikteRegeleinden = invoer.GetRequiredValue(regeleinden) == "strict",
                Peildatum = invoer.GetValue(op),
                Kernen = Math.Min(Environment.ProcessorCount, MeesteKernen),
            };
            using var claim = invoer.GetValue(retour) is { } naam ? Invoerbestand.OpenHerhaalbaar(omgeving, naam) : null;
            if (claim is not null && RetourControle.Bezwaar(claim) is { } bezwaar)
            {
                throw OpdrachtFout.Inhoud($"--retour: {invoer.GetValue(retour)} {bezwaar}.");
            }

            Controle controleer = claim is null
                ? (stroom, sink) => EiControle.Controleer(stroom, opties, sink)
                : (stroom, sink) => RetourControle.Controleer(stroom, claim, opties, sink).Resultaat!;
            return Voer(
                omgeving,
                invoer.GetRequiredValue(bestanden),
                claim is null ? Invoerbestand.Open : Invoerbestand.OpenHerhaalbaar,
                controleer,
                invoer.GetValue(json),
                !invoer.GetValue(geenMasker)
            );
        });
        return opdracht;
    }

    private delegate ControleResultaat Controle(Stream stroom, BevindingSink sink);

    private static int Voer(
        Omgeving omgeving,
        string[] bestanden,
        Func<Omgeving, string, Stream> open,
        Controle controleer,
        bool alsJson,
        bool masker
    )
    {
        using IControleverslag verslag = alsJson
            ? new ControleverslagJson(omgeving, bestanden.Length > 1, masker)
            : new ControleverslagTekst(omgeving, masker);
        var code = Afsluitcode.Goed;
        foreach (var bestand in bestanden)
        {
            code = Math.Max(code, Controleer(omgeving, bestand, open, controleer, verslag));
        }

        return code;
    }

    private static int Controleer(
        Omgeving omgeving,
        string bestand,
        Func<Omgeving, string, Stream> open,
        Controle controleer,
        IControleverslag verslag
    )
    {
        Stream stroom;
        try
        {
            stroom = open(omgeving, bestand);
        }
        catch (OpdrachtFout fout)
        {
            omgeving.Fout.WriteLine(fout.Message);
            return fout.Afsluitcode;
        }

        using (stroom)
        {
            verslag.Begin(bestand);
            var resultaat = controleer(stroom, verslag.Meld);
            verslag.Einde(resultaat);
            return resultaat.Uitkomst == Uitkomst.Ok ? Afsluitcode.Goed : Afsluitcode.Bevindingen;
        }
    }
}
