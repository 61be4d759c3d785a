using System.Text;

namespace Vereffen.Ei;

/// <summary>What a prestatie of the synthetic world is there for: each asks something else of the registers.</summary>
internal enum Rol
{
    /// <summary>Maximum tarief, nothing else.</summary>
    Gewoon,
    VastTarief,
    VrijTarief,
    Contracttarief,
    Machtiging,
    Verwijzing,
    PerWeek,
    Overeenkomst,
    Kwartaal,
    EenOktober,
    Keten,
    Uitgesloten,
    UitgeslotenDag,
    Wzd,
    Erkenning,
    Kwalificatie,
    Meerdaags,

    /// <summary>From here on: only in lines with a fault, or in history.</summary>
    Uitsluiter,
    UitsluiterDag,
    KortTermijn,
    NietAfgesproken,
    Verlopen,
    OnbekendeCode,
    OnbekendeLijst,
}

/// <summary>A prestatie that may be claimed.</summary>
/// <param name="Tarief">Cents.</param>
internal sealed record Prestatiesoort(Rol Rol, string Lijst, string Code, long Tarief)
{
    internal byte[] LijstBytes { get; } = Encoding.ASCII.GetBytes(Lijst);

    internal byte[] CodeBytes { get; } = Encoding.ASCII.GetBytes(Code);
}
