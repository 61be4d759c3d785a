using Microsoft.AspNetCore.Mvc;
using Vereffen.App.Hosting;
using Vereffen.Kern;
using Vereffen.Verzekeraar;

namespace Vereffen.App.Pages;

/// <summary>One request of a zorgaanbieder: what is asked, what is known already, and a decision with a reason. An account takes a second person.</summary>
public sealed class VerzekeraarVerzoekModel(Webwereld wereld) : Verzekeraarpagina(wereld)
{
    public const int LangsteReden = 500;

    public Verzoekzaak Zaak { get; private set; } = null!;

    /// <summary>Of the zorgaanbieder, as the register has it; empty when it has none.</summary>
    public string Naam { get; private set; } = "";

    /// <summary>What a judge should know: agreements, accounts or vorderingen.</summary>
    public IReadOnlyList<string> Bekend { get; private set; } = [];

    public Formulier Form { get; private set; } = Formulier.Leeg("besluit");

    /// <summary>Whole and in groups of four: who compares it with the proof needs all of it.</summary>
    public string Iban => Verrekening.Iban.TryParse(Zaak.Inhoud?.Iban ?? "", out var iban) ? iban.Leesbaar() : "";

    /// <summary>What agreeing means here.</summary>
    public string Akkoord =>
        Zaak.Soort != Verzoeksoort.Rekening ? "Ken toe"
        : Zaak.Laatste is null ? "Klopt met het bewijs: geef op ter verificatie"
        : "Geverifieerd: neem de rekening in gebruik";

    public async Task<IActionResult> OnGetAsync(long nummer) => await ZoekAsync(nummer) ? Page() : NotFound();

    public async Task<IActionResult> OnGetBewijsAsync(long nummer) =>
        await ZoekAsync(nummer) && Zaak.Inhoud?.Bewijs is { } bewijs
            ? File(bewijs.Inhoud.ToArray(), bewijs.Type, $"bewijs-{Nummer(nummer)}.{bewijs.Extensie}")
            : NotFound();

    public async Task<IActionResult> OnPostAsync(long nummer)
    {
        if (!await ZoekAsync(nummer))
        {
            return NotFound();
        }

        Form = Formulier.Van("besluit", Request.Form);
        var keuze = Form.Keuze("keuze", "wat u beslist", Verzoekbesluit.Toegekend, Verzoekbesluit.Afgewezen);
        var uitspraak = new Verzoekuitspraak(nummer, keuze == Verzoekbesluit.Toegekend, Wie, Form.Tekst("reden", "de reden", LangsteReden))
        {
            Vanaf = Form.Datum("vanaf", "de eerste dag", verplicht: false),
            TotEnMet = Form.Datum("totenmet", "de laatste dag", verplicht: false),
            Termijn = Form.Bedrag("termijn", "het bedrag", verplicht: false),
            Eerste = Form.Datum("eerste", "de dag", verplicht: false),
        };
        if (Form.IsGoed)
        {
            var uzovi = Uzovi;
            var bezwaar = await MetAsync(rol => rol.BeslisAsync(uzovi, uitspraak, HttpContext.RequestAborted));
            await ZoekAsync(nummer);
            if (bezwaar is null)
            {
                return Klaar(
                    Zaak.IsOpen
                        ? "De rekening is opgegeven. Een ander verifieert haar; pas dan krijgt de zorgaanbieder antwoord."
                        : "Uw besluit is vastgelegd en gaat als antwoord naar de zorgaanbieder.",
                    Zaak.IsOpen ? $"/verzekeraar/verzoeken/{Nummer(nummer)}" : "/verzekeraar/verzoeken"
                );
            }

            Form.Weiger(bezwaar);
            Fout = Zaak.IsOpen ? null : bezwaar;
        }

        return Page();
    }

    private async Task<bool> ZoekAsync(long nummer)
    {
        var uzovi = Uzovi;
        var (zaak, naam, bekend) = await MetAsync(rol =>
            rol.Verzoeken.Zoek(uzovi, nummer) is { } z
                ? (z, rol.Inzage.Registers.Agb.Zoek(z.Agb) is [.., var partij] ? partij.Naam : "", WatErIs(rol, z))
                : (null, "", (IReadOnlyList<string>)[])
        );
        (Zaak, Naam, Bekend) = (zaak!, naam, bekend);
        return zaak is not null;
    }

    private static IReadOnlyList<string> WatErIs(Verzekeraarsrol rol, Verzoekzaak zaak) =>
        zaak.Soort switch
        {
            Verzoeksoort.Betaalovereenkomst =>
            [
                .. rol
                    .Verzoeken.Overeenkomsten(zaak)
                    .Select(o =>
                        $"{o.Soort}: {Toon.Dag(o.Geldig.Begin)} tot en met {(o.Geldig.Eind is { } e ? Toon.Dag(e) : "nader bericht")}"
                    ),
            ],
            Verzoeksoort.Rekening =>
            [
                .. rol
                    .Betalen.Rekeningen.Alle()
                    .Where(r => r.Agb == zaak.Agb)
                    .Select(r =>
                        $"Rekening {Nummer(r.Volgnummer)}: {r.Iban} op naam van {r.Naam}, vanaf {Toon.Dag(r.Vanaf)}, opgegeven door {r.GevraagdDoor}; "
                        + (
                            r.GeslotenPer is { } per ? $"gesloten per {Toon.Dag(per)}"
                            : r.Controle is { } c ? $"{(c.IsGoed ? "geverifieerd" : "afgekeurd")} door {c.Door}"
                            : "wacht op verificatie"
                        )
                    ),
            ],
            _ =>
            [
                .. rol
                    .Verzoeken.Vorderingen(zaak)
                    .Select(v =>
                        $"Vordering {(v.Kenmerk.Length > 0 ? v.Kenmerk : v.OnsKenmerk)} ({Boeksoort.Woord(v.Soort)}): {v.Open} open, vervalt {Toon.Dag(v.Vervaldatum)}{(v.IsAfgesproken ? ", er is al een afspraak" : "")}"
                    ),
            ],
        };
}
