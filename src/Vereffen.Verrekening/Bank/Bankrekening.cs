using Vereffen.Kern;

namespace Vereffen.Verrekening;

/// <summary>An account number that someone gave for an AGB, with what became of it.</summary>
/// <param name="Agb">Whose account it is: a zorgaanbieder or a servicebureau.</param>
/// <param name="Volgnummer">1, 2, 3, .. in order of entry, per AGB.</param>
/// <param name="Iban">The account.</param>
/// <param name="Naam">Name in which the account stands.</param>
/// <param name="Vanaf">First day on which the AGB wants to be paid there.</param>
/// <param name="GevraagdDoor">Who asked for it.</param>
/// <param name="GevraagdOp">When.</param>
/// <param name="Controle">What the verification gave; null while it is still to be done.</param>
/// <param name="GeslotenPer">First day on which the account can't be used any more; null = not closed.</param>
public sealed record Bankrekening(
    AgbCode Agb,
    int Volgnummer,
    Iban Iban,
    string Naam,
    DateOnly Vanaf,
    string GevraagdDoor,
    DateOnly GevraagdOp,
    Rekeningcontrole? Controle = null,
    DateOnly? GeslotenPer = null
)
{
    /// <summary>First day on which money may go there; null as long as it isn't verified, or when it was rejected.</summary>
    public DateOnly? BruikbaarVanaf => Controle is { IsGoed: true } controle ? (controle.Op > Vanaf ? controle.Op : Vanaf) : null;

    /// <summary>Without the name, and with the account number masked.</summary>
    public override string ToString() => $"{Agb} {Volgnummer} {Iban}";
}

/// <summary>Verification that an account belongs to the AGB that wants to be paid on it.</summary>
public sealed record Rekeningcontrole(bool IsGoed, string Door, DateOnly Op);
