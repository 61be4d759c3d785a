using System.Globalization;
using System.Text;
using OpenQA.Selenium;
using OpenQA.Selenium.Chrome;
using OpenQA.Selenium.Interactions;
using OpenQA.Selenium.Support.UI;

namespace Vereffen.Browser.Tests;

/// <summary>A Chromium window, driven as a person does: by what is written beside a field and on a button.</summary>
public sealed class Venster : IDisposable
{
    private static readonly TimeSpan Geduld = TimeSpan.FromSeconds(60);
    private readonly ChromeDriver driver;
    private readonly Demoserver server;
    private readonly bool toetsen;

    private Venster(ChromeDriver driver, Demoserver server, bool toetsen)
    {
        this.driver = driver;
        this.server = server;
        this.toetsen = toetsen;
    }

    public string Kop => Lees("h1");

    public string Tekst => Lees("body");

    public string Pad => new Uri(driver.Url).PathAndQuery;

    /// <summary>Chromium and its driver as Debian installs them; null when this machine has none.</summary>
    public static (string Chromium, string Driver)? Programma()
    {
        var chromium = Environment.GetEnvironmentVariable("VEREFFEN_CHROMIUM") ?? "/usr/bin/chromium";
        var driver = Environment.GetEnvironmentVariable("VEREFFEN_CHROMEDRIVER") ?? "/usr/bin/chromedriver";
        return File.Exists(chromium) && File.Exists(driver) ? (chromium, driver) : null;
    }

    /// <param name="server">What it looks at.</param>
    /// <param name="script">Whether pages run script.</param>
    /// <param name="breed">In pixels.</param>
    /// <param name="toetsen">Everything goes by Tab, Enter, the space bar and typing; no pointer.</param>
    public static Venster Open(Demoserver server, bool script = true, int breed = 1280, bool toetsen = false)
    {
        var (chromium, programma) = Programma() ?? throw new InvalidOperationException("Er is geen chromium.");
        var opties = new ChromeOptions { BinaryLocation = chromium };
        opties.AddArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", $"--window-size={breed},900");
        if (!script)
        {
            opties.AddUserProfilePreference("profile.managed_default_content_settings.javascript", 2);
        }

        var dienst = ChromeDriverService.CreateDefaultService(Path.GetDirectoryName(programma)!, Path.GetFileName(programma));
        dienst.HideCommandPromptWindow = true;
        return new Venster(new ChromeDriver(dienst, opties, TimeSpan.FromMinutes(2)), server, toetsen);
    }

    public Venster Naar(string pad)
    {
        driver.Navigate().GoToUrl(pad.StartsWith("http", StringComparison.Ordinal) ? pad : server.Adres + pad);
        return this;
    }

    public void Terug() => driver.Navigate().Back();

    public void Maat(int breed) => driver.Manage().Window.Size = new System.Drawing.Size(breed, 900);

    /// <summary>Fills the field with this label, or chooses in it.</summary>
    public Venster Vul(string label, string waarde)
    {
        var veld = Veld(label);
        if (toetsen)
        {
            Bereik(veld);
            // In a list of choices typing chooses; elsewhere what stood there goes first.
            Typ(veld.TagName == "select" ? waarde : Keys.Control + "a" + Keys.Control + Keys.Delete + waarde);
        }
        else if (veld.TagName == "select")
        {
            veld.FindElements(By.TagName("option")).First(o => o.Text == waarde).Click();
        }
        else
        {
            veld.Clear();
            veld.SendKeys(waarde);
        }

        return this;
    }

    public string Waarde(string label) => Veld(label).GetDomProperty("value") ?? "";

    /// <summary>Ticks the box with this label, when it isn't.</summary>
    public Venster Aanvinken(string label)
    {
        var vakje = Veld(label);
        if (!vakje.Selected)
        {
            Klik(vakje);
        }

        return this;
    }

    /// <summary>Gives a file to the field with this label.</summary>
    public Venster Kies(string label, string bestand)
    {
        if (toetsen)
        {
            Bereik(Veld(label));
        }

        Veld(label).SendKeys(bestand);
        return this;
    }

    /// <summary>Presses the button with this text.</summary>
    public Venster Druk(string tekst)
    {
        Wissel(() => Klik(driver.FindElement(By.XPath($"//button[contains(normalize-space(.), {Aanhaling(tekst)})]"))));
        return this;
    }

    /// <summary>Presses a button that gives a file: the page stays.</summary>
    public Venster Haal(string tekst)
    {
        Klik(driver.FindElement(By.XPath($"//button[contains(normalize-space(.), {Aanhaling(tekst)})]")));
        return this;
    }

    /// <summary>Follows the link with this text.</summary>
    public Venster Volg(string tekst)
    {
        Wissel(() =>
            Klik(
                driver.FindElement(
                    By.XPath(
                        $"//main//a[contains(normalize-space(.), {Aanhaling(tekst)})] | //nav//a[normalize-space(.)={Aanhaling(tekst)}]"
                    )
                )
            )
        );
        return this;
    }

    public Venster VolgIn(string rij, string link)
    {
        Wissel(() => Klik(driver.FindElement(By.XPath($"//tr[contains(., {Aanhaling(rij)})]//a[contains(., {Aanhaling(link)})]"))));
        return this;
    }

    /// <summary>By keyboard alone: tabs until the element with this id or text has the focus.</summary>
    public Venster TabNaar(string naam)
    {
        for (var i = 0; i < 200; i++)
        {
            var hier = driver.SwitchTo().ActiveElement();
            if (
                hier.GetDomAttribute("id") == naam
                || (hier.TagName is "a" or "button" && hier.Text.Contains(naam, StringComparison.Ordinal))
            )
            {
                return this;
            }

            hier.SendKeys(Keys.Tab);
        }

        throw new InvalidOperationException($"Met de tabtoets is '{naam}' op {Pad} niet te bereiken.");
    }

    public Venster Typ(string toetsen)
    {
        driver.SwitchTo().ActiveElement().SendKeys(toetsen);
        return this;
    }

    /// <summary>The key that sends a form or follows a link.</summary>
    public Venster Enter()
    {
        Wissel(() => driver.SwitchTo().ActiveElement().SendKeys(Keys.Enter));
        return this;
    }

    /// <summary>Asks for a page again until it says this.</summary>
    public async Task WachtOpAsync(string pad, string tekst)
    {
        using var tik = new PeriodicTimer(TimeSpan.FromMilliseconds(500));
        for (var poging = 0; poging < 120; poging++)
        {
            if (Naar(pad).Tekst.Contains(tekst, StringComparison.Ordinal))
            {
                return;
            }

            await tik.WaitForNextTickAsync(TestContext.Current.CancellationToken);
        }

        Tekst.ShouldContain(tekst, Case.Sensitive, server.Uitvoer);
    }

    /// <summary>What axe-core finds against WCAG 2.2 A and AA: rule and place; empty when nothing.</summary>
    public string Toegankelijkheid()
    {
        using var bron = typeof(Venster).Assembly.GetManifestResourceStream("axe.min.js");
        if (bron is null)
        {
            return "axe-core is er niet: npm ci lukte niet bij het bouwen";
        }

        using var lezer = new StreamReader(bron);
        driver.ExecuteScript(lezer.ReadToEnd());
        var gevonden =
            (IReadOnlyCollection<object>)
                driver.ExecuteAsyncScript(
                    """
                    var klaar = arguments[arguments.length - 1];
                    axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })
                      .then(r => klaar(r.violations.flatMap(v => v.nodes.map(n => v.id + ': ' + n.target.join(' ') + ' ' + (n.failureSummary || '').slice(0, 200)))));
                    """
                )!;
        return string.Join('\n', gevonden);
    }

    /// <summary>Paths of the links on the page that show a page; those that give a file are left out.</summary>
    public IReadOnlyList<string> Links() =>
        [
            .. (
                (IReadOnlyCollection<object>)
                    driver.ExecuteScript("return Array.from(document.querySelectorAll('main a[href]')).map(a => a.getAttribute('href'))")!
            )
                .Cast<string>()
                .Where(l => l.StartsWith('/') && !l.Contains("handler=", StringComparison.Ordinal)),
        ];

    /// <summary>Nothing sticks out of the window to the right.</summary>
    public bool PastInDeBreedte() => (bool)driver.ExecuteScript("return document.documentElement.scrollWidth <= window.innerWidth + 1")!;

    /// <summary>A picture of the whole page in the ignored folder <c>artifacts/schermen</c>.</summary>
    public void Beeld(string naam) => Beeld(naam, Map("artifacts", "schermen"));

    /// <summary>A picture of the whole page in a folder.</summary>
    public void Beeld(string naam, string map)
    {
        var hoog = Convert.ToInt32(
            driver.ExecuteScript("return Math.min(document.documentElement.scrollHeight, 4000)"),
            CultureInfo.InvariantCulture
        );
        var oud = driver.Manage().Window.Size;
        driver.Manage().Window.Size = new System.Drawing.Size(oud.Width, Math.Max(hoog + 90, 400));
        driver.GetScreenshot().SaveAsFile(Path.Combine(map, $"{naam}.png"));
        driver.Manage().Window.Size = oud;
    }

    public void Dispose() => driver.Quit();

    /// <summary>A folder of the project; made when it isn't there.</summary>
    public static string Map(params string[] delen) => Directory.CreateDirectory(Path.Combine([Hoofdmap(), .. delen])).FullName;

    private static string Hoofdmap()
    {
        var map = new DirectoryInfo(AppContext.BaseDirectory);
        while (map is not null && !File.Exists(Path.Combine(map.FullName, "Vereffen.slnx")))
        {
            map = map.Parent;
        }

        return map?.FullName ?? AppContext.BaseDirectory;
    }

    /// <summary>The page may be replaced while it is read: then once more.</summary>
    private string Lees(string element)
    {
        var wacht = new WebDriverWait(driver, Geduld);
        wacht.IgnoreExceptionTypes(typeof(StaleElementReferenceException), typeof(NoSuchElementException));
        return wacht.Until(d => d.FindElement(By.TagName(element)).Text);
    }

    /// <summary>Does what leads to another page, and waits until that is there.</summary>
    private void Wissel(Action doe)
    {
        var oud = driver.FindElement(By.TagName("html"));
        var keren = oud.GetDomAttribute("data-keren");
        doe();
        new WebDriverWait(driver, Geduld).Until(_ =>
        {
            try
            {
                // A part of the page was replaced, where there is script.
                return oud.GetDomAttribute("data-keren") != keren;
            }
            catch (WebDriverException)
            {
                // Gone: the next page is there, or on its way.
                return true;
            }
        });
    }

    private IWebElement Veld(string label)
    {
        var etiket = driver.FindElement(By.XPath($"//label[starts-with(normalize-space(.), {Aanhaling(label)})]"));
        return driver.FindElement(By.Id(etiket.GetDomAttribute("for")!));
    }

    /// <summary>Tabs until the element has the focus.</summary>
    private void Bereik(IWebElement element)
    {
        for (var i = 0; i < 300; i++)
        {
            var hier = driver.SwitchTo().ActiveElement();
            if (hier.Equals(element))
            {
                return;
            }

            new Actions(driver).SendKeys(Keys.Tab).Perform();
        }

        throw new InvalidOperationException($"Met de tabtoets is '{element.Text}' op {Pad} niet te bereiken.");
    }

    private void Klik(IWebElement element)
    {
        if (toetsen)
        {
            Bereik(element);
            Typ(element.GetDomAttribute("type") is "checkbox" or "radio" ? Keys.Space : Keys.Enter);
            return;
        }

        try
        {
            element.Click();
        }
        catch (ElementClickInterceptedException)
        {
            // Half out of sight: the keyboard reaches it all the same.
            element.SendKeys(Keys.Enter);
        }
    }

    private static string Aanhaling(string tekst) =>
        tekst.Contains('"', StringComparison.Ordinal) ? $"'{tekst}'" : new StringBuilder().Append('"').Append(tekst).Append('"').ToString();
}
