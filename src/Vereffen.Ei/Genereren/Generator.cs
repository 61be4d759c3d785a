namespace Vereffen.Ei;

/// <summary>
/// Makes synthetic claims: people who do not exist, real dates, right totals; nothing is kept but the line at hand.
/// Shortest path: <c>Generator.Genereer(new GenereerOpties { Standaard = Standaarden.Zoek("OS301")!, Prestaties = 1000, Seed = 1 }, _ => stroom)</c>.
/// </summary>
public static class Generator
{
    /// <summary>Writes every file of a run, one after the other.</summary>
    /// <param name="opties">What.</param>
    /// <param name="bericht">Gives the stream of file 1, 2, ..; it is disposed when the file is whole.</param>
    /// <param name="fout">Told of every fault that was put in, in the order of the files.</param>
    /// <param name="register">
    /// Gives the stream of a register file by its name (<c>polissen.csv</c>); then the registers are written under which the claim is awarded,
    /// and faults are faults for the judgement. Null = claim files alone, and faults are faults for the checks.
    /// </param>
    /// <param name="voortgang">Told now and then how many prestaties are done.</param>
    public static void Genereer(
        GenereerOpties opties,
        Func<int, Stream> bericht,
        Action<Geplantefout>? fout = null,
        Func<string, Stream>? register = null,
        Action<int>? voortgang = null
    )
    {
        ArgumentNullException.ThrowIfNull(opties);
        ArgumentNullException.ThrowIfNull(bericht);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(opties.Prestaties);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(opties.Prestaties, GenereerOpties.Hoogstens);
        if (opties.Standaard.IsRetour)
        {
            throw new NotSupportedException($"{opties.Standaard} is een retour; alleen declaraties worden gegenereerd.");
        }

        var plan = new Claimplan(opties.Standaard);
        if (register is null)
        {
            var fouten = opties.FoutenPerTienduizend > 0 ? new Veldfouten(plan) : null;
            new Claimgenerator(plan, opties, bericht, fout, voortgang) { Veldfouten = fouten }.Draai();
            return;
        }

        if (!plan.Profiel.HeeftWereld)
        {
            throw new NotSupportedException($"Voor {opties.Standaard} zijn er geen beoordelingsregels, dus geen registers.");
        }

        using var wereld = new Wereld(plan, opties, register);
        new Claimgenerator(plan, opties, bericht, fout, voortgang) { Wereld = wereld }.Draai();
    }
}
