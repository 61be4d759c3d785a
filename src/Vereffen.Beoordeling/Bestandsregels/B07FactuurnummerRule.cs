using Vereffen.Registers;

namespace Vereffen.Beoordeling;

/// <summary>
/// B07: the payee did not use this factuurnummer in the five years before. With the same references it is the same claim sent twice (8067), else the number is
/// used again (0030). A claim that was refused as a file is not in history: its number is free.
/// </summary>
internal sealed class B07FactuurnummerRule : BestandRule
{
    public override string Id => "B07";

    public override void Judge(BestandContext b, Meldpunt meld)
    {
        if (b.Betaalde is not { } betaalde)
        {
            return;
        }

        var eerder = new List<Historieregel>();
        foreach (var regel in b.Registers.Historie.VanFactuur(betaalde, b.Declaratie.Factuurnummer))
        {
            if (b.IsNogUniek(regel))
            {
                eerder.Add(regel);
            }
        }

        if (eerder.Count == 0)
        {
            return;
        }

        var bekend = eerder.Select(r => r.Referentie).Order(StringComparer.Ordinal);
        var nu = b.Declaratie.Verzekerden.SelectMany(v => v.Prestaties).Select(p => p.Referentie).Order(StringComparer.Ordinal);
        var nummer = b.Declaratie.Factuurnummer;
        if (bekend.SequenceEqual(nu, StringComparer.Ordinal))
        {
            meld.Voeg(Codes.AlIngediend, $"factuur {nummer} met dezelfde referentienummers is al beoordeeld");
        }
        else
        {
            meld.Voeg(Codes.Factuurnummer, $"factuurnummer {nummer} is door {betaalde} al gebruikt");
        }
    }
}
