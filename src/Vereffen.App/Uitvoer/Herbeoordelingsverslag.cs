using System.Globalization;
using Vereffen.Beoordeling;
using Vereffen.Kern;
using Vereffen.Registers;

namespace Vereffen.App.Uitvoer;

/// <summary>Tells what judging paid lines again came to, to people or as JSON; the insured masked unless asked otherwise.</summary>
internal sealed class Herbeoordelingsverslag(Herbeoordeling herbeoordeling, bool masker)
{
    private const int HoogstensGetoond = 50;

    public void SchrijfJson(Omgeving omgeving) =>
        omgeving.SchrijfJson(
            new
            {
                schema = 1,
                uzovi = herbeoordeling.Uzovi.ToString(),
                op = Datum(herbeoordeling.Op),
                beoordeeld = herbeoordeling.Beoordeeld,
                verschil = herbeoordeling.Verschil.Cents,
                voorstellen = herbeoordeling.Voorstellen.Select(v => new
                {
                    kenmerk = v.Kenmerk,
                    agb = v.Regel.Agb.ToString(),
                    crediteur = v.Crediteur?.ToString(),
                    factuurnummer = v.Regel.Factuurnummer,
                    referentie = v.Regel.Referentie,
                    bsn = Bsn(v.Regel),
                    lijst = v.Regel.Lijst,
                    code = v.Regel.Code,
                    begin = Datum(v.Regel.Begin),
                    eind = Datum(v.Regel.Eind),
                    behandelaar = v.Regel.Behandelaar?.ToString(),
                    oud = v.Oud.Cents,
                    nieuw = v.Nieuw.Cents,
                    verschil = v.Verschil.Cents,
                    retourcodes = Codes(v),
                    regels = v.Bevindingen.Select(b => b.RegelId).Distinct(StringComparer.Ordinal),
                    uitleg = v.Bevindingen.Select(b => b.Uitleg),
                }),
                nietBeoordeeld = herbeoordeling.NietBeoordeeld.Select(n => new
                {
                    agb = n.Regel.Agb.ToString(),
                    factuurnummer = n.Regel.Factuurnummer,
                    referentie = n.Regel.Referentie,
                    reden = n.Reden,
                }),
            }
        );

    public void SchrijfTekst(Omgeving omgeving)
    {
        var uit = omgeving.Uit;
        var voorstellen = herbeoordeling.Voorstellen;
        uit.WriteLine(
            $"{Tekst.Aantal(herbeoordeling.Beoordeeld, "betaalde regel", "betaalde regels")} opnieuw beoordeeld, {Tekst.Aantal(voorstellen.Count, "voorstel", "voorstellen")} van samen {herbeoordeling.Verschil}"
        );
        foreach (var v in voorstellen.Take(HoogstensGetoond))
        {
            uit.WriteLine(
                $"  {v.Regel.Agb} factuur {Tekst.Veilig(v.Regel.Factuurnummer, 30)}, {Bsn(v.Regel)}, {Tekst.Veilig(v.Regel.Code, 10)} op {Datum(v.Regel.Begin)}: {v.Oud} wordt {v.Nieuw}"
            );
            foreach (var b in v.Bevindingen)
            {
                uit.WriteLine($"      {(b.Code == default ? "" : $"{b.Code} ")}({b.RegelId}) {b.Uitleg}");
            }
        }

        if (voorstellen.Count > HoogstensGetoond)
        {
            uit.WriteLine($"  .. en nog {voorstellen.Count - HoogstensGetoond}; alle staan in het bestand met voorstellen (-o)");
        }

        foreach (var groep in herbeoordeling.NietBeoordeeld.GroupBy(n => n.Reden, StringComparer.Ordinal))
        {
            uit.WriteLine($"  niet beoordeeld: {Tekst.Aantal(groep.Count(), "regel", "regels")}, {groep.Key}");
        }
    }

    private string Bsn(Historieregel regel) =>
        regel.Bsn is { } bsn
            ? masker
                ? bsn.ToString()
                : bsn.Volledig()
            : masker
                ? "******"
                : Tekst.Veilig(regel.Verzekerdennummer, 20);

    private static IEnumerable<string> Codes(Correctievoorstel voorstel) =>
        voorstel.Bevindingen.Select(b => b.Code).Where(c => c != default(Retourcode)).Distinct().Select(c => c.ToString());

    private static string? Datum(DateOnly? dag) => dag?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
