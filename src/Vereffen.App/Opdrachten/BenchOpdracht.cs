using System.CommandLine;
using System.Globalization;
using Vereffen.App.Meten;
using Vereffen.App.Uitvoer;

namespace Vereffen.App.Opdrachten;

/// <summary><c>vereffen bench</c>: how fast this machine reads and checks a claim, beside what it can do at most and what a naive program does.</summary>
internal static class BenchOpdracht
{
    private const int GewoneOmvang = 250_000;
    private const int GewoneRondes = 5;

    public static Command Maak(Omgeving omgeving)
    {
        var prestaties = Opties.Getal("--prestaties", "Omvang van het bericht (standaard 250000, zo'n 104 MB).", 3, 5_000_000);
        var rondes = Opties.Getal("--rounds", "Hoe vaak elke stap wordt gemeten; de snelste telt (standaard 5).", 1, 1000);
        var json = Opties.Json();
        var opdracht = new Command("bench", "Meet op deze machine hoe snel een bericht wordt gelezen en gecontroleerd.")
        {
            prestaties,
            rondes,
            json,
        };
        opdracht.Add(BelastingOpdracht.Maak(omgeving));
        opdracht.SetAction(invoer =>
        {
            var ronde = new Meetronde(invoer.GetValue(prestaties) ?? GewoneOmvang, invoer.GetValue(rondes) ?? GewoneRondes);
            var machine = Machine.Deze();
            var metingen = ronde.Meet(machine.Kernen).ToList();
            if (invoer.GetValue(json))
            {
                ToonJson(omgeving, ronde, machine, metingen);
            }
            else
            {
                ToonTekst(omgeving, ronde, machine, metingen);
            }

            return Afsluitcode.Goed;
        });
        return opdracht;
    }

    private static void ToonTekst(Omgeving omgeving, Meetronde ronde, Machine machine, IReadOnlyList<Meting> metingen)
    {
        omgeving.Uit.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{Meetbestand.Standaard}, {ronde.Records} records, {ronde.Bytes / 1e6:F0} MB in memory; {machine.Processor}, {machine.Kernen} cores, {machine.Systeem}, {machine.Runtime}"
            )
        );
        omgeving.Uit.WriteLine();
        omgeving.Uit.Write(Meetverslag.Markdown(metingen, ronde.Bytes, ronde.Records));
    }

    private static void ToonJson(Omgeving omgeving, Meetronde ronde, Machine machine, IReadOnlyList<Meting> metingen) =>
        omgeving.SchrijfJson(
            new
            {
                schema = 1,
                machine = new
                {
                    processor = machine.Processor,
                    cores = machine.Kernen,
                    system = machine.Systeem,
                    runtime = machine.Runtime,
                },
                standard = Meetbestand.Standaard,
                records = ronde.Records,
                bytes = ronde.Bytes,
                scopes = metingen.Select(m => new
                {
                    scope = m.Naam,
                    cores = m.Kernen,
                    mbPerSecond = Math.Round(m.MegabytesPerSeconde(ronde.Bytes), 1),
                    nsPerRecord = Math.Round(m.NanosecondenPerRecord(ronde.Records), 2),
                    bytesPerRecord = Math.Round(m.BytesPerRecord, 3),
                }),
            }
        );
}
