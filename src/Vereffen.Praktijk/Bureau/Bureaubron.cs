using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Vereffen.Kern;
using Vereffen.Opslag;

namespace Vereffen.Praktijk;

/// <summary>The database as one bureau sees it.</summary>
internal sealed class Bureaubron(SqliteDatabase database, AgbCode bureau, TimeProvider klok)
{
    public SqliteDatabase Database { get; } = database;

    public AgbCode Agb { get; } = bureau;

    /// <summary>The key as it is stored.</summary>
    public string Bureau { get; } = bureau.ToString();

    public Relatie Relatie => new("Servicebureau", Bureau);

    public DateOnly Vandaag => DateOnly.FromDateTime(AmsterdamTijd.Van(Moment));

    public DateTimeOffset Moment => klok.GetUtcNow();

    public string Nu => Moment.ToString("O", CultureInfo.InvariantCulture);

    /// <summary>The same words give the same id: doing it twice is doing it once.</summary>
    public static Guid Id(params IEnumerable<string> waarvan) =>
        new(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', waarvan))).AsSpan(0, 16));

    public static string Sha256(ReadOnlyMemory<byte> inhoud) => Convert.ToHexStringLower(SHA256.HashData(inhoud.Span));

    public static DateTimeOffset? Tijd(string? tekst) =>
        tekst is null ? null : DateTimeOffset.ParseExact(tekst, "O", CultureInfo.InvariantCulture);
}
