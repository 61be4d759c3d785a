namespace Vereffen.Kern;

/// <summary>What kind of message it is. Source: VSP-Koppeling, Berichtstroom.</summary>
/// <param name="Berichttype">Name of the standard (<c>OS301</c>), <c>Verrekenoverzicht</c> or <c>VersleuteldBericht</c>.</param>
/// <param name="Subtype"><c>csv</c> or <c>pdf</c> of an overzicht; else null.</param>
/// <param name="Versie">Version of the standard.</param>
/// <param name="Subversie">Subversion of the standard.</param>
/// <param name="Actie"><c>Indienen</c> or <c>Retour</c>.</param>
public sealed record Berichtstroom(string Berichttype, string? Subtype, int Versie, int Subversie, string Actie)
{
    /// <summary>A settlement statement beside a retour.</summary>
    public static readonly Berichtstroom VerrekenoverzichtCsv = new("Verrekenoverzicht", "csv", 1, 0, "Retour");
}
