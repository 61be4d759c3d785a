using System.Collections;
using Vereffen.Ei;
using Vereffen.Kern;

namespace Vereffen.Portaal;

/// <summary>
/// What the check of a claim found, as the exchange's retour needs it: three codes for the file, three per record, and the first hundred findings in words for the status.
/// Some twenty bytes per record with a finding, so that a claim of 300 MB in which every record is wrong is answered in full.
/// </summary>
internal sealed class Bevindingenlijst
{
    private const int MeesteMeldingen = 100;
    private const int MeesteCodes = 3;
    private readonly List<Bevinding> eerste = [];
    private readonly List<Retourcode> bestand = [];
    private readonly List<Recordcodes> records = [];

    /// <summary>The first findings; at most a hundred.</summary>
    public IReadOnlyList<Bevinding> Eerste => eerste;

    /// <summary>In the order of the file.</summary>
    public void Voeg(scoped in EiBevinding bevinding)
    {
        if (eerste.Count < MeesteMeldingen)
        {
            eerste.Add(bevinding.NaarBevinding());
        }

        if (bevinding.IsBestandsniveau)
        {
            VoegBestandscode(bevinding.Retourcode);
            return;
        }

        var plek = records.Count - 1;
        if (plek < 0 || records[plek].Regel < bevinding.Regel)
        {
            records.Add(new Recordcodes(bevinding.Regel, bevinding.Retourcode, default, default, 1));
            return;
        }

        // A check that looks back: seldom, and the record may have none yet.
        while (plek >= 0 && records[plek].Regel > bevinding.Regel)
        {
            plek--;
        }

        if (plek >= 0 && records[plek].Regel == bevinding.Regel)
        {
            records[plek] = records[plek].Met(bevinding.Retourcode);
        }
        else
        {
            records.Insert(plek + 1, new Recordcodes(bevinding.Regel, bevinding.Retourcode, default, default, 1));
        }
    }

    /// <summary>A finding of the exchange itself on the whole file, before all others.</summary>
    public void ZetVooraan(Bevinding bevinding)
    {
        eerste.Insert(0, bevinding);
        bestand.Remove(bevinding.Retourcode);
        bestand.Insert(0, bevinding.Retourcode);
    }

    /// <summary>The exchange's retour: the codes of the file when there are any, else those of every record.</summary>
    public Retour Retour(string referentie, DateOnly dagtekening) =>
        new()
        {
            Afzender = RetourAfzender.Portaal,
            Referentie = referentie,
            Dagtekening = dagtekening,
            Bestand = bestand.Count > 0 ? [.. bestand.Take(MeesteCodes)] : [Retourcode.GeenOpmerking],
            Records = bestand.Count > 0 ? [] : new Uitkomsten(records),
            Toegekend = Bedrag.Nul,
        };

    private void VoegBestandscode(Retourcode code)
    {
        if (bestand.Count < MeesteCodes && !bestand.Contains(code))
        {
            bestand.Add(code);
        }
    }

    private readonly record struct Recordcodes(int Regel, Retourcode Een, Retourcode Twee, Retourcode Drie, int Aantal)
    {
        public Recordcodes Met(Retourcode code) =>
            Aantal switch
            {
                1 when code != Een => this with { Twee = code, Aantal = 2 },
                2 when code != Een && code != Twee => this with { Drie = code, Aantal = 3 },
                _ => this,
            };

        public RecordUitkomst Uitkomst() =>
            new(
                Regel,
                Aantal switch
                {
                    1 => [Een],
                    2 => [Een, Twee],
                    _ => [Een, Twee, Drie],
                },
                Bedrag.Nul,
                Bedrag.Nul
            );
    }

    /// <summary>Made one by one while the retour is written.</summary>
    private sealed class Uitkomsten(List<Recordcodes> records) : IReadOnlyList<RecordUitkomst>
    {
        public int Count => records.Count;

        public RecordUitkomst this[int index] => records[index].Uitkomst();

        public IEnumerator<RecordUitkomst> GetEnumerator() => records.Select(r => r.Uitkomst()).GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
