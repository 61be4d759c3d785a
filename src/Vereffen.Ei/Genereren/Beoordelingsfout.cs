using Vereffen.Kern;

namespace Vereffen.Ei;

/// <summary>A fault that one rule of the judgement finds, with exactly one retourcode.</summary>
/// <param name="Regel">Id of the rule.</param>
/// <param name="Elementcodes">Element on which the finding is due, by code; of several the first that the standard has.</param>
/// <param name="Kan">True when line i of the group can have it.</param>
/// <param name="Pas">Changes the line, or what the registers say of it.</param>
internal sealed record Beoordelingsfout(
    string Regel,
    int Retourcode,
    string Elementcodes,
    Func<Groep, int, bool> Kan,
    Action<Groep, int> Pas
)
{
    private bool IsOpVerzekerde => Regel is "V01" or "V02" or "V03" or "V04";

    internal Geplantefout Op(Claimplan plan, int bestand, int regel)
    {
        var soort = (IsOpVerzekerde ? plan.Verzekerde : plan.Prestatie).Soort;
        var element = Elementcodes.Split('|').Select(soort.MetCode).First(e => e is not null)!;
        return new(bestand, regel, element.Id, new Retourcode(Retourcode), Niveau.N5, Regel);
    }
}
