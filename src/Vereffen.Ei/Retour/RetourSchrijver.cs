namespace Vereffen.Ei;

/// <summary>
/// Writes the retour of a claim: the records that go back byte for byte, followed by the retour's own fields.
/// Shortest path: <c>RetourSchrijver.Schrijf(claim, retour, uit)</c>. The claim is read again from its start; nothing but its record under way is kept.
/// </summary>
public static class RetourSchrijver
{
    /// <summary>
    /// Writes the retour to <paramref name="uit"/>. Returns null when it is written, else a Dutch sentence that says why no retour is possible;
    /// then nothing is written.
    /// </summary>
    /// <param name="claim">Seekable; read from position 0.</param>
    /// <param name="retour">What is answered; its lines count as the lines of the claim.</param>
    /// <param name="uit">Gets records of the retour's length, each with CR LF.</param>
    public static string? Schrijf(Stream claim, Kern.Retour retour, Stream uit)
    {
        claim.Position = 0;
        using var bron = new Bron(claim);
        return Schrijf(bron, retour, uit);
    }

    /// <summary>The same for a claim in memory.</summary>
    public static string? Schrijf(ReadOnlyMemory<byte> claim, Kern.Retour retour, Stream uit)
    {
        using var bron = new Bron(claim);
        return Schrijf(bron, retour, uit);
    }

    private static string? Schrijf(Bron bron, Kern.Retour retour, Stream uit)
    {
        var lezer = new RegelLezer(bron);
        if (Bestandskop.Lees(bron, lezer, out var eerste) is not { } standaard)
        {
            return "Het soort bericht is niet vast te stellen; een retour is niet mogelijk.";
        }

        if (standaard.IsRetour || standaard.Tegenhanger.Length == 0 || Standaarden.Zoek(standaard.Tegenhanger) is not { } retourstandaard)
        {
            return $"Bij {standaard} kennen we geen retourbericht.";
        }

        var ronde = new Retourronde(standaard, retourstandaard, retour, uit);
        ronde.Voorloop(eerste.Inhoud);
        while (lezer.Volgende(out var regel))
        {
            ronde.Neem(regel);
        }

        ronde.Sluit();
        return null;
    }
}
