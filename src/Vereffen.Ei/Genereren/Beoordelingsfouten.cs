namespace Vereffen.Ei;

/// <summary>
/// One fault or more per rule of the judgement that sits on a line or its verzekerde. What a check of level N1-N4 finds first can't be planted as a fault of
/// the judgement: unreal dates and begin after end (8007, P14), a begin after the dagtekening (its end lies there too), a malformed amount (8033, P07).
/// </summary>
internal static class Beoordelingsfouten
{
    private const string Datum = "DAT001|DAT272";
    private const string Einddatum = "DAT003|DAT272";

    internal static readonly Beoordelingsfout[] OpVerzekerde =
    [
        new("V01", 320, "NUM313", MetBsn, (g, _) => g.InRegister = false),
        new("V02", 8004, "DAT006", MetBsn, (g, _) => g.AndereGeboortedatum = true),
        new("V03", 8005, "NAM193", MetBsn, (g, _) => g.AndereNaam = true),
        new("V04", 300, "NUM003", ZonderBsn, (g, _) => g.InRegister = false),
        new("V04", 307, "DAT006", ZonderBsn, (g, _) => g.AndereGeboortedatum = true),
        new("V04", 302, "NAM193", ZonderBsn, (g, _) => g.AndereNaam = true),
    ];

    internal static readonly Beoordelingsfout[] OpRegel =
    [
        new("V05", 320, Datum, Debet, (g, i) => NietVerzekerd(g, g.Zet(i, Rol.Gewoon), begin: true)),
        new("V06", 328, Einddatum, LaatsteVanPersoon, Overleden),
        new("V07", 506, Einddatum, Meerdaags, (g, i) => NietVerzekerd(g, g.Zet(i, Rol.Meerdaags), begin: false)),
        new("V07", 506, Einddatum, Meerdaags, EersteDagOnverzekerd),
        new("P01", 8983, Datum, Debet, (g, i) => g.Wlz.Add((g.Zet(i, Rol.Gewoon).Begin, true))),
        new("P01", 8983, Datum, Meerdaags, (g, i) => g.Wlz.Add((g.Zet(i, Rol.Meerdaags).Eind, true))),
        new("P02", 586, Einddatum, Debet, (g, i) => g.Zet(i, Rol.KortTermijn)),
        // MZ301 takes list 010 alone towards an insurer: another one is a check's.
        new("P03", 581, "COD367", (g, i) => Debet(g, i) && g.Plan.Standaard.Naam != "MZ301", (g, i) => g.Zet(i, Rol.OnbekendeLijst)),
        new("P04", 582, "COD388", Debet, (g, i) => g.Zet(i, Rol.OnbekendeCode)),
        new("P04", 582, "COD388", Debet, (g, i) => g.Zet(i, Rol.Verlopen)),
        new("P05", 8060, "COD388", Debet, (g, i) => g.Zet(i, Rol.NietAfgesproken)),
        new("P05", 8060, "COD388", (g, i) => Debet(g, i) && !g.HeeftContractloos, BuitenContract),
        new("P06", 611, "BED160", Debet, (g, i) => Tarief(g.Zet(i, Rol.VastTarief), 1)),
        new("P06", 611, "BED160", Debet, (g, i) => Tarief(g.Zet(i, Rol.VastTarief), -1)),
        new("P06", 611, "BED160", Debet, (g, i) => Tarief(g.Zet(i, Rol.Gewoon), 1)),
        new("P06", 611, "BED160", Debet, (g, i) => Tarief(g.Zet(i, Rol.Contracttarief), Wereld.MeerInContract + 1)),
        new("P06", 611, "BED160", (g, i) => Debet(g, i) && !g.HeeftBetaalMaximumdag, BovenBetaaldMaximum),
        new("P07", 8032, "BED153", Debet, (g, i) => g.Zet(i, Rol.Gewoon).Berekend++),
        new("P07", 8063, "BED161", Debet, (g, i) => g.Zet(i, Rol.Gewoon).Declaratiebedrag++),
        new("P08", 587, "COD388", Debet, (g, i) => g.Historie.Add((g.Zet(i, Rol.Gewoon), Voorgeschiedenis.Dezelfde))),
        new("P08", 587, "COD388", (g, i) => Debet(g, i) && g.GaveVoor(i) >= 0, Herhaal),
        new("P09", 8021, "NUM362", Debet, (g, i) => g.Historie.Add((g.Zet(i, Rol.Gewoon), Voorgeschiedenis.Referentie))),
        new("P10", 584, "ANT054", Debet, (g, i) => MaakAantal(g.Zet(i, Rol.PerWeek), Wereld.HoogstensPerWeek + 1)),
        new("P10", 584, "ANT054", Debet, (g, i) => g.Historie.Add((g.Zet(i, Rol.PerWeek), Voorgeschiedenis.ZelfdeWeek))),
        new("P11", 634, "COD388", Debet, (g, i) => g.Historie.Add((g.Zet(i, Rol.Uitgesloten), Voorgeschiedenis.Uitsluiter))),
        new("P11", 633, "COD388", Debet, (g, i) => g.Historie.Add((g.Zet(i, Rol.UitgeslotenDag), Voorgeschiedenis.UitsluiterDag))),
        new("P12", 551, "NUM013", Debet, (g, i) => g.Zet(i, Rol.Machtiging).HeeftMachtiging = false),
        new("P12", 550, "NUM013", Debet, (g, i) => Machtiging(g, i, Machtigingsstaat.Onbekend)),
        new("P12", 550, "NUM013", Debet, (g, i) => Machtiging(g, i, Machtigingsstaat.VanAnder)),
        new("P12", 554, "NUM013", Debet, (g, i) => Machtiging(g, i, Machtigingsstaat.AnderePrestatie)),
        new("P12", 553, "NUM013", Debet, (g, i) => Machtiging(g, i, Machtigingsstaat.AndereDagen)),
        new("P13", 8011, "COD089", Debet, (g, i) => g.Zet(i, Rol.Gewoon).Behandelaar = g.Plan.Profiel.Onbekend),
        new("P13", 559, "COD089", Debet, (g, i) => g.Zet(i, Rol.Gewoon).Behandelaar = g.Plan.Profiel.NietVerbonden),
        new("P13", 562, "COD089", Debet, (g, i) => g.Zet(i, Rol.Gewoon).Behandelaar = g.Plan.Profiel.Onbevoegd),
        new("P13", 562, "COD089", Debet, (g, i) => g.Zet(i, Rol.Erkenning).Behandelaar = g.Plan.Profiel.Behandelaars[3]),
        new("P13", 562, "COD089", Debet, (g, i) => g.Zet(i, Rol.Kwalificatie).Behandelaar = g.Plan.Profiel.Behandelaars[3]),
        new("P14", 8178, "DAT003", Meerdaags, EindNaDagtekening),
        new("P14", 8176, "DAT272", (g, i) => Debet(g, i) && !g.Plan.MetEind, NaDagtekening),
        new("P15", 8179, "COD820", Debet, (g, i) => g.Zet(i, Rol.Gewoon).Doorsturen = 2 + (i % 3)),
        new("P16", 8014, "COD836", (g, i) => Debet(g, i) && g.Plan.MetVerwijzer, (g, i) => g.Zet(i, Rol.Verwijzing).Verwijzer = 0),
        new("P17", 8060, "COD388", Debet, (g, i) => g.ZonderKeten.Add(g.Zet(i, Rol.Keten).Nummer)),
        new("P17", 8060, "COD388", (g, i) => Debet(g, i) && !g.HeeftBetaalMaximumdag, NietAlsZorggroep),
        new("P18", 613, Datum, MetPeildatum, (g, i) => ZonderIon(g, g.Zet(i, Rol.Kwartaal))),
        new("P18", 613, Datum, MetPeildatum, (g, i) => ZonderIon(g, g.Zet(i, Rol.EenOktober))),
        new("P18", 587, Datum, MetPeildatum, (g, i) => g.Historie.Add((g.Zet(i, Rol.Kwartaal), Voorgeschiedenis.AnderePraktijk))),
        new("P19", 613, "COD388", Debet, (g, i) => Pakket(g, i, Wereld.KaalPakket)),
        new("P19", 613, "COD388", Debet, (g, i) => Pakket(g, i, Wereld.HalfPakket)),
        new("P19", 613, "COD388", Debet, (g, i) => Pakket(g, i, Wereld.BegrensdPakket)),
        new("P20", 8008, "COD388", MetWzd, (g, i) => g.Wlz.Add((g.Zet(i, Rol.Wzd).Begin, false))),
        new("P20", 8008, "COD388", MetWzd, (g, i) => g.Historie.Add((g.Zet(i, Rol.Wzd), Voorgeschiedenis.Behandeling))),
        new("C01", 651, "NUM363", Debet, ZonderVorige),
        new("C02", 8017, "NUM363", Debet, (g, i) => g.Credit(i, null)),
        new("C02", 8017, "NUM363", Debet, (g, i) => g.Credit(i, Voorgeschiedenis.DebetAfgewezen)),
        new("C03", 8084, "NUM363", Debet, (g, i) => g.Credit(i, Voorgeschiedenis.DebetGecrediteerd)),
        new("C04", 8017, "NUM363", Debet, (g, i) => g.Credit(i, Voorgeschiedenis.DebetAnderAantal)),
        new("C04", 8017, "NUM363", Debet, (g, i) => g.Credit(i, Voorgeschiedenis.DebetLagerToegekend)),
        new("C05", 8062, "NUM363", (g, i) => Debet(g, i) && g.GaveVoor(i) >= 0, CreditInZelfdeBestand),
        new("C06", 8064, "COD665", Debet, (g, i) => g.Zet(i, Rol.Gewoon).BerekendIsCredit = true),
    ];

    /// <summary>The debit of a credit in the same file: it is refused as well.</summary>
    private static readonly Beoordelingsfout DebetVanCredit = new("C05", 8062, "NUM363", (_, _) => true, (_, _) => { });

    private static bool MetBsn(Groep g, int i) => !g.Persoon.IsZonderBsn;

    private static bool ZonderBsn(Groep g, int i) => g.Persoon.IsZonderBsn;

    /// <summary>A debit without fault of a person of whom the registers can speak: those without BSN share one.</summary>
    private static bool Debet(Groep g, int i) => MetBsn(g, i) && !g.Regels[i].IsCredit && g.Regels[i].Fout is null;

    private static bool Meerdaags(Groep g, int i) => Debet(g, i) && g.Plan.MetEind;

    private static bool MetPeildatum(Groep g, int i) => Debet(g, i) && g.IsEnige(i, Rol.Kwartaal, Rol.EenOktober);

    private static bool MetWzd(Groep g, int i) => Debet(g, i) && g.IsEnige(i, Rol.Wzd);

    private static bool LaatsteVanPersoon(Groep g, int i)
    {
        for (var j = 0; j < g.Aantal; j++)
        {
            if (j != i && g.Regels[j].Eind >= g.Regels[i].Begin.AddDays(-1))
            {
                return false;
            }
        }

        return Debet(g, i) && i == g.Aantal - 1;
    }

    private static void NietVerzekerd(Groep g, Regelplan regel, bool begin) =>
        g.Polissen.Add(new(begin ? regel.Begin : regel.Eind, regel.Eind, null));

    private static void EersteDagOnverzekerd(Groep g, int i)
    {
        var regel = g.Zet(i, Rol.Meerdaags);
        g.Polissen.Add(new(regel.Begin, regel.Begin, null));
    }

    private static void Overleden(Groep g, int i) => g.OverledenOp = g.Zet(i, Rol.Gewoon).Begin.AddDays(-1);

    private static void BuitenContract(Groep g, int i)
    {
        var regel = g.Zet(i, Rol.Gewoon);
        regel.Begin = Wereld.DagZonderContract;
        regel.Eind = Wereld.DagZonderContract;
        g.HeeftContractloos = true;
    }

    private static void BovenBetaaldMaximum(Groep g, int i)
    {
        var regel = g.Zet(i, Rol.Gewoon);
        regel.Begin = Wereld.DagMetBetaalMaximum;
        regel.Eind = Wereld.DagMetBetaalMaximum;
        g.HeeftBetaalMaximumdag = true;
        Tarief(regel, 100);
    }

    private static void NietAlsZorggroep(Groep g, int i)
    {
        var regel = g.Zet(i, Rol.Keten);
        regel.Begin = Wereld.DagMetBetaalMaximum;
        regel.Eind = Wereld.DagMetBetaalMaximum;
        g.HeeftBetaalMaximumdag = true;
    }

    private static void Tarief(Regelplan regel, long meer)
    {
        regel.Tarief += meer;
        regel.Reken();
    }

    private static void MaakAantal(Regelplan regel, int aantal)
    {
        regel.Aantal = aantal;
        regel.Reken();
    }

    /// <summary>The same prestatie on the same day by the same provider, under another reference.</summary>
    private static void Herhaal(Groep g, int i)
    {
        var eerder = g.Regels[g.GaveVoor(i)];
        g.Herhaald.Add(eerder);
        var regel = g.Zet(i, Rol.Gewoon);
        regel.Begin = eerder.Begin;
        regel.Eind = eerder.Eind;
        regel.Behandelaar = eerder.Behandelaar;
    }

    /// <summary>From the dagtekening itself to the day after.</summary>
    private static void EindNaDagtekening(Groep g, int i)
    {
        var regel = g.Zet(i, Rol.Meerdaags);
        regel.Begin = Zorgprofiel.Dagtekening;
        regel.Eind = Zorgprofiel.Dagtekening.AddDays(1);
    }

    private static void NaDagtekening(Groep g, int i)
    {
        var regel = g.Zet(i, Rol.Gewoon);
        regel.Begin = Zorgprofiel.Dagtekening.AddDays(1);
        regel.Eind = regel.Begin;
    }

    private static void Machtiging(Groep g, int i, Machtigingsstaat staat) => g.Machtigingen[g.Zet(i, Rol.Machtiging).Nummer] = staat;

    private static void ZonderIon(Groep g, Regelplan regel)
    {
        _ = regel;
        g.OpIon = false;
    }

    private static void Pakket(Groep g, int i, string pakket)
    {
        var regel = g.Zet(i, Rol.Gewoon);
        g.Polissen.Add(new(regel.Begin, regel.Eind, pakket));
    }

    private static void ZonderVorige(Groep g, int i)
    {
        g.Credit(i, null);
        g.Regels[i].HeeftVorige = false;
    }

    private static void CreditInZelfdeBestand(Groep g, int i)
    {
        var debet = g.Regels[g.GaveVoor(i)];
        debet.Fout = DebetVanCredit;
        g.Credit(i, null);
        g.Regels[i].VorigeInBestand = debet.Nummer;
    }
}
