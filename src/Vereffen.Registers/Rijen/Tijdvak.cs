namespace Vereffen.Registers;

/// <summary>Calendar period over which a maximum counts. Weeks are ISO weeks: they begin on Monday.</summary>
public enum Tijdvak
{
    /// <summary>Each line by itself.</summary>
    Geen,
    Dag,
    Week,
    Maand,
    Kwartaal,
    Jaar,
}
