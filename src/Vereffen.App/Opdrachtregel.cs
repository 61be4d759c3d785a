using System.CommandLine;
using Vereffen.App.Opdrachten;
using Vereffen.App.Uitvoer;
using Vereffen.Ei;

namespace Vereffen.App;

/// <summary>The command line <c>vereffen</c>: parses, runs one command, turns what goes wrong into a sentence and an exit code.</summary>
public static class Opdrachtregel
{
    /// <summary>Answers the exit code; never throws.</summary>
    public static async Task<int> VoerAsync(string[] args, Omgeving omgeving)
    {
        ArgumentNullException.ThrowIfNull(args);
        ArgumentNullException.ThrowIfNull(omgeving);
        var uitgebreid = new Option<bool>("--verbose") { Description = "Toon bij een interne fout ook waar die optrad.", Recursive = true };
        var wortel = new RootCommand("Vereffen: de open declaratieketen in de zorg, van geleverde zorg tot verrekende cent.")
        {
            uitgebreid,
        };
        wortel.Add(CheckOpdracht.Maak(omgeving));
        wortel.Add(ShowOpdracht.Maak(omgeving));
        wortel.Add(ExplainOpdracht.Maak(omgeving));
        wortel.Add(GenerateOpdracht.Maak(omgeving));
        wortel.Add(AssessOpdracht.Maak(omgeving));
        wortel.Add(ReassessOpdracht.Maak(omgeving));
        wortel.Add(SettleOpdracht.Maak(omgeving));
        wortel.Add(DemoOpdracht.Maak(omgeving));
        wortel.Add(PayOpdracht.Maak(omgeving));
        wortel.Add(BankOpdracht.Maak(omgeving));
        wortel.Add(BookOpdracht.Maak(omgeving));
        wortel.Add(LettersOpdracht.Maak(omgeving));
        wortel.Add(TraceOpdracht.Maak(omgeving));
        wortel.Add(ServeOpdracht.Maak(omgeving));
        wortel.Add(VerifyOpdracht.Maak(omgeving));
        wortel.Add(CertOpdracht.Maak(omgeving));
        wortel.Add(MandateOpdracht.Maak(omgeving));
        wortel.Add(BerichtOpdracht.Maak(omgeving));
        wortel.Add(BewaartermijnOpdracht.Maak(omgeving));
        wortel.Add(AuditOpdracht.Maak(omgeving));
        wortel.Add(ConvertOpdracht.Maak(omgeving));
        wortel.Add(MaskOpdracht.Maak(omgeving));
        wortel.Add(StandaardOpdracht.Maak(omgeving));
        wortel.Add(BenchOpdracht.Maak(omgeving));
        wortel.Add(ImportOpdracht.Maak(omgeving));
        wortel.Add(InboxOpdracht.Maak(omgeving));
        wortel.Add(UitvalOpdracht.Maak(omgeving));
        wortel.Add(CorrectieOpdracht.Maak(omgeving));
        wortel.Add(AccountOpdracht.Maak(omgeving));

        var invoer = wortel.Parse(args);
        if (invoer.Errors.Count > 0)
        {
            return MeldGebruik(invoer, omgeving);
        }

        try
        {
            using var standaarden = Standaarden.Met(EigenStandaarden.Lees(omgeving, Map(invoer, omgeving)));
            return await VoerAsync(invoer, omgeving);
        }
        catch (OpdrachtFout fout)
        {
            await omgeving.Uit.FlushAsync();
            await omgeving.Fout.WriteLineAsync(fout.Message);
            return fout.Afsluitcode;
        }
        catch (Exception fout) when (fout is IOException or UnauthorizedAccessException)
        {
            await omgeving.Fout.WriteLineAsync($"Lezen of schrijven lukt niet: {fout.Message}");
            return Afsluitcode.Bestand;
        }
#pragma warning disable CA1031 // The outermost frame: whatever reaches it is a bug, and the user gets a sentence instead of a stack trace.
        catch (Exception fout)
#pragma warning restore CA1031
        {
            await omgeving.Fout.WriteLineAsync(
                invoer.GetValue(uitgebreid)
                    ? $"Interne fout: {fout}"
                    : $"Interne fout ({fout.GetType().Name}). Draai de opdracht met --verbose voor de plaats in het programma."
            );
            return Afsluitcode.Intern;
        }
    }

    private static async Task<int> VoerAsync(ParseResult invoer, Omgeving omgeving)
    {
        var instellingen = new InvocationConfiguration
        {
            EnableDefaultExceptionHandler = false,
            // A server finishes what is under way before it stops.
            ProcessTerminationTimeout = TimeSpan.FromSeconds(30),
            Output = omgeving.Uit,
            Error = omgeving.Fout,
        };
        var code = await invoer.InvokeAsync(instellingen);
        await omgeving.Uit.FlushAsync();
        return code;
    }

    /// <summary>The folder with the user's own standards: in the data folder when the command has one, else the user's.</summary>
    private static string? Map(ParseResult invoer, Omgeving omgeving) =>
        invoer.CommandResult.Command.Options.Any(o => o.Name == "--data")
        && invoer.GetResult("--data") is not null
        && invoer.GetValue<string?>("--data") is { } map
            ? Path.Combine(map, "standaarden")
            : omgeving.Standaardmap;

    private static int MeldGebruik(ParseResult invoer, Omgeving omgeving)
    {
        foreach (var fout in invoer.Errors)
        {
            omgeving.Fout.WriteLine(fout.Message);
        }

        var naam = invoer.CommandResult.Command is RootCommand ? "vereffen" : $"vereffen {invoer.CommandResult.Command.Name}";
        omgeving.Fout.WriteLine($"Zie '{naam} --help' voor het gebruik.");
        return Afsluitcode.Gebruik;
    }
}
