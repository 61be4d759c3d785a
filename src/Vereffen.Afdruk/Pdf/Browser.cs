using System.Diagnostics;
using System.Globalization;
using OpenQA.Selenium;
using OpenQA.Selenium.Chrome;

namespace Vereffen.Afdruk;

/// <summary>One running chromedriver with its Chromium and a profile folder of its own. Stopping ends these two processes, by their ids, and removes the folder.</summary>
internal sealed class Browser : IDisposable
{
    private static readonly string[] Schakelaars =
    [
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--disable-dev-shm-usage",
        "--no-first-run",
        "--no-default-browser-check",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-extensions",
        "--disable-default-apps",
        // Whatever a page would still ask for has no address to go to.
        "--host-resolver-rules=MAP * ~NOTFOUND",
    ];

    private static readonly Dictionary<string, object?> Afdruk = new(StringComparer.Ordinal)
    {
        ["generateTaggedPDF"] = true,
        ["preferCSSPageSize"] = true,
        ["printBackground"] = true,
        ["displayHeaderFooter"] = false,
        // A4 in inches, for a page without @page.
        ["paperWidth"] = 8.27,
        ["paperHeight"] = 11.69,
    };

    private readonly ChromeDriverService service;
    private readonly DirectoryInfo profiel;
    private ChromeDriver? driver;
    private string frame = "";

    private Browser(ChromeDriverService service, DirectoryInfo profiel) => (this.service, this.profiel) = (service, profiel);

    /// <summary>Process id of Chromium itself; 0 = the driver didn't tell.</summary>
    internal int ChromiumId { get; private set; }

    /// <summary>Path of the profile folder.</summary>
    internal string Profiel => profiel.FullName;

    /// <summary>Process id of chromedriver.</summary>
    internal int DriverId { get; private set; }

    /// <exception cref="WebDriverException">It doesn't start.</exception>
    internal static Browser Start(Pdfinstellingen instellingen)
    {
        var service = ChromeDriverService.CreateDefaultService(
            Path.GetDirectoryName(Path.GetFullPath(instellingen.Chromedriver))!,
            Path.GetFileName(instellingen.Chromedriver)
        );
        service.SuppressInitialDiagnosticInformation = true;
        service.HideCommandPromptWindow = true;
        var browser = new Browser(service, Directory.CreateTempSubdirectory("vereffen-chromium-"));
        try
        {
            browser.Open(instellingen);
            return browser;
        }
        catch
        {
            browser.Dispose();
            throw;
        }
    }

    /// <summary>Puts the page into the blank document that is open, so that it never is a file or an address, and prints it.</summary>
    internal byte[] Druk(string html)
    {
        Toon(html);
        var antwoord = Roep("Page.printToPDF", Afdruk);
        Toon("");
        return Convert.FromBase64String((string)antwoord["data"]);
    }

    public void Dispose()
    {
        var chromium = Proces(ChromiumId);
        var chromedriver = Proces(DriverId);
        try
        {
            driver?.Quit();
        }
        catch (WebDriverException)
        {
            // It is gone already, or doesn't answer: it is ended below.
        }

        driver?.Dispose();
        service.Dispose();
        Einde(chromium);
        Einde(chromedriver);
        try
        {
            profiel.Delete(recursive: true);
        }
        catch (IOException)
        {
            // A last process of the browser still writes; the folder lies in the system's temporary folder.
        }
    }

    private void Open(Pdfinstellingen instellingen)
    {
        var opties = new ChromeOptions { BinaryLocation = instellingen.Chromium };
        opties.AddArguments(Schakelaars);
        opties.AddArgument($"--user-data-dir={profiel.FullName}");
        try
        {
            driver = new ChromeDriver(service, opties, instellingen.Geduld);
        }
        finally
        {
            DriverId = service.ProcessId;
        }

        if (driver.Capabilities.GetCapability("goog:processID") is { } id)
        {
            ChromiumId = Convert.ToInt32(id, CultureInfo.InvariantCulture);
        }

        driver.Url = "about:blank";
        Roep("Emulation.setScriptExecutionDisabled", ("value", true));
        var boom = (Dictionary<string, object>)Roep("Page.getFrameTree")["frameTree"];
        frame = (string)((Dictionary<string, object>)boom["frame"])["id"];
    }

    private void Toon(string html) => Roep("Page.setDocumentContent", ("frameId", frame), ("html", html));

    private Dictionary<string, object> Roep(string opdracht, params (string Naam, object? Waarde)[] parameters) =>
        Roep(opdracht, parameters.ToDictionary(p => p.Naam, p => p.Waarde, StringComparer.Ordinal));

    private Dictionary<string, object> Roep(string opdracht, Dictionary<string, object?> parameters) =>
        driver!.ExecuteCdpCommand(opdracht, parameters) as Dictionary<string, object> ?? [];

    // Held before the driver is asked to stop: an id that is looked up afterwards could be another process's by then.
    private static Process? Proces(int id)
    {
        try
        {
            return id > 0 ? Process.GetProcessById(id) : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static void Einde(Process? proces)
    {
        using (proces)
        {
            try
            {
                if (proces is { HasExited: false } && !proces.WaitForExit(2000))
                {
                    proces.Kill(entireProcessTree: true);
                    proces.WaitForExit(2000);
                }
            }
            catch (Exception fout) when (fout is InvalidOperationException or System.ComponentModel.Win32Exception)
            {
                // It ended by itself.
            }
        }
    }
}
