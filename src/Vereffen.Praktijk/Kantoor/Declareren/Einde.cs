namespace Vereffen.Praktijk;

/// <summary>A way in which a refused line ends without being claimed again with the same insurer.</summary>
/// <param name="Woord">As it is stored and sent by a form.</param>
/// <param name="Naam">As a page shows it.</param>
/// <param name="Uitleg">When that is the right end.</param>
/// <param name="VraagtReden">A person must say why.</param>
/// <param name="BlijftOpen">Money is still to come: from somebody else.</param>
public sealed record Einde(string Woord, string Naam, string Uitleg, bool VraagtReden, bool BlijftOpen)
{
    /// <summary>Words of the ends that ask for a nota.</summary>
    public const string NotaWlz = "nota-wlz";

    public const string NotaPatient = "nota-patient";

    /// <summary>Word of what never was claimed: the patient has a restitutienota. A person doesn't choose it for a refused line.</summary>
    public const string Restitutie = "restitutie";

    /// <summary>Word of the end by which a letter of objection goes out.</summary>
    public const string Bezwaar = "bezwaar";

    public static readonly IReadOnlyList<Einde> Alle =
    [
        new(NotaWlz, "Nota aan de Wlz-instelling", "De patiënt verblijft in een Wlz-instelling met behandeling; die betaalt.", true, true),
        new(NotaPatient, "Nota aan de patiënt", "De zorg is niet verzekerd, of wordt niet digitaal vergoed.", false, true),
        new(Bezwaar, "Bezwaar maken", "U vindt dat de zorgverzekeraar het verkeerd ziet.", true, true),
        new(
            "machtiging",
            "Eerst een machtiging",
            "De zorgverzekeraar moet vooraf toestemming geven; daarna declareert u opnieuw.",
            false,
            true
        ),
        new("afboeken", "Afboeken", "U krijgt dit bedrag niet meer.", true, false),
    ];

    public static Einde? Zoek(string? woord) => Alle.FirstOrDefault(e => e.Woord == woord);
}
