using Vereffen.Ei;
using Vereffen.Kern;

namespace Vereffen.Praktijk;

/// <summary>A retour in words: per record what its codes say and what to do.</summary>
internal static class Retourlezer
{
    private const int MeesteMeldingen = 500;
    private const int MeesteBezwaren = 100;

    /// <summary>Elements that hold a retourcode: of today, and the foutcodes of the old style.</summary>
    private static readonly string[] Retourcodes = ["COD954", "COD955", "COD956"];
    private static readonly string[] Foutcodes = ["COD027", "COD957", "COD958", "COD959"];

    internal static Retouruitleg Lees(AangebodenBestand bestand, RecordLezer records)
    {
        var meldingen = new List<Retourmelding>();
        long aantal = 0;
        Recordbeeld? voorloop = null;
        Recordbeeld? sluit = null;
        foreach (var beeld in records.Records())
        {
            voorloop ??= beeld;
            sluit = beeld.Soort is { IsSluit: true } ? beeld : sluit;
            if (Codes(beeld) is { Count: > 0 } codes)
            {
                aantal++;
                if (meldingen.Count < MeesteMeldingen)
                {
                    meldingen.Add(Melding(beeld, codes));
                }
            }
        }

        return new Retouruitleg(
            bestand.Naam,
            records.Standaard,
            [.. Kop(voorloop!)],
            Recordtekst.Factuurnummer(voorloop!),
            sluit is null ? null : Recordtekst.Bedrag(sluit, "BED168"),
            sluit is null ? null : Recordtekst.Bedrag(sluit, "BED167"),
            meldingen,
            aantal,
            null,
            Bezwaren(sink => EiControle.Controleer(bestand.Inhoud, new ControleOpties(), sink))
        );
    }

    /// <summary>The same with what does not fit the claim that it answers.</summary>
    internal static Retouruitleg MetDeclaratie(Retouruitleg retour, ReadOnlyMemory<byte> inhoud, AangebodenBestand claim)
    {
        var past = true;
        var bezwaren = Bezwaren(sink =>
        {
            using var antwoord = new MemoryStream(inhoud.ToArray(), writable: false);
            using var vraag = new MemoryStream(claim.Inhoud.ToArray(), writable: false);
            past = RetourControle.Controleer(antwoord, vraag, new ControleOpties(), sink).Reden is null;
        });
        return past ? retour with { Declaratie = claim.Naam, Bezwaren = bezwaren } : retour;
    }

    private static List<Bevinding> Bezwaren(Action<BevindingSink> controleer)
    {
        var bezwaren = new List<Bevinding>();
        controleer(
            (scoped in EiBevinding b) =>
            {
                if (bezwaren.Count < MeesteBezwaren)
                {
                    bezwaren.Add(b.NaarBevinding() with { Waarde = "" });
                }
            }
        );
        return bezwaren;
    }

    private static Retourmelding Melding(Recordbeeld beeld, IReadOnlyList<Retourbetekenis> codes) =>
        new(
            beeld.Regel,
            beeld.Soort is { } soort ? $"{soort.Kenmerk} {soort.Naam}" : "onbekend record",
            [.. Wat(beeld)],
            Recordtekst.Bedrag(beeld, "BED161"),
            Recordtekst.Bedrag(beeld, "BED166"),
            codes
        );

    private static IEnumerable<Kenmerk> Wat(Recordbeeld beeld)
    {
        foreach (var (naam, label) in ((string, string)[])[("PRESTATIECODE", "prestatie"), ("REFERENTIENUMMER DIT", "referentie")])
        {
            if (Recordtekst.MetNaam(beeld, naam) is { } waarde)
            {
                yield return new Kenmerk(label, waarde);
            }
        }

        // The day of care, not of birth.
        var dag = beeld.Velden.FirstOrDefault(v =>
            v.Element is { Vorm: Vorm.Datum, Persoonlijk: Persoonlijk.Nee } && v.Element.Id.StartsWith("04", StringComparison.Ordinal)
        );
        if (dag is { Betekenis.Length: > 0 })
        {
            yield return new Kenmerk("datum", dag.Betekenis);
        }
    }

    private static List<Retourbetekenis> Codes(Recordbeeld beeld)
    {
        var codes = new List<Retourbetekenis>();
        foreach (var naam in Retourcodes)
        {
            if (
                Recordtekst.MetCode(beeld, naam) is { } veld
                && Retourcode.TryParse(veld.Waarde.Trim(), out var code)
                && code.Waarde > 0
                && code != Retourcode.GeenOpmerking
            )
            {
                var uitleg = Catalogus.Zoek(code);
                codes.Add(new(code.ToString(), uitleg?.Betekenis ?? "Deze code kennen we niet.", uitleg?.Advies ?? ""));
            }
        }

        foreach (var naam in Foutcodes)
        {
            if (Recordtekst.MetCode(beeld, naam) is { } veld && veld.Waarde.Trim().Trim('0').Length > 0)
            {
                codes.Add(new(veld.Waarde.Trim(), veld.Betekenis.Length > 0 ? veld.Betekenis : "Deze foutcode kennen we niet.", ""));
            }
        }

        return codes;
    }

    private static IEnumerable<Kenmerk> Kop(Recordbeeld voorloop)
    {
        if (Recordtekst.Factuurnummer(voorloop) is { Length: > 0 } factuur)
        {
            yield return new("Factuurnummer", factuur);
        }

        if (Recordtekst.MetNaam(voorloop, "UZOVI") is { } uzovi)
        {
            yield return new("Zorgverzekeraar (UZOVI)", uzovi);
        }

        if (Recordtekst.MetCode(voorloop, "NUM370")?.Waarde.Trim() is { Length: > 0 } kenmerk)
        {
            yield return new("Kenmerk van de afzender", kenmerk);
        }

        if (Recordtekst.MetCode(voorloop, "DAT277") is { Betekenis.Length: > 0 } dag)
        {
            yield return new("Dagtekening", dag.Betekenis);
        }
    }
}
