namespace Vereffen.Verrekening;

/// <summary>Says whether a bank would take orders of this payer.</summary>
public static class Opdrachtgevercontrole
{
    /// <summary>Null, or Dutch sentences on what is wrong; without the account number.</summary>
    public static string? Bezwaar(Opdrachtgever opdrachtgever)
    {
        ArgumentNullException.ThrowIfNull(opdrachtgever);
        var bezwaren = PainControle.Bezwaren(opdrachtgever);
        return bezwaren.Any() ? string.Join(' ', bezwaren) : null;
    }
}
