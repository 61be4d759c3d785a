using System.CommandLine;
using System.Text;
using Vereffen.App.Uitvoer;
using Vereffen.Beoordeling;
using Vereffen.Kern;
using Vereffen.Registers;

namespace Vereffen.App.Opdrachten;

/// <summary>
/// <c>vereffen reassess --registers DIR --historie FILE --uzovi NNNN</c>: paid lines judged again. With <c>--boek VOORSTEL.csv --naar DIR</c> the approved
/// proposals become events for <c>settle</c>, a specification per provider and the new history.
/// </summary>
internal static class ReassessOpdracht
{
    public static Command Maak(Omgeving omgeving)
    {
        var registers = Opties.Registers();
        var historie = new Option<string>("--historie")
        {
            Description = "Historie (CSV) met de betaalde regels.",
            HelpName = "FILE",
            Required = true,
        };
        var uzovi = Opties.Uzovi();
        var voorstel = new Option<string?>("-o", "--output")
        {
            Description = "Schrijf de voorstellen (CSV) hierheen; - = standaarduitvoer.",
            HelpName = "VOORSTEL.csv",
        };
        var op = Opties.Datum("--on", "Datum van de voorstellen of de boeking; standaard vandaag");
        var boek = new Option<string?>("--boek")
        {
            Description = "Boek uit dit ingevulde voorstel de regels met akkoord 1.",
            HelpName = "VOORSTEL.csv",
        };
        var naar = new Option<string?>("--naar")
        {
            Description = "Map voor correcties.csv (invoer van settle), historie.csv en specificaties per zorgaanbieder; bij --boek.",
            HelpName = "DIR",
        };
        var json = Opties.Json();
        var geenMasker = Opties.GeenMasker();
        var opdracht = new Command("reassess", "Beoordeelt betaalde regels opnieuw onder de registers van nu en stelt correcties voor.")
        {
            registers,
            historie,
            uzovi,
            voorstel,
            op,
            boek,
            naar,
            json,
            geenMasker,
        };
        opdracht.SetAction(invoer =>
        {
            var vraag = new Herbeoordeelvraag
            {
                Registers = invoer.GetRequiredValue(registers),
                Historie = invoer.GetRequiredValue(historie),
                Uzovi = invoer.GetRequiredValue(uzovi),
                Op = invoer.GetValue(op) ?? omgeving.Vandaag,
                Voorstel = invoer.GetValue(voorstel),
                AlsJson = invoer.GetValue(json),
                Masker = !invoer.GetValue(geenMasker),
            };
            return (invoer.GetValue(boek), invoer.GetValue(naar)) switch
            {
                ({ } bestand, { } map) when vraag.Voorstel is null => vraag.Boek(omgeving, bestand, map),
                (null, null) => vraag.StelVoor(omgeving),
                _ => throw OpdrachtFout.Gebruik("--boek en --naar horen bij elkaar, en gaan niet samen met -o."),
            };
        });
        return opdracht;
    }

    private sealed record Herbeoordeelvraag
    {
        public required string Registers { get; init; }

        public required string Historie { get; init; }

        public required UzoviNummer Uzovi { get; init; }

        public required DateOnly Op { get; init; }

        public string? Voorstel { get; init; }

        public bool AlsJson { get; init; }

        public bool Masker { get; init; }

        public int StelVoor(Omgeving omgeving)
        {
            if (AlsJson && Voorstel == "-")
            {
                throw OpdrachtFout.Gebruik("--json en -o - gaan niet samen: op de standaarduitvoer past maar één van beide.");
            }

            var registers = Registermap.Laad(Registers);
            var herbeoordeling = Herbeoordelaar.Beoordeel(registers, Registermap.LaadHistorie(Historie), Uzovi, Op);
            if (Voorstel is not null)
            {
                Schrijf(omgeving, Voorstel, schrijver => VoorstelBestand.Schrijf(schrijver, herbeoordeling));
            }

            var verslag = new Herbeoordelingsverslag(herbeoordeling, Masker);
            if (AlsJson)
            {
                verslag.SchrijfJson(omgeving);
            }
            else if (Voorstel != "-")
            {
                verslag.SchrijfTekst(omgeving);
            }

            return herbeoordeling.Voorstellen.Count == 0 ? Afsluitcode.Goed : Afsluitcode.Bevindingen;
        }

        public int Boek(Omgeving omgeving, string bestand, string map)
        {
            var registers = Registermap.Laad(Registers);
            var historie = Registermap.LaadHistorie(Historie);
            using var stroom = Invoerbestand.Open(omgeving, bestand);
            using var lezer = new StreamReader(stroom, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            var (besluiten, leesfouten) = VoorstelBestand.Lees(lezer);
            var boeking = Correctieboeking.Maak(besluiten, historie, registers, Uzovi, Op);
            var fouten = leesfouten.Concat(boeking.Fouten).ToList();
            if (fouten.Count > 0)
            {
                throw OpdrachtFout.Inhoud($"{bestand} kan niet worden geboekt; er is niets geschreven:\n{string.Join('\n', fouten)}");
            }

            var gebeurtenissen = boeking.Gebeurtenissen();
            var specificaties = Correctiespecificatie.Van(boeking);
            foreach (var specificatie in specificaties)
            {
                Schrijf(omgeving, Path.Combine(map, "specificaties", $"{specificatie.Agb}.csv"), specificatie.Schrijf, metBom: true);
            }

            Schrijf(omgeving, Path.Combine(map, "historie.csv"), schrijver => HistorieBestand.Schrijf(schrijver, boeking.HistorieNa()));
            Schrijf(omgeving, Path.Combine(map, "correcties.csv"), schrijver => Correctiegebeurtenis.Schrijf(schrijver, gebeurtenissen));
            var verschil = boeking.Correcties.Aggregate(Bedrag.Nul, (som, c) => som + c.Verschil);
            if (AlsJson)
            {
                omgeving.SchrijfJson(
                    new
                    {
                        schema = 1,
                        geboekt = boeking.Correcties.Count,
                        verschil = verschil.Cents,
                        gebeurtenissen = gebeurtenissen.Count,
                        specificaties = specificaties.Select(s => s.Agb.ToString()),
                    }
                );
            }
            else
            {
                omgeving.Uit.WriteLine(
                    $"{Tekst.Aantal(boeking.Correcties.Count, "correctie", "correcties")} van samen {verschil} in {map}: correcties.csv voor settle, historie.csv en {Tekst.Aantal(specificaties.Count, "specificatie", "specificaties")}"
                );
            }

            return Afsluitcode.Goed;
        }

        private static void Schrijf(Omgeving omgeving, string naam, Action<TextWriter> schrijf, bool metBom = false) =>
            Uitvoerbestand.Schrijf(
                omgeving,
                naam,
                stroom =>
                {
                    using var schrijver = new StreamWriter(stroom, new UTF8Encoding(metBom), leaveOpen: true);
                    schrijf(schrijver);
                }
            );
    }
}
