using System.Security.Cryptography;

namespace Vereffen.Opslag;

/// <summary>The folder in which a role keeps the payload of large messages: one encrypted file each, written before the database knows of it.</summary>
public sealed class Inhoudmap
{
    private const string Achtervoegsel = ".bericht";

    internal Inhoudmap(string pad) => Pad = pad;

    internal string Pad { get; }

    /// <summary>A payload that comes in as a stream: small ones stay in memory, large ones go to a file while they come.</summary>
    public InhoudStream Nieuw() => new(this);

    /// <summary>A payload that is in memory.</summary>
    public Berichtinhoud Van(ReadOnlyMemory<byte> payload)
    {
        using var schrijver = Nieuw();
        schrijver.Write(payload.Span);
        return schrijver.Klaar();
    }

    /// <summary>Removes the file of a payload whose key was destroyed; null = it had none.</summary>
    public void Verwijder(string? bestand)
    {
        if (bestand is not null)
        {
            File.Delete(Bestand(bestand));
        }
    }

    /// <summary>Removes files that no message can use: uploads that were cut off by a crash, and payloads whose key was destroyed. Only when nobody else uses the database.</summary>
    public void RuimOp(SqliteTransactie transactie)
    {
        ArgumentNullException.ThrowIfNull(transactie);
        if (!Directory.Exists(Pad))
        {
            return;
        }

        var bekend = transactie
            .Vraag<string>("SELECT bestand FROM berichtinhoud JOIN berichtsleutel USING (traceer_id) WHERE bestand IS NOT NULL")
            .ToHashSet(StringComparer.Ordinal);
        foreach (var bestand in Directory.EnumerateFiles(Pad, "*" + Achtervoegsel).Where(b => !bekend.Contains(Path.GetFileName(b))))
        {
            File.Delete(bestand);
        }
    }

    internal string Bestand(string naam) => Path.Combine(Pad, naam);

    internal (string Naam, FileStream Stroom) Maak()
    {
        Directory.CreateDirectory(Pad);
        var naam = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)) + Achtervoegsel;
        return (naam, new FileStream(Bestand(naam), FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 17));
    }
}
