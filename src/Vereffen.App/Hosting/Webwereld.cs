using Vereffen.Afdruk;
using Vereffen.App.Demo;
using Vereffen.Opslag;
using Vereffen.Portaal;
using Vereffen.Praktijk;
using Vereffen.Registers;
using Vereffen.Verzekeraar;

namespace Vereffen.App.Hosting;

/// <summary>What the pages of this process show: the roles that run here, and their clock. A role that runs elsewhere is null, and its pages don't exist here.</summary>
public sealed class Webwereld
{
    internal Webwereld(Verhaal verhaal, string map, TimeProvider klok)
    {
        Verhaal = verhaal;
        Map = map;
        Klok = klok;
    }

    internal Verhaal Verhaal { get; }

    /// <summary>Data folder: accounts and the keys of the log-in are there.</summary>
    internal string Map { get; }

    /// <summary>Clock of the roles; that of the log-in is the machine's.</summary>
    internal TimeProvider Klok { get; }

    internal DateOnly Vandaag => DateOnly.FromDateTime(Kern.AmsterdamTijd.Van(Klok.GetUtcNow()));

    internal Praktijkadministratie? Praktijk { get; init; }

    internal Verzekeraarsrol? Verzekeraar { get; init; }

    /// <summary>Whoever looks at the insurer or works in it waits for its turn: its state is in memory and belongs to one at a time.</summary>
    internal Beurt? Verzekeraarsbeurt { get; init; }

    internal Berichtenportaal? Portaal { get; init; }

    /// <summary>COV for the practices of this process; null when there is none to ask.</summary>
    internal Kern.ICov? Cov { get; init; }

    /// <summary>With which certificates another exchange is reached; empty when it is in this process.</summary>
    internal IReadOnlyList<Portaalcertificaat> Certificaten { get; init; } = [];

    /// <summary>How mail goes; null = there is none.</summary>
    internal Mailinstellingen? Mail { get; init; }

    /// <summary>The registers of this process, for pages that ask them; null when it has none.</summary>
    internal Func<RegisterSet>? Registers { get; init; }

    /// <summary>Encrypts something that a bureau hands on, so that only its client can read it; a sentence when that can't be. Null when there is no exchange.</summary>
    internal Versleutelaar? Versleutel { get; init; }

    /// <summary>Random bytes, for what nobody may guess and no two forms may share.</summary>
    internal Func<int, byte[]> Willekeur { get; init; } = System.Security.Cryptography.RandomNumberGenerator.GetBytes;

    /// <summary>A key for a form: sent twice, it is one thing.</summary>
    internal string NieuweSleutel() => Convert.ToHexStringLower(Willekeur(12));

    /// <summary>Prints pages to PDF, with one browser for the whole server; null = nothing is printed here.</summary>
    internal PdfAfdruk? Afdruk { get; init; }

    /// <summary>The data folder that this process holds, for pages that replace registers in it; null = they can't.</summary>
    internal Gegevensmap? Gegevens { get; init; }

    /// <summary>Opens the exchange's authority, to issue and revoke; null = not from here. What can't be done is an <see cref="OpdrachtFout"/>.</summary>
    internal Func<Certificaatautoriteit>? Autoriteit { get; init; }

    /// <summary>Text for <c>/metrics</c>; null when there is none.</summary>
    internal Func<string>? Maten { get; init; }

    /// <summary>A sample world whose clock its visitors move; null elsewhere.</summary>
    internal Func<CancellationToken, Task<bool>>? VolgendeDag { get; init; }
}
