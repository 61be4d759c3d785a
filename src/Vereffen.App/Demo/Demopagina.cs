using Vereffen.App.Hosting;

namespace Vereffen.App.Demo;

/// <summary>Serves the sample world on 127.0.0.1 until the user stops it.</summary>
internal static class Demopagina
{
    /// <summary>Works in every place of the sample world.</summary>
    private const string Bezoeker = "demo";

    /// <summary>The second person, for what needs four eyes.</summary>
    private const string Collega = "collega";

    public static async Task DraaiAsync(Omgeving omgeving, Demowereld wereld, Verhaal verhaal, int poort, CancellationToken annuleer)
    {
        using var beurt = new Beurt();
        using var afdruk = Opdrachten.Geldopties.Afdruk();
        var dienst = new Demodienst(wereld, beurt, new Overzichtafdruk(afdruk, omgeving.Klok, omgeving.Fout));
        await using var web = await Webpoort.StartAsync(
            omgeving,
            new Webwereld(verhaal, wereld.Pad, wereld.Klok)
            {
                Praktijk = wereld.Praktijk,
                Verzekeraar = wereld.Verzekeraar,
                Portaal = wereld.Portaal,
                Verzekeraarsbeurt = beurt,
                Cov = new Portaal.Covloket(wereld.Portaal, () => wereld.Registers, wereld.Klok),
                Registers = () => wereld.Registers,
                Versleutel = Versleutelaar.Van(wereld.Portaal, omgeving.Klok),
                Afdruk = afdruk,
                Gegevens = wereld.Map,
                Autoriteit = () => Autoriteit(omgeving, wereld.Pad),
                VolgendeDag = dienst.VolgendeDagAsync,
            },
            poort,
            annuleer
        );
        var beheer = web.Services.GetRequiredService<Accountbeheer>();
        wereld.Schrijf(Demobureau.Voorbeeldbestand, Demobureau.Voorbeeld(wereld.Patienten, wereld.Klok.Dag));
        var adres = web.Urls.First();
        omgeving.Uit.WriteLine("Log in met deze links; elk werkt een keer:");
        omgeving.Uit.WriteLine($"inloggen {adres}/inloggen/eenmalig?code={Nieuw(beheer, Bezoeker)}");
        omgeving.Uit.WriteLine($"inloggen als tweede persoon {adres}/inloggen/eenmalig?code={Nieuw(beheer, Collega)}");
        omgeving.Uit.WriteLine($"Een bestand om als servicebureau in te lezen: {Path.Combine(wereld.Pad, Demobureau.Voorbeeldbestand)}");
        foreach (var url in web.Urls)
        {
            omgeving.Uit.WriteLine($"ready {url}");
        }

        omgeving.Uit.WriteLine("Stop met Ctrl+C.");
        await omgeving.Uit.FlushAsync(annuleer);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(annuleer);
        var lus = Task.Run(
            () => Rondloper.DraaiAsync(omgeving, "voorbeeldwereld", new Rolstand(), dienst.RondeAsync, stop.Token),
            CancellationToken.None
        );
        await web.WaitForShutdownAsync(annuleer);
        await stop.CancelAsync();
        await lus;
    }

    /// <summary>The sample world gets an authority when somebody first asks for a certificate.</summary>
    private static Portaal.Certificaatautoriteit Autoriteit(Omgeving omgeving, string map) =>
        Portaal.Certificaatautoriteit.Bestaat(map)
            ? Portaaltoegang.OpenAutoriteit(omgeving, map)
            : Portaaltoegang.MaakAutoriteit(omgeving, map);

    private static string Nieuw(Accountbeheer beheer, string naam)
    {
        var account = beheer.Maak(naam);
        foreach (var werkplek in Werkplekken())
        {
            beheer.Geef(account, werkplek);
        }

        return beheer.NieuweCode(account, volledig: true);
    }

    private static IEnumerable<Werkplek> Werkplekken()
    {
        foreach (var declarant in Demopartijen.Declaranten)
        {
            yield return new Werkplek(Rol.Praktijk, declarant.Praktijk.ToString(), declarant.Naam);
            if (declarant.Servicebureau is { } bureau)
            {
                yield return new Werkplek(Rol.Servicebureau, bureau.ToString(), Demopartijen.Bureau);
            }
        }

        foreach (var uzovi in (Kern.UzoviNummer[])[Demopartijen.Zuiderlicht, Demopartijen.Noorderbaken])
        {
            yield return new Werkplek(Rol.Verzekeraar, uzovi.ToString(), Demopartijen.Naam(uzovi));
        }

        yield return new Werkplek(Rol.Portaal, "portaal", "Portaal");
    }
}
