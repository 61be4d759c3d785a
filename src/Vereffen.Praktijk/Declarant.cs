using Vereffen.Kern;

namespace Vereffen.Praktijk;

/// <summary>Who claims: a practice with its responsible zorgverlener, possibly through a servicebureau that submits and is paid.</summary>
public sealed record Declarant(string Naam, AgbCode Praktijk, AgbCode Zorgverlener, AgbCode? Servicebureau = null)
{
    /// <summary>The party that talks to the exchange.</summary>
    public Relatie Indiener =>
        Servicebureau is { } bureau ? new Relatie("Servicebureau", bureau.ToString()) : new Relatie("Praktijk", Praktijk.ToString());

    public BetalingAan BetalingAan => Servicebureau is null ? BetalingAan.Praktijk : BetalingAan.Servicebureau;
}
