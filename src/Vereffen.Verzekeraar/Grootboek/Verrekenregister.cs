using Vereffen.Registers;
using Vereffen.Verrekening;

namespace Vereffen.Verzekeraar;

/// <summary>What settlement needs of the registers.</summary>
public static class Verrekenregister
{
    public static IEnumerable<Zorgverzekeraar> Verzekeraars(RegisterSet registers)
    {
        ArgumentNullException.ThrowIfNull(registers);
        return registers
            .Verzekeraars.Alle.ToArray()
            .Select(v => new Zorgverzekeraar(v.Uzovi, v.Label, v.Verrekenkring, v.Uitbetaalgrens, v.Vorderinggrens));
    }

    public static IEnumerable<Vereffen.Verrekening.Crediteurkoppeling> Crediteuren(RegisterSet registers)
    {
        ArgumentNullException.ThrowIfNull(registers);
        return registers.Crediteuren.Alle.ToArray().Select(c => new Vereffen.Verrekening.Crediteurkoppeling(c.Agb, c.Crediteur));
    }

    /// <summary>The rules of settlement; null and a Dutch sentence when the registers contradict themselves.</summary>
    internal static Verrekenregels? Regels(RegisterSet registers, out string melding) =>
        Verrekenregels.TryMaak(Verzekeraars(registers), Crediteuren(registers), out var regels, out melding) ? regels : null;
}
