using Vereffen.Kern;
using Vereffen.Registers;

namespace Vereffen.Beoordeling;

/// <summary>
/// The judgement on one claim: what was asked, what is awarded, and why not all. <see cref="NaarRetour"/> makes the answer of it,
/// <see cref="HistorieNa"/> what must be remembered. Amounts in cents, credits negative.
/// </summary>
public sealed class Oordeel
{
    internal Oordeel(
        BestandContext context,
        Uitkomst uitkomst,
        IReadOnlyList<Retourcode> bestand,
        IReadOnlyList<Regelbevinding> bestandsbevindingen,
        IReadOnlyList<VerzekerdeOordeel> verzekerden,
        IReadOnlyList<RegelOordeel> regels,
        IReadOnlyList<RecordOordeel> overige
    )
    {
        Declaratie = context.Declaratie;
        Uzovi = context.Uzovi;
        Ontvangen = context.Ontvangen;
        Uitkomst = uitkomst;
        Bestand = bestand;
        Bestandsbevindingen = bestandsbevindingen;
        Verzekerden = verzekerden;
        Regels = regels;
        Overige = overige;
        foreach (var regel in regels)
        {
            Ingediend += regel.Ingediend;
            Toegekend += regel.Toegekend;
            Bewaak(regel);
        }
    }

    public Declaratie Declaratie { get; }

    /// <summary>The insurer that judged.</summary>
    public UzoviNummer Uzovi { get; }

    /// <summary>Date of receipt.</summary>
    public DateOnly Ontvangen { get; }

    public Uitkomst Uitkomst { get; }

    /// <summary>Codes of the 01: 8001, 0200, or those of a refusal of the file.</summary>
    public IReadOnlyList<Retourcode> Bestand { get; }

    /// <summary>Why the file was refused, or waits for a person.</summary>
    public IReadOnlyList<Regelbevinding> Bestandsbevindingen { get; }

    /// <summary>Every 02, in file order.</summary>
    public IReadOnlyList<VerzekerdeOordeel> Verzekerden { get; }

    /// <summary>Every 04, in file order.</summary>
    public IReadOnlyList<RegelOordeel> Regels { get; }

    /// <summary>Other records with a technical finding, in file order.</summary>
    public IReadOnlyList<RecordOordeel> Overige { get; }

    /// <summary>On what a person must decide before the retour can leave, in file order; empty unless the outcome is uitval.</summary>
    public IReadOnlyList<Uitvalpunt> Uitvalpunten =>
        [
            .. Bestandsbevindingen
                .Where(b => b.Gevolg == Gevolg.Uitval)
                .Select(b => Punt(null, b))
                .Concat(
                    Regels
                        .Where(r => r.IsUitval)
                        .SelectMany(r =>
                            r.Bevindingen.Where(b => b.Gevolg == Gevolg.Uitval)
                                .Select(b => Punt(Regelboek.IsOverVerzekerde(b.RegelId) ? r.Verzekerde.Detail : r.Prestatie.Detail, b))
                        )
                )
                .Distinct(),
        ];

    /// <summary>Sum of the declaratiebedragen of all lines.</summary>
    public Bedrag Ingediend { get; }

    /// <summary>Sum of what is awarded per line.</summary>
    public Bedrag Toegekend { get; }

    /// <summary>The answer to the claim. Of a judgement that waits for a person it is provisional: it says 8072 or 8074.</summary>
    /// <param name="referentie">The insurer's own number (0181), at most 24 characters.</param>
    /// <param name="dagtekening">Date of the retour (0182).</param>
    public Retour NaarRetour(string referentie, DateOnly dagtekening)
    {
        var retour = new Retour
        {
            Afzender = RetourAfzender.Zorgverzekeraar,
            Referentie = referentie,
            Dagtekening = dagtekening,
            Bestand = Bestand,
            Records = Bestand is [var code] && code == Retourcode.GeenOpmerking ? Retourrecords.Van(this) : [],
            Toegekend = Toegekend,
        };
        Retourbewaking.Bewaak(Uitkomst, Regels, retour);
        return retour;
    }

    /// <summary>
    /// History after this judgement: each line of a judged file is added, awarded or not, and credited debits are marked. A refused file leaves no trace, so that
    /// its numbers may be used again, and neither does one on which a person must still decide.
    /// </summary>
    /// <param name="historie">The history under which was judged.</param>
    public Historie HistorieNa(Historie historie) =>
        Uitkomst is Uitkomst.Toegekend or Uitkomst.Gedeeltelijk && Declaratie.Betaalde is { } betaalde
            ? Nieuwehistorie.Van(this, historie, betaalde)
            : historie;

    private static Uitvalpunt Punt(long? detail, Regelbevinding bevinding) =>
        new(detail, bevinding.RegelId, bevinding.EigenCode, bevinding.Uitleg);

    // Stays on in production: a wrong amount must stop here, not at the bank.
    private static void Bewaak(RegelOordeel regel)
    {
        var klopt = regel.Ingediend.IsNegatief
            ? regel.Toegekend.IsNul || regel.Toegekend == regel.Ingediend
            : !regel.Toegekend.IsNegatief && regel.Toegekend <= regel.Ingediend;
        if (!klopt || ((regel.IsAfgewezen || regel.IsUitval) && !regel.Toegekend.IsNul))
        {
            throw new InvalidOperationException(
                $"Het oordeel over detailrecord {regel.Prestatie.Detail} kent een bedrag toe dat niet kan."
            );
        }
    }
}
