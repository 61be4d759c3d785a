using System.Text;

namespace Vereffen.Ei;

/// <summary>
/// Puts persons that don't exist in the place of those in a message: BSN (9999xxxxx), names, birth date (earlier in the same year), address, numbers,
/// references, comment. The same value becomes the same everywhere, in every file with the same seed; records keep their length and the check of the
/// result finds what that of the message finds. Shortest path: <c>Berichtmasker.Schrijf(stream, uit, zaad)</c>.
/// </summary>
public static class Berichtmasker
{
    /// <summary>Streams the masked message to <paramref name="uit"/>; false, and nothing written, when the message type can't be told.</summary>
    /// <param name="bericht">Seekable; read twice from position 0.</param>
    /// <param name="uit">Gets as many bytes as the message has.</param>
    /// <param name="zaad">The same seed gives the same person the same mask.</param>
    public static bool Schrijf(Stream bericht, Stream uit, long zaad)
    {
        bericht.Position = 0;
        var soorten = Gelezensoorten.Bepaal(bericht);
        bericht.Position = 0;
        using var bron = new Bron(bericht);
        var lezer = new RegelLezer(bron, inStukken: true);
        if (Bestandskop.Lees(bron, lezer, out var regel) is not { } standaard)
        {
            return false;
        }

        if (lezer.Begin > 0)
        {
            uit.Write([0xEF, 0xBB, 0xBF]);
        }

        var ronde = new Maskeerronde(standaard, new Schijnpersoon(new Vervanger(zaad)), regel.Inhoud);
        var vorige = 0;
        do
        {
            uit.Write(ronde.Masker(regel, soorten.GetValueOrDefault(regel.Nummer), vervolg: regel.Nummer == vorige));
            uit.Write(
                regel.Einde switch
                {
                    Regeleinde.CrLf => "\r\n"u8,
                    Regeleinde.Lf => "\n"u8,
                    Regeleinde.Cr => "\r"u8,
                    _ => ""u8,
                }
            );
            vorige = regel.Nummer;
        } while (lezer.Volgende(out regel));

        return true;
    }

    /// <summary>The type as which the check reads a record that names none: its personal fields lie where that type has them.</summary>
    private sealed class Gelezensoorten : IRecordOntvanger
    {
        private readonly Dictionary<int, RecordSoort> soorten = [];
        private Standaard? standaard;

        internal static Dictionary<int, RecordSoort> Bepaal(Stream bericht)
        {
            var ontvanger = new Gelezensoorten();
            using var bron = new Bron(bericht);
            new ControleMotor(bron, new ControleOpties { Dubbelen = false }, static (scoped in EiBevinding _) => { }, ontvanger).Draai();
            return ontvanger.soorten;
        }

        public void Begin(Standaard standaard) => this.standaard = standaard;

        public void Neem(RecordSoort soort, ReadOnlySpan<byte> bytes, int regel)
        {
            if (bytes.Length < 2 || standaard!.ZoekRecord(bytes[0], bytes[1]) is null)
            {
                soorten[regel] = soort;
            }
        }
    }

    private sealed class Maskeerronde
    {
        private static readonly UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: true);
        private readonly Standaard standaard;
        private readonly Schijnpersoon persoon;
        private readonly int dagtekening;
        private readonly byte[] buffer = new byte[2 * RegelLezer.Bewaard];

        internal Maskeerronde(Standaard standaard, Schijnpersoon persoon, ReadOnlySpan<byte> voorloop)
        {
            this.standaard = standaard;
            this.persoon = persoon;
            var datum = standaard.Voorloop.MetCode("DAT031") is { } e ? e.Lees(voorloop) : [];
            dagtekening = Datum.Bestaat(datum) ? (int)Cijferlezer.Lees(datum) : 0;
        }

        internal ReadOnlySpan<byte> Masker(in Recordregel regel, RecordSoort? alsGelezen, bool vervolg)
        {
            var inhoud = regel.Inhoud;
            // A line that is far too long comes in pieces, but the last may make it longer than the buffer once was.
            var bytes = inhoud.Length <= buffer.Length ? buffer.AsSpan(0, inhoud.Length) : new byte[inhoud.Length];
            inhoud.CopyTo(bytes);
            if (vervolg)
            {
                persoon.VervangRest(bytes);
                return bytes;
            }

            var soort = bytes.Length < 2 ? null : standaard.ZoekRecord(bytes[0], bytes[1]) ?? alsGelezen;
            if (soort is null)
            {
                return bytes;
            }

            if (bytes.Length > standaard.RecordLengte && Tekst(bytes) is { } tekst)
            {
                return AlsTekst(soort, tekst);
            }

            Velden(soort, bytes, alleenAscii: bytes.Length > standaard.RecordLengte);
            if (bytes.Length > standaard.RecordLengte)
            {
                persoon.VervangRest(bytes[standaard.RecordLengte..]);
            }

            return bytes;
        }

        private void Velden(RecordSoort soort, Span<byte> bytes, bool alleenAscii = true)
        {
            foreach (var e in soort.Velden)
            {
                if (e.Persoonlijk != Persoonlijk.Nee && e.Start <= bytes.Length)
                {
                    persoon.Vervang(e, bytes.Slice(e.Start - 1, Math.Min(e.Lengte, bytes.Length - e.Start + 1)), dagtekening, alleenAscii);
                }
            }
        }

        /// <summary>Fields lie where the characters do; what is no ASCII stays, so that the record keeps its length in bytes.</summary>
        private byte[] AlsTekst(RecordSoort soort, string tekst)
        {
            var bytes = Encoding.Latin1.GetBytes(tekst);
            Velden(soort, bytes);
            return Utf8.GetBytes(string.Concat(tekst.Select((teken, i) => char.IsAscii(teken) ? (char)bytes[i] : teken)));
        }

        /// <summary>A record that is too long in bytes and right in characters: the check reads it as UTF-8.</summary>
        private string? Tekst(ReadOnlySpan<byte> bytes)
        {
            try
            {
                return Utf8.GetCharCount(bytes) == standaard.RecordLengte ? Utf8.GetString(bytes) : null;
            }
            catch (DecoderFallbackException)
            {
                return null;
            }
        }
    }
}
