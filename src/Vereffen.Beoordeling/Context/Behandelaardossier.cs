using Vereffen.Kern;
using Vereffen.Registers;

namespace Vereffen.Beoordeling;

/// <summary>All that the registers say of one treating provider; looked up once per file.</summary>
internal sealed class Behandelaardossier(AgbCode agb, RegisterSet registers, AgbCode? declarant)
{
    private readonly AgbRegistratie[] registraties = registers.Agb.Zoek(agb).ToArray();
    private readonly AgbRelatie[] relaties = registers.Organisaties.Zoek(agb).ToArray();

    public AgbCode Agb => agb;

    public AgbRegistratie? Op(DateOnly dag)
    {
        foreach (var registratie in registraties)
        {
            if (registratie.Geldig.Bevat(dag))
            {
                return registratie;
            }
        }

        return null;
    }

    /// <summary>True when this is the declarant itself, or works for it on that day.</summary>
    public bool HoortBijDeclarant(DateOnly dag)
    {
        if (agb == declarant)
        {
            return true;
        }

        foreach (ref readonly var relatie in relaties.AsSpan())
        {
            if (relatie.Organisatie == declarant && relatie.Geldig.Bevat(dag))
            {
                return true;
            }
        }

        return false;
    }
}
