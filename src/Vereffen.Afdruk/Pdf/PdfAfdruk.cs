using OpenQA.Selenium;

namespace Vereffen.Afdruk;

/// <summary>
/// Prints HTML pages to tagged PDF with one warm headless Chromium. The first page starts the browser, the next ones use it again; after a failure the next page
/// starts a new one. One page at a time: more threads wait for each other. What is printed stays in memory and nothing is fetched: a page must hold all that it shows.
/// </summary>
public sealed class PdfAfdruk(Pdfinstellingen instellingen) : IDisposable
{
    private readonly Lock slot = new();
    private Browser? browser;
    private bool gesloten;

    /// <summary>Process id of the browser that is warm; 0 = none.</summary>
    internal int ChromiumId => browser?.ChromiumId ?? 0;

    /// <summary>A4 and margins come from the page's own <c>@page</c>, page numbers too.</summary>
    public Pdfresultaat Druk(string html)
    {
        ArgumentNullException.ThrowIfNull(html);
        lock (slot)
        {
            ObjectDisposedException.ThrowIf(gesloten, this);
            return Ontbreekt() is { } melding ? Pdfresultaat.Mislukt(melding) : DrukMetBrowser(html);
        }
    }

    /// <summary>Prints a batch in order, each page when it is asked for.</summary>
    public IEnumerable<Pdfresultaat> Druk(IEnumerable<string> paginas) => paginas.Select(Druk);

    public void Dispose()
    {
        lock (slot)
        {
            gesloten = true;
            Stop();
        }
    }

    private string? Ontbreekt()
    {
        const string Wat = "Er kan geen PDF worden gemaakt:";
        const string Hoe = "Installeer de pakketten chromium en chromium-driver, of zet het pad in";
        return !File.Exists(instellingen.Chromium) ? $"{Wat} Chromium is niet gevonden op {instellingen.Chromium}. {Hoe} VEREFFEN_CHROMIUM."
            : !File.Exists(instellingen.Chromedriver)
                ? $"{Wat} chromedriver is niet gevonden op {instellingen.Chromedriver}. {Hoe} VEREFFEN_CHROMEDRIVER."
            : null;
    }

    private Pdfresultaat DrukMetBrowser(string html)
    {
        try
        {
            browser ??= Browser.Start(instellingen);
            return Pdfresultaat.Gelukt(browser.Druk(html));
        }
        catch (Exception fout)
            when (fout is WebDriverException or InvalidOperationException or IOException or System.ComponentModel.Win32Exception)
        {
            var deed = browser is null ? "Chromium start niet" : "Chromium is gestopt tijdens het afdrukken";
            Stop();
            // The first line only: what follows is the driver's own stack. It can't hold the page's text, which is never part of a driver's message.
            return Pdfresultaat.Mislukt($"Er kan geen PDF worden gemaakt: {deed} ({fout.Message.Split('\n')[0].Trim()}).");
        }
    }

    private void Stop()
    {
        browser?.Dispose();
        browser = null;
    }
}
