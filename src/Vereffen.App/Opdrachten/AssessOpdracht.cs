using System.CommandLine;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Vereffen.App.Uitvoer;
using Vereffen.Beoordeling;
using Vereffen.Ei;
using Vereffen.Kern;
using Vereffen.Registers;

namespace Vereffen.App.Opdrachten;

/// <summary><c>vereffen assess FILE --registers DIR --uzovi NNNN</c>: beoordeling without a server.</summary>
internal static class AssessOpdracht
{
    public static Command Maak(Omgeving omgeving)
    {
        var bestand = new Argument<string>("FILE") { Description = "Een declaratie; - = standaardinvoer." };
        var registers = Opties.Registers();
        var uzovi = Opties.Uzovi();
        var op = Opties.Datum("--on", "Datum van ontvangst en van de retour; standaard vandaag");
        var ontvangen = Opties.Moment("--ontvangen", "Moment van ontvangst; daaruit volgen ontvangstdatum en uiterste betaaldatum");
        var retour = new Option<string?>("-o", "--output")
        {
            Description = "Schrijf het retourbestand hierheen; - = standaarduitvoer.",
            HelpName = "RETOUR",
        };
        var historie = new Option<string?>("--historie-uit")
        {
            Description = "Schrijf de nieuwe historie (CSV) hierheen.",
            HelpName = "FILE",
        };
        var vergelijk = new Option<string?>("--vergelijk")
        {
            Description = "Beoordeel ook onder de registers in deze map en meld de verschillen.",
            HelpName = "DIR2",
        };
        var json = Opties.Json();
        var opdracht = new Command("assess", "Beoordeelt een declaratie onder registers en schrijft de retour.")
        {
            bestand,
            registers,
            uzovi,
            op,
            ontvangen,
            retour,
            historie,
            vergelijk,
            json,
        };
        opdracht.SetAction(invoer =>
            new Beoordeelvraag
            {
                Bestand = invoer.GetRequiredValue(bestand),
                Registers = invoer.GetRequiredValue(registers),
                Uzovi = invoer.GetRequiredValue(uzovi),
                Op = invoer.GetValue(op),
                Ontvangen = invoer.GetValue(ontvangen),
                Retour = invoer.GetValue(retour),
                HistorieUit = invoer.GetValue(historie),
                Vergelijk = invoer.GetValue(vergelijk),
                AlsJson = invoer.GetValue(json),
            }.Voer(omgeving)
        );
        return opdracht;
    }

    private sealed record Beoordeelvraag
    {
        public required string Bestand { get; init; }

        public required string Registers { get; init; }

        public required UzoviNummer Uzovi { get; init; }

        public DateOnly? Op { get; init; }

        public DateTimeOffset? Ontvangen { get; init; }

        public string? Retour { get; init; }

        public string? HistorieUit { get; init; }

        public string? Vergelijk { get; init; }

        public bool AlsJson { get; init; }

        public int Voer(Omgeving omgeving)
        {
            if (AlsJson && (Retour == "-" || HistorieUit == "-"))
            {
                throw OpdrachtFout.Gebruik(
                    "--json en een uitvoer naar '-' gaan niet samen: op de standaarduitvoer past maar één van beide."
                );
            }

            using var claim = Invoerbestand.OpenHerhaalbaar(omgeving, Bestand);
            var registers = Registermap.Laad(Registers);
            var ontvangst = Ontvangen is { } moment ? Ontvangst.Datum(moment) : Op ?? omgeving.Vandaag;
            var lezing = DeclaratieLezer.Lees(claim);
            if (lezing.Declaratie is not { } declaratie)
            {
                throw OpdrachtFout.Inhoud($"{Bestand} kan niet worden beoordeeld: {Reden(lezing)}");
            }

            var oordeel = Beoordeel(declaratie, lezing, registers, ontvangst);
            if (oordeel.Uitkomst != Beoordeling.Uitkomst.Uitval)
            {
                SchrijfRetour(omgeving, claim, oordeel.NaarRetour(Kenmerk(claim), Op ?? ontvangst));
            }
            else if (Retour is not null)
            {
                omgeving.Fout.WriteLine("Er is geen retour geschreven: eerst moet een mens over de uitgevallen regels beslissen.");
            }

            if (HistorieUit is not null)
            {
                var nieuw = oordeel.HistorieNa(registers.Historie);
                Uitvoerbestand.Schrijf(
                    omgeving,
                    HistorieUit,
                    stroom =>
                    {
                        using var schrijver = new StreamWriter(stroom, new UTF8Encoding(false), leaveOpen: true);
                        HistorieBestand.Schrijf(schrijver, nieuw);
                    }
                );
            }

            var verslag = new Oordeelverslag(oordeel, ontvangst, Betaaldatum(registers, ontvangst))
            {
                Ander = Vergelijk is null ? null : Beoordeel(declaratie, lezing, Registermap.Laad(Vergelijk), ontvangst),
            };
            if (AlsJson)
            {
                verslag.SchrijfJson(omgeving);
            }
            else if (Retour != "-" && HistorieUit != "-")
            {
                verslag.SchrijfTekst(omgeving);
            }

            return oordeel.Uitkomst == Beoordeling.Uitkomst.Toegekend ? Afsluitcode.Goed : Afsluitcode.Bevindingen;
        }

        private Oordeel Beoordeel(Declaratie declaratie, DeclaratieLezing lezing, RegisterSet registers, DateOnly ontvangst) =>
            Beoordelaar.Beoordeel(
                declaratie,
                lezing.Bevindingen,
                registers,
                Uzovi,
                ontvangst,
                new BeoordelingOpties { MetSpoor = AlsJson }
            );

        private void SchrijfRetour(Omgeving omgeving, Stream claim, Kern.Retour retour)
        {
            if (Retour is not null)
            {
                Uitvoerbestand.Schrijf(
                    omgeving,
                    Retour,
                    stroom =>
                    {
                        if (RetourSchrijver.Schrijf(claim, retour, stroom) is { } reden)
                        {
                            throw OpdrachtFout.Inhoud($"Een retour is niet mogelijk: {reden}");
                        }
                    }
                );
            }
        }

        private DateOnly? Betaaldatum(RegisterSet registers, DateOnly ontvangst) =>
            registers.Verzekeraar(Uzovi) is { BetaaltermijnDagen: { } dagen } ? Ontvangst.UiterlijkBetaald(ontvangst, dagen) : null;

        private static string Reden(DeclaratieLezing lezing) =>
            lezing.Bevindingen.Count > 0 ? lezing.Bevindingen[0].Melding
            : lezing.Resultaat.Standaard is { IsRetour: true } standaard
                ? $"{standaard.VolledigeNaam} is een retourbericht, geen declaratie."
            : "het is geen declaratie die wij kennen.";

        /// <summary>Our own number for the claim: from its content alone, so that the same input gives the same retour.</summary>
        private string Kenmerk(Stream claim)
        {
            claim.Position = 0;
            Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
            SHA256.HashData(claim, hash);
            return string.Create(CultureInfo.InvariantCulture, $"{Uzovi}-{Convert.ToHexString(hash[..8])}");
        }
    }
}
