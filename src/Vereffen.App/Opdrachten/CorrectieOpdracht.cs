using System.CommandLine;
using System.Globalization;
using System.Text;
using Vereffen.App.Uitvoer;
using Vereffen.Kern;
using Vereffen.Verzekeraar;

namespace Vereffen.App.Opdrachten;

/// <summary><c>vereffen correctie propose|list|approve|refuse</c>: paid lines of a world judged again, proposed by one person and approved by another.</summary>
internal static class CorrectieOpdracht
{
    public static Command Maak(Omgeving omgeving) =>
        new("correctie", "Correcties op betaalde regels: de een stelt voor, een ander keurt goed, het grootboek boekt.")
        {
            StelVoor(omgeving),
            Lijst(omgeving),
            Beslis(omgeving, akkoord: true),
            Beslis(omgeving, akkoord: false),
        };

    private static Command StelVoor(Omgeving omgeving)
    {
        var uzovi = Opties.Uzovi();
        var door = Naam("Naam van wie voorstelt.");
        var map = Wereldmap.Optie();
        var json = Opties.Json();
        var opdracht = new Command(
            "propose",
            "Beoordeelt de betaalde regels opnieuw onder de registers van nu en bewaart wat anders wordt als voorstel."
        )
        {
            uzovi,
            door,
            map,
            json,
        };
        opdracht.SetAction(invoer =>
        {
            using var wereld = Wereldmap.Open(omgeving, invoer.GetRequiredValue(map));
            var ronde = wereld.Verzekeraar.StelCorrectiesVoor(invoer.GetRequiredValue(uzovi), invoer.GetRequiredValue(door));
            if (ronde.Fout is { } fout)
            {
                throw OpdrachtFout.Inhoud(fout);
            }

            if (invoer.GetValue(json))
            {
                omgeving.SchrijfJson(
                    new
                    {
                        schema = 1,
                        beoordeeld = ronde.Beoordeeld,
                        nieuw = ronde.Nieuw,
                        vervallen = ronde.Vervallen,
                        nietBeoordeeld = ronde.NietBeoordeeld,
                    }
                );
            }
            else
            {
                omgeving.Uit.WriteLine(
                    $"{Tekst.Aantal(ronde.Beoordeeld, "betaalde regel", "betaalde regels")} opnieuw beoordeeld: {Tekst.Aantal(ronde.Nieuw, "nieuw voorstel", "nieuwe voorstellen")}, {Tekst.Aantal(ronde.Vervallen, "voorstel", "voorstellen")} vervallen"
                );
                foreach (var groep in ronde.NietBeoordeeld.GroupBy(r => r, StringComparer.Ordinal))
                {
                    omgeving.Uit.WriteLine($"  niet beoordeeld: {Tekst.Aantal(groep.Count(), "regel", "regels")}, {groep.Key}");
                }
            }

            return ronde.Nieuw == 0 ? Afsluitcode.Goed : Afsluitcode.Bevindingen;
        });
        return opdracht;
    }

    private static Command Lijst(Omgeving omgeving)
    {
        var map = Wereldmap.Optie();
        var json = Opties.Json();
        var alle = new Option<bool>("--all") { Description = "Ook wat al is besloten of vervallen." };
        var opdracht = new Command("list", "Voorstellen die op een besluit wachten.") { map, alle, json };
        opdracht.SetAction(invoer =>
        {
            using var wereld = Wereldmap.Open(omgeving, invoer.GetRequiredValue(map));
            var voorstellen = wereld.Verzekeraar.Correctievoorstellen().Where(v => v.IsOpen || invoer.GetValue(alle)).ToList();
            if (invoer.GetValue(json))
            {
                omgeving.SchrijfJson(new { schema = 1, voorstellen });
                return Afsluitcode.Goed;
            }

            omgeving.Uit.WriteLine(
                voorstellen.Count == 0 ? "Er wachten geen voorstellen." : Tekst.Aantal(voorstellen.Count, "voorstel", "voorstellen")
            );
            voorstellen.ForEach(v => Schrijf(omgeving.Uit, v));
            return Afsluitcode.Goed;
        });
        return opdracht;
    }

    private static void Schrijf(TextWriter uit, Voorstel v)
    {
        uit.WriteLine(
            $"  {v.Nummer}: {v.Crediteur ?? "crediteur onbekend"} factuur {Tekst.Veilig(v.Factuurnummer, 20)}, {v.Lijst} {Tekst.Veilig(v.Code, 10)} op {v.Begin}: {new Bedrag(v.Oud)} wordt {new Bedrag(v.Nieuw)} ({v.Regels}) {Tekst.Veilig(v.Uitleg, 200)}; voorgesteld door {Tekst.Veilig(v.Door, 60)}"
        );
        if (v.Besluit is { } besluit)
        {
            uit.WriteLine($"      {besluit} door {Tekst.Veilig(v.BeslotenDoor ?? "", 60)}: {Tekst.Veilig(v.Reden ?? "", 200)}");
        }
    }

    private static Command Beslis(Omgeving omgeving, bool akkoord)
    {
        var nummers = new Argument<long[]>("NR") { Description = "Nummers van voorstellen.", Arity = ArgumentArity.OneOrMore };
        var door = Naam("Naam van wie beslist; bij goedkeuren een ander dan wie voorstelde.");
        var reden = new Option<string>("--reason")
        {
            Description = "Waarom.",
            HelpName = "TEKST",
            Required = true,
        };
        var bedrag = new Option<long?>("--amount")
        {
            Description = "Een ander nieuw bedrag dan voorgesteld, in centen.",
            HelpName = "CENTEN",
        };
        var crediteur = new Option<string?>("--crediteur")
        {
            Description = "De zorgaanbieder achter een servicebureau, als het voorstel hem niet noemt.",
            HelpName = "AGB",
        };
        var map = Wereldmap.Optie();
        var json = Opties.Json();
        var opdracht = akkoord
            ? new Command("approve", "Keurt voorstellen goed: boekt ze en schrijft correctiespecificaties in de gegevensmap.")
            {
                nummers,
                door,
                reden,
                bedrag,
                crediteur,
                map,
                json,
            }
            : new Command("refuse", "Wijst voorstellen af.") { nummers, door, reden, map, json };
        opdracht.SetAction(invoer =>
            Voer(
                omgeving,
                invoer.GetRequiredValue(map),
                new Correctiebesluit(
                    invoer.GetRequiredValue(nummers),
                    akkoord,
                    invoer.GetRequiredValue(door),
                    invoer.GetRequiredValue(reden)
                )
                {
                    Bedrag = akkoord && invoer.GetValue(bedrag) is { } cents ? new Bedrag(cents) : null,
                    Crediteur = akkoord ? Agb(invoer.GetValue(crediteur)) : null,
                },
                invoer.GetValue(json)
            )
        );
        return opdracht;
    }

    private static int Voer(Omgeving omgeving, string naam, Correctiebesluit besluit, bool json)
    {
        using var wereld = Wereldmap.Open(omgeving, naam);
        Correctiegevolg gevolg;
        try
        {
            using var afdruk = Geldopties.Afdruk();
            gevolg = wereld.Verzekeraar.Beslis(besluit, afdruk);
        }
        catch (InvalidOperationException fout)
        {
            throw OpdrachtFout.Inhoud(fout.Message);
        }

        if (gevolg.Fouten.Count > 0)
        {
            throw OpdrachtFout.Inhoud($"Er is niets besloten:\n{string.Join('\n', gevolg.Fouten)}");
        }

        var bestanden = gevolg
            .Specificaties.Select(s => Schrijf(wereld.Bestand(), gevolg.Boeking.GetValueOrDefault(), s.Agb, s.Csv))
            .ToList();
        if (json)
        {
            omgeving.SchrijfJson(
                new
                {
                    schema = 1,
                    boeking = gevolg.Boeking,
                    verschil = gevolg.Verschil.Cents,
                    specificaties = bestanden,
                }
            );
        }
        else if (gevolg.Boeking is { } boeking)
        {
            omgeving.Uit.WriteLine($"Geboekt als correctie {boeking}, samen {gevolg.Verschil}.");
            bestanden.ForEach(b => omgeving.Uit.WriteLine($"  {b}"));
            omgeving.Uit.WriteLine("De brieven erbij staan in 'vereffen letters list'; 'letters hold' houdt er een tegen.");
        }
        else
        {
            omgeving.Uit.WriteLine("Afgewezen.");
        }

        return Afsluitcode.Goed;
    }

    /// <summary>Puts a correctiespecificatie in the data folder; answers where.</summary>
    internal static string Schrijf(string map, long boeking, AgbCode agb, string csv)
    {
        var pad = Path.Combine(map, "correcties", boeking.ToString(CultureInfo.InvariantCulture), $"{agb}.csv");
        Uitvoerbestand.Schrijf(
            pad,
            stroom =>
            {
                using var schrijver = new StreamWriter(stroom, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
                schrijver.Write(csv);
            }
        );
        return pad;
    }

    private static Option<string> Naam(string uitleg) =>
        new("--by")
        {
            Description = uitleg,
            HelpName = "NAAM",
            Required = true,
        };

    private static AgbCode? Agb(string? tekst) =>
        tekst is null ? null
        : AgbCode.TryParse(tekst, out var agb) ? agb
        : throw OpdrachtFout.Gebruik($"--crediteur: '{Tekst.Veilig(tekst, 20)}' is geen AGB-code.");
}
