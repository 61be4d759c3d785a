namespace Vereffen.App.Hosting;

/// <summary>What <c>serve</c> was asked.</summary>
/// <param name="Map">Data folder.</param>
/// <param name="Rollen">praktijk, portaal, verzekeraar.</param>
/// <param name="Webpoort">Port of pages, health and metrics; 0 = a free one.</param>
/// <param name="Mtlspoort">Port of the message service; 0 = a free one.</param>
/// <param name="Portaal">Another exchange; null = the one in this process.</param>
/// <param name="Certificaten">Files (.pfx) to connect with; empty = those in folder <c>certificaten</c>.</param>
/// <param name="Wortel">Root of the other exchange; null = <c>ca.crt</c> beside the certificates.</param>
/// <param name="Betaalrun">Clock time in Amsterdam at which the daily betaalrun is proposed.</param>
/// <param name="Goedkeurder">For a sandbox without people: in whose name each proposal is approved; null = a person approves.</param>
/// <param name="Mail">How mail goes; null = there is none.</param>
internal sealed record Serveeropties(
    string Map,
    IReadOnlySet<string> Rollen,
    int Webpoort,
    int Mtlspoort,
    Uri? Portaal,
    IReadOnlyList<string> Certificaten,
    string? Wortel,
    TimeOnly Betaalrun,
    string? Goedkeurder,
    Mailinstellingen? Mail = null
)
{
    public const string Praktijkrol = "praktijk";
    public const string Portaalrol = "portaal";
    public const string Verzekeraarsrol = "verzekeraar";
    public static readonly string[] AlleRollen = [Praktijkrol, Portaalrol, Verzekeraarsrol];
}
