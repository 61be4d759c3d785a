using Vereffen.Kern;

namespace Vereffen.Beoordeling;

/// <summary>The retourcodes (COD954-VEKT) that the rules give, by name.</summary>
internal static class Codes
{
    public static readonly Retourcode Servicebureau = new(13);
    public static readonly Retourcode ZorgverlenerVoorloop = new(14);
    public static readonly Retourcode PraktijkVoorloop = new(16);
    public static readonly Retourcode InstellingVoorloop = new(17);
    public static readonly Retourcode Uzovi = new(18);
    public static readonly Retourcode Factuurnummer = new(30);
    public static readonly Retourcode Verzekerdennummer = new(300);
    public static readonly Retourcode NummerEnNaam = new(302);
    public static readonly Retourcode NummerEnGeboortedatum = new(307);
    public static readonly Retourcode NietVerzekerd = new(320);
    public static readonly Retourcode Overleden = new(328);
    public static readonly Retourcode BsnOnjuist = new(435);
    public static readonly Retourcode GedeeltelijkVerzekerd = new(506);
    public static readonly Retourcode MachtigingOnjuist = new(550);
    public static readonly Retourcode GeenMachtiging = new(551);
    public static readonly Retourcode BuitenMachtiging = new(553);
    public static readonly Retourcode AnderePrestatieDanMachtiging = new(554);
    public static readonly Retourcode BehandelaarNietVerbonden = new(559);
    public static readonly Retourcode BehandelaarOnbevoegd = new(562);
    public static readonly Retourcode Prestatielijst = new(581);
    public static readonly Retourcode Prestatiecode = new(582);
    public static readonly Retourcode MaximumAantal = new(584);
    public static readonly Retourcode TeLaat = new(586);
    public static readonly Retourcode AlGedeclareerd = new(587);
    public static readonly Retourcode Tarief = new(611);
    public static readonly Retourcode NietGedekt = new(613);
    public static readonly Retourcode VorigeReferentie = new(651);
    public static readonly Retourcode BsnEnGeboortedatum = new(8004);
    public static readonly Retourcode BsnEnNaam = new(8005);
    public static readonly Retourcode Prestatiedatum = new(8007);
    public static readonly Retourcode NietBijVerzekerde = new(8008);
    public static readonly Retourcode Behandelaar = new(8011);
    public static readonly Retourcode Verwijzer = new(8014);
    public static readonly Retourcode GeenDebetBekend = new(8017);
    public static readonly Retourcode ReferentieNietUniek = new(8021);
    public static readonly Retourcode GeenContract = new(8022);
    public static readonly Retourcode BureauNietVerbonden = new(8023);
    public static readonly Retourcode DagtekeningTeOud = new(8024);
    public static readonly Retourcode BerekendBedrag = new(8032);
    public static readonly Retourcode Declaratiebedrag = new(8033);
    public static readonly Retourcode BuitenContract = new(8060);
    public static readonly Retourcode Standaard = new(8061);
    public static readonly Retourcode DebetEnCreditInBestand = new(8062);
    public static readonly Retourcode BerekendLagerDanGedeclareerd = new(8063);
    public static readonly Retourcode DebetCreditVerschilt = new(8064);
    public static readonly Retourcode ZorgverlenerNietVerbonden = new(8066);
    public static readonly Retourcode AlIngediend = new(8067);
    public static readonly Retourcode RegelNaarPersoon = new(8072);
    public static readonly Retourcode BestandNaarPersoon = new(8074);
    public static readonly Retourcode AlGecrediteerd = new(8084);
    public static readonly Retourcode AllesOfNiets = new(8097);
    public static readonly Retourcode DatumNaDagtekening = new(8176);
    public static readonly Retourcode BeginNaDagtekening = new(8177);
    public static readonly Retourcode EindNaDagtekening = new(8178);
    public static readonly Retourcode DoorsturenNietToegestaan = new(8179);
    public static readonly Retourcode WlzZorg = new(8983);
}
