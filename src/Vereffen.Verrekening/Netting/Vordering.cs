using Vereffen.Kern;

namespace Vereffen.Verrekening;

/// <summary>What a crediteur owes the insurer; lives as long as its account.</summary>
internal sealed class Vordering(Account account, Verzekeraarstand verzekeraar, Gebeurtenis g, long volgorde, long open)
{
    internal Account Account => account.Hoofd;
    internal Zorgverzekeraar Verzekeraar => verzekeraar.Nu;
    internal GebeurtenisSoort Soort { get; } = g.Soort;
    internal AgbCode Agb { get; } = g.Agb.GetValueOrDefault();
    internal string Kenmerk { get; } = g.Kenmerk;
    internal string OnsKenmerk { get; } = g.OnsKenmerk;
    internal string Omschrijving { get; } = g.Omschrijving;
    internal DateOnly Vervaldatum { get; } = g.Vervaldatum ?? g.Datum;

    /// <summary>Entry order over all accounts.</summary>
    internal long Volgorde { get; } = volgorde;

    /// <summary>From this day it is a vordering: the day of entry, or for a voorschot its vervaldatum when that is later.</summary>
    internal DateOnly Vanaf { get; } =
        g.Soort == GebeurtenisSoort.Voorschot && g.Vervaldatum is { } later && later > g.Datum ? later : g.Datum;

    /// <summary>Cents that are still owed.</summary>
    internal long Open { get; set; } = open;

    /// <summary>Agreement that keeps it out of netting; null = none in force.</summary>
    internal Afspraak? Afspraak { get; set; }

    internal DateOnly? VorigeDatum { get; set; }
    internal int VorigVolgnummer { get; set; }

    /// <summary>Journal entry with which it arose.</summary>
    internal long Boeking { get; set; }

    /// <summary>A terugstortverzoek or aanmaning went out.</summary>
    internal bool Aangeschreven { get; set; }

    /// <summary>Day by which it was asked back; aanmaningen count from here.</summary>
    internal DateOnly Betaaldag { get; set; }

    /// <summary>How many aanmaningen went out since it was asked back.</summary>
    internal int Aanmaningen { get; set; }

    /// <summary>Raised when letters are planned anew; a planned letter of an older plan lapses.</summary>
    internal int Briefplan { get; set; }

    /// <summary>The one before it on this account with the same kenmerk, and with the same ons_kenmerk.</summary>
    internal Vordering? VorigeOpKenmerk { get; set; }
    internal Vordering? VorigeOpOnsKenmerk { get; set; }

    /// <summary>Name towards people: the factuurnummer, or else the insurer's number.</summary>
    internal string Naam => Kenmerk.Length > 0 ? Kenmerk : OnsKenmerk;

    /// <summary>Set-off order: due date, then entry order. 2^40 entries is more than the journal can hold.</summary>
    internal long Ouderdom { get; } = ((long)(g.Vervaldatum ?? g.Datum).DayNumber << 40) | volgorde;
}
