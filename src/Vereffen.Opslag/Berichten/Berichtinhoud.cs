using System.Security.Cryptography;

namespace Vereffen.Opslag;

/// <summary>
/// The payload of a message that is not stored yet: in memory or, when large, in an encrypted file that goes away unless a message takes it
/// (<see cref="Berichtopslag.Bewaar(SqliteTransactie, Kern.Bericht, Berichtinhoud, string, DateTimeOffset)"/>).
/// </summary>
public sealed class Berichtinhoud : IDisposable
{
    private readonly byte[]? bytes;
    private readonly Inhoudmap map;
    private bool overgenomen;

    internal Berichtinhoud(Inhoudmap map, byte[] sleutel, byte[]? bytes, string? bestand, long grootte, string sha256)
    {
        this.map = map;
        this.bytes = bytes;
        Sleutel = sleutel;
        Bestand = bestand;
        Grootte = grootte;
        Sha256 = sha256;
    }

    /// <summary>Bytes.</summary>
    public long Grootte { get; }

    /// <summary>Of the payload, hexadecimal, lower case.</summary>
    public string Sha256 { get; }

    internal byte[] Sleutel { get; }

    /// <summary>Name in the folder; null when the payload is in memory.</summary>
    internal string? Bestand { get; }

    internal ReadOnlySpan<byte> Bytes => bytes;

    /// <summary>Reads it from its start; seekable.</summary>
    public Stream Open() =>
        bytes is not null
            ? new MemoryStream(bytes, writable: false)
            : new Ontsleutelstroom(map.Bestand(Bestand!), Bestand!, Sleutel, Grootte);

    /// <summary>A message holds the file now.</summary>
    internal void NeemOver() => overgenomen = true;

    public void Dispose()
    {
        CryptographicOperations.ZeroMemory(overgenomen ? [] : Sleutel);
        if (Bestand is not null && !overgenomen)
        {
            File.Delete(map.Bestand(Bestand));
        }
    }
}
