using Vereffen.Kern;

namespace Vereffen.Verrekening;

/// <summary>Money that an account is to get: an awarded claim, nabetaling, eindafrekening, or the pay-out of a voorschot.</summary>
internal sealed class Debet(Account account, Verzekeraarstand verzekeraar, Gebeurtenis g, long volgorde)
{
    internal Account Account => account.Hoofd;
    internal Zorgverzekeraar Verzekeraar => verzekeraar.Nu;
    internal GebeurtenisSoort Soort { get; } = g.Soort;
    internal AgbCode Agb { get; } = g.Agb.GetValueOrDefault();
    internal AgbCode Begunstigde { get; } = g.BetaalAan ?? g.Agb.GetValueOrDefault();
    internal string Kenmerk { get; } = g.Kenmerk;
    internal string OnsKenmerk { get; } = g.OnsKenmerk;
    internal DateOnly Vervaldatum { get; } = g.Vervaldatum ?? g.Datum;
    internal long Bedrag { get; } = g.Bedrag.GetValueOrDefault().Cents;
    internal long Volgorde { get; } = volgorde;

    /// <summary>Journal entry with which it was awarded.</summary>
    internal long Boeking { get; set; }

    /// <summary>What a betaalstop held of it and is still to be paid.</summary>
    internal long Vastgehouden { get; set; }

    /// <summary>What the bank text says before the name, with a space behind it.</summary>
    internal string Bankwoord { get; set; } = "";

    /// <summary>Goes out as it is, without set-off: a voorschot, or a pay-out that came back.</summary>
    internal bool IsOnverrekend => Soort is GebeurtenisSoort.Voorschot or GebeurtenisSoort.BetalingTerug;
    internal string Banktekst => Bankwoord + Naam;

    /// <summary>The F of bank text and file name: the factuurnummer, or else the insurer's number.</summary>
    internal string Naam => Kenmerk.Length > 0 ? Kenmerk : OnsKenmerk;
}
