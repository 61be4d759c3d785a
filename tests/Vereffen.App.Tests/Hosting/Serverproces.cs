using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace Vereffen.App.Tests.Hosting;

/// <summary><c>vereffen serve</c> as a process of its own.</summary>
public sealed class Serverproces : IDisposable
{
    private readonly Process proces;
    private readonly ConcurrentQueue<string> uit = new();
    private readonly ConcurrentQueue<string> fout = new();

    private Serverproces(Process proces) => this.proces = proces;

    public Uri Web => Adres("http://");

    public Uri Mtls => Adres("https://");

    public string Uitvoer => string.Join('\n', uit.Concat(fout));

    /// <summary>Starts it and waits until it says that it is ready.</summary>
    public static async Task<Serverproces> StartAsync(params string[] args)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "vereffen.dll"));
        start.ArgumentList.Add("serve");
        foreach (var arg in args)
        {
            start.ArgumentList.Add(arg);
        }

        var server = new Serverproces(new Process { StartInfo = start });
        server.proces.OutputDataReceived += (_, e) => server.uit.Enqueue(e.Data ?? "");
        server.proces.ErrorDataReceived += (_, e) => server.fout.Enqueue(e.Data ?? "");
        server.proces.Start();
        server.proces.BeginOutputReadLine();
        server.proces.BeginErrorReadLine();
        var portaal = args.Contains("portaal", StringComparer.Ordinal) || args.Contains("--sandbox", StringComparer.Ordinal);
        await WachtTot(
            () =>
                server.proces.HasExited
                || server.uit.Any(r => r.StartsWith(portaal ? "ready https://" : "ready http://", StringComparison.Ordinal)),
            () => server.Uitvoer
        );
        server.proces.HasExited.ShouldBeFalse(server.Uitvoer);
        return server;
    }

    /// <summary>Asks it to stop, as an operating system does; answers the exit code.</summary>
    public async Task<int> StopAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", proces.Id.ToString(CultureInfo.InvariantCulture)]);
        await proces
            .WaitForExitAsync(TestContext.Current.CancellationToken)
            .WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        return proces.ExitCode;
    }

    public static async Task WachtTot(Func<bool> klaar, Func<string> waarom)
    {
        using var tik = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        for (var klok = Stopwatch.StartNew(); !klaar(); await tik.WaitForNextTickAsync(TestContext.Current.CancellationToken))
        {
            klok.Elapsed.TotalSeconds.ShouldBeLessThan(120, waarom());
        }
    }

    public void Dispose()
    {
        if (!proces.HasExited)
        {
            proces.Kill();
            proces.WaitForExit();
        }

        proces.Dispose();
    }

    private Uri Adres(string soort) => new(uit.First(r => r.StartsWith("ready " + soort, StringComparison.Ordinal))["ready ".Length..]);
}
