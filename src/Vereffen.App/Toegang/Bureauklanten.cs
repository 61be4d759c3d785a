using Vereffen.App.Hosting;
using Vereffen.Kern;

namespace Vereffen.App;

/// <summary>
/// In which practices the people of a bureau may work: of those for whom both the register of servicebureaus and the bureau's own list of clients say so today, and of no other. Asked at each
/// request: whoever leaves the bureau is out of its reach at once.
/// </summary>
internal sealed class Bureauklanten(Webwereld wereld, Accountbeheer beheer)
{
    /// <summary>The practices behind the bureaus of an account, by name.</summary>
    public IReadOnlyList<(Werkplek Plek, string Bureau)> Van(long account)
    {
        if (wereld.Praktijk is not { } praktijk || wereld.Registers?.Invoke() is not { } registers)
        {
            return [];
        }

        var plekken = new List<(Werkplek, string)>();
        foreach (var werk in beheer.Werkplekken(account).Where(w => w.Rol == Rol.Servicebureau))
        {
            if (!AgbCode.TryParse(werk.Code, out var bureau))
            {
                continue;
            }

            foreach (var klant in praktijk.VoorBureau(bureau).Klanten.Op(wereld.Vandaag))
            {
                if (Mag(registers, bureau, klant.Agb))
                {
                    plekken.Add((new Werkplek(Rol.Praktijk, klant.Agb.ToString(), klant.Naam), werk.Code));
                }
            }
        }

        return plekken;
    }

    /// <summary>Null when this account has no bureau that may work there today.</summary>
    public (Werkplek Plek, string Bureau)? Zoek(long account, string klant) =>
        Van(account).Where(p => p.Plek.Code == klant).Cast<(Werkplek, string)?>().FirstOrDefault();

    /// <summary>Null when this process has no registers to ask.</summary>
    public bool? Mag(AgbCode bureau, AgbCode klant) => wereld.Registers?.Invoke() is { } registers ? Mag(registers, bureau, klant) : null;

    private bool Mag(Registers.RegisterSet registers, AgbCode bureau, AgbCode klant)
    {
        foreach (ref readonly var mandaat in registers.Servicebureaus.Zoek(bureau))
        {
            if (mandaat.Agb == klant && mandaat.Geldig.Bevat(wereld.Vandaag))
            {
                return true;
            }
        }

        return false;
    }
}
