using System.Globalization;
using Vereffen.App.Uitvoer;
using Vereffen.Verrekening;
using Vereffen.Verzekeraar;

namespace Vereffen.App.Opdrachten;

/// <summary>Tells which accounts there are and were.</summary>
internal static class Rekeningverslag
{
    public static void Schrijf(Omgeving omgeving, Rekeningbeheer rekeningen, bool json, bool masker)
    {
        var alle = rekeningen.Alle();
        var inGebruik = alle.Select(r => r.Agb).Distinct().Select(a => rekeningen.InGebruik(a).Waarde).OfType<Bankrekening>().ToHashSet();
        if (json)
        {
            omgeving.SchrijfJson(
                new
                {
                    schema = 1,
                    eigen = rekeningen
                        .Eigen()
                        .Select(e => new
                        {
                            uzovi = e.Key.ToString(),
                            naam = e.Value.Naam,
                            iban = Toon(e.Value.Rekening, masker),
                            bic = e.Value.Bic,
                        }),
                    eigenHistorie = rekeningen
                        .EigenHistorie()
                        .Select(e => new
                        {
                            nummer = e.Nummer,
                            uzovi = e.Uzovi.ToString(),
                            iban = Toon(e.Rekening.Rekening, masker),
                            opgegevenDoor = e.Door,
                            opgegevenOp = e.Op,
                            stand = Stand(e),
                            gecontroleerdDoor = e.Controle?.Door,
                            gecontroleerdOp = e.Controle?.Op,
                        }),
                    rekeningen = alle.Select(r => new
                    {
                        agb = r.Agb.ToString(),
                        nummer = r.Volgnummer,
                        iban = Toon(r.Iban, masker),
                        naam = masker ? null : r.Naam,
                        vanaf = r.Vanaf,
                        opgegevenDoor = r.GevraagdDoor,
                        opgegevenOp = r.GevraagdOp,
                        stand = Stand(r, inGebruik),
                        gecontroleerdDoor = r.Controle?.Door,
                        gecontroleerdOp = r.Controle?.Op,
                        geslotenPer = r.GeslotenPer,
                    }),
                }
            );
            return;
        }

        foreach (var (uzovi, eigen) in rekeningen.Eigen())
        {
            omgeving.Uit.WriteLine($"{uzovi} betaalt van {Toon(eigen.Rekening, masker)} ({Tekst.Veilig(eigen.Naam, 70)})");
        }

        foreach (var e in rekeningen.EigenHistorie().Where(e => e.Controle is not { IsGoed: true }))
        {
            omgeving.Uit.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{e.Uzovi} eigen rekening {e.Nummer} {Toon(e.Rekening.Rekening, masker)}: {Stand(e)}; opgegeven door {Tekst.Veilig(e.Door, 60)}"
                )
            );
        }

        foreach (var r in alle)
        {
            omgeving.Uit.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{r.Agb} {r.Volgnummer} {Toon(r.Iban, masker)} vanaf {r.Vanaf:yyyy-MM-dd}: {Stand(r, inGebruik)}; opgegeven door {Tekst.Veilig(r.GevraagdDoor, 60)}{(r.Controle is { } c ? $", gecontroleerd door {Tekst.Veilig(c.Door, 60)}" : "")}"
                )
            );
        }
    }

    private static string Toon(Iban iban, bool masker) => masker ? iban.ToString() : iban.Leesbaar();

    private static string Stand(EigenRekening e) =>
        e.Controle is not { } controle ? "wacht op verificatie"
        : controle.IsGoed ? "geverifieerd"
        : "afgekeurd";

    /// <summary>Words for where an account stands.</summary>
    internal static string Stand(Bankrekening r, HashSet<Bankrekening> inGebruik) =>
        inGebruik.Contains(r) ? "in gebruik"
        : r.GeslotenPer is { } per ? string.Create(CultureInfo.InvariantCulture, $"gesloten per {per:yyyy-MM-dd}")
        : r.Controle is null ? "wacht op verificatie"
        : r.Controle.IsGoed ? "vervangen of nog niet begonnen"
        : "afgekeurd";
}
