namespace Vereffen.Ei;

/// <summary>One prestatie as it is going to be written. One object per line of a verzekerde, filled again and again.</summary>
internal sealed class Regelplan
{
    /// <summary>Number of the line over all files of a run, from 1: its reference and machtiging follow from it.</summary>
    internal long Nummer { get; set; }

    internal Prestatiesoort Soort { get; set; } = null!;

    internal DateOnly Begin { get; set; }

    internal DateOnly Eind { get; set; }

    internal int Aantal { get; set; }

    /// <summary>Cents.</summary>
    internal long Tarief { get; set; }

    internal long Berekend { get; set; }

    internal long Declaratiebedrag { get; set; }

    internal bool IsCredit { get; set; }

    internal bool BerekendIsCredit { get; set; }

    internal int Behandelaar { get; set; }

    /// <summary>0 = none.</summary>
    internal int Verwijzer { get; set; }

    internal int Doorsturen { get; set; }

    internal bool HeeftMachtiging { get; set; }

    /// <summary>False for a credit that names no earlier line.</summary>
    internal bool HeeftVorige { get; set; }

    /// <summary>Number of the line in this run that a credit wrongly names; 0 = one of an earlier claim.</summary>
    internal long VorigeInBestand { get; set; }

    /// <summary>What is wrong with it, in a synthetic world; null = nothing.</summary>
    internal Beoordelingsfout? Fout { get; set; }

    /// <summary>Amounts from tarief and aantal.</summary>
    internal void Reken()
    {
        Berekend = Tarief * Aantal;
        Declaratiebedrag = Berekend;
    }
}
