using Vereffen.Ei;
using Vereffen.Kern;

namespace Vereffen.Praktijk;

/// <summary>What a retour says per line of the claim, by reference number: what a practice must write behind its treatments.</summary>
internal sealed record Retourlijst
{
    /// <summary>Written by the exchange: nothing reached the insurer, and the numbers may be used again.</summary>
    public required bool VanPortaal { get; init; }

    /// <summary>The insurer's own number (0181).</summary>
    public required string Kenmerk { get; init; }

    /// <summary>Codes of the 01.</summary>
    public required IReadOnlyList<Retourcode> Bestand { get; init; }

    /// <summary>Total awarded by the 99; null when not given.</summary>
    public required Bedrag? Toegekend { get; init; }

    /// <summary>The lines that are in the retour. One that isn't was awarded in full.</summary>
    public required IReadOnlyDictionary<string, Regeluitkomst> Regels { get; init; }

    public bool IsGeheelToegekend => Bestand.Contains(Retourcode.VolledigToegekend);

    /// <summary>Refused as a whole: the codes are in the 01.</summary>
    public bool IsBestandAfgewezen => Bestand.Count > 0 && !IsGeheelToegekend && !Bestand.Contains(Retourcode.GeenOpmerking);

    /// <summary>Null when these bytes are no retour that we can read.</summary>
    public static Retourlijst? Lees(ReadOnlyMemory<byte> bytes)
    {
        using var records = RecordLezer.Open(new MemoryStream(bytes.ToArray(), writable: false));
        if (records is not { Standaard.IsRetour: true })
        {
            return null;
        }

        var regels = new Dictionary<string, Regeluitkomst>(StringComparer.Ordinal);
        IReadOnlyList<Retourcode> bestand = [];
        IReadOnlyList<Retourcode> verzekerde = [];
        var (kenmerk, eerste) = ("", true);
        Bedrag? totaal = null;
        foreach (var beeld in records.Records())
        {
            var codes = Codes(beeld);
            if (eerste)
            {
                (bestand, eerste) = (codes, false);
                kenmerk = Recordtekst.MetCode(beeld, "NUM370")?.Waarde.Trim() ?? "";
            }
            else if (beeld.Soort is { IsSluit: true })
            {
                totaal = Recordtekst.Bedrag(beeld, "BED167");
            }
            else if (Recordtekst.MetNaam(beeld, "REFERENTIENUMMER DIT") is { } referentie)
            {
                // Not judged because of the insured: then the codes of the insured say why.
                var eigen = codes.Contains(Retourcode.NietBeoordeeld) && verzekerde.Count > 0 ? verzekerde : codes;
                regels[referentie] = new Regeluitkomst(Zonder(eigen), Recordtekst.Bedrag(beeld, "BED166") ?? Bedrag.Nul);
            }
            else if (beeld.Soort is { Kenmerk: "02" })
            {
                verzekerde = Zonder(codes);
            }
        }

        return new Retourlijst
        {
            VanPortaal =
                kenmerk.StartsWith("PORTAAL", StringComparison.OrdinalIgnoreCase)
                || regels.Values.Any(r => r.Codes.Contains(Retourcode.GoedMaarBestandAfgekeurd)),
            Kenmerk = kenmerk,
            Bestand = bestand,
            Toegekend = totaal,
            Regels = regels,
        };
    }

    private static List<Retourcode> Zonder(IReadOnlyList<Retourcode> codes) => [.. codes.Where(c => c != Retourcode.GeenOpmerking)];

    private static List<Retourcode> Codes(Recordbeeld beeld)
    {
        var codes = new List<Retourcode>();
        foreach (var naam in (string[])["COD954", "COD955", "COD956"])
        {
            if (Recordtekst.MetCode(beeld, naam) is { } veld && Retourcode.TryParse(veld.Waarde.Trim(), out var code) && code.Waarde > 0)
            {
                codes.Add(code);
            }
        }

        return codes;
    }
}

/// <summary>What a retour says of one line.</summary>
/// <param name="Codes">Without 'no remark'.</param>
/// <param name="Toegekend">Negative for a credit.</param>
internal sealed record Regeluitkomst(IReadOnlyList<Retourcode> Codes, Bedrag Toegekend);
