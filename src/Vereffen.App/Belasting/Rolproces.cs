using System.Diagnostics;

namespace Vereffen.App.Belasting;

/// <summary><c>vereffen serve</c> as a process of its own, on free ports.</summary>
internal sealed class Rolproces : IAsyncDisposable
{
    private static readonly TimeSpan Stoptijd = TimeSpan.FromSeconds(30);
    private readonly Process proces;

    private Rolproces(Process proces, Uri? mtls)
    {
        this.proces = proces;
        Mtls = mtls;
    }

    /// <summary>Address of the message service; null without the role of exchange.</summary>
    public Uri? Mtls { get; }

    /// <summary>Processor time so far.</summary>
    public TimeSpan Rekentijd
    {
        get
        {
            proces.Refresh();
            return proces.TotalProcessorTime;
        }
    }

    /// <summary>Starts it and waits until it says that it is ready.</summary>
    /// <param name="argumenten">After <c>serve</c>.</param>
    /// <param name="isPortaal">It has the message service.</param>
    /// <param name="annuleer">Gives up.</param>
    /// <exception cref="OpdrachtFout">It ended, with what it said.</exception>
    public static async Task<Rolproces> StartAsync(IReadOnlyList<string> argumenten, bool isPortaal, CancellationToken annuleer)
    {
        var eigen = Environment.ProcessPath!;
        var isHost = Path.GetFileNameWithoutExtension(eigen).Equals("dotnet", StringComparison.OrdinalIgnoreCase);
        var start = new ProcessStartInfo(eigen)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (
            var argument in (IEnumerable<string>)[.. isHost ? (string[])[typeof(Rolproces).Assembly.Location] : [], "serve", .. argumenten]
        )
        {
            start.ArgumentList.Add(argument);
        }

        var proces = Process.Start(start)!;
        // Read to the end, else the process would wait for us.
        var fouten = proces.StandardError.ReadToEndAsync(annuleer);
        var verwacht = isPortaal ? "ready https://" : "ready http://";
        while (await proces.StandardOutput.ReadLineAsync(annuleer) is { } regel)
        {
            if (!regel.StartsWith(verwacht, StringComparison.Ordinal))
            {
                continue;
            }

            _ = proces.StandardOutput.ReadToEndAsync(annuleer);
            return new Rolproces(proces, isPortaal ? new Uri(regel["ready ".Length..]) : null);
        }

        throw OpdrachtFout.Bestand($"De server start niet: {(await fouten).Trim()}");
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            proces.Kill();
            using var grens = new CancellationTokenSource(Stoptijd);
            await proces.WaitForExitAsync(grens.Token);
        }
        catch (Exception fout) when (fout is InvalidOperationException or OperationCanceledException)
        {
            // It ended by itself, or won't: nothing more that we can do.
        }

        proces.Dispose();
    }
}
