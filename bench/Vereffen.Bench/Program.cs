using System.Globalization;
using Vereffen.App.Meten;
using Vereffen.Bench;
using Vereffen.Bench.Beoordeling;
using Vereffen.Bench.Paginas;
using Vereffen.Bench.Verrekening;

// dotnet run -c Release --project bench/Vereffen.Bench -- [PRESTATIES]                       the table, as `vereffen bench`
// dotnet run -c Release --project bench/Vereffen.Bench -- fuzz --seconds N --seed N          mutants of every standard
// dotnet run -c Release --project bench/Vereffen.Bench -- beoordeling | verrekening ..       judgement, settlement
// dotnet run -c Release --project bench/Vereffen.Bench -- paginas --patients N --treatments N  every page of a big practice
switch (args)
{
    case ["fuzz", .. var opties]:
        return Fuzz.Draai(
            Getal(opties, "--seconds", 60),
            Getal(opties, "--seed", 1),
            Getal(opties, "--mutants", int.MaxValue),
            Console.Out
        );
    case ["beoordeling", ..]:
        Beoordelingsmeting.Voer(args[1..]);
        return 0;
    case ["paginas", .. var opties]:
        return await Paginameting.VoerAsync(
            Getal(opties, "--patients", 10_000),
            Getal(opties, "--treatments", 100_000),
            Getal(opties, "--times", 21)
        );
    case ["verrekening", ..]:
        Verrekenmeting.Voer(args[1..]);
        return 0;
}

var ronde = new Meetronde(args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 900_000, 10);
var machine = Machine.Deze();
Console.WriteLine(
    string.Create(
        CultureInfo.InvariantCulture,
        $"{ronde.Records} records, {ronde.Bytes / 1e6:F0} MB; {machine.Processor}, {machine.Kernen} cores"
    )
);
Console.Write(Meetverslag.Markdown([.. ronde.Meet(machine.Kernen)], ronde.Bytes, ronde.Records));
return 0;

static int Getal(string[] opties, string naam, int anders)
{
    var plek = Array.IndexOf(opties, naam);
    return plek >= 0 && plek + 1 < opties.Length ? int.Parse(opties[plek + 1], CultureInfo.InvariantCulture) : anders;
}
