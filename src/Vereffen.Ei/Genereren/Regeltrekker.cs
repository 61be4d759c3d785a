namespace Vereffen.Ei;

/// <summary>Draws the lines of a verzekerde: sound ones, that under the synthetic world's registers are awarded in full.</summary>
internal sealed class Regeltrekker(Claimplan plan, long seed)
{
    /// <summary>Days between two lines of one verzekerde: never the same day or ISO week.</summary>
    internal const int Tussenruimte = 11;

    /// <summary>Every so many lines a credit of an earlier claim.</summary>
    private const int CreditPer = 40;

    private static readonly Rol[] Rollen = [.. Enum.GetValues<Rol>().Where(r => r < Rol.Uitsluiter)];

    private readonly int creditrest = Toeval.Van(seed, 0, 4).Tot(CreditPer);

    internal void Vul(ref Toeval toeval, Testpersoon persoon, ReadOnlySpan<Regelplan> regels, int voor)
    {
        var eerste = Zorgprofiel.PeriodeBegin.AddDays(2 + toeval.Tot(8));
        var metPeildatum = false;
        var metWzd = false;
        for (var i = 0; i < regels.Length; i++)
        {
            var regel = regels[i];
            regel.Nummer = voor + i + 1L;
            regel.Begin = eerste.AddDays(i * Tussenruimte);
            var rol = Rollen[toeval.Tot(Rollen.Length)];
            var credit = regel.Nummer % CreditPer == creditrest && !persoon.IsZonderBsn;
            if (credit || !Past(rol, persoon, metPeildatum, metWzd))
            {
                rol = Rol.Gewoon;
            }

            metPeildatum |= rol is Rol.Kwartaal or Rol.EenOktober;
            metWzd |= rol == Rol.Wzd;
            Zet(plan, regel, rol);
            regel.Aantal = plan.MetAantal && rol is not (Rol.Wzd or Rol.Meerdaags) ? 1 + toeval.Tot(2) : 1;
            regel.Tarief = Tarief(ref toeval, regel.Soort);
            regel.Behandelaar = rol == Rol.Wzd ? regel.Behandelaar : plan.Profiel.Behandelaars[toeval.Tot(2)];
            regel.Reken();
            if (credit)
            {
                MaakCredit(regel);
            }
        }
    }

    /// <summary>Makes it a line of this kind, one unit at the tarief of the register, by the first treating provider.</summary>
    internal static void Zet(Claimplan plan, Regelplan regel, Rol rol)
    {
        regel.Soort = plan.Profiel.Soorten[(int)rol];
        regel.Eind = rol == Rol.Meerdaags && plan.MetEind ? regel.Begin.AddDays(2) : regel.Begin;
        regel.Aantal = 1;
        regel.Tarief = regel.Soort.Tarief;
        regel.Behandelaar = plan.Profiel.Behandelaars[rol == Rol.Wzd ? 2 : 0];
        regel.Verwijzer = plan.MetVerwijzer && (rol == Rol.Verwijzing || plan.Standaard.Naam is not "MZ301") ? plan.Profiel.Verwijzer : 0;
        regel.Doorsturen = 1;
        regel.HeeftMachtiging = rol == Rol.Machtiging;
        regel.IsCredit = false;
        regel.BerekendIsCredit = false;
        regel.HeeftVorige = false;
        regel.VorigeInBestand = 0;
        regel.Fout = null;
        regel.Reken();
    }

    internal static void MaakCredit(Regelplan regel)
    {
        regel.IsCredit = true;
        regel.BerekendIsCredit = true;
        regel.HeeftVorige = true;
    }

    private bool Past(Rol rol, Testpersoon persoon, bool metPeildatum, bool metWzd) =>
        rol switch
        {
            Rol.Verwijzing => plan.MetVerwijzer,
            Rol.Meerdaags => plan.MetEind,
            Rol.Kwartaal or Rol.EenOktober => !metPeildatum && !persoon.IsZonderBsn,
            Rol.Wzd => !metWzd && !persoon.IsZonderBsn,
            Rol.Machtiging or Rol.Keten => !persoon.IsZonderBsn,
            _ => true,
        };

    private static long Tarief(ref Toeval toeval, Prestatiesoort soort) =>
        soort.Rol switch
        {
            Rol.VastTarief => soort.Tarief,
            Rol.VrijTarief => soort.Tarief + toeval.Tot(2000),
            Rol.Contracttarief => soort.Tarief + toeval.Tot(Wereld.MeerInContract),
            _ => soort.Tarief - toeval.Tot(200),
        };
}
