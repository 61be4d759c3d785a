using System.Globalization;
using Vereffen.Kern;
using Vereffen.Verzekeraar;

namespace Vereffen.App.Uitvoer;

/// <summary>Tells what waits for a person, to people or as JSON; persons masked unless asked otherwise.</summary>
internal sealed class Uitvalverslag(Omgeving omgeving, bool masker)
{
    public void Schrijf(IReadOnlyList<Uitvalzaak> zaken, bool json)
    {
        if (json)
        {
            omgeving.SchrijfJson(new { schema = 1, zaken = zaken.Select(Zaak) });
            return;
        }

        omgeving.Uit.WriteLine(
            zaken.Count == 0
                ? "Er wacht niets op een besluit."
                : Tekst.Aantal(zaken.Count, "declaratie", "declaraties") + ", wat het eerst betaald moet zijn bovenaan"
        );
        foreach (var zaak in zaken)
        {
            SchrijfKop(zaak);
            foreach (var punt in zaak.Punten)
            {
                SchrijfPunt(punt);
            }
        }
    }

    public void Schrijf(Uitvalzaak zaak, bool json)
    {
        var regels = Regels(zaak).ToList();
        if (json)
        {
            omgeving.SchrijfJson(
                new
                {
                    schema = 1,
                    zaak = Zaak(zaak),
                    regels = regels.Select(r => new
                    {
                        detail = r.Prestatie.Detail,
                        verzekerde = r.Verzekerde.Detail,
                        bsn = Bsn(r.Verzekerde),
                        naam = Naam(r.Verzekerde),
                        lijst = r.Prestatie.Lijst,
                        code = r.Prestatie.Code,
                        begin = Datum(r.Prestatie.Begin),
                        eind = Datum(r.Prestatie.Eind),
                        behandelaar = r.Prestatie.Behandelaar?.ToString(),
                        aantal = r.Prestatie.Aantal,
                        tarief = r.Prestatie.Tarief.Cents,
                        ingediend = r.Prestatie.Declaratiebedrag.Cents,
                    }),
                }
            );
            return;
        }

        SchrijfKop(zaak);
        foreach (var punt in zaak.Punten)
        {
            SchrijfPunt(punt);
        }

        foreach (var (verzekerde, p) in regels)
        {
            omgeving.Uit.WriteLine(
                $"  detail {p.Detail}: verzekerde {verzekerde.Detail} ({Bsn(verzekerde)}, {Naam(verzekerde)}), {p.Lijst} {Tekst.Veilig(p.Code, 10)} op {Datum(p.Begin)}, {p.Aantal} x {p.Tarief}, gedeclareerd {p.Declaratiebedrag}, behandelaar {p.Behandelaar}"
            );
        }
    }

    /// <summary>Lines of the claim that a finding is about, or whose verzekerde it is about.</summary>
    private static IEnumerable<(Verzekerde Verzekerde, Prestatie Prestatie)> Regels(Uitvalzaak zaak)
    {
        var details = zaak.Punten.Where(p => p.Detail is not null).Select(p => p.Detail.GetValueOrDefault()).ToHashSet();
        return zaak.Declaratie is not { } declaratie
            ? []
            : declaratie
                .Verzekerden.SelectMany(v => v.Prestaties.Select(p => (v, p)))
                .Where(r => details.Contains(r.p.Detail) || details.Contains(r.v.Detail));
    }

    private static object Zaak(Uitvalzaak zaak) =>
        new
        {
            kenmerk = zaak.Kenmerk,
            uzovi = zaak.Uzovi,
            factuurnummer = zaak.Factuurnummer,
            agb = zaak.Agb,
            ontvangen = zaak.Ontvangen,
            uiterlijk = zaak.Uiterlijk,
            ingediend = zaak.Ingediend,
            uitkomst = zaak.Uitkomst,
            open = zaak.Punten.Count(p => p.IsOpen),
            punten = zaak.Punten.Select(p => new
            {
                nummer = p.Nummer,
                detail = p.Detail,
                regel = p.Regel,
                retourcode = p.Code,
                uitleg = p.Uitleg,
                besluit = p.Besluit,
                bedrag = p.Bedrag,
                besluitcode = p.Besluitcode,
                door = p.Door,
                reden = p.Reden,
                op = p.Op,
            }),
        };

    private void SchrijfKop(Uitvalzaak zaak) =>
        omgeving.Uit.WriteLine(
            $"{zaak.Kenmerk}  factuur {Tekst.Veilig(zaak.Factuurnummer, 20)} van {zaak.Agb}, {new Bedrag(zaak.Ingediend)}, ontvangen {zaak.Ontvangen}, uiterlijk betaald {zaak.Uiterlijk}{(zaak.IsOpen ? "" : $", afgerond: {zaak.Uitkomst}")}"
        );

    private void SchrijfPunt(Werkpunt punt)
    {
        var waar = punt.Detail is { } detail ? string.Create(CultureInfo.InvariantCulture, $"detail {detail}") : "het bestand";
        omgeving.Uit.WriteLine($"  {waar}: {punt.Regel} {punt.Code ?? "alleen een mens weet het"}: {punt.Uitleg}");
        if (punt.Besluit is { } besluit)
        {
            var bedrag = punt.Bedrag is { } cents ? $" {new Bedrag(cents)}" : "";
            omgeving.Uit.WriteLine(
                $"      {besluit}{bedrag} {punt.Besluitcode} door {Tekst.Veilig(punt.Door ?? "", 60)}: {Tekst.Veilig(punt.Reden ?? "", 200)}"
            );
        }
    }

    private string Bsn(Verzekerde verzekerde) =>
        verzekerde.Bsn is not { } bsn ? ""
        : masker ? bsn.ToString()
        : bsn.Volledig();

    private string Naam(Verzekerde verzekerde) => masker ? "******" : Tekst.Veilig(verzekerde.Naam, 30);

    private static string? Datum(DateOnly? dag) => dag?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
