using System.Globalization;
using Vereffen.Kern;

namespace Vereffen.Ei;

/// <summary>What a finding says.</summary>
internal enum MeldingSoort
{
    Geen,
    Tekst,
    NietNumeriek,
    SpatiesInGetal,
    NietLinksAangesloten,
    Stuurteken,
    NietGevuld,
    ReserveGevuld,
    GeenDatum,
    GeenElfproef,
    GeenAgb,
    GeenPostcode,
    GeenRetourcode,
    GeenBtwNummer,
    NietInLijst,
    WaardeNietToegestaan,
    OngelijkAanBoven,
    Dubbel,
    OnbekendRecord,
    Lengte,
    LengteUtf8,
    Afgebroken,
    Volgorde,
    Ontbreekt,
    OntbrekendKind,
    Volgnummer,
    CommentaarHoortNiet,
    Regelnummer,
    AantalKloptNiet,
    TotaalKloptNiet,
    TekenKloptNiet,
    RegeleindeLf,
    RegeleindeCr,
    RegeleindeOntbreekt,
    LegeRegel,
    AndereCode,
    OnbekendeCode,
    AndereVersie,
    AndereSubversie,
    GeenVoorloop,
    Bom,
    Leeg,
    Utf16,
    Binair,
}

/// <summary>The Dutch texts of the findings.</summary>
internal static class Meldingen
{
    internal static string Tekst(in EiBevinding b) =>
        b.MeldingSoort switch
        {
            MeldingSoort.Tekst or MeldingSoort.Binair => b.Tekst ?? "",
            MeldingSoort.NietNumeriek => "Hier mogen alleen cijfers staan.",
            MeldingSoort.SpatiesInGetal => "Een getal staat rechts in het veld en wordt links aangevuld met nullen, niet met spaties.",
            MeldingSoort.NietLinksAangesloten => "Tekst begint op de eerste positie van het veld, niet met een spatie.",
            MeldingSoort.Stuurteken => "Het veld bevat een stuurteken.",
            MeldingSoort.NietGevuld => "Dit veld is verplicht en niet gevuld.",
            MeldingSoort.ReserveGevuld => "De reserve moet uit spaties bestaan.",
            MeldingSoort.GeenDatum => "Dit is geen bestaande datum (EEJJMMDD).",
            MeldingSoort.GeenElfproef => "Dit nummer voldoet niet aan de elfproef van een BSN.",
            MeldingSoort.GeenAgb => "Dit is geen AGB-code: posities 1-2 mogen niet 00 zijn en 3-8 niet 000000.",
            MeldingSoort.GeenPostcode => "Een Nederlandse postcode is vier cijfers en twee letters.",
            MeldingSoort.GeenBtwNummer => "Een btw-identificatienummer is NL, negen cijfers, B en twee cijfers.",
            MeldingSoort.GeenRetourcode => "Een retourcode is vier cijfers.",
            MeldingSoort.NietInLijst => $"Deze waarde staat niet (meer) in codelijst {b.Element.Lijst}.",
            MeldingSoort.WaardeNietToegestaan => $"Toegestaan is hier alleen {string.Join(", ", b.Element.Waarden)}.",
            MeldingSoort.OngelijkAanBoven => $"De waarde is niet gelijk aan {b.Element.GelijkAan} in het bovenliggende record.",
            MeldingSoort.Dubbel => "Dit referentienummer komt eerder in dit bestand voor.",
            MeldingSoort.OnbekendRecord => $"Dit recordtype bestaat niet in de standaard; gecontroleerd als {b.Kenmerk}.",
            MeldingSoort.Lengte => Getallen($"Het record is {b.A} posities lang; het moeten er {b.B} zijn."),
            MeldingSoort.LengteUtf8 => Getallen(
                $"Het record telt {b.B} tekens maar {b.A} bytes: het is in UTF-8 geschreven. Een record is {b.B} bytes; schrijf ISO 8859-1."
            ),
            MeldingSoort.Afgebroken => Getallen($"Het bestand breekt af: dit record is {b.A} van de {b.B} posities lang."),
            MeldingSoort.Volgorde => "Dit record staat op een plaats waar het niet mag staan.",
            MeldingSoort.Ontbreekt => "Het sluitrecord ontbreekt aan het eind van het bestand.",
            MeldingSoort.OntbrekendKind => $"Voor dit record ontbreekt een record {b.Tekst}.",
            MeldingSoort.Volgnummer => Getallen($"De detailrecords zijn doorlopend genummerd; hier wordt {b.A} verwacht."),
            MeldingSoort.CommentaarHoortNiet => "Een commentaarrecord draagt het nummer van het record waar het direct achter staat.",
            MeldingSoort.Regelnummer => Getallen($"De regels commentaar bij een record lopen op vanaf 0001; hier wordt {b.A} verwacht."),
            MeldingSoort.AantalKloptNiet => Getallen($"Het bestand bevat er {b.A}."),
            MeldingSoort.TotaalKloptNiet => $"Debet min credit van de prestaties is {new Bedrag(b.A)}.",
            MeldingSoort.TekenKloptNiet =>
                $"Debet min credit van de prestaties is {new Bedrag(b.A)}; daar hoort een {(b.A < 0 ? 'C' : 'D')} bij.",
            MeldingSoort.RegeleindeLf => "Vanaf deze regel eindigen records met alleen LF in plaats van CR LF.",
            MeldingSoort.RegeleindeCr => "Vanaf deze regel eindigen records met alleen CR in plaats van CR LF.",
            MeldingSoort.RegeleindeOntbreekt => "Na het laatste record ontbreekt CR LF.",
            MeldingSoort.LegeRegel => "Hier staat een regeleinde zonder record.",
            MeldingSoort.AndereCode => Getallen($"De code van het bericht is niet {b.A}, de standaard waartegen gecontroleerd wordt."),
            MeldingSoort.OnbekendeCode =>
                "Deze code van een extern-integratiebericht kennen we niet; het soort bericht is niet vast te stellen.",
            MeldingSoort.AndereVersie => $"Deze versie kennen we niet; gecontroleerd als {b.Tekst}.",
            MeldingSoort.AndereSubversie => $"Deze subversie kennen we niet; gecontroleerd als {b.Tekst}.",
            MeldingSoort.GeenVoorloop => "Het bestand begint niet met een voorlooprecord (01); het soort bericht is niet vast te stellen.",
            MeldingSoort.Bom => "Het bestand begint met een UTF-8-markering (EF BB BF) die er niet hoort; de controle gaat zonder verder.",
            MeldingSoort.Leeg => "Het bestand is leeg.",
            MeldingSoort.Utf16 => "Het bestand is in UTF-16 geschreven, twee bytes per teken. Schrijf het in ISO 8859-1.",
            _ => "",
        };

    private static string Getallen(FormattableString tekst) => tekst.ToString(CultureInfo.InvariantCulture);
}
