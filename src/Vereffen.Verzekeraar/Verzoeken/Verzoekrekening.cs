using Vereffen.Kern;
using Vereffen.Opslag;
using Vereffen.Verrekening;

namespace Vereffen.Verzekeraar;

/// <summary>
/// The account of a request in the register of accounts: the first person enters it after seeing the proof, another verifies it. Until then nothing is paid to it, and its history
/// stays. Each step within the transaction of the request; null, or why not.
/// </summary>
internal static class Verzoekrekening
{
    public static string? Meld(SqliteTransactie transactie, Verzoek verzoek, string door, DateOnly vandaag, out int volgnummer)
    {
        volgnummer = 0;
        if (!Iban.TryParse(verzoek.Iban, out var iban, out var bezwaar))
        {
            return bezwaar;
        }

        var na = Rekeningopslag
            .Register(transactie)
            .Meld(verzoek.Agb, iban, verzoek.Tenaamstelling, verzoek.Vanaf ?? vandaag, door, vandaag);
        if (!na.IsGelukt)
        {
            return na.Bezwaar;
        }

        var rekening = na.Waarde.Historie(verzoek.Agb)[^1];
        Rekeningopslag.Bewaar(transactie, rekening);
        volgnummer = rekening.Volgnummer;
        return null;
    }

    /// <summary>By another than who entered it. One that was verified on the page of accounts meanwhile is good.</summary>
    public static string? Verifieer(SqliteTransactie transactie, AgbCode agb, int volgnummer, string door, DateOnly vandaag)
    {
        var register = Rekeningopslag.Register(transactie);
        if (Zoek(register, agb, volgnummer) is not { GeslotenPer: null } rekening)
        {
            return "De rekening is intussen gesloten; wijs het verzoek af.";
        }

        if (rekening.Controle is { } controle)
        {
            return controle.IsGoed ? null : "De rekening is intussen afgekeurd; wijs het verzoek af.";
        }

        var na = register.Verifieer(agb, volgnummer, door, vandaag);
        if (!na.IsGelukt)
        {
            return na.Bezwaar;
        }

        Rekeningopslag.BewaarControle(transactie, agb, volgnummer, new Rekeningcontrole(true, door, vandaag));
        return null;
    }

    /// <summary>The account won't be used: rejected by another, or closed by who entered it.</summary>
    public static void Sluit(SqliteTransactie transactie, AgbCode agb, int volgnummer, DateOnly vandaag, string door)
    {
        var register = Rekeningopslag.Register(transactie);
        if (Zoek(register, agb, volgnummer) is not { GeslotenPer: null, Controle: null })
        {
            return;
        }

        if (register.WijsAf(agb, volgnummer, door, vandaag).IsGelukt)
        {
            Rekeningopslag.BewaarControle(transactie, agb, volgnummer, new Rekeningcontrole(false, door, vandaag));
        }
        else
        {
            Rekeningopslag.BewaarSluiting(transactie, agb, volgnummer, vandaag, door, vandaag);
        }
    }

    private static Bankrekening? Zoek(Bankrekeningregister register, AgbCode agb, int volgnummer) =>
        register.Historie(agb).FirstOrDefault(r => r.Volgnummer == volgnummer);
}
