using System.Globalization;
using Vereffen.Kern;

namespace Vereffen.Verrekening;

/// <summary>Judges what was read of one statement and makes it into a <see cref="Bankafschrift"/>. Its methods give a Dutch sentence for a fault, else null.</summary>
internal sealed class AfschriftBouwer(int nummer)
{
    private readonly List<Bankboeking> boekingen = [];
    private readonly List<string> bezwaren = [];
    private Banksaldo? begin;
    private int beginRang;
    private Banksaldo? eind;
    private int nietGeboekt;
    private int gelezen;

    internal string Kenmerk { get; set; } = "";

    internal string? ElektronischVolgnummer { get; set; }

    internal string? WettelijkVolgnummer { get; set; }

    /// <summary>The statement's own account; null when there is no valid IBAN.</summary>
    internal Iban? Rekening { get; private set; }

    /// <summary>Takes the account from the text of its IBAN.</summary>
    internal void ZetRekening(string? iban) => Rekening = Lees(iban);

    internal string Waar() => string.Create(CultureInfo.InvariantCulture, $"Afschrift {nummer}");

    /// <summary>Keeps opening and closing balance; others (available, forward, intermediate) are of no use to us.</summary>
    internal string? Saldo(RuwSaldo ruw)
    {
        // A bank that doesn't write OPBD writes PRCD: the closing balance of the statement before.
        var rang = ruw.Soort switch
        {
            "OPBD" => 2,
            "PRCD" => 1,
            _ => 0,
        };
        if (rang == 0 && ruw.Soort != "CLBD")
        {
            return null;
        }

        if (Waarde(ruw.Bedrag, ruw.Teken, out var bedrag) is { } fout)
        {
            return $"{Waar()}: het saldo {ruw.Soort} {fout}";
        }

        if (!CamtWaarden.TryDatum(ruw.Datum, out var datum))
        {
            return $"{Waar()}: het saldo {ruw.Soort} heeft geen geldige datum.";
        }

        // A statement over several days may give the balances of each: the first opening and the last closing count.
        if (rang > 0 && (begin is null || rang > beginRang || (rang == beginRang && datum < begin.Value.Datum)))
        {
            (begin, beginRang) = (new Banksaldo(datum, bedrag), rang);
        }
        else if (rang == 0 && (eind is null || datum >= eind.Value.Datum))
        {
            eind = new Banksaldo(datum, bedrag);
        }

        return null;
    }

    internal string? Boeking(RuweBoeking ruw)
    {
        gelezen++;
        if (ruw.Status is null)
        {
            return $"{Boeking()} heeft geen status.";
        }

        if (ruw.Status != "BOOK")
        {
            nietGeboekt++;
            return null;
        }

        if (Waarde(ruw.Bedrag, ruw.Teken, out var bedrag) is { } fout)
        {
            return $"{Boeking()} {fout}";
        }

        if (!CamtWaarden.TryDatum(ruw.Boekdatum, out var boekdatum))
        {
            return $"{Boeking()} heeft geen geldige boekdatum.";
        }

        DateOnly? valutadatum = null;
        if (ruw.Valutadatum.Length > 0)
        {
            if (!CamtWaarden.TryDatum(ruw.Valutadatum, out var datum))
            {
                return $"{Boeking()} heeft geen geldige valutadatum.";
            }

            valutadatum = datum;
        }

        var transacties = new List<Banktransactie>(Math.Max(1, ruw.Transacties.Count));
        foreach (var transactie in ruw.Transacties)
        {
            if (
                transactie.Teken is not ("" or "CRDT" or "DBIT")
                || (transactie.Euro is { } euro && !CamtWaarden.TryBedrag(euro.Tekst, out _))
            )
            {
                return $"{Boeking()} heeft een transactie met een ongeldig bedrag of teken.";
            }

            transacties.Add(Transactie(ruw, transactie, bedrag));
        }

        if (transacties.Count == 0)
        {
            transacties.Add(new Banktransactie(bedrag, null, CamtWaarden.Gevuld(ruw.Toelichting), null, null, null, ruw.Code, null));
        }

        if (transacties.All(t => t.Bedrag is not null) && transacties.Aggregate(Bedrag.Nul, (som, t) => som + t.Bedrag!.Value) != bedrag)
        {
            bezwaren.Add($"{Boeking()}: de transacties zijn samen niet het bedrag van de boeking.");
        }

        boekingen.Add(
            new Bankboeking(
                boekingen.Count + 1,
                boekdatum,
                valutadatum,
                bedrag,
                ruw.IsStorno,
                CamtWaarden.Gevuld(ruw.Bankreferentie),
                transacties
            )
        );
        return null;
    }

    internal Bankafschrift Afschrift()
    {
        if (Kenmerk.Length == 0)
        {
            bezwaren.Add($"{Waar()} heeft geen kenmerk van de bank.");
        }

        if (Rekening is null)
        {
            bezwaren.Add($"{Waar()} noemt geen geldige IBAN van de rekening.");
        }

        if (begin is null || eind is null)
        {
            bezwaren.Add($"{Waar()} geeft geen {(begin is null ? "begin" : "eind")}saldo, dus de boekingen zijn niet na te tellen.");
        }

        var afschrift = new Bankafschrift(
            Kenmerk,
            CamtWaarden.Gevuld(ElektronischVolgnummer) ?? CamtWaarden.Gevuld(WettelijkVolgnummer),
            Rekening,
            begin,
            eind,
            boekingen,
            nietGeboekt,
            bezwaren
        );
        if (begin is { } van && eind is { } tot && !afschrift.IsSluitend)
        {
            bezwaren.Add(
                $"{Waar()} sluit niet: beginsaldo {van.Bedrag} en boekingen {afschrift.Omzet} zijn samen {van.Bedrag + afschrift.Omzet}, het eindsaldo is {tot.Bedrag}."
            );
        }

        return afschrift;
    }

    private Banktransactie Transactie(RuweBoeking boeking, RuweTransactie ruw, Bedrag bedrag)
    {
        var (naam, rekening) = Tegenpartij(ruw, bedrag);
        return new Banktransactie(
            TransactieBedrag(boeking, ruw, bedrag),
            ruw.EndToEndId is "" or "NOTPROVIDED" ? null : ruw.EndToEndId,
            CamtWaarden.Gevuld(string.Join(' ', ruw.Regels.Where(regel => regel.Length > 0))),
            CamtWaarden.Gevuld(string.Join(' ', ruw.Kenmerken.Where(kenmerk => kenmerk.Length > 0))),
            CamtWaarden.Gevuld(naam),
            rekening,
            CamtWaarden.Gevuld(ruw.Code) ?? CamtWaarden.Gevuld(boeking.Code),
            CamtWaarden.Gevuld(ruw.Retourreden)
        );
    }

    /// <summary>
    /// Amount of a transaction: <c>Amt</c> (later versions), else <c>AmtDtls/TxAmt</c> (001.02), in euros only. A single transaction without
    /// one, or with one in the currency in which it was sent, is the entry's amount.
    /// </summary>
    private static Bedrag? TransactieBedrag(RuweBoeking boeking, RuweTransactie ruw, Bedrag bedrag)
    {
        if (ruw.Euro is not { } euro || !CamtWaarden.TryBedrag(euro.Tekst, out var waarde))
        {
            return boeking.Transacties.Count == 1 ? bedrag : null;
        }

        var isBij = CamtWaarden.TryTeken(ruw.Teken, out var teken) ? teken > 0 : boeking.Teken == "CRDT";
        return isBij ? waarde : -waarde;
    }

    /// <summary>
    /// The other side: the payer of money that came in, the payee of money that went out. Of a payment that came back banks keep the roles of the
    /// payment or turn them round; so a side that holds our own account is never the other side.
    /// </summary>
    private (string? Naam, Iban? Rekening) Tegenpartij(RuweTransactie ruw, Bedrag bedrag)
    {
        var debiteur = (ruw.DebiteurNaam, Lees(ruw.DebiteurRekening));
        var crediteur = (ruw.CrediteurNaam, Lees(ruw.CrediteurRekening));
        if (IsEigen(debiteur.Item2))
        {
            return crediteur;
        }

        return IsEigen(crediteur.Item2) || !bedrag.IsNegatief ? debiteur : crediteur;
    }

    private static Iban? Lees(string? tekst) => Iban.TryParse(tekst, out var iban) ? iban : null;

    private bool IsEigen(Iban? rekening) => rekening is not null && rekening == Rekening;

    private static string? Waarde(RuwBedrag? ruw, string teken, out Bedrag bedrag)
    {
        bedrag = Bedrag.Nul;
        if (ruw is not { } gegeven || !CamtWaarden.TryTeken(teken, out var richting))
        {
            return "heeft geen bedrag of geen CRDT of DBIT.";
        }

        if (!gegeven.IsEuro)
        {
            return "is niet in euro's; alleen EUR wordt verwerkt.";
        }

        if (!CamtWaarden.TryBedrag(gegeven.Tekst, out var absoluut))
        {
            return "heeft geen geldig bedrag in hele centen tot en met 99999999999.99.";
        }

        bedrag = richting > 0 ? absoluut : -absoluut;
        return null;
    }

    private string Boeking() => string.Create(CultureInfo.InvariantCulture, $"{Waar()}, boeking {gelezen}");
}
