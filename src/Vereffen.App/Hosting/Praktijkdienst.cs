using System.Security.Cryptography;
using System.Text;
using Vereffen.App.Uitvoer;
using Vereffen.Ei;
using Vereffen.Kern;
using Vereffen.Portaal;
using Vereffen.Praktijk;

namespace Vereffen.App.Hosting;

/// <summary>
/// The practice as a server: sends each claim file that is put in <c>praktijk/indienen</c> and writes what comes back to <c>praktijk/ontvangen</c>. A file that was sent moves to
/// <c>ingediend</c>, one that can't be sent to <c>geweigerd</c> with the reason beside it. The same file twice is the same claim.
/// </summary>
internal sealed class Praktijkdienst(
    Praktijkadministratie administratie,
    string map,
    IReadOnlyList<Partij> partijen,
    Action<Relatie> meldAan,
    Rolstand stand
)
{
    private readonly HashSet<Relatie> aangemeld = [];
    private readonly Dictionary<string, long> gezien = new(StringComparer.Ordinal);

    private string Indienen => Path.Combine(map, "indienen");

    /// <summary>True when something was sent or came.</summary>
    public async Task<bool> RondeAsync(CancellationToken annuleer)
    {
        var gewerkt = false;
        Directory.CreateDirectory(Indienen);
        foreach (var bestand in Directory.GetFiles(Indienen, "*.asc").Order(StringComparer.Ordinal).Where(IsAf))
        {
            Neem(bestand);
            gewerkt = true;
        }

        // What pages put in the outbox has a sender too, to whom the answer must find its way.
        foreach (var afzender in administratie.Afzenders().Where(aangemeld.Add))
        {
            meldAan(afzender);
        }

        foreach (var (factuurnummer, reden) in await administratie.VerzendAsync(annuleer))
        {
            Schrijf("geweigerd", $"{Veilig(factuurnummer)}.txt", Encoding.UTF8.GetBytes(reden + "\n"));
        }

        foreach (var wie in administratie.Afzenders().Concat(partijen.SelectMany(p => p.Relaties)).Distinct())
        {
            // Each is a file by now: it was written before its receipt was confirmed.
            var opgehaald = (await administratie.HaalOpAsync(wie, annuleer)).Count;
            stand.TelOpgehaald(opgehaald);
            gewerkt |= opgehaald > 0;
        }

        return gewerkt;
    }

    /// <summary>Somebody may still be writing it: taken when it did not grow between two rounds.</summary>
    private bool IsAf(string bestand)
    {
        var grootte = new FileInfo(bestand).Length;
        if (gezien.TryGetValue(bestand, out var vorige) && vorige == grootte)
        {
            return gezien.Remove(bestand);
        }

        gezien[bestand] = grootte;
        return false;
    }

    private void Neem(string bestand)
    {
        var bytes = File.ReadAllBytes(bestand);
        var lezing = DeclaratieLezer.Lees(bytes);
        if (lezing.Declaratie is not { Uzovi: { } uzovi } declaratie || lezing.Resultaat.Standaard is not { } standaard)
        {
            Verplaats(bestand, "geweigerd");
            Schrijf(
                "geweigerd",
                Path.GetFileName(bestand) + ".txt",
                "Dit bestand is geen declaratie aan een zorgverzekeraar die wij kennen.\n"u8
            );
            return;
        }

        var delen = standaard.Versie.Split('.');
        var afzender = Afzender(declaratie);
        meldAan(afzender);
        var id = Afgeleid.Van(Guid.Empty, Convert.ToHexStringLower(SHA256.HashData(bytes)));
        administratie.Declareer(
            new Bericht
            {
                TraceerId = id,
                ConversatieId = id,
                ReferentieId = declaratie.Factuurnummer.Trim() is { Length: > 0 } nummer ? nummer : null,
                Afzender = afzender,
                Geadresseerde = Relatie.Zorgverzekeraar(uzovi),
                Stroom = new Berichtstroom(standaard.Naam, null, Getal(delen[0]), Getal(delen[^1]), "Indienen"),
                Payload = bytes,
            },
            declaratie
        );
        Verplaats(bestand, "ingediend");
    }

    /// <summary>Who talks to the exchange: the bureau if there is one.</summary>
    private static Relatie Afzender(Declaratie d) =>
        d.Servicebureau is { } bureau ? new Relatie("Servicebureau", bureau.ToString())
        : d.Instelling is { } instelling ? new Relatie("Instelling", instelling.ToString())
        : d.Praktijk is { } praktijk ? new Relatie("Praktijk", praktijk.ToString())
        : new Relatie("Zorgverlener", d.Zorgverlener?.ToString() ?? "");

    private static int Getal(string tekst) => int.Parse(tekst, System.Globalization.CultureInfo.InvariantCulture);

    private void Verplaats(string bestand, string naar)
    {
        Directory.CreateDirectory(Path.Combine(map, naar));
        File.Move(bestand, Path.Combine(map, naar, Path.GetFileName(bestand)), overwrite: true);
    }

    private void Schrijf(string naar, string naam, ReadOnlySpan<byte> inhoud)
    {
        Duurzaambestand.Schrijf(Path.Combine(Directory.CreateDirectory(Path.Combine(map, naar)).FullName, naam), inhoud);
    }

    /// <summary>A name from a message as part of a file name.</summary>
    public static string Veilig(string naam) =>
        string.Concat(naam.Take(60).Select(teken => char.IsAsciiLetterOrDigit(teken) || teken is '-' or '_' ? teken : '_'));
}
