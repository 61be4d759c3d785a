using System.Globalization;
using Vereffen.Registers;

namespace Vereffen.Beoordeling;

/// <summary>
/// P13: the treating provider is registered on the begin date (8011), is the declarant or works for it then (0559), and is competent and recognised for the
/// prestatie (0562): by zorgsoort, the first two digits of the AGB-code, or by registered kwalificatie.
/// </summary>
internal sealed class P13BehandelaarRule : PrestatieRule
{
    public override string Id => "P13";

    public override void Judge(PrestatieContext p)
    {
        if (p.Prestatie.Behandelaar is not { } agb)
        {
            p.Afwijzen(Codes.Behandelaar, "er is geen behandelaar ingevuld");
            return;
        }

        var behandelaar = p.Bestand.Behandelaar(agb);
        if (behandelaar.Op(p.Begin) is not { } registratie)
        {
            p.Afwijzen(Codes.Behandelaar, $"behandelaar {agb} staat op {Tekst.Dag(p.Begin)} niet in het AGB-register");
            return;
        }

        if (p.MetSpoor)
        {
            p.Noteer($"behandelaar {agb} in het AGB-register {registratie.Geldig}");
        }

        if (!behandelaar.HoortBijDeclarant(p.Begin))
        {
            p.Afwijzen(Codes.BehandelaarNietVerbonden, $"behandelaar {agb} werkt op {Tekst.Dag(p.Begin)} niet voor de declarant");
        }

        if (p.Beschrijving is { } beschrijving && !(IsBevoegd(registratie, beschrijving) && IsErkend(registratie, beschrijving, p.Begin)))
        {
            p.Afwijzen(
                Codes.BehandelaarOnbevoegd,
                $"behandelaar {agb} is op {Tekst.Dag(p.Begin)} niet bevoegd of erkend voor prestatie {beschrijving.Sleutel}"
            );
        }
    }

    private static bool IsBevoegd(AgbRegistratie registratie, Prestatiebeschrijving beschrijving)
    {
        if (beschrijving.Bevoegd.Count == 0)
        {
            return true;
        }

        foreach (var wie in beschrijving.Bevoegd)
        {
            var past =
                wie.Length == 2 && int.TryParse(wie, NumberStyles.None, CultureInfo.InvariantCulture, out var zorgsoort)
                    ? registratie.Agb.Zorgsoort == zorgsoort
                    : Noemt(registratie.Kwalificaties, wie);
            if (past)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsErkend(AgbRegistratie registratie, Prestatiebeschrijving beschrijving, DateOnly dag) =>
        beschrijving.Erkenning.Length == 0
        || (Noemt(registratie.Erkenningen, beschrijving.Erkenning) && (registratie.ErkenningEind is not { } eind || dag <= eind));

    private static bool Noemt(IReadOnlyList<string> lijst, string waarde) => lijst.Contains(waarde, StringComparer.OrdinalIgnoreCase);
}
