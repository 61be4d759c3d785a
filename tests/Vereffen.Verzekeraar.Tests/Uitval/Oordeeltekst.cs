using Vereffen.Beoordeling;

namespace Vereffen.Verzekeraar.Tests.Uitval;

internal static class Oordeeltekst
{
    public static string CodesVanBestand(this Oordeel oordeel) => string.Join(' ', oordeel.Bestand);
}
