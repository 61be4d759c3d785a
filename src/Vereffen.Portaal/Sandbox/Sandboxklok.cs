using System.Globalization;
using System.Text;
using Vereffen.Opslag;

namespace Vereffen.Portaal;

/// <summary>The clock of a sandbox: runs at the pace of another, and can be moved forward, never back. Where it stands is kept in a file, so that it goes on after a restart.</summary>
public sealed class Sandboxklok : TimeProvider
{
    /// <summary>Furthest that it can be ahead.</summary>
    private static readonly TimeSpan Grens = TimeSpan.FromDays(36_525);
    private readonly TimeProvider klok;
    private readonly string bestand;
    private readonly Lock slot = new();
    private long voor;

    /// <param name="klok">The real one.</param>
    /// <param name="bestand">Where it keeps how far it is ahead.</param>
    /// <param name="begin">Where it starts when there is no file yet; null = now.</param>
    public Sandboxklok(TimeProvider klok, string bestand, DateTimeOffset? begin)
    {
        ArgumentNullException.ThrowIfNull(klok);
        this.klok = klok;
        this.bestand = bestand;
        voor =
            File.Exists(bestand) && long.TryParse(File.ReadAllText(bestand).Trim(), CultureInfo.InvariantCulture, out var ticks) ? ticks
            : begin is { } moment ? (moment - klok.GetUtcNow()).Ticks
            : 0;
    }

    public override DateTimeOffset GetUtcNow() => klok.GetUtcNow() + TimeSpan.FromTicks(Interlocked.Read(ref voor));

    /// <summary>Moves it; false when that would be backwards, or further than a hundred years ahead.</summary>
    public bool Vooruit(TimeSpan stap)
    {
        lock (slot)
        {
            if (stap < TimeSpan.Zero || stap > Grens || voor + stap.Ticks > Grens.Ticks)
            {
                return false;
            }

            var nieuw = voor + stap.Ticks;
            Eigenaarsbestand.Schrijf(bestand, Encoding.ASCII.GetBytes(nieuw.ToString(CultureInfo.InvariantCulture) + "\n"));
            Interlocked.Exchange(ref voor, nieuw);
            return true;
        }
    }

    /// <summary>Makes the file, which says that this folder is a sandbox.</summary>
    public void Bewaar() => Vooruit(TimeSpan.Zero);
}
