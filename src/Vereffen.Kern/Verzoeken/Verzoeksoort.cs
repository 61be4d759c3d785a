namespace Vereffen.Kern;

/// <summary>What a zorgaanbieder asks of an insurer.</summary>
public enum Verzoeksoort
{
    /// <summary>To be allowed to claim digitally without a contract.</summary>
    Betaalovereenkomst,

    /// <summary>To be paid on another bank account.</summary>
    Rekening,

    /// <summary>To repay a vordering in monthly instalments.</summary>
    Betalingsregeling,

    /// <summary>To leave an earlier request as it was.</summary>
    Intrekking,
}
