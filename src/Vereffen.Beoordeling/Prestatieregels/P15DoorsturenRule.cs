namespace Vereffen.Beoordeling;

/// <summary>
/// P15: a line that reaches an insurer allows it: doorsturen toegestaan = 1. Retourcode 8179. A value outside the code list is a check's; 0 = the standard has no such field.
/// </summary>
internal sealed class P15DoorsturenRule : PrestatieRule
{
    public override string Id => "P15";

    public override bool VraagtDatums => false;

    public override void Judge(PrestatieContext p)
    {
        if (p.Prestatie.Doorsturen is not (0 or 1))
        {
            p.Afwijzen(Codes.DoorsturenNietToegestaan, $"doorsturen toegestaan is {Tekst.Getal(p.Prestatie.Doorsturen)}, niet 1");
        }
    }
}
