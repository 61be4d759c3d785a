namespace Vereffen.Ei;

/// <summary>A data file in this library: its head at once, the whole standard when it is asked for. A check needs one of them, not all.</summary>
internal sealed class Standaardbron
{
    private readonly string naam;
    private readonly Lazy<Standaard> standaard;

    /// <param name="naam">Name of the embedded file.</param>
    /// <param name="zoekBasis">Finds the standard on which this one is based.</param>
    internal Standaardbron(string naam, Func<string, Standaard?> zoekBasis)
    {
        this.naam = naam;
        standaard = new Lazy<Standaard>(() => Lees(zoekBasis));
        using var lezer = Open();
        Kop = StandaardLezer.LeesKop(lezer);
    }

    internal StandaardKop Kop { get; }

    internal Standaard Standaard => standaard.Value;

    private Standaard Lees(Func<string, Standaard?> zoekBasis)
    {
        using var lezer = Open();
        var fouten = new List<string>();
        return StandaardLezer.Lees(lezer.ReadToEnd(), zoekBasis, fouten) is { } gelezen && fouten.Count == 0
            ? gelezen
            : throw new InvalidOperationException($"{naam}: {string.Join("; ", fouten)}");
    }

    private StreamReader Open() => new(typeof(Standaardbron).Assembly.GetManifestResourceStream(naam)!);
}
