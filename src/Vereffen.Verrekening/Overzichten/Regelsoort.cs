namespace Vereffen.Verrekening;

/// <summary>What a row of an overzicht is. Onderwerp can't tell: a description of a vordering from a control may read like any other.</summary>
public enum Regelsoort
{
    /// <summary>The first row: what was awarded.</summary>
    Debet,

    /// <summary>What was kept before.</summary>
    Restant,

    /// <summary>Something that was set off.</summary>
    Vordering,

    /// <summary>What a betaalstop holds.</summary>
    Betaalstop,
}
