namespace Vereffen.Verzekeraar;

/// <summary>One link in the chain behind an amount, in plain Dutch, with what it came from below it.</summary>
public sealed record Herkomststap(string Tekst, IReadOnlyList<Herkomststap> Daaronder)
{
    public Herkomststap(string tekst)
        : this(tekst, []) { }

    /// <summary>The lines as a command line prints them: two spaces for each level.</summary>
    public IEnumerable<string> Regels() => Regels(0);

    public override string ToString() => string.Join('\n', Regels());

    private IEnumerable<string> Regels(int diepte) =>
        Daaronder.SelectMany(stap => stap.Regels(diepte + 1)).Prepend(new string(' ', diepte * 2) + Tekst);
}
