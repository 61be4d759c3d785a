namespace Vereffen.Kern;

/// <summary>Who is paid: field 0113, code list COD833.</summary>
public enum BetalingAan
{
    Onbekend = 0,
    Servicebureau = 1,
    Zorgverlener = 2,
    Praktijk = 3,
    Instelling = 4,
}
