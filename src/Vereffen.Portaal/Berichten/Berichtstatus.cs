namespace Vereffen.Portaal;

/// <summary>Where a message is. Source: VSP-Koppeling Berichtstatus V3; V2 says Aangeboden for WordtAangeboden.</summary>
internal enum Berichtstatus
{
    Ontvangen,
    WordtVerwerkt,
    AfgekeurdDoorDienst,
    VerwerkingVoltooid,
    WordtAangeboden,
    Bezorgd,
}
