using System.Net;
using System.Net.Mail;
using System.Text;
using Vereffen.App.Hosting;
using Vereffen.App.Pages;
using Vereffen.Kern;

namespace Vereffen.App;

/// <summary>
/// Mails who asked for it that something waits: not what, of whom or how much, at most once a day, and only when there is more than was told before. A mail that can't be sent is tried again.
/// </summary>
internal sealed class Maildienst(Webwereld wereld, Mailboek boek, Accountbeheer accounts, Omgeving omgeving) : BackgroundService
{
    private static readonly TimeSpan Tussen = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan Geduld = TimeSpan.FromSeconds(30);
    private string gezegd = "";

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (wereld.Mail is null || wereld.Praktijk is null)
        {
            return;
        }

        using var tik = new PeriodicTimer(Tussen, omgeving.Klok);
        do
        {
            try
            {
                await RondeAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                throw;
            }
#pragma warning disable CA1031 // A mail that fails must not end the server. Never the text of the exception: it may name an address.
            catch (Exception fout)
#pragma warning restore CA1031
            {
                await ZegAsync($"een ronde mislukte ({fout.GetType().Name}); later opnieuw.");
            }
        } while (await tik.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>Looks once for everybody; answers how many mails went.</summary>
    internal async Task<int> RondeAsync(CancellationToken annuleer)
    {
        if (wereld.Mail is not { } instellingen)
        {
            return 0;
        }

        var verzonden = 0;
        foreach (var (account, voorkeur, verteld, magNu) in boek.Alle())
        {
            var nu = Aantallen(account, voorkeur);
            if (!magNu || !nu.Any(a => a.Value > verteld.GetValueOrDefault(a.Key)))
            {
                // What went away may come back as something new.
                var lager = nu.ToDictionary(a => a.Key, a => Math.Min(a.Value, verteld.GetValueOrDefault(a.Key)), StringComparer.Ordinal);
                if (verteld.Any(v => lager.GetValueOrDefault(v.Key) != v.Value))
                {
                    boek.Onthoud(account, lager, isVerzonden: false);
                }

                continue;
            }

            if (await VerzendAsync(instellingen, voorkeur.Adres, annuleer))
            {
                boek.Onthoud(account, nu, isVerzonden: true);
                verzonden++;
            }
        }

        return verzonden;
    }

    /// <summary>How much waits of each kind, over all practices for which somebody works.</summary>
    private Dictionary<string, int> Aantallen(long account, Mailvoorkeur voorkeur)
    {
        var uit = voorkeur.Soorten.ToDictionary(s => s, _ => 0, StringComparer.Ordinal);
        foreach (var plek in accounts.Werkplekken(account).Where(w => w.Rol == Rol.Praktijk))
        {
            if (!AgbCode.TryParse(plek.Code, out var agb) || wereld.Praktijk!.Zoek(agb) is null)
            {
                continue;
            }

            foreach (var actie in Actielijst.Van(wereld.Praktijk.Voor(agb)).Where(a => uit.ContainsKey(a.Soort)))
            {
                uit[actie.Soort] += actie.Aantal;
            }
        }

        return uit;
    }

    private async Task<bool> VerzendAsync(Mailinstellingen instellingen, string adres, CancellationToken annuleer)
    {
        using var bericht = new MailMessage(instellingen.Van, adres)
        {
            Subject = "Er wacht iets op u",
            SubjectEncoding = Encoding.UTF8,
            BodyEncoding = Encoding.UTF8,
            Body =
                $"Er wacht iets op u in Vereffen. Log in om te zien wat:\r\n{instellingen.Site}\r\n\r\nU krijgt hoogstens een keer per dag een bericht. Uitzetten of wijzigen doet u bij Instellingen.\r\n",
        };
        using var client = new SmtpClient(instellingen.Host, instellingen.Poort) { EnableSsl = instellingen.IsVersleuteld };
        if (instellingen.Gebruiker is { } gebruiker)
        {
            client.Credentials = new NetworkCredential(gebruiker, instellingen.Wachtwoord);
        }

        using var geduld = CancellationTokenSource.CreateLinkedTokenSource(annuleer);
        geduld.CancelAfter(Geduld);
        try
        {
            await client.SendMailAsync(bericht, geduld.Token);
            gezegd = "";
            return true;
        }
        catch (Exception fout)
            when (fout is SmtpException or IOException or System.Security.Authentication.AuthenticationException
                || (fout is OperationCanceledException && !annuleer.IsCancellationRequested)
            )
        {
            // Never the text of the exception: it may name an address.
            await ZegAsync($"{instellingen.Host}:{instellingen.Poort} neemt geen mail aan ({fout.GetType().Name}); later opnieuw.");
            return false;
        }
    }

    /// <summary>The same sentence is said once.</summary>
    private async Task ZegAsync(string zin)
    {
        if (zin != gezegd)
        {
            gezegd = zin;
            await omgeving.Fout.WriteLineAsync($"mail: {zin}");
        }
    }
}
