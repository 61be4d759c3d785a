using System.CommandLine;
using System.Globalization;
using Vereffen.App.Uitvoer;

namespace Vereffen.App.Opdrachten;

/// <summary>Options of <c>serve</c> for mail. Each may also come out of the environment; name and password only from there.</summary>
internal sealed class Mailopties
{
    private const int StandaardPoort = 587;

    private readonly Option<string?> smtp = new("--smtp")
    {
        Description =
            $"Verstuur mail dat er iets wacht, met deze SMTP-server (poort {StandaardPoort}, met STARTTLS). Ook VEREFFEN_SMTP; naam en wachtwoord in VEREFFEN_SMTP_USER en VEREFFEN_SMTP_PASS.",
        HelpName = "HOST[:PORT]",
    };

    private readonly Option<string?> van = new("--smtp-from")
    {
        Description = "Mailadres waar die mail vandaan komt. Ook VEREFFEN_SMTP_FROM.",
        HelpName = "ADDRESS",
    };

    private readonly Option<bool> zonderTls = new("--smtp-plain")
    {
        Description = "Zonder STARTTLS: alleen voor een mailserver op deze machine.",
    };

    private readonly Option<string?> site = new("--site")
    {
        Description = "Adres van de pagina's voor de link in die mail. Ook VEREFFEN_SITE.",
        HelpName = "URL",
    };

    public void VoegToe(Command opdracht)
    {
        opdracht.Add(smtp);
        opdracht.Add(van);
        opdracht.Add(zonderTls);
        opdracht.Add(site);
    }

    /// <summary>Null = no mail.</summary>
    /// <exception cref="OpdrachtFout">What was given can't be used.</exception>
    public Mailinstellingen? Lees(ParseResult invoer, Omgeving omgeving)
    {
        if (Waarde(invoer.GetValue(smtp), omgeving, "VEREFFEN_SMTP") is not { } server)
        {
            return null;
        }

        var (host, poort) = Server(server);
        var afzender = Waarde(invoer.GetValue(van), omgeving, "VEREFFEN_SMTP_FROM");
        if (!Mailinstellingen.IsAdres(afzender))
        {
            throw OpdrachtFout.Gebruik("Bij --smtp hoort --smtp-from: het mailadres waar de mail vandaan komt.");
        }

        if (
            !Uri.TryCreate(Waarde(invoer.GetValue(site), omgeving, "VEREFFEN_SITE"), UriKind.Absolute, out var adres)
            || adres is not { Scheme: "http" or "https", Query: "", Fragment: "", UserInfo: "" }
        )
        {
            throw OpdrachtFout.Gebruik("Bij --smtp hoort --site: het adres van de pagina's, dat met http:// of https:// begint.");
        }

        var isPlat = invoer.GetValue(zonderTls);
        if (isPlat && host is not ("127.0.0.1" or "localhost" or "::1"))
        {
            throw OpdrachtFout.Gebruik("--smtp-plain is alleen voor een mailserver op deze machine.");
        }

        return new Mailinstellingen(
            host,
            poort,
            afzender!,
            adres,
            !isPlat,
            Waarde(null, omgeving, "VEREFFEN_SMTP_USER"),
            Waarde(null, omgeving, "VEREFFEN_SMTP_PASS")
        );
    }

    private static (string Host, int Poort) Server(string tekst)
    {
        var plek = tekst.LastIndexOf(':');
        var host = plek < 0 ? tekst : tekst[..plek];
        var poort = StandaardPoort;
        if (
            Uri.CheckHostName(host) == UriHostNameType.Unknown
            || (
                plek >= 0
                && (
                    !int.TryParse(tekst.AsSpan(plek + 1), NumberStyles.None, CultureInfo.InvariantCulture, out poort)
                    || poort is < 1 or > 65535
                )
            )
        )
        {
            throw OpdrachtFout.Gebruik($"--smtp: '{Tekst.Veilig(tekst, 60)}' is geen server in de vorm HOST of HOST:POORT.");
        }

        return (host, poort);
    }

    private static string? Waarde(string? optie, Omgeving omgeving, string naam) =>
        optie is { Length: > 0 } ? optie
        : omgeving.Variabele(naam) is { Length: > 0 } uitOmgeving ? uitOmgeving
        : null;
}
