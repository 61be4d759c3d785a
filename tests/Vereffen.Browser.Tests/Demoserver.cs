using System.Collections.Concurrent;
using System.Diagnostics;

namespace Vereffen.Browser.Tests;

/// <summary><c>vereffen demo</c> as a process of its own, in a folder of its own.</summary>
public sealed class Demoserver : IDisposable
{
    private readonly Process proces;
    private readonly DirectoryInfo map = Directory.CreateTempSubdirectory("vereffen-browser-");
    private readonly ConcurrentQueue<string> regels = new();

    private Demoserver()
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (
            var arg in (string[])[Path.Combine(AppContext.BaseDirectory, "vereffen.dll"), "demo", "--data", map.FullName, "--port", "0"]
        )
        {
            start.ArgumentList.Add(arg);
        }

        proces = new Process { StartInfo = start };
        proces.OutputDataReceived += (_, e) => regels.Enqueue(e.Data ?? "");
        proces.ErrorDataReceived += (_, e) => regels.Enqueue(e.Data ?? "");
    }

    public string Adres => Regel("ready ");

    /// <summary>Logs in once.</summary>
    public string Inloglink => "http" + Regel("inloggen http");

    /// <summary>Data folder of the world.</summary>
    public string Pad => map.FullName;

    public string Uitvoer => string.Join('\n', regels);

    public static async Task<Demoserver> StartAsync()
    {
        var server = new Demoserver();
        server.proces.Start();
        server.proces.BeginOutputReadLine();
        server.proces.BeginErrorReadLine();
        using var tik = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        for (var klok = Stopwatch.StartNew(); !server.regels.Any(r => r.StartsWith("ready ", StringComparison.Ordinal)); )
        {
            server.proces.HasExited.ShouldBeFalse(server.Uitvoer);
            klok.Elapsed.TotalSeconds.ShouldBeLessThan(180, server.Uitvoer);
            await tik.WaitForNextTickAsync(TestContext.Current.CancellationToken);
        }

        return server;
    }

    public void Dispose()
    {
        if (!proces.HasExited)
        {
            proces.Kill();
            proces.WaitForExit();
        }

        proces.Dispose();
        map.Delete(recursive: true);
    }

    private string Regel(string begin) => regels.First(r => r.StartsWith(begin, StringComparison.Ordinal))[begin.Length..];
}
