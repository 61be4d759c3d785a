using System.Diagnostics;

namespace Vereffen.Afdruk.Tests;

/// <summary>
/// A browser to print with. On a machine without one it installs Debian's packages when it may (root, apt-get); where it may not, it says so and the tests fail.
/// </summary>
public sealed class ChromiumFixture : IDisposable
{
    public ChromiumFixture()
    {
        Instellingen = Pdfinstellingen.Uit(Environment.GetEnvironmentVariable);
        if (!IsEr())
        {
            Installeer();
        }

        if (!IsEr())
        {
            throw new InvalidOperationException(
                $"These tests print with {Instellingen.Chromium} and {Instellingen.Chromedriver}. Install chromium and chromium-driver, "
                    + "or set VEREFFEN_CHROMIUM and VEREFFEN_CHROMEDRIVER."
            );
        }

        Afdruk = new PdfAfdruk(Instellingen);
    }

    public Pdfinstellingen Instellingen { get; }

    /// <summary>One browser for all tests.</summary>
    public PdfAfdruk Afdruk { get; }

    public void Dispose() => Afdruk.Dispose();

    private bool IsEr() => File.Exists(Instellingen.Chromium) && File.Exists(Instellingen.Chromedriver);

    private static void Installeer()
    {
        if (!Environment.IsPrivilegedProcess || !File.Exists("/usr/bin/apt-get") || !File.Exists("/etc/debian_version"))
        {
            return;
        }

        Voer("update", "-q");
        Voer("install", "-y", "-q", "--no-install-recommends", "chromium", "chromium-driver", "fonts-dejavu-core");
    }

    private static void Voer(params string[] argumenten)
    {
        // Another process of the same machine may be installing too: wait for it.
        var start = new ProcessStartInfo("apt-get", ["-o", "DPkg::Lock::Timeout=300", .. argumenten])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DEBIAN_FRONTEND"] = "noninteractive";
        using var proces = Process.Start(start)!;
        var fout = proces.StandardError.ReadToEndAsync();
        proces.StandardOutput.ReadToEnd();
        proces.WaitForExit();
        if (proces.ExitCode != 0)
        {
            throw new InvalidOperationException($"apt-get {argumenten[0]} failed: {fout.GetAwaiter().GetResult()}");
        }
    }
}

[CollectionDefinition(Naam)]
public sealed class ChromiumCollection : ICollectionFixture<ChromiumFixture>
{
    public const string Naam = "chromium";
}
