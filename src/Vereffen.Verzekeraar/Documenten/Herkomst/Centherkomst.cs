using System.Globalization;
using Vereffen.Afdruk;
using Vereffen.Kern;
using Vereffen.Verrekening;

namespace Vereffen.Verzekeraar;

/// <summary>
/// Tells where an amount in an overzicht comes from: the row, the journal entries behind it with their cause and postings, the event that made each of them, and
/// the lines of the claim message and its retour where these are known.
/// </summary>
public sealed class Centherkomst(Journaal journaal, IHerkomstbron bron)
{
    /// <summary>The chain behind one row.</summary>
    public Herkomststap Vertel(Verrekenoverzicht overzicht, OverzichtRegel regel)
    {
        ArgumentNullException.ThrowIfNull(overzicht);
        ArgumentNullException.ThrowIfNull(regel);
        var naam = string.Join(
            ' ',
            new[] { regel.Onderwerp, regel.UwKenmerk.Length > 0 ? regel.UwKenmerk : regel.OnsKenmerk }.Where(d => d.Length > 0)
        );
        var kop = string.Create(
            CultureInfo.InvariantCulture,
            $"Overzicht {overzicht.Volgnummer} van {Nederlands.Dag(overzicht.Datum)} voor {overzicht.Crediteur}, regel {naam}: {Bedragen(regel)}"
        );
        return new(kop, [.. regel.Boekingen.Select(Boeking)]);
    }

    /// <summary>The chain behind one journal entry.</summary>
    public Herkomststap Boeking(long nr)
    {
        var posten = journaal.Boeking(nr);
        var nummer = nr.ToString(CultureInfo.InvariantCulture);
        if (posten.Count == 0)
        {
            return new($"Boeking {nummer} staat niet in het journaal.");
        }

        return new(
            $"Boeking {nummer} van {Nederlands.Dag(posten[0].Datum)}: {posten[0].Oorzaak}",
            [.. posten.Select(Post), Gebeurtenis(nr)]
        );
    }

    private static Herkomststap Post(Journaalregel post) =>
        new($"{post.Rekening}: {Nederlands.Euro(post.Bedrag)} (stand {Nederlands.Euro(post.Voor)}, daarna {Nederlands.Euro(post.Na)})");

    private Herkomststap Gebeurtenis(long nr) =>
        bron.Gebeurtenis(nr) is { } g
            ? new($"Komt door: {Omschrijving(g)}", [.. bron.Declaratieregels(g).Select(Declaratieregel)])
            : new("Waardoor deze boeking kwam, is hier niet bekend.");

    private static string Omschrijving(Gebeurtenis g)
    {
        var kenmerk = g.Kenmerk.Length > 0 ? $" {g.Kenmerk}" : "";
        var ons = g.OnsKenmerk.Length > 0 ? $", ons kenmerk {g.OnsKenmerk}" : "";
        var bedrag = g.Bedrag is { } b ? $", {Nederlands.Euro(b)}" : "";
        var wie = g.Agb is { } agb ? $", zorgaanbieder {agb}" : "";
        var omschrijving = g.Omschrijving.Length > 0 ? $", {g.Omschrijving}" : "";
        var oorzaak = g.Oorzaak.Length > 0 ? $" ({g.Oorzaak})" : "";
        return $"{Naam(g)}{kenmerk} van {Nederlands.Dag(g.Datum)}{bedrag}{wie}{ons}{omschrijving}{oorzaak}";
    }

    private static string Naam(Gebeurtenis g) =>
        g.Soort switch
        {
            GebeurtenisSoort.Declaratie => g.Bedrag is { IsNegatief: true } ? "creditdeclaratie" : "declaratie",
            GebeurtenisSoort.Correctie => "correctie",
            GebeurtenisSoort.Voorschot => "voorschot",
            GebeurtenisSoort.HvVordering => "vordering na controle",
            GebeurtenisSoort.Eindafrekening => "eindafrekening",
            GebeurtenisSoort.Terugstorting => "terugstorting",
            GebeurtenisSoort.BetalingTerug => "teruggekomen betaling",
            _ => "betaalrun",
        };

    private static Herkomststap Declaratieregel(Declaratieherkomst d)
    {
        var detail = d.Detail.ToString(CultureInfo.InvariantCulture);
        return new(
            $"{d.Bericht}, detailrecord {detail}, prestatie {d.Code}, referentie {d.Referentie}: ingediend {Nederlands.Euro(d.Ingediend)}, toegekend {Nederlands.Euro(d.Toegekend)}",
            [.. d.Retourcodes.Select(Retourcode), .. d.Regels.Select(id => Regel(id, d.IsVermoeden))]
        );
    }

    private static Herkomststap Retourcode(Retourcode code) =>
        new(Catalogus.Zoek(code) is { } uitleg ? $"Retourcode {code}: {uitleg.Betekenis}" : $"Retourcode {code}");

    private static Herkomststap Regel(string id, bool isVermoeden)
    {
        var wat = isVermoeden ? "Misschien regel" : "Regel";
        return new(Catalogus.ZoekRegel(id) is { } regel ? $"{wat} {regel.Id}: {regel.Titel}" : $"{wat} {id}");
    }

    private static string Bedragen(OverzichtRegel r) =>
        r.Soort switch
        {
            Regelsoort.Vordering =>
                $"{Nederlands.Euro(r.NuVerrekend.GetValueOrDefault())} verrekend van {Nederlands.Euro(r.UBetaalt.GetValueOrDefault())}",
            Regelsoort.Betaalstop => $"{Nederlands.Euro(r.UBetaalt.GetValueOrDefault())} vastgehouden",
            Regelsoort.Restant => $"{Nederlands.Euro(r.UOntvangt.GetValueOrDefault())} eerder aangehouden",
            _ => $"{Nederlands.Euro(r.UOntvangt.GetValueOrDefault())} toegekend",
        };
}
