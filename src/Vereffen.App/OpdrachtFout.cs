namespace Vereffen.App;

/// <summary>Ends a command with a sentence for the user and an exit code; only inside the command line, never in a library.</summary>
internal sealed class OpdrachtFout(int afsluitcode, string melding) : Exception(melding)
{
    public int Afsluitcode { get; } = afsluitcode;

    public static OpdrachtFout Bestand(string melding) => new(App.Afsluitcode.Bestand, melding);

    public static OpdrachtFout Gebruik(string melding) => new(App.Afsluitcode.Gebruik, melding);

    public static OpdrachtFout Inhoud(string melding) => new(App.Afsluitcode.Bevindingen, melding);
}
