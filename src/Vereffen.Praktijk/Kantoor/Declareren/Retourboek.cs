using Vereffen.Kern;
using Vereffen.Opslag;

namespace Vereffen.Praktijk;

/// <summary>
/// Writes what comes back behind the treatments that were claimed. Runs in the transaction in which the message is kept, so that a message and its consequence are there
/// together, once.
/// </summary>
internal static class Retourboek
{
    /// <summary>A retour of a claim of some practice in this administration; nothing when it is not.</summary>
    public static void Boek(SqliteTransactie t, Guid claim, ReadOnlyMemory<byte> payload, string nu)
    {
        var wie = new { claim = claim.ToString() };
        if (
            t.VraagEen<string>("SELECT praktijk FROM indiening WHERE claim = @claim AND stand = 'onderweg'", wie) is not { } praktijk
            || Retourlijst.Lees(payload) is not { } retour
        )
        {
            return;
        }

        var stand = Stand(retour);
        if (stand == "technisch afgewezen" || retour.IsBestandAfgewezen)
        {
            Geefterug(t, claim, retour);
        }
        else
        {
            foreach (var regel in Behandelboek.Vraag(t, "AND b.claim = @claim", new { claim = claim.ToString(), praktijk }).ToList())
            {
                Boek(t, regel, retour);
            }
        }

        t.Voer(
            "UPDATE indiening SET stand = @stand, codes = @codes, toegekend = @toegekend, kenmerk = @kenmerk, beantwoord_op = @nu WHERE claim = @claim",
            new
            {
                claim = claim.ToString(),
                stand,
                codes = Tekst(retour.Bestand),
                toegekend = retour.Toegekend?.Cents,
                kenmerk = retour.Kenmerk,
                nu,
            }
        );
    }

    internal static string Tekst(IEnumerable<Retourcode> codes) => string.Join(' ', codes);

    private static string Stand(Retourlijst retour) =>
        retour.VanPortaal ? "technisch afgewezen"
        : retour.IsGeheelToegekend ? "toegekend"
        : retour.IsBestandAfgewezen ? "afgewezen"
        : "deels toegekend";

    /// <summary>Nobody judged these lines: they are open again, with what was wrong; their numbers may be used again.</summary>
    private static void Geefterug(SqliteTransactie t, Guid claim, Retourlijst retour)
    {
        var bestand = Tekst(retour.Bestand.Where(c => c != Retourcode.GeenOpmerking));
        t.Voer(
            "UPDATE behandeling SET staat = 'open', claim = NULL, codes = @bestand WHERE claim = @claim",
            new { claim = claim.ToString(), bestand }
        );
        foreach (var (referentie, uitkomst) in retour.Regels)
        {
            t.Voer(
                "UPDATE behandeling SET codes = @codes WHERE praktijk = (SELECT praktijk FROM indiening WHERE claim = @claim) AND referentie = @referentie AND staat = 'open'",
                new
                {
                    claim = claim.ToString(),
                    referentie,
                    codes = Tekst(uitkomst.Codes.Where(c => c != Retourcode.GoedMaarBestandAfgekeurd)),
                }
            );
        }
    }

    private static void Boek(SqliteTransactie t, Behandelregel regel, Retourlijst retour)
    {
        var uitkomst = regel.Referentie is { } referentie ? retour.Regels.GetValueOrDefault(referentie) : null;
        var toegekend = uitkomst is null ? regel.Bedrag : uitkomst.Toegekend.Absoluut();
        // A line of nothing that carries no code was awarded all the same.
        var isToegekend = uitkomst is null || !toegekend.IsNul || (regel.Bedrag.IsNul && uitkomst.Codes.Count == 0);
        t.Voer(
            "UPDATE behandeling SET staat = @staat, toegekend = @toegekend, codes = @codes WHERE id = @id AND staat = 'ingediend'",
            new
            {
                id = regel.Id,
                staat = Behandelboek.Woord(isToegekend ? Staat.Toegekend : Staat.Afgewezen),
                toegekend = toegekend.Cents,
                codes = Tekst(uitkomst?.Codes ?? []),
            }
        );
        if (isToegekend && regel.CreditVan is { } debet)
        {
            t.Voer("UPDATE behandeling SET staat = 'gecrediteerd' WHERE id = @debet AND staat = 'toegekend'", new { debet });
        }
    }
}
