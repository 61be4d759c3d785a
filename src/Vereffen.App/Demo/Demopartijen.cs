using Vereffen.Kern;
using Vereffen.Praktijk;

namespace Vereffen.App.Demo;

/// <summary>Who lives in the sample world; the registers in <c>samples/registers</c> say the same.</summary>
internal static class Demopartijen
{
    public static readonly UzoviNummer Zuiderlicht = UzoviNummer.Parse("9901");
    public static readonly UzoviNummer Noorderbaken = UzoviNummer.Parse("9902");

    public static readonly Declarant DeLinde = new(
        "Praktijk voor Natuurgeneeskunde De Linde",
        AgbCode.Parse("90054321"),
        AgbCode.Parse("90012345")
    );

    public static readonly Declarant DeBrink = new("Huisartsenpraktijk De Brink", AgbCode.Parse("01056789"), AgbCode.Parse("01012345"));

    public static readonly Declarant Stap = new(
        "Pedicurepraktijk Stap voor Stap",
        AgbCode.Parse("96034567"),
        AgbCode.Parse("96012345"),
        AgbCode.Parse("98001234")
    );

    public static readonly IReadOnlyList<Declarant> Declaranten = [DeLinde, DeBrink, Stap];

    public const string Bureau = "Declaratiehuis Midden";

    public static string Naam(UzoviNummer uzovi) => uzovi == Zuiderlicht ? "Zuiderlicht" : "Noorderbaken";

    /// <summary>Who sends the claim: the practice, or its servicebureau.</summary>
    public static string Indiener(Declarant declarant) =>
        declarant.Servicebureau is null ? declarant.Naam : $"{Bureau} (voor {declarant.Naam})";

    /// <summary>Name of whoever gets the money.</summary>
    public static string Begunstigde(AgbCode agb)
    {
        var declarant = Declaranten.FirstOrDefault(d => d.Praktijk == agb || d.Servicebureau == agb);
        return declarant is null ? agb.ToString()
            : declarant.Praktijk == agb ? declarant.Naam
            : Bureau;
    }
}
