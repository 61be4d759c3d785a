using System.Globalization;
using Vereffen.Kern;

namespace Vereffen.Praktijk;

/// <summary>A 02 with what stands under it. Record 03 (debiteur) and its 98s are kept apart: they never go to an insurer (8075).</summary>
internal sealed class Clientverzekerde(Clientrecord record)
{
    private bool achterDebiteur;

    public Clientrecord Record { get; } = record;

    /// <summary>98s behind the 02.</summary>
    public List<Clientrecord> Commentaar { get; } = [];

    /// <summary>03s with their 98s.</summary>
    public List<Clientrecord> Debiteur { get; } = [];

    public List<Clientprestatie> Prestaties { get; } = [];

    /// <summary>0204; null when it is empty.</summary>
    public UzoviNummer? Uzovi => Recordveld.Uzovi(Record.Soort, Record.Bytes.Span);

    public Bsn? Bsn =>
        int.TryParse(
            Recordveld.Tekst(Record.Soort, Record.Bytes.Span, "NUM313"),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var nummer
        ) && Kern.Bsn.TryCreate(nummer, out var bsn)
            ? bsn
            : null;

    public DateOnly? Geboortedatum => Recordveld.Dag(Record.Soort, Record.Bytes.Span, "DAT006");

    public void Neem(Clientrecord record, Clientbestand bestand)
    {
        if (record.Soort.Kenmerk == "03")
        {
            achterDebiteur = true;
            Debiteur.Add(record);
        }
        else if (record.Soort.Kenmerk == "04")
        {
            achterDebiteur = false;
            Prestaties.Add(new Clientprestatie(record, bestand.BedragVan(record)));
        }
        else if (record.Soort.IsCommentaar && achterDebiteur)
        {
            Debiteur.Add(record);
        }
        else if (Prestaties.Count > 0)
        {
            achterDebiteur = false;
            Prestaties[^1].Neem(record, bestand.BedragVan(record));
        }
        else
        {
            Commentaar.Add(record);
        }
    }
}
