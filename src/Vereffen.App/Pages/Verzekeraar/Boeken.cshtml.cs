using Microsoft.AspNetCore.Mvc;
using Vereffen.App.Hosting;
using Vereffen.Verrekening;

namespace Vereffen.App.Pages;

/// <summary>Books one event by hand, as <c>vereffen book</c> does. A form that comes twice is booked once: its key is part of the cause.</summary>
public sealed class VerzekeraarBoekenModel(Webwereld wereld) : Verzekeraarpagina(wereld)
{
    private const string Pad = "/verzekeraar/vorderingen";

    public GebeurtenisSoort Soort { get; private set; }

    public string Naam { get; private set; } = "";

    public string Uitleg { get; private set; } = "";

    public Formulier Form { get; private set; } = Formulier.Leeg("boek");

    public IActionResult OnGet(string soort, string? agb, string? kenmerk, string? ons)
    {
        if (!Zoek(soort))
        {
            return NotFound();
        }

        Form = Formulier.Leeg(
            "boek",
            ("agb", Blad.Zoekterm(agb)),
            ("kenmerk", Blad.Zoekterm(kenmerk)),
            ("onskenmerk", Blad.Zoekterm(ons)),
            (Formulier.Sleutelveld, NieuweSleutel())
        );
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string soort)
    {
        if (!Zoek(soort))
        {
            return NotFound();
        }

        Form = Formulier.Van("boek", Request.Form);
        var gebeurtenis = Lees();
        if (!Form.IsGoed)
        {
            return Page();
        }

        var uzovi = Uzovi;
        var (isEerder, bezwaar) = await MetAsync(rol =>
        {
            if (rol.Inzage.IsGeboekt(gebeurtenis.Oorzaak))
            {
                return (true, null);
            }

            if (gebeurtenis.Agb is not { } agb || !rol.Inzage.Kent(uzovi, agb))
            {
                return (false, "Deze zorgaanbieder heeft bij u geen overeenkomst en nooit gedeclareerd.");
            }

            try
            {
                rol.Boek(gebeurtenis);
                return (false, (string?)null);
            }
            catch (InvalidOperationException fout)
            {
                return (false, $"Er is niets geboekt: {fout.Message}");
            }
        });
        if (bezwaar is not null)
        {
            Form.Weiger(bezwaar);
            return Page();
        }

        return Klaar(
            isEerder ? "Dit formulier was al geboekt; er is niets dubbel gebeurd." : $"Geboekt: {Naam} voor {gebeurtenis.Agb}.",
            Pad
        );
    }

    private Gebeurtenis Lees()
    {
        var agb = Form.Agb("agb");
        var (kenmerk, ons) = ("", "");
        if (!Boeksoort.IsBetaalstop(Soort))
        {
            kenmerk = Form.Tekst("kenmerk", "het kenmerk", 100, verplicht: false);
            ons = Form.Tekst("onskenmerk", "ons kenmerk", 100, verplicht: false);
            if (kenmerk.Length == 0 && ons.Length == 0)
            {
                Form.Weiger(
                    Soort == GebeurtenisSoort.HvVordering ? "onskenmerk" : "kenmerk",
                    "Vul het factuurnummer in, of ons eigen kenmerk."
                );
            }
        }

        var bedrag = Boeksoort.HeeftBedrag(Soort)
            ? Form.Bedrag("bedrag", "het bedrag", magNegatief: Soort == GebeurtenisSoort.Eindafrekening)
            : null;
        if (bedrag is { IsNul: true })
        {
            Form.Weiger("bedrag", "Een bedrag van nul heeft geen gevolg.");
        }

        var dag = Boeksoort.HeeftDag(Soort) ? Form.Datum("dag", "de dag", verplicht: Boeksoort.IsOverVordering(Soort)) : null;
        if (dag < Vandaag)
        {
            Form.Weiger("dag", "Deze dag is al voorbij.");
        }

        var omschrijving =
            Soort == GebeurtenisSoort.HvVordering ? Form.Tekst("omschrijving", "de omschrijving", 200, verplicht: false) : "";
        var sleutel = Form[Formulier.Sleutelveld];
        if (sleutel.Length is < 16 or > 64 || !sleutel.All(char.IsAsciiHexDigit))
        {
            Form.Weiger("Dit formulier is niet van deze server; ververs de pagina.");
        }

        return new Gebeurtenis(Vandaag, Soort)
        {
            Uzovi = Uzovi,
            Agb = agb,
            Kenmerk = kenmerk,
            OnsKenmerk = ons,
            Bedrag = bedrag,
            Vervaldatum = dag,
            Omschrijving = omschrijving,
            Oorzaak = $"met de hand geboekt door {Wie} (formulier {sleutel})",
        };
    }

    private bool Zoek(string soort)
    {
        var gevonden = Boeksoort.Alle.FirstOrDefault(s => s.Soort.ToString() == soort);
        (Soort, Naam, Uitleg) = gevonden;
        return gevonden.Naam is not null && Opdrachten.BookOpdracht.Soorten.Contains(Soort);
    }
}
