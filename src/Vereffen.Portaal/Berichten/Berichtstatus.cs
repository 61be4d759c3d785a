namespace Vereffen.Portaal;

/// <summary>Where a message is. Source: VSP-Koppeling Berichtstatus V3; V2 says Aangeboden for WordtAangeboden and for AanbiedenMislukt, which it does not know.</summary>
internal enum Berichtstatus
{
    Ontvangen,
    WordtVerwerkt,
    AfgekeurdDoorDienst,
    VerwerkingVoltooid,
    WordtAangeboden,
    Bezorgd,
    AanbiedenMislukt,
}
