using Vereffen.Kern;
using Vereffen.Verrekening;

namespace Vereffen.Verzekeraar;

/// <summary>An account that an insurer is to pay from. It is used once another person verified it; until then the one before it is.</summary>
/// <param name="Nummer">Among all own accounts, from 1.</param>
/// <param name="Uzovi">Which insurer.</param>
/// <param name="Rekening">Name, account number and bank.</param>
/// <param name="Door">Who entered it.</param>
/// <param name="Op">When.</param>
/// <param name="Controle">What another person found; null = nobody has looked yet.</param>
public sealed record EigenRekening(
    long Nummer,
    UzoviNummer Uzovi,
    Opdrachtgever Rekening,
    string Door,
    DateOnly Op,
    Rekeningcontrole? Controle
);
