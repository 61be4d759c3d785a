namespace Vereffen.Verrekening;

/// <summary>Amount as the file has it: text and currency.</summary>
internal readonly record struct RuwBedrag(string Tekst, string Munt)
{
    internal bool IsEuro => Munt == "EUR";
}

/// <summary>What was read of a <c>Bal</c> before it is judged.</summary>
internal sealed class RuwSaldo
{
    internal string Soort = "";
    internal RuwBedrag? Bedrag;
    internal string Teken = "";
    internal string Datum = "";
}

/// <summary>What was read of a <c>Ntry</c> before it is judged: an entry that isn't booked may hold anything.</summary>
internal sealed class RuweBoeking
{
    internal RuwBedrag? Bedrag;
    internal string Teken = "";
    internal string? Status;
    internal string Boekdatum = "";
    internal string Valutadatum = "";
    internal bool IsStorno;
    internal string? Bankreferentie;
    internal string? Code;
    internal string? Toelichting;
    internal readonly List<RuweTransactie> Transacties = [];
}

/// <summary>What was read of a <c>TxDtls</c> before it is judged.</summary>
internal sealed class RuweTransactie
{
    internal RuwBedrag? Bedrag;
    internal RuwBedrag? TransactieBedrag;
    internal string Teken = "";
    internal string? EndToEndId;
    internal readonly List<string> Regels = [];
    internal readonly List<string> Kenmerken = [];
    internal string? DebiteurNaam;
    internal string? DebiteurRekening;
    internal string? CrediteurNaam;
    internal string? CrediteurRekening;
    internal string? Code;
    internal string? Retourreden;

    /// <summary>The amount in euros, where one is given: <c>Amt</c> (later versions) or <c>AmtDtls/TxAmt</c> (001.02).</summary>
    internal RuwBedrag? Euro =>
        Bedrag is { IsEuro: true } ? Bedrag
        : TransactieBedrag is { IsEuro: true } ? TransactieBedrag
        : null;
}
