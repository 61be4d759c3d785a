using System.Collections;
using System.Globalization;
using System.Text;
using Vereffen.Kern;

namespace Vereffen.Ei;

/// <summary>Follows the records of a retour along its claim and reports what does not fit. What the check itself finds is not repeated.</summary>
internal sealed class Retourvergelijker : IRecordOntvanger
{
    private readonly Claimindex claim;
    private readonly bool alles;
    private readonly Retourmelder melder;
    private readonly Recordvergelijking vergelijking;
    private readonly Retourtotalen totalen;
    private readonly BitArray gezien;
    private readonly BitArray afgewezen;
    private Standaard? standaard;
    private bool hoortErbij;
    private bool zonderRecords;
    private bool recordsGemeld;
    private bool bestandAfgekeurd;
    private long vorigNummer;
    private int vorige = -1;
    private int huidig = -1;

    internal Retourvergelijker(Claimindex claim, bool alles, Melder melder)
    {
        this.claim = claim;
        this.alles = alles;
        this.melder = new Retourmelder(melder);
        vergelijking = new Recordvergelijking(claim, this.melder);
        gezien = new BitArray(claim.Aantal);
        afgewezen = new BitArray(claim.Aantal);
        totalen = new Retourtotalen(claim, this.melder);
    }

    public void Begin(Standaard standaard)
    {
        this.standaard = standaard;
        hoortErbij = standaard == claim.Retourstandaard;
    }

    public void Neem(RecordSoort soort, ReadOnlySpan<byte> bytes, int regel)
    {
        if (soort.IsVoorloop && (hoortErbij || regel == 1))
        {
            Voorloop(new Retourregel(soort, bytes, regel));
        }
        else if (hoortErbij && soort.IsSluit)
        {
            Sluit(new Retourregel(soort, bytes, regel));
        }
        else if (hoortErbij && soort.IsCommentaar)
        {
            Commentaar(new Retourregel(soort, bytes, regel));
        }
        else if (hoortErbij && soort.IsDetail)
        {
            Detail(new Retourregel(soort, bytes, regel));
        }
    }

    private void Voorloop(in Retourregel r)
    {
        if (!hoortErbij)
        {
            melder.Meld(
                r,
                r.Soort.Velden[1],
                Niveau.N4,
                standaard is { IsRetour: false }
                    ? "Dit is geen retour maar een declaratie; er is niets vergeleken."
                    : $"De retour bij deze declaratie ({claim.Standaard}) is een {claim.Retourstandaard}, geen {standaard}; er is niets vergeleken."
            );
            return;
        }

        if (vergelijking.IsAndereDeclaratie(r))
        {
            hoortErbij = false;
            melder.Meld(
                r,
                r.Soort.MetCode("NUM029")!,
                Niveau.N4,
                "Deze retour hoort bij een andere declaratie: factuurnummer en partijen verschillen. De records zijn niet vergeleken."
            );
            return;
        }

        vergelijking.Voorloop(r);
        Codes(r);
        bestandAfgekeurd = Retouroordeel.IsBestandAfgekeurd(r.Soort, r.Bytes);
        zonderRecords = bestandAfgekeurd || Retouroordeel.IsVolledigToegekend(r.Soort, r.Bytes);
    }

    private void Detail(in Retourregel r)
    {
        if (zonderRecords && !recordsGemeld)
        {
            recordsGemeld = true;
            melder.Meld(
                r,
                r.Soort.Velden[0],
                Niveau.N2,
                "De retour is volledig toegekend of in zijn geheel afgewezen; dan heeft hij alleen een voorloop- en een sluitrecord."
            );
        }

        var nummer = r.Nummer;
        var oploopt = nummer is { } n && n > vorigNummer;
        vorigNummer = nummer ?? vorigNummer;
        huidig = Zoek(r, nummer);
        if (huidig < 0)
        {
            melder.Meld(
                r,
                r.Soort.Velden[1],
                Niveau.N2,
                "Dit record staat niet in de declaratie; een retour voegt alleen commentaarrecords (98) toe."
            );
            return;
        }

        if (gezien[huidig])
        {
            // A number that does not rise has been reported by the check.
            if (oploopt)
            {
                melder.Meld(r, r.Soort.Velden[1], Niveau.N2, "Dit record van de declaratie staat al eerder in de retour.");
            }

            return;
        }

        if (huidig < vorige && oploopt)
        {
            melder.Meld(
                r,
                r.Soort.Velden[0],
                Niveau.N2,
                "Dit record staat in de declaratie voor het vorige; de volgorde is niet die van de declaratie."
            );
        }

        vorige = huidig;
        gezien[huidig] = true;
        Bovenliggend(r, claim[huidig].Ouder);
        vergelijking.Detail(r, huidig);
        Codes(r);
        totalen.Neem(r, huidig, standaard!);
        afgewezen[huidig] = Retouroordeel.IsAfgewezen(r.Soort, r.Bytes);
    }

    /// <summary>The claim's record with this number, the same when there are several; else the next one when only the number differs.</summary>
    private int Zoek(in Retourregel r, long? nummer)
    {
        var kandidaten = nummer is { } n ? claim.MetNummer(n) : [];
        if (kandidaten.Count == 1)
        {
            return kandidaten[0];
        }

        foreach (var plek in kandidaten)
        {
            if (!gezien[plek] && vergelijking.IsGelijk(r, plek, vanaf: 0))
            {
                return plek;
            }
        }

        if (kandidaten.Count > 0)
        {
            return kandidaten.FirstOrDefault(k => !gezien[k], kandidaten[0]);
        }

        var tot = Math.Min(claim.Aantal, vorige + 1 + 64);
        for (var plek = vorige + 1; plek < tot; plek++)
        {
            if (!gezien[plek] && !claim.SoortVan(plek).IsCommentaar && vergelijking.IsGelijk(r, plek, vanaf: 14))
            {
                return plek;
            }
        }

        return -1;
    }

    private void Bovenliggend(in Retourregel r, int ouder)
    {
        for (; ouder >= 0; ouder = claim[ouder].Ouder)
        {
            if (gezien[ouder])
            {
                continue;
            }

            gezien[ouder] = true;
            melder.Meld(
                r,
                r.Soort.Velden[0],
                Niveau.N2,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Het record {claim.SoortVan(ouder).Kenmerk} waar dit record bij hoort ({Plaats(claim[ouder])} van de declaratie) ontbreekt in de retour."
                )
            );
        }
    }

    private void Commentaar(in Retourregel r)
    {
        if (huidig < 0 || r.Nummer != claim[huidig].Nummer)
        {
            return;
        }

        for (var plek = huidig + 1; plek < claim.Aantal && claim.SoortVan(plek).IsCommentaar; plek++)
        {
            if (!gezien[plek] && vergelijking.IsZelfdeCommentaar(r, plek, alles))
            {
                gezien[plek] = true;
                vergelijking.Detail(r, plek);
                return;
            }
        }
    }

    private void Codes(in Retourregel r)
    {
        foreach (var e in Retouroordeel.Velden(r.Soort))
        {
            if (
                Cijferlezer.TryLees(e.Lees(r.Bytes), out var code)
                && e.Lees(r.Bytes).Length == 4
                && Catalogus.Zoek(new Retourcode((int)code)) is null
            )
            {
                melder.Meld(r, e, Niveau.N3, "Deze retourcode kennen wij niet.");
            }
        }

        if (
            r.Soort.MetCode("COD027") is { GehoudenLijst: { } lijst } verwerking
            && verwerking.Lees(r.Bytes) is { Length: 3 } veld
            && lijst.Waarde(Encoding.Latin1.GetString(veld)) is null
        )
        {
            melder.Meld(r, verwerking, Niveau.N3, "Deze code verwerking kennen wij niet.");
        }
    }

    private void Sluit(in Retourregel r)
    {
        if (!zonderRecords)
        {
            Ontbrekend(r);
        }

        totalen.Sluit(r, standaard!, zonderRecords, bestandAfgekeurd);
    }

    /// <summary>Records that should be here: all of them in the exchange's answer, else those under a verzekerde that is refused.</summary>
    private void Ontbrekend(in Retourregel r)
    {
        for (var plek = 0; plek < claim.Aantal; plek++)
        {
            var soort = claim.SoortVan(plek);
            if (gezien[plek] || !(alles || (!soort.IsCommentaar && OnderAfgewezenVerzekerde(plek))))
            {
                continue;
            }

            var c = claim[plek];
            melder.MeldOntbrekend(
                r.Regel,
                standaard!.ZoekRecord(soort.Kenmerk) ?? soort,
                c.Nummer >= 0 ? c.Nummer : null,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Record {soort.Kenmerk} ({Plaats(c)} van de declaratie) ontbreekt in de retour"
                ) + (alles ? ", die het hele bestand teruggeeft." : ": de verzekerde is afgewezen, en dan gaan zijn records mee.")
            );
        }
    }

    private static string Plaats(Claimrecord c) =>
        c.Nummer >= 0
            ? string.Create(CultureInfo.InvariantCulture, $"detail {c.Nummer}, regel {c.Regel}")
            : string.Create(CultureInfo.InvariantCulture, $"regel {c.Regel}");

    private bool OnderAfgewezenVerzekerde(int plek)
    {
        for (var ouder = claim[plek].Ouder; ouder >= 0; ouder = claim[ouder].Ouder)
        {
            if (afgewezen[ouder] && claim.SoortVan(ouder).Kenmerk == "02")
            {
                return true;
            }
        }

        return false;
    }
}
