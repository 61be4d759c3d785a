namespace Vereffen.Registers;

/// <summary>
/// The rows of all registers before they are indexed, in file order; from whatever source. <c>new RegisterSet(rijen)</c> makes the look-ups.
/// </summary>
public sealed class RegisterRijen
{
    public List<Verzekeraar> Verzekeraars { get; } = [];

    public List<Indientermijn> Termijnen { get; } = [];

    public List<Persoon> Verzekerden { get; } = [];

    public List<Polis> Polissen { get; } = [];

    public List<Dekking> Dekkingen { get; } = [];

    public List<WlzIndicatie> Wlz { get; } = [];

    public List<AgbRegistratie> Agb { get; } = [];

    public List<AgbRelatie> AgbRelaties { get; } = [];

    public List<Crediteurkoppeling> Crediteuren { get; } = [];

    public List<Overeenkomst> Overeenkomsten { get; } = [];

    public List<Bureaumandaat> Servicebureaus { get; } = [];

    public List<Prestatiebeschrijving> Prestaties { get; } = [];

    public List<Contracttarief> Contracttarieven { get; } = [];

    public List<Uitsluiting> Uitsluitingen { get; } = [];

    public List<Machtiging> Machtigingen { get; } = [];

    public List<IonInschrijving> Ion { get; } = [];

    public List<Keteninschrijving> Keten { get; } = [];

    /// <summary>False when there is no keten register at all: then only the contract of the zorggroep is asked.</summary>
    public bool HeeftKetenregister { get; set; }

    public List<Overname> Overnames { get; } = [];

    public List<Uitvalregel> Uitval { get; } = [];

    public List<Controleuitkomst> Controles { get; } = [];

    public List<Historieregel> Historie { get; } = [];
}
