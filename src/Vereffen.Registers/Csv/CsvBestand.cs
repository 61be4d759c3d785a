using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace Vereffen.Registers;

/// <summary>Reads one register file: UTF-8 with or without BOM, comma, RFC 4180 quotes, columns by name. Bad lines become errors, the rest rows.</summary>
internal static class CsvBestand
{
    private static readonly UTF8Encoding StrikteUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Adds the rows of the file to <paramref name="doel"/>: all, or none when there are errors and they are not to be skipped.</summary>
    public static Bestandstand Lees<T>(
        string map,
        Kolommen kolommen,
        Func<Rij, T> maak,
        List<T> doel,
        List<RegisterFout> fouten,
        bool slaFouteRegelsOver
    ) => LeesBestand(Path.Combine(map, kolommen.Bestand), kolommen, maak, doel, fouten, slaFouteRegelsOver);

    /// <summary>The same for a file that may have any name.</summary>
    public static Bestandstand LeesBestand<T>(
        string pad,
        Kolommen kolommen,
        Func<Rij, T> maak,
        List<T> doel,
        List<RegisterFout> fouten,
        bool slaFouteRegelsOver
    )
    {
        if (!File.Exists(pad))
        {
            return Bestandstand.Ontbreekt;
        }

        var stand = Bestandstand.Geladen;
        var eigenFouten = new List<RegisterFout>();
        var begin = doel.Count;
        using (var reader = new StreamReader(pad, StrikteUtf8, detectEncodingFromByteOrderMarks: false, 1 << 16))
        {
            var kopIsGoed = LeesRijen(SlaBomOver(reader), kolommen, maak, doel, eigenFouten);
            if (!kopIsGoed || (eigenFouten.Count > 0 && !slaFouteRegelsOver))
            {
                doel.RemoveRange(begin, doel.Count - begin);
                stand = Bestandstand.Geweigerd;
            }
        }

        fouten.AddRange(eigenFouten);
        return stand;
    }

    /// <summary>Writes the file again without some of its records, byte order mark included in what is left out.</summary>
    /// <param name="pad">A file whose heading and encoding are good.</param>
    /// <param name="doel">Where the rest goes; UTF-8.</param>
    /// <param name="zonder">Lines of the records to leave out, as the errors name them.</param>
    public static void Schoon(string pad, Stream doel, IReadOnlySet<int> zonder)
    {
        using var reader = new StreamReader(pad, StrikteUtf8, detectEncodingFromByteOrderMarks: false, 1 << 16);
        using var writer = new StreamWriter(doel, StrikteUtf8, 1 << 16, leaveOpen: true);
        using var parser = new CsvParser(SlaBomOver(reader), Instelling(_ => { }));
        while (parser.Read())
        {
            if (!zonder.Contains(parser.RawRow))
            {
                writer.Write(parser.RawRecord);
            }
        }
    }

    private static StreamReader SlaBomOver(StreamReader reader)
    {
        try
        {
            if (reader.Peek() == '\uFEFF')
            {
                _ = reader.Read();
            }
        }
        catch (DecoderFallbackException)
        {
            // Reported with its line when the rows are read: a fresh read meets the same bytes again.
            reader.BaseStream.Position = 0;
            reader.DiscardBufferedData();
        }

        return reader;
    }

    private static bool LeesRijen<T>(StreamReader reader, Kolommen kolommen, Func<Rij, T> maak, List<T> doel, List<RegisterFout> fouten)
    {
        var aanhalingsfout = false;
        using var parser = new CsvParser(reader, Instelling(_ => aanhalingsfout = true));
        try
        {
            if (!parser.Read())
            {
                fouten.Add(new RegisterFout(kolommen.Bestand, 1, "", "de kopregel ontbreekt"));
                return false;
            }

            var rij = new Rij(parser, kolommen, fouten);
            if (!rij.LeesKop())
            {
                return false;
            }

            while (true)
            {
                aanhalingsfout = false;
                if (!parser.Read())
                {
                    return true;
                }

                rij.Volgende();
                if (parser.Count != rij.AantalVelden)
                {
                    rij.Fout($"{parser.Count} velden waar de kopregel er {rij.AantalVelden} heeft");
                    continue;
                }

                var waarde = maak(rij);
                if (aanhalingsfout && rij.IsGoed)
                {
                    rij.Fout("een aanhalingsteken staat verkeerd");
                }

                if (rij.IsGoed)
                {
                    doel.Add(waarde);
                }
            }
        }
        catch (DecoderFallbackException)
        {
            fouten.Add(
                new RegisterFout(
                    kolommen.Bestand,
                    Math.Max(1, parser.RawRow),
                    "",
                    "het bestand is geen geldige UTF-8; vanaf hier is het niet gelezen"
                )
            );
            return false;
        }
    }

    private static CsvConfiguration Instelling(BadDataFound bijFout) =>
        new(CultureInfo.InvariantCulture)
        {
            Delimiter = ",",
            Mode = CsvMode.RFC4180,
            TrimOptions = TrimOptions.Trim,
            BadDataFound = bijFout,
            BufferSize = 1 << 16,
        };
}
