using Vereffen.Afdruk;
using Vereffen.Verzekeraar;

namespace Vereffen.App.Hosting;

/// <summary>
/// Sends what went out as CSV as PDF too, a few at a time between the insurer's other work: printing is slow, and who looks at the insurer waits for it. Where nothing can be
/// printed it says so once, and looks again later.
/// </summary>
/// <param name="afdruk">Prints them.</param>
/// <param name="klok">The machine's clock: how long to wait is not a matter of the world's own date.</param>
/// <param name="fout">Where it says that nothing can be printed.</param>
internal sealed class Overzichtafdruk(PdfAfdruk afdruk, TimeProvider klok, TextWriter fout)
{
    private const int PerRonde = 2;
    private const string Door = "de server";
    private static readonly TimeSpan Rust = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan RustZonderBrowser = TimeSpan.FromMinutes(10);
    private DateTimeOffset volgende;
    private string? gezegd;

    /// <summary>True when there may be more to print.</summary>
    public async Task<bool> RondeAsync(Verzekeraarsrol rol, CancellationToken annuleer)
    {
        if (klok.GetUtcNow() < volgende)
        {
            return false;
        }

        var verzending = await rol.StuurOverzichtenAlsPdfAsync(afdruk, Door, annuleer, PerRonde);
        if (verzending.ZonderPdf is { } waarom && waarom != gezegd)
        {
            await fout.WriteLineAsync($"verzekeraar: overzichten gaan alleen als CSV uit. {waarom}");
        }

        gezegd = verzending.ZonderPdf;
        volgende = verzending.IsMeer ? default : klok.GetUtcNow() + (gezegd is null ? Rust : RustZonderBrowser);
        return verzending.IsMeer;
    }

    /// <summary>A run was approved: there is something to print.</summary>
    public void Wek() => volgende = gezegd is null ? default : volgende;
}
