using Vereffen.Kern;

namespace Vereffen.Verrekening;

/// <summary>
/// Statement of what was done with one debet. <see cref="Betaald"/> + <see cref="Aangehouden"/> + <see cref="Vastgehouden"/>
/// = U ontvangt of all rows - what was set off now.
/// </summary>
public sealed class Verrekenoverzicht
{
    private readonly Overzichtopsteller opsteller;

    internal Verrekenoverzicht(Overzichtopsteller opsteller) => this.opsteller = opsteller;

    public required string Verrekenkring { get; init; }

    public required AgbCode Crediteur { get; init; }

    /// <summary>The zorgaanbieder of the debet.</summary>
    public required AgbCode Agb { get; init; }

    /// <summary>Insurer of the debet.</summary>
    public required UzoviNummer Uzovi { get; init; }

    /// <summary>Label of that insurer.</summary>
    public required string Label { get; init; }

    /// <summary>The F of file name and bank text.</summary>
    public required string Factuurnummer { get; init; }

    /// <summary>Date of the run.</summary>
    public required DateOnly Datum { get; init; }

    /// <summary>Per account, from 1.</summary>
    public required int Volgnummer { get; init; }

    /// <summary>Debet, Restant, the vorderingen in set-off order, Betaalstop. Made anew at each call.</summary>
    public IReadOnlyList<OverzichtRegel> Regels => opsteller.Regels();

    /// <summary>Paid out with bank text <c>afrekening F</c>.</summary>
    public required Bedrag Betaald { get; init; }

    /// <summary>Kept for the next pay-out.</summary>
    public required Bedrag Aangehouden { get; init; }

    /// <summary>Held by a betaalstop.</summary>
    public required Bedrag Vastgehouden { get; init; }

    /// <summary>It also goes on paper.</summary>
    public required bool PerPost { get; init; }
}
