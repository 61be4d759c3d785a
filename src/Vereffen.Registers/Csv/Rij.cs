using CsvHelper;
using Vereffen.Kern;

namespace Vereffen.Registers;

/// <summary>
/// The current line of a register file. Each method reads one column (by its place in <see cref="Kolommen"/>) and notes an error when the form is wrong;
/// the value is then a default and the row is dropped.
/// </summary>
internal sealed class Rij(CsvParser parser, Kolommen kolommen, List<RegisterFout> fouten)
{
    private const int GrootsteVoorraad = 1 << 16;

    private readonly int[] plaats = new int[kolommen.Aantal];
    private readonly Dictionary<string, string> voorraad = new(StringComparer.Ordinal);

    public int AantalVelden { get; private set; }

    public bool IsGoed { get; private set; }

    /// <summary>Line in the file, from 1.</summary>
    public int Regel { get; private set; }

    /// <summary>Finds the columns by name; false when one is unknown, double or missing.</summary>
    public bool LeesKop()
    {
        Volgende();
        AantalVelden = parser.Count;
        Array.Fill(plaats, -1);
        for (var i = 0; i < AantalVelden; i++)
        {
            var plek = kolommen.Plek(parser[i]);
            if (plek < 0)
            {
                Fout($"onbekende kolom op plaats {i + 1}");
            }
            else if (plaats[plek] >= 0)
            {
                FoutBij(plek, "de kolom staat dubbel in de kopregel");
            }
            else
            {
                plaats[plek] = i;
            }
        }

        for (var plek = 0; plek < kolommen.Verplicht.Length; plek++)
        {
            if (plaats[plek] < 0)
            {
                FoutBij(plek, "de kolom ontbreekt in de kopregel");
            }
        }

        return IsGoed;
    }

    public void Volgende()
    {
        Regel = parser.RawRow;
        IsGoed = true;
    }

    /// <summary>As it stands; empty when the column is not there.</summary>
    public string Tekst(int kolom) => plaats[kolom] < 0 ? "" : parser[plaats[kolom]];

    /// <summary>As <see cref="Tekst"/>, for values that recur: equal texts share one string.</summary>
    public string Gedeeld(int kolom)
    {
        var tekst = Tekst(kolom);
        if (tekst.Length == 0)
        {
            return "";
        }

        if (voorraad.TryGetValue(tekst, out var eerder))
        {
            return eerder;
        }

        if (voorraad.Count < GrootsteVoorraad)
        {
            voorraad.Add(tekst, tekst);
        }

        return tekst;
    }

    public string Verplicht(int kolom)
    {
        var tekst = Gedeeld(kolom);
        return tekst.Length > 0 ? tekst : FoutBij(kolom, "is leeg", "");
    }

    public Bsn Bsn(int kolom) =>
        Kern.Bsn.TryParse(Tekst(kolom), out var bsn) ? bsn : FoutBij(kolom, "is geen BSN (negen cijfers, elfproef)", bsn);

    public AgbCode Agb(int kolom) =>
        AgbCode.TryParse(Tekst(kolom), out var agb) ? agb : FoutBij(kolom, "is geen AGB-code (acht cijfers, niet 00 vooraan)", agb);

    public AgbCode? AgbOfLeeg(int kolom) => Tekst(kolom).Length == 0 ? null : Agb(kolom);

    public UzoviNummer Uzovi(int kolom) => LeesUzovi(kolom, Tekst(kolom));

    /// <summary>One or more, separated by <c>|</c>.</summary>
    public UzoviNummer[] Uzovis(int kolom) => [.. Lijst(kolom, verplicht: true).Select(deel => LeesUzovi(kolom, deel))];

    public string[] Lijst(int kolom, bool verplicht = false)
    {
        var tekst = verplicht ? Verplicht(kolom) : Tekst(kolom);
        return tekst.Length == 0 ? [] : tekst.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
    }

    public DateOnly Datum(int kolom) =>
        LeesDatum(Tekst(kolom), out var datum) ? datum : FoutBij(kolom, "is geen datum (jjjj-mm-dd)", datum);

    public DateOnly? DatumOfLeeg(int kolom) => Tekst(kolom).Length == 0 ? null : Datum(kolom);

    /// <summary>Begin and end; an empty end is open, and begin must not be after end.</summary>
    public Periode Periode(int begin, int eind)
    {
        var periode = new Periode(Datum(begin), DatumOfLeeg(eind));
        return !IsGoed || periode.IsGeldig ? periode : FoutBij(eind, "ligt voor begin", periode);
    }

    public bool JaNee(int kolom) =>
        Tekst(kolom) switch
        {
            "1" => true,
            "0" => false,
            _ => FoutBij(kolom, "is geen 1 of 0", false),
        };

    public bool JaNee(int kolom, bool alsLeeg) => Tekst(kolom).Length == 0 ? alsLeeg : JaNee(kolom);

    /// <summary>Whole number from 0.</summary>
    public int Getal(int kolom, int hoogste = int.MaxValue) =>
        LeesGetal(Tekst(kolom), out var getal) && getal >= 0 && getal <= hoogste
            ? (int)getal
            : FoutBij(kolom, hoogste == int.MaxValue ? "is geen heel getal vanaf 0" : $"is geen heel getal van 0 tot en met {hoogste}", 0);

    public int? GetalOfLeeg(int kolom, int hoogste = int.MaxValue) => Tekst(kolom).Length == 0 ? null : Getal(kolom, hoogste);

    /// <summary>Whole cents; a minus sign only where the amount may be a credit.</summary>
    public Bedrag Bedrag(int kolom, bool magNegatief = false) =>
        LeesGetal(Tekst(kolom), out var cents) && (magNegatief || cents >= 0)
            ? new Bedrag(cents)
            : FoutBij(kolom, "is geen bedrag in hele centen", default(Bedrag));

    public Bedrag? BedragOfLeeg(int kolom, bool magNegatief = false) => Tekst(kolom).Length == 0 ? null : Bedrag(kolom, magNegatief);

    /// <summary>Three digits, as the message standards have it.</summary>
    public string Prestatielijst(int kolom)
    {
        var tekst = Gedeeld(kolom);
        return tekst.Length == 3 && !tekst.AsSpan().ContainsAnyExceptInRange('0', '9')
            ? tekst
            : FoutBij(kolom, "is geen lijst van drie cijfers", "");
    }

    public string PrestatielijstOfLeeg(int kolom) => Tekst(kolom).Length == 0 ? "" : Prestatielijst(kolom);

    public Prestatiesleutel Prestatie(int lijst, int code) => new(Prestatielijst(lijst), Verplicht(code));

    public Retourcode Retourcode(int kolom) =>
        Kern.Retourcode.TryParse(Tekst(kolom), out var code) ? code : FoutBij(kolom, "is geen retourcode van vier cijfers", code);

    /// <summary>One of a few words.</summary>
    public T Keuze<T>(int kolom, params ReadOnlySpan<(string Woord, T Waarde)> keuzes)
    {
        var tekst = Tekst(kolom);
        foreach (var (woord, waarde) in keuzes)
        {
            if (string.Equals(woord, tekst, StringComparison.OrdinalIgnoreCase))
            {
                return waarde;
            }
        }

        var woorden = new List<string>();
        foreach (var (woord, _) in keuzes)
        {
            woorden.Add(woord.Length == 0 ? "leeg" : woord);
        }

        return FoutBij(kolom, $"is geen van: {string.Join(", ", woorden)}", keuzes[0].Waarde);
    }

    /// <summary>Notes an error of the whole line.</summary>
    public void Fout(string melding)
    {
        IsGoed = false;
        fouten.Add(new RegisterFout(kolommen.Bestand, Regel, "", melding));
    }

    /// <summary>Notes an error in one column.</summary>
    public void FoutBij(int kolom, string melding)
    {
        IsGoed = false;
        fouten.Add(new RegisterFout(kolommen.Bestand, Regel, kolommen.Naam(kolom), melding));
    }

    private T FoutBij<T>(int kolom, string melding, T standaard)
    {
        FoutBij(kolom, melding);
        return standaard;
    }

    private UzoviNummer LeesUzovi(int kolom, string tekst) =>
        UzoviNummer.TryParse(tekst, out var uzovi) ? uzovi : FoutBij(kolom, "is geen UZOVI-nummer (vier cijfers)", uzovi);

    private static bool LeesDatum(string tekst, out DateOnly datum)
    {
        datum = default;
        if (tekst.Length != 10 || tekst[4] != '-' || tekst[7] != '-')
        {
            return false;
        }

        int jaar = 0;
        int maand = 0;
        int dag = 0;
        if (!Cijfers(tekst.AsSpan(0, 4), ref jaar) || !Cijfers(tekst.AsSpan(5, 2), ref maand) || !Cijfers(tekst.AsSpan(8, 2), ref dag))
        {
            return false;
        }

        if (jaar < 1 || maand is < 1 or > 12 || dag < 1 || dag > DateTime.DaysInMonth(jaar, maand))
        {
            return false;
        }

        datum = new DateOnly(jaar, maand, dag);
        return true;
    }

    private static bool Cijfers(ReadOnlySpan<char> tekst, ref int waarde)
    {
        foreach (var teken in tekst)
        {
            if (!char.IsAsciiDigit(teken))
            {
                return false;
            }

            waarde = (waarde * 10) + (teken - '0');
        }

        return true;
    }

    private static bool LeesGetal(string tekst, out long getal) =>
        long.TryParse(
            tekst,
            System.Globalization.NumberStyles.AllowLeadingSign,
            System.Globalization.CultureInfo.InvariantCulture,
            out getal
        );
}
