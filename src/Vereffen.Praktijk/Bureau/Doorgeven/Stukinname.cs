using Vereffen.Kern;
using Vereffen.Opslag;

namespace Vereffen.Praktijk;

/// <summary>Finds out for whom something is, and keeps it behind that client. What points to two clients, or to none, waits for a person: it is never handed to the wrong one.</summary>
internal sealed class Stukinname(Bureaubron bron, SqliteTransactie t)
{
    private static readonly string[] Correctiekolommen = ["AGBnr", "Factuurnummer", "Oud bedrag", "Nieuw bedrag", "Verschil"];

    /// <summary>A message that the exchange brought.</summary>
    public void Ontvang(Bericht bericht)
    {
        var claim = bericht.AlsAntwoordOp is { } op ? Van(op.ToString()) : null;
        switch (bericht.Stroom)
        {
            case { Berichttype: "Verrekenoverzicht", Subtype: "csv" }:
                Overzicht(bericht, claim ?? OpFactuur(bericht.ReferentieId ?? "", bericht.Afzender.Code));
                break;
            case { Berichttype: "Verrekenoverzicht" }:
                var gezocht = claim ?? OpFactuur(bericht.ReferentieId ?? "", bericht.Afzender.Code);
                Schrijf(
                    bericht,
                    gezocht?.Klant,
                    Stuk.Overzicht,
                    $"overzicht-{Clientstukken.Veilig(bericht.ReferentieId ?? "")}.pdf",
                    $"Verrekenoverzicht (pdf) bij {bericht.ReferentieId} van {bericht.Afzender.Code}",
                    gezocht?.Bestand
                );
                break;
            case { Actie: "Retour" } when bericht.AlsAntwoordOp is { } vraag:
                Schrijf(
                    bericht,
                    claim?.Klant,
                    Stuk.Retour,
                    $"retour-{Clientstukken.Veilig(bericht.ReferentieId ?? "")}.asc",
                    $"Retour van {bericht.Afzender.Code} op factuurnummer {claim?.Factuurnummer ?? bericht.ReferentieId}",
                    claim?.Bestand
                );
                Delenboek.Boek(bron, t, vraag, bericht.Payload);
                break;
            default:
                Schrijf(
                    bericht,
                    claim?.Klant,
                    Stuk.Ander,
                    "bericht.bin",
                    $"{bericht.Stroom.Berichttype} van {bericht.Afzender}",
                    claim?.Bestand
                );
                break;
        }
    }

    /// <summary>A file that came another way.</summary>
    public (int Aantal, string? Bezwaar) Neem(AangebodenBestand bestand, AgbCode? klant)
    {
        if (bestand.Inhoud.IsEmpty)
        {
            return (0, "Dit bestand is leeg.");
        }

        if (klant is { } gekozen && !IsVanBureau(gekozen.ToString()))
        {
            return (0, "Deze zorgaanbieder is en was geen klant van u.");
        }

        if (bestand.Inhoud.Span.StartsWith("%PDF"u8))
        {
            return klant is null
                ? (0, "In een pdf kunnen wij niet zien voor wie hij is; kies de klant erbij.")
                : Bewaar(klant.Value, Stuk.Overzicht, bestand.Inhoud.ToArray(), bestand.Naam, "Stuk dat langs een andere weg kwam (pdf)");
        }

        if (Overzichtlezer.IsOverzicht(bestand.Inhoud.Span))
        {
            return Overzicht(bestand, klant);
        }

        return Overzichtbron.Lees(bestand.Inhoud, Correctiekolommen) is { } tabel
            ? Correctie(tabel.Kop, tabel.Rijen, klant)
            : (0, "Dit is geen verrekenoverzicht (csv), correctiespecificatie (csv) of pdf.");
    }

    private void Overzicht(Bericht bericht, Herkomst? claim)
    {
        var genoemd = Overzichtbron.Lees(bericht.Payload, "AGBnr") is { Rijen: [var debet, ..] }
            ? Overzichtbron.Agb(debet)?.ToString()
            : null;
        var eigen = genoemd is not null && IsVanBureau(genoemd) ? genoemd : null;
        var klant =
            eigen is null ? claim?.Klant
            : claim is null || claim.Klant == eigen ? eigen
            : null;
        var nummer = Schrijf(
            bericht,
            klant,
            Stuk.Overzicht,
            $"overzicht-{Clientstukken.Veilig(bericht.ReferentieId ?? "")}.csv",
            $"Verrekenoverzicht bij {bericht.ReferentieId} van {bericht.Afzender.Code}",
            claim?.Bestand
        );
        SchrijfVorderingen(nummer, bericht.Payload);
    }

    private (int Aantal, string? Bezwaar) Overzicht(AangebodenBestand bestand, AgbCode? klant)
    {
        if (Overzichtlezer.Lees(bestand) is OnbekendBestand onbekend)
        {
            return (0, onbekend.Reden);
        }

        var genoemd = Overzichtbron.Lees(bestand.Inhoud, "AGBnr") is { Rijen: [var debet, ..] } ? Overzichtbron.Agb(debet) : null;
        var wie = klant ?? genoemd;
        if (wie is not { } agb || !IsVanBureau(agb.ToString()))
        {
            return (
                0,
                genoemd is null
                    ? "In dit overzicht staat geen AGB-code; kies de klant erbij."
                    : $"Dit overzicht is van {genoemd}, en dat is geen klant van u."
            );
        }

        if (klant is not null && genoemd is { } ander && ander != klant && IsVanBureau(ander.ToString()))
        {
            return (0, $"Dit overzicht is van een andere klant: {ander}.");
        }

        var inhoud = bestand.Inhoud.ToArray();
        var nummer = Clientstukken.Bewaar(
            bron,
            t,
            Stuk.Overzicht,
            Relatie(agb),
            null,
            inhoud,
            Naam(bestand.Naam),
            "Verrekenoverzicht dat langs een andere weg kwam"
        );
        SchrijfVorderingen(nummer, inhoud);
        return (1, null);
    }

    /// <summary>A specification of all clients together: each gets its own rows and no others.</summary>
    private (int Aantal, string? Bezwaar) Correctie(
        IReadOnlyList<string> kop,
        IReadOnlyList<IReadOnlyDictionary<string, string>> rijen,
        AgbCode? klant
    )
    {
        var perKlant = rijen.GroupBy(Overzichtbron.Agb).ToList();
        if (perKlant.Count == 0)
        {
            return (0, "Deze correctiespecificatie heeft geen regels.");
        }

        foreach (var groep in perKlant)
        {
            if (groep.Key is not { } agb || !IsVanBureau(agb.ToString()))
            {
                return (
                    0,
                    groep.Key is { } vreemd
                        ? $"Er staan regels in van {vreemd}, en dat is geen klant van u."
                        : "Een regel heeft geen AGB-code."
                );
            }

            if (klant is { } gekozen && gekozen != agb)
            {
                return (0, $"Er staan regels in van een andere klant: {agb}.");
            }
        }

        foreach (var groep in perKlant)
        {
            Clientstukken.Bewaar(
                bron,
                t,
                Stuk.Correctie,
                Relatie(groep.Key!.Value),
                null,
                Clientstukken.Csv(kop, groep.Select(r => (IReadOnlyList<string>)[.. kop.Select(k => r[k])])),
                $"correctie-{groep.Key}.csv",
                "Correctiespecificatie: uw eigen regels"
            );
        }

        return (perKlant.Count, null);
    }

    private (int Aantal, string? Bezwaar) Bewaar(AgbCode klant, string soort, byte[] inhoud, string naam, string omschrijving)
    {
        Clientstukken.Bewaar(bron, t, soort, Relatie(klant), null, inhoud, Naam(naam), omschrijving);
        return (1, null);
    }

    private void SchrijfVorderingen(long stuk, ReadOnlyMemory<byte> inhoud)
    {
        var volgorde = 0;
        foreach (var v in Overzichtbron.Vorderingen(inhoud))
        {
            t.Voer(
                """
                INSERT OR IGNORE INTO bureau_vordering
                VALUES (@stuk, @volgorde, @Label, @Agb, @Onderwerp, @UwKenmerk, @OnsKenmerk, @Vervaldatum, @betaalt, @verrekend, @openstaand)
                """,
                new
                {
                    stuk,
                    volgorde = volgorde++,
                    v.Label,
                    v.Agb,
                    v.Onderwerp,
                    v.UwKenmerk,
                    v.OnsKenmerk,
                    v.Vervaldatum,
                    betaalt = v.Betaalt.Cents,
                    verrekend = v.Verrekend.Cents,
                    openstaand = v.Openstaand.Cents,
                }
            );
        }
    }

    private long Schrijf(Bericht bericht, string? klant, string soort, string naam, string omschrijving, long? bestand) =>
        Stukkenboek.Schrijf(bron, t, bericht, klant, soort, naam, omschrijving, bestand);

    private bool IsVanBureau(string agb) =>
        t.VraagEen<long>("SELECT count(*) FROM bureau_klant WHERE bureau = @bureau AND agb = @agb", new { bureau = bron.Bureau, agb }) > 0;

    private Relatie Relatie(AgbCode agb) =>
        new(
            t.Vraag<string>(
                    "SELECT rol FROM bureau_klant WHERE bureau = @bureau AND agb = @agb ORDER BY begin DESC LIMIT 1",
                    new { bureau = bron.Bureau, agb = agb.ToString() }
                )
                .First(),
            agb.ToString()
        );

    /// <summary>A name without folders, not longer than makes sense.</summary>
    private static string Naam(string naam)
    {
        var kaal = Path.GetFileName(naam.Replace('\\', '/'));
        var einde = Path.GetExtension(kaal).ToLowerInvariant() is ".csv" or ".pdf" ? Path.GetExtension(kaal).ToLowerInvariant() : "";
        return Clientstukken.Veilig(Path.GetFileNameWithoutExtension(kaal)) + einde;
    }

    /// <summary>Of whom a claim was that this bureau sent: a part of a client's file, or a claim out of an administration that is kept here.</summary>
    private Herkomst? Van(string claim) => Zoek("d.traceer_id = @claim", new { bureau = bron.Relatie.ToString(), claim });

    private Herkomst? OpFactuur(string factuurnummer, string uzovi) =>
        Zoek(
            "d.factuurnummer = @factuurnummer AND d.uzovi = @uzovi",
            new
            {
                bureau = bron.Relatie.ToString(),
                factuurnummer,
                uzovi,
            }
        );

    private Herkomst? Zoek(string waar, object wie) =>
        t.Vraag<(string? Klant, long? Bestand, string Factuurnummer)>(
                $"""
                SELECT coalesce(b.klant, i.praktijk), b.id, coalesce(b.factuurnummer, d.factuurnummer) FROM declaratie d
                LEFT JOIN bureau_deel p ON p.claim = d.traceer_id LEFT JOIN bureau_bestand b ON b.id = p.bestand
                LEFT JOIN indiening i ON i.claim = d.traceer_id
                WHERE d.afzender = @bureau AND {waar} ORDER BY d.rowid DESC LIMIT 1
                """,
                wie
            )
            .Select(r => new Herkomst(r.Klant, r.Bestand, r.Factuurnummer))
            .FirstOrDefault();

    /// <summary>Where a claim came from.</summary>
    private sealed record Herkomst(string? Klant, long? Bestand, string Factuurnummer);
}
