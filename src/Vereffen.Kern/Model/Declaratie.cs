namespace Vereffen.Kern;

/// <summary>
/// One claim message, whatever its codec: fixed width or XML. What a field could not be read as, is left at its default;
/// the findings of the checks say so, and a record with a finding is never judged.
/// </summary>
public sealed class Declaratie
{
    /// <summary>Name of the standard: <c>OS301</c>.</summary>
    public required string Standaard { get; init; }

    /// <summary>Version as in the file: 0103 and 0104, as <c>1.0</c>.</summary>
    public required string Versie { get; init; }

    /// <summary>0105 = T.</summary>
    public bool IsTest { get; init; }

    /// <summary>0108; null = not filled (towards a servicebureau).</summary>
    public UzoviNummer? Uzovi { get; init; }

    /// <summary>0109.</summary>
    public AgbCode? Servicebureau { get; init; }

    /// <summary>0110.</summary>
    public AgbCode? Zorgverlener { get; init; }

    /// <summary>0111.</summary>
    public AgbCode? Praktijk { get; init; }

    /// <summary>0112.</summary>
    public AgbCode? Instelling { get; init; }

    /// <summary>0113.</summary>
    public BetalingAan BetalingAan { get; init; }

    /// <summary>0114 - 0115.</summary>
    public Periode Declaratieperiode { get; init; }

    /// <summary>0116, without trailing spaces.</summary>
    public required string Factuurnummer { get; init; }

    /// <summary>0117.</summary>
    public DateOnly Dagtekening { get; init; }

    /// <summary>9907 with its D/C: debet minus credit.</summary>
    public Bedrag TotaalDeclaratiebedrag { get; init; }

    /// <summary>In file order.</summary>
    public required IReadOnlyList<Verzekerde> Verzekerden { get; init; }

    /// <summary>The instelling if filled, else the praktijk, else the zorgverlener.</summary>
    public AgbCode? Declarant => Instelling ?? Praktijk ?? Zorgverlener;

    /// <summary>The AGB-code that field 0113 points to: who receives the money, and whose numbers must be unique.</summary>
    public AgbCode? Betaalde =>
        BetalingAan switch
        {
            BetalingAan.Servicebureau => Servicebureau,
            BetalingAan.Zorgverlener => Zorgverlener,
            BetalingAan.Praktijk => Praktijk,
            BetalingAan.Instelling => Instelling,
            _ => null,
        };

    /// <summary>Whose account is settled: the payee, or the declarant behind a servicebureau.</summary>
    public AgbCode? Crediteur => BetalingAan == BetalingAan.Servicebureau ? Declarant : Betaalde;
}
