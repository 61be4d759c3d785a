using System.Globalization;
using Vereffen.Afdruk;
using Vereffen.Beoordeling;
using Vereffen.Kern;
using Vereffen.Registers;

namespace Vereffen.Verzekeraar;

/// <summary>
/// The letter with a correctiespecificatie: it tells one zorgaanbieder per line what was judged again and what changes. The same goes to the servicebureau that
/// submitted the lines, then with the zorgaanbieder named. The file with the same lines is <see cref="Beoordeling.Correctiespecificatie"/>. Insured persons stand in it with initials and year of birth only, for it goes by post.
/// </summary>
public sealed class Correctiebrief
{
    private const string Medewerker = "besluit";

    /// <param name="datum">Date of the letter.</param>
    /// <param name="agb">The zorgaanbieder whose lines they are.</param>
    /// <param name="kenmerk">The insurer's number of the correctie.</param>
    /// <param name="regels">At least one, in the order in which they are to be shown.</param>
    public Correctiebrief(DateOnly datum, AgbCode agb, string kenmerk, IReadOnlyList<Correctiebriefregel> regels)
    {
        ArgumentNullException.ThrowIfNull(regels);
        ArgumentOutOfRangeException.ThrowIfZero(regels.Count);
        (Datum, Agb, Kenmerk, Regels) = (datum, agb, kenmerk, regels);
    }

    /// <summary>The letters that go with a specification: one for each zorgaanbieder whose lines are in it (a bureau gets one for each client).</summary>
    /// <param name="specificatie">What was corrected, for one addressee.</param>
    /// <param name="datum">Date of the letter.</param>
    /// <param name="kenmerk">The insurer's number of the correctie.</param>
    /// <param name="verzekerde">How the insured of a line is told.</param>
    public static IReadOnlyList<Correctiebrief> Van(
        Beoordeling.Correctiespecificatie specificatie,
        DateOnly datum,
        string kenmerk,
        Func<Historieregel, Verzekerdeaanduiding> verzekerde
    )
    {
        ArgumentNullException.ThrowIfNull(specificatie);
        return
        [
            .. specificatie
                .Correcties.Select((c, i) => (Correctie: c, Nummer: i + 1))
                .GroupBy(p => p.Correctie.Crediteur)
                .Select(g => new Correctiebrief(datum, g.Key, kenmerk, [.. g.Select(p => Regel(p.Correctie, p.Nummer, verzekerde))])),
        ];
    }

    private static Correctiebriefregel Regel(Correctie c, int nummer, Func<Historieregel, Verzekerdeaanduiding> verzekerde) =>
        new(
            c.Regel.Factuurnummer,
            nummer,
            c.Regel.Referentie,
            verzekerde(c.Regel),
            c.Regel.Behandelaar,
            c.Regel.Begin,
            c.Regel.Eind,
            c.Regel.Code,
            c.Oud,
            c.Nieuw,
            c.Besluit.Regels
        );

    public DateOnly Datum { get; }

    public AgbCode Agb { get; }

    public string Kenmerk { get; }

    public IReadOnlyList<Correctiebriefregel> Regels { get; }

    /// <summary>Sum of all differences; negative = a vordering.</summary>
    public Bedrag Verschil => Som(r => r.Verschil);

    public string Brief(Afzender afzender, Geadresseerde aan)
    {
        ArgumentNullException.ThrowIfNull(afzender);
        ArgumentNullException.ThrowIfNull(aan);
        return Briefpapier.Maak(
            "Wij hebben betaalde declaraties aangepast",
            afzender,
            aan,
            Kenmerken(),
            Html.Van(
                $"""
                <p>Wij hebben {Aantal()} opnieuw bekeken{(aan.Agb == Agb ? Html.Leeg : Html.Van($" van zorgaanbieder {Agb}"))}. {Samen()}
                Achter deze brief staat per regel wat er verandert.</p>
                <h2>Waarom veranderen deze bedragen?</h2>
                <dl class="redenen">
                {Html.Elk(Regels.SelectMany(Regelids).Distinct(StringComparer.Ordinal), Uitleg)}
                {Html.Elk(
                    Regels.Where(r => r.RegelId.Length == 0).Take(1),
                    _ => Html.Van($"<dt>{Medewerker}</dt><dd>Een medewerker van ons heeft deze regel bekeken.</dd>")
                )}
                </dl>
                <p>U ziet geen burgerservicenummers en namen in deze brief, omdat die per post gaat. Met uw eigen referentie vindt u de regel terug in uw administratie.</p>
                <h2>Bent u het er niet mee eens?</h2>
                <p>Laat het ons weten en noem het kenmerk van deze brief en de referentie van de regel.</p>
                {Briefpapier.Contact(afzender)}
                """
            ),
            Bijlage()
        );
    }

    private IEnumerable<(string, string)> Kenmerken()
    {
        yield return ("Datum", Nederlands.Dag(Datum));
        yield return ("AGB-code zorgaanbieder", Agb.ToString());
        yield return ("Kenmerk", Kenmerk);
    }

    private string Aantal() => Regels.Count == 1 ? "één betaalde regel" : $"{Getal(Regels.Count)} betaalde regels";

    private Html Samen() =>
        Verschil.IsNegatief
            ? Html.Van(
                $"Samen kennen wij {-Verschil} minder toe. Dat bedrag verrekenen wij met uw volgende declaraties; u hoeft nu niets over te maken."
            )
        : Verschil.IsNul ? Html.Van($"Samen blijft het bedrag gelijk.")
        : Html.Van($"Samen kennen wij {Verschil} meer toe. Dat krijgt u bij de volgende betaling.");

    private Html Bijlage() =>
        Html.Van(
            $"""
            <section class="overzicht" aria-labelledby="specificatie">
            <h2 id="specificatie" class="kop">Correctiespecificatie {Kenmerk}</h2>
            <div class="rol" role="region" aria-labelledby="specificatie" tabindex="0">
            <table class="specificatie">
            <caption>Regels met het oude en het nieuwe bedrag, in euro</caption>
            <colgroup>
            <col style="width: 11%" /><col style="width: 5%" /><col style="width: 13%" /><col style="width: 12%" /><col style="width: 8%" />
            <col style="width: 8%" /><col style="width: 8%" /><col style="width: 8%" /><col style="width: 7%" /><col style="width: 7%" />
            <col style="width: 7%" /><col style="width: 6%" />
            </colgroup>
            <thead>
            <tr>
            <th scope="col">Factuur</th><th scope="col">Regel</th><th scope="col">Uw referentie</th><th scope="col">Verzekerde (geboortejaar)</th>
            <th scope="col">Behandelaar</th><th scope="col">Code</th><th scope="col">Van</th><th scope="col">Tot en met</th>
            <th scope="col" class="bedrag">Oud</th><th scope="col" class="bedrag">Nieuw</th><th scope="col" class="bedrag">Verschil</th>
            <th scope="col">Reden</th>
            </tr>
            </thead>
            <tbody>
            {Html.Elk(Regels, Rij)}
            </tbody>
            <tfoot>
            <tr>
            <th scope="row" colspan="8">Totaal</th>
            <td class="bedrag">{Nederlands.Getal(Som(r => r.Oud))}</td><td class="bedrag">{Nederlands.Getal(
                Som(r => r.Nieuw)
            )}</td><td class="bedrag">{Nederlands.Getal(Verschil)}</td><td></td>
            </tr>
            </tfoot>
            </table>
            </div>
            </section>
            """
        );

    private static Html Rij(Correctiebriefregel r) =>
        Html.Van(
            $"""
            <tr>
            <td>{r.Factuurnummer}</td><td>{Getal(r.Regel)}</td><th scope="row">{r.Referentie}</th><td>{r.Verzekerde.ToString()}</td>
            <td>{r.Behandelaar?.ToString()}</td><td>{r.Code}</td>
            <td class="dag">{Dag(r.Begin)}</td><td class="dag">{Dag(r.Eind)}</td>
            <td class="bedrag">{Nederlands.Getal(r.Oud)}</td><td class="bedrag">{Nederlands.Getal(
                r.Nieuw
            )}</td><td class="bedrag">{Nederlands.Getal(r.Verschil)}</td>
            <td>{Reden(r)}</td>
            </tr>

            """
        );

    private static string Reden(Correctiebriefregel r) =>
        r.Reden.Length > 0 ? r.Reden
        : r.RegelId.Length > 0 ? string.Join(", ", Regelids(r))
        : Medewerker;

    private static string[] Regelids(Correctiebriefregel r) => r.RegelId.Split('|', StringSplitOptions.RemoveEmptyEntries);

    private static string Dag(DateOnly? dag) => dag is { } bekend ? Nederlands.KorteDag(bekend) : "";

    private static Html Uitleg(string id) =>
        Catalogus.ZoekRegel(id) is { } regel
            ? Html.Van($"<dt>{id}: {regel.Titel}</dt><dd>{regel.Uitleg}</dd>\n")
            : Html.Van($"<dt>{id}</dt><dd>Deze regel geldt bij deze zorgverzekeraar.</dd>\n");

    private static string Getal(long getal) => getal.ToString(CultureInfo.InvariantCulture);

    private Bedrag Som(Func<Correctiebriefregel, Bedrag> wat) => Regels.Aggregate(Bedrag.Nul, (som, r) => som + wat(r));
}
