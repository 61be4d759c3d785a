namespace Vereffen.App.Pages;

/// <summary>The menu of each role.</summary>
internal static class Menu
{
    public static readonly IReadOnlyList<(string Pad, string Naam)> Openbaar =
    [
        ("/bestand", "Bestand openen"),
        ("/afwijsredenen", "Afwijsredenen"),
        ("/zorgzoeker", "Zorgzoeker"),
        ("/hulp", "Hulp"),
        ("/over", "Over"),
    ];

    private static readonly IReadOnlyList<(string Pad, string Naam)> Praktijk =
    [
        ("/praktijk", "Actie nodig"),
        ("/praktijk/patienten", "Patiënten"),
        ("/praktijk/behandelingen", "Behandelingen"),
        ("/praktijk/declareren", "Declareren"),
        ("/praktijk/declaraties", "Declaraties"),
        ("/praktijk/afwijzingen", "Afwijzingen"),
        ("/praktijk/notas", "Nota's"),
        ("/praktijk/geld", "Geld"),
        ("/praktijk/verzoeken", "Verzoeken"),
        ("/praktijk/bureau", "Servicebureau"),
        ("/praktijk/instellingen", "Instellingen"),
    ];

    private static readonly IReadOnlyList<(string Pad, string Naam)> Verzekeraar =
    [
        ("/verzekeraar", "Overzicht"),
        ("/verzekeraar/uitval", "Uitval"),
        ("/verzekeraar/declaraties", "Declaraties"),
        ("/verzekeraar/betalen", "Betalen"),
        ("/verzekeraar/bank", "Bank"),
        ("/verzekeraar/vorderingen", "Vorderingen"),
        ("/verzekeraar/correcties", "Correcties"),
        ("/verzekeraar/brieven", "Brieven"),
        ("/verzekeraar/rekeningen", "Rekeningen"),
        ("/verzekeraar/verzoeken", "Verzoeken"),
        ("/verzekeraar/registers", "Registers"),
        ("/verzekeraar/cijfers", "Cijfers"),
    ];

    private static readonly IReadOnlyList<(string Pad, string Naam)> Portaal =
    [
        ("/portaal", "Overzicht"),
        ("/portaal/partijen", "Partijen"),
        ("/portaal/certificaten", "Certificaten"),
        ("/portaal/mandaten", "Mandaten"),
        ("/portaal/berichten", "Berichten"),
    ];

    private static readonly IReadOnlyList<(string Pad, string Naam)> Bureau =
    [
        ("/bureau", "Overzicht"),
        ("/bureau/bestanden", "Bestanden"),
        ("/bureau/doorgeven", "Doorgeven"),
        ("/bureau/klanten", "Klanten"),
        ("/bureau/vorderingen", "Vorderingen"),
    ];

    public static IReadOnlyList<(string Pad, string Naam)> Van(string rol) =>
        rol switch
        {
            Rol.Praktijk => Praktijk,
            Rol.Verzekeraar => Verzekeraar,
            Rol.Portaal => Portaal,
            _ => Bureau,
        };

    /// <summary>True for the entry that the page belongs to: the longest one that begins its path.</summary>
    public static bool IsHier(string pad, string hier, IReadOnlyList<(string Pad, string Naam)> menu) =>
        menu.Select(m => m.Pad).Where(p => hier == p || hier.StartsWith(p + "/", StringComparison.OrdinalIgnoreCase)).MaxBy(p => p.Length)
        == pad;
}
