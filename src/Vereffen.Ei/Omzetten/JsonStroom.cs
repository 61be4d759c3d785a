using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace Vereffen.Ei;

/// <summary>JSON token by token from a stream; holds no more than one buffer, so a single value can't be larger than that.</summary>
internal sealed class JsonStroom(Stream stream) : IDisposable
{
    private const int Grootste = 1 << 20;
    private byte[] buffer = ArrayPool<byte>.Shared.Rent(Grootste);
    private int begin;
    private int eind;
    private bool isOp;
    private bool begonnen;
    private JsonReaderState state = new(new JsonReaderOptions { MaxDepth = 16 });

    internal JsonTokenType Soort { get; private set; }

    /// <summary>Text of a string or property name, else empty.</summary>
    internal string Tekst { get; private set; } = "";

    /// <summary>Value of a whole number; null when it is none.</summary>
    internal long? Getal { get; private set; }

    /// <summary>False at the end. Throws <see cref="FormatException"/> with a Dutch sentence when the text is no JSON.</summary>
    internal bool Volgende()
    {
        while (true)
        {
            if (!begonnen)
            {
                Begin();
            }

            var lezer = new Utf8JsonReader(buffer.AsSpan(begin, eind - begin), isOp, state);
            bool gelezen;
            try
            {
                gelezen = lezer.Read();
                if (gelezen)
                {
                    Neem(ref lezer);
                }
            }
            catch (Exception fout) when (fout is JsonException or InvalidOperationException)
            {
                var regel = (fout as JsonException)?.LineNumber + 1;
                throw new FormatException(
                    string.Create(CultureInfo.InvariantCulture, $"dit is geen geldige JSON (bij regel {regel})"),
                    fout
                );
            }

            begin += (int)lezer.BytesConsumed;
            state = lezer.CurrentState;
            if (gelezen)
            {
                return true;
            }

            if (isOp)
            {
                return false;
            }

            Vul();
        }
    }

    /// <summary>Reads past the value that starts at the present token.</summary>
    internal void SlaOver()
    {
        var diepte = 0;
        do
        {
            diepte +=
                Soort is JsonTokenType.StartObject or JsonTokenType.StartArray ? 1
                : Soort is JsonTokenType.EndObject or JsonTokenType.EndArray ? -1
                : 0;
        } while (diepte > 0 && Volgende());
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        buffer = [];
    }

    private void Neem(ref Utf8JsonReader lezer)
    {
        Soort = lezer.TokenType;
        Tekst = Soort is JsonTokenType.String or JsonTokenType.PropertyName ? lezer.GetString()! : "";
        Getal = Soort == JsonTokenType.Number && lezer.TryGetInt64(out var getal) ? getal : null;
    }

    private void Begin()
    {
        begonnen = true;
        Vul();
        if (buffer.AsSpan(0, eind).StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            begin = 3;
        }
    }

    private void Vul()
    {
        buffer.AsSpan(begin, eind - begin).CopyTo(buffer);
        eind -= begin;
        begin = 0;
        if (eind == buffer.Length)
        {
            throw new FormatException("een waarde in deze JSON is veel te lang");
        }

        var gelezen = stream.ReadAtLeast(buffer.AsSpan(eind), 1, throwOnEndOfStream: false);
        eind += gelezen;
        isOp = gelezen == 0;
    }
}
