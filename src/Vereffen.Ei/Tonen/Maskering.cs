using Vereffen.Kern;

namespace Vereffen.Ei;

/// <summary>Hides what says something of a person, for screens, logs and reports. The length and the kind of characters stay.</summary>
public static class Maskering
{
    /// <summary>The value with every letter and digit hidden; of a BSN the last three digits stay, of a date the year, of a postcode the digits.</summary>
    public static string Verberg(Element element, string waarde) =>
        element.Persoonlijk switch
        {
            Persoonlijk.Nee => waarde,
            Persoonlijk.Bsn => Verberg(waarde, 0, Math.Max(0, waarde.Length - 3)),
            Persoonlijk.Datum => Verberg(waarde, Math.Min(4, waarde.Length), waarde.Length),
            Persoonlijk.Postcode => Verberg(waarde, Math.Min(4, waarde.Length), waarde.Length),
            _ => Verberg(waarde, 0, waarde.Length),
        };

    /// <summary>A finding whose value may be printed: hidden when its element is personal.</summary>
    public static Bevinding Masker(Bevinding bevinding, Standaard? standaard) =>
        standaard?.ZoekElement(bevinding.Element) is { Persoonlijk: not Persoonlijk.Nee } element
            ? bevinding with
            {
                Waarde = Verberg(element, bevinding.Waarde),
            }
            : bevinding;

    private static string Verberg(string waarde, int begin, int eind) =>
        string.Create(
            waarde.Length,
            (waarde, begin, eind),
            static (tekens, van) =>
            {
                van.waarde.CopyTo(tekens);
                for (var i = van.begin; i < van.eind; i++)
                {
                    tekens[i] = tekens[i] == ' ' ? ' ' : '*';
                }
            }
        );
}
