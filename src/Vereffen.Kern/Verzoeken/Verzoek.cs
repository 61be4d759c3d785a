namespace Vereffen.Kern;

/// <summary>
/// A request of a zorgaanbieder to an insurer, as a message of type <see cref="Berichttype"/> carries it. The message's traceerId is its name for good. Which fields a kind has
/// is checked by <see cref="Verzoekvorm"/>.
/// </summary>
/// <param name="Soort">What is asked.</param>
/// <param name="Agb">For whom: the zorgaanbieder, also where a bureau asks.</param>
public sealed record Verzoek(Verzoeksoort Soort, AgbCode Agb)
{
    public const string Berichttype = "Verzoek";
    public const string Antwoordtype = "Verzoekantwoord";
    public const int LangsteNaam = 70;
    public const int LangsteToelichting = 1000;

    /// <summary>The stream of a request.</summary>
    public static readonly Berichtstroom Stroom = new(Berichttype, null, 1, 0, "Indienen");

    /// <summary>The stream of its answer.</summary>
    public static readonly Berichtstroom Antwoordstroom = new(Antwoordtype, null, 1, 0, "Retour");

    /// <summary>First day on which it is wanted: of an agreement, or of an account.</summary>
    public DateOnly? Vanaf { get; init; }

    /// <summary>Account number without spaces; its checksum is for the roles to check.</summary>
    public string Iban { get; init; } = "";

    /// <summary>Name in which the account stands.</summary>
    public string Tenaamstelling { get; init; } = "";

    /// <summary>Proof that the account is of the zorgaanbieder.</summary>
    public Bewijsstuk? Bewijs { get; init; }

    /// <summary>Of the letter about the vordering.</summary>
    public Controlekenmerk? Controlekenmerk { get; init; }

    /// <summary>Monthly instalment, above zero.</summary>
    public Bedrag? Termijn { get; init; }

    /// <summary>Day of the first instalment.</summary>
    public DateOnly? Eerste { get; init; }

    /// <summary>traceerId of the request that is taken back.</summary>
    public Guid? Van { get; init; }

    /// <summary>Why, in the words of who asks; may be empty.</summary>
    public string Toelichting { get; init; } = "";
}
