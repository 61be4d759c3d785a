using Vereffen.App.Uitvoer;
using Vereffen.Kern;
using Vereffen.Verrekening;
using Vereffen.Verzekeraar;

namespace Vereffen.App.Demo;

/// <summary>Accounts of the sample world, and the persons who pay; all invented. No bank has the code VERE.</summary>
internal static class Demobank
{
    /// <summary>Proposes each betaalrun.</summary>
    public const string Voorsteller = "Anna Visser";

    /// <summary>Approves it.</summary>
    public const string Goedkeurder = "Bram de Boer";

    private const string Invoerder = "Carla Dijk";
    private const string Controleur = "Dirk Smit";

    private static readonly (UzoviNummer Uzovi, string Iban)[] Eigen =
    [
        (Demopartijen.Zuiderlicht, "NL03VERE0000009901"),
        (Demopartijen.Noorderbaken, "NL73VERE0000009902"),
    ];

    private static readonly (AgbCode Agb, string Iban)[] Partijen =
    [
        (Demopartijen.DeLinde.Praktijk, "NL30VERE0090054321"),
        (Demopartijen.DeBrink.Praktijk, "NL21VERE0001056789"),
        (Demopartijen.Stap.Praktijk, "NL73VERE0096034567"),
        (Demopartijen.Stap.Servicebureau.GetValueOrDefault(), "NL95VERE0098001234"),
    ];

    /// <summary>Gives a new world its accounts, the same way that people do: one enters them, another checks them.</summary>
    public static void Open(Rekeningbeheer rekeningen)
    {
        if (rekeningen.Eigen().Count > 0)
        {
            return;
        }

        foreach (var (uzovi, iban) in Eigen)
        {
            Eis(rekeningen.ZetEigen(uzovi, iban, naam: null, bic: null, Invoerder));
            Eis(rekeningen.VerifieerEigen(rekeningen.EigenHistorie()[^1].Nummer, Controleur));
        }

        foreach (var (agb, iban) in Partijen)
        {
            Eis(rekeningen.Meld(agb, iban, Demopartijen.Begunstigde(agb), vanaf: null, Invoerder));
            Eis(rekeningen.Verifieer(agb, rekeningen.Alle().Count(r => r.Agb == agb), Controleur));
        }
    }

    /// <summary>One person proposes the day's run, another one approves it; on a day with nothing to settle nothing is proposed.</summary>
    public static async Task BetaalAsync(Verzekeraarsrol rol, Verhaal verhaal, DateOnly dag, CancellationToken annuleer)
    {
        var betalen = rol.Betalen;
        foreach (var oud in betalen.Voorstellen().Where(v => v.Lijst.Status == Voorstelstatus.Voorgesteld))
        {
            betalen.WijsAf(oud.Nummer, Voorsteller, "blijven liggen van een eerdere dag");
        }

        if (betalen.StelVoor(Voorsteller).Waarde is not { } voorstel)
        {
            return;
        }

        var goed = await rol.KeurBetaalrunGoedAsync(voorstel.Nummer, Goedkeurder, annuleer);
        if (!goed.IsGelukt)
        {
            throw new InvalidOperationException(goed.Bezwaar);
        }

        if (voorstel.Lijst.Regels.Count > 0)
        {
            verhaal.Vertel(
                dag,
                Verhaalsoort.Betaling,
                $"{Voorsteller} stelt betaalrun {voorstel.Lijst.Kenmerk} voor, {Goedkeurder} keurt haar goed: {Tekst.Aantal(voorstel.Lijst.Regels.Count, "betaling", "betalingen")}, {voorstel.Lijst.Totaal}"
            );
        }
    }

    private static void Eis(string? bezwaar)
    {
        if (bezwaar is not null)
        {
            throw new InvalidOperationException(bezwaar);
        }
    }
}
