using Vereffen.Kern;
using Vereffen.Opslag;

namespace Vereffen.Praktijk;

/// <summary>The work of one servicebureau. Everything that it answers and does is of that bureau alone.</summary>
public sealed class Bureaukantoor
{
    private readonly Bureaubron bron;

    internal Bureaukantoor(SqliteDatabase database, AgbCode bureau, TimeProvider klok)
    {
        bron = new Bureaubron(database, bureau, klok);
        Klanten = new Klantenboek(bron);
        Bestanden = new Clientbestandenboek(bron, Klanten);
        Delen = new Delenboek(bron);
        Stukken = new Stukkenboek(bron);
        Vorderingen = new Klantvorderingen(bron);
    }

    public AgbCode Agb => bron.Agb;

    public DateOnly Vandaag => bron.Vandaag;

    public Klantenboek Klanten { get; }

    /// <summary>Files of clients, as they came and as they are divided.</summary>
    public Clientbestandenboek Bestanden { get; }

    /// <summary>The parts that go to insurers.</summary>
    public Delenboek Delen { get; }

    /// <summary>What must be handed on.</summary>
    public Stukkenboek Stukken { get; }

    public Klantvorderingen Vorderingen { get; }
}
