namespace Vereffen.Verzekeraar;

/// <summary>The insurer on paper.</summary>
/// <param name="Naam">As it signs.</param>
/// <param name="Adresregels">Postal address, a line each.</param>
/// <param name="Iban">Account for repayments, as it is to be printed (in groups of four).</param>
/// <param name="TenNameVan">Name of the holder of that account.</param>
/// <param name="Contact">How to reach it: telephone, web address; a line each.</param>
public sealed record Afzender(
    string Naam,
    IReadOnlyList<string> Adresregels,
    string Iban,
    string TenNameVan,
    IReadOnlyList<string> Contact
);
