namespace Vereffen.Ei;

/// <summary>The registers that don't depend on who is in the claim: parties, contracts, prestaties, packages.</summary>
internal static class Vasteregisters
{
    /// <summary>Wide enough for whatever day a file made today is judged on.</summary>
    private const int TermijnMaanden = 240;

    private const int DagtekeningMaxDagen = 7300;

    internal static void Schrijf(Claimplan plan, GenereerOpties opties, Func<string, Stream> register)
    {
        var profiel = plan.Profiel;
        Verzekeraars(register);
        Agb(profiel, register);
        Overeenkomsten(profiel, opties.FoutenPerTienduizend > 0, register);
        Prestaties(profiel, register);
        Dekkingen(profiel, register);
        var gewoon = profiel.Soorten[(int)Rol.Uitgesloten];
        Enkel(
            register,
            "uitsluitingen.csv",
            "lijst,code,andere_code,binnen_dagen,retourcode",
            $"{gewoon.Lijst},{gewoon.Code},{profiel.Soorten[(int)Rol.Uitsluiter].Code},{Wereld.UitsluitingDagen},0634",
            $"{gewoon.Lijst},{profiel.Soorten[(int)Rol.UitgeslotenDag].Code},{profiel.Soorten[(int)Rol.UitsluiterDag].Code},0,0633"
        );
        var kort = profiel.Soorten[(int)Rol.KortTermijn];
        Enkel(
            register,
            "termijnen.csv",
            "uzovi,agb,lijst,code,eerste_maanden,herstel_maanden,begin,eind",
            $"{Zorgprofiel.Uzovi},,{kort.Lijst},{kort.Code},0,0,2020-01-01,",
            $"{Zorgprofiel.Uzovi},{Registerbestand.Agb(profiel.Declarant)},,,{TermijnMaanden},6,2020-01-01,"
        );
        Enkel(
            register,
            "crediteuren.csv",
            "agb,crediteur",
            $"{Registerbestand.Agb(profiel.Behandelaars[0])},{Registerbestand.Agb(profiel.Declarant)}"
        );
        Enkel(
            register,
            "servicebureaus.csv",
            "servicebureau,agb,begin,eind",
            $"98990001,{Registerbestand.Agb(profiel.Declarant)},2020-01-01,"
        );
        Enkel(
            register,
            "overnames.csv",
            "oud,nieuw,datum",
            $"{Registerbestand.Agb(profiel.NietVerbonden)},{Registerbestand.Agb(profiel.Declarant)},2024-07-01"
        );
        Enkel(register, "uitval.csv", "uzovi,regel,begin,eind", $"{Zorgprofiel.AndereUzovi},P06,2020-01-01,");
    }

    private static void Verzekeraars(Func<string, Stream> register)
    {
        const string standaarden = "OS301|HA304|PM304|MZ301";
        Enkel(
            register,
            "verzekeraars.csv",
            "uzovi,naam,label,verrekenkring,standaarden,indientermijn_maanden,dagtekening_max_dagen,betaaltermijn_dagen,uitbetaalgrens,vorderinggrens,hersteltermijn_maanden,alles_of_niets",
            $"{Zorgprofiel.Uzovi},Zuiderlicht Zorgverzekeraar,ZZL,ZUIDERLICHT,{standaarden},{TermijnMaanden},{DagtekeningMaxDagen},30,500,1000,6,0",
            $"{Zorgprofiel.AndereUzovi},Noorderbaken Zorgverzekeraar,ZNB,ZUIDERLICHT,{standaarden},{TermijnMaanden},{DagtekeningMaxDagen},30,500,1000,6,0"
        );
    }

    private static void Agb(Zorgprofiel profiel, Func<string, Stream> register)
    {
        using var agb = new Registerbestand(register, "agb.csv", "agb,soort,naam,kwalificatie,begin,eind,erkenning,erkenning_eind");
        using var relaties = new Registerbestand(register, "agb_relaties.csv", "zorgverlener,organisatie,begin,eind");
        string[] kwalificaties = [$"{Kwalificatie}", $"{Kwalificatie}", SpecialistOuderengeneeskunde, ""];
        for (var i = 0; i < profiel.Behandelaars.Length; i++)
        {
            var code = Registerbestand.Agb(profiel.Behandelaars[i]);
            agb.Rij($"{code},zorgverlener,Behandelaar {i + 1},{kwalificaties[i]},2020-01-01,,{(i < 3 ? Big : "")},");
            relaties.Rij($"{code},{Registerbestand.Agb(profiel.Declarant)},2020-01-01,");
        }

        agb.Rij($"{Registerbestand.Agb(profiel.Declarant)},praktijk,Praktijk Synthetica,,2020-01-01,,,");
        agb.Rij($"{Registerbestand.Agb(profiel.NietVerbonden)},zorgverlener,Behandelaar elders,{Kwalificatie},2020-01-01,,{Big},");
        agb.Rij($"{Registerbestand.Agb(profiel.Onbevoegd)},zorgverlener,Behandelaar van een ander vak,,2020-01-01,,,");
        agb.Rij($"{Registerbestand.Agb(profiel.Verwijzer)},zorgverlener,Verwijzer,,2020-01-01,,{Big},");
        agb.Rij("98990001,servicebureau,Servicebureau Synthetica,,2020-01-01,,,");
        relaties.Rij($"{Registerbestand.Agb(profiel.Onbevoegd)},{Registerbestand.Agb(profiel.Declarant)},2020-01-01,");
    }

    private const string Kwalificatie = "GESPECIALISEERD";
    private const string SpecialistOuderengeneeskunde = "SO";
    private const string Big = "BIG";

    private static void Overeenkomsten(Zorgprofiel profiel, bool metFouten, Func<string, Stream> register)
    {
        using var bestand = new Registerbestand(
            register,
            "overeenkomsten.csv",
            "agb,uzovi,soort,begin,eind,betaal_maximum,zorggroep,preferent"
        );
        var wie = $"{Registerbestand.Agb(profiel.Declarant)},{Zorgprofiel.Uzovi}|{Zorgprofiel.AndereUzovi}";
        if (!metFouten)
        {
            bestand.Rij($"{wie},contract,2020-01-01,,0,1,1");
            return;
        }

        var voor = Registerbestand.Dag(Wereld.DagMetBetaalMaximum.AddDays(-1));
        var maximum = Registerbestand.Dag(Wereld.DagMetBetaalMaximum);
        var na = Registerbestand.Dag(Wereld.DagZonderContract.AddDays(1));
        bestand.Rij($"{wie},contract,2020-01-01,{voor},0,1,1");
        bestand.Rij($"{wie},betaalovereenkomst,{maximum},{maximum},1,0,1");
        bestand.Rij($"{wie},contract,{na},,0,1,1");
    }

    private static void Prestaties(Zorgprofiel profiel, Func<string, Stream> register)
    {
        using var prestaties = new Registerbestand(
            register,
            "prestaties.csv",
            "lijst,code,omschrijving,begin,eind,tarief_soort,tarief,max_aantal,per,machtiging,verwijzing,overeenkomst,zorggroep,bevoegd,peildatum,wzd,erkenning"
        );
        using var tarieven = new Registerbestand(register, "contracttarieven.csv", "agb,uzovi,lijst,code,begin,eind,tarief");
        var zorgsoort = Registerbestand.Agb(profiel.Declarant)[..2];
        foreach (var soort in profiel.Soorten.Where(s => s.Rol is not (Rol.OnbekendeCode or Rol.OnbekendeLijst)))
        {
            var tarief = soort.Rol switch
            {
                Rol.VastTarief => $"vast,{soort.Tarief}",
                Rol.VrijTarief => "vrij,",
                _ => $"maximum,{soort.Tarief}",
            };
            var maximum = soort.Rol == Rol.PerWeek ? $"{Wereld.HoogstensPerWeek},week" : ",";
            var bevoegd = soort.Rol switch
            {
                Rol.Kwalificatie => Kwalificatie,
                Rol.Wzd => SpecialistOuderengeneeskunde,
                _ => zorgsoort,
            };
            var peildatum = soort.Rol switch
            {
                Rol.Kwartaal => "kwartaal",
                Rol.EenOktober => "1-oktober",
                _ => "geen",
            };
            var eind = soort.Rol == Rol.Verlopen ? "2024-12-31" : "";
            var vraagt =
                $"{Ja(soort, Rol.Machtiging)},{Ja(soort, Rol.Verwijzing)},{Ja(soort, Rol.Overeenkomst, Rol.NietAfgesproken)},{Ja(soort, Rol.Keten)}";
            prestaties.Rij(
                $"{soort.Lijst},{soort.Code},Synthetisch {soort.Rol},2020-01-01,{eind},{tarief},{maximum},{vraagt},{bevoegd},{peildatum},{Ja(soort, Rol.Wzd)},{(soort.Rol == Rol.Erkenning ? Big : "")}"
            );
            if (soort.Rol is Rol.Contracttarief or Rol.Overeenkomst)
            {
                var eigen = soort.Rol == Rol.Contracttarief ? $"{soort.Tarief + Wereld.MeerInContract}" : "";
                tarieven.Rij(
                    $"{Registerbestand.Agb(profiel.Declarant)},{Zorgprofiel.Uzovi},{soort.Lijst},{soort.Code},2020-01-01,,{eigen}"
                );
            }
        }
    }

    private static int Ja(Prestatiesoort soort, params ReadOnlySpan<Rol> rollen) => rollen.Contains(soort.Rol) ? 1 : 0;

    private static void Dekkingen(Zorgprofiel profiel, Func<string, Stream> register)
    {
        var ander = profiel.Soorten[(int)Rol.VrijTarief];
        Enkel(
            register,
            "dekkingen.csv",
            "pakket,lijst,code,begin,eind,percentage,max_bedrag,max_aantal,per",
            $"{Wereld.RuimPakket},,,2020-01-01,,100,,,",
            $"{Wereld.KaalPakket},{ander.Lijst},{ander.Code},2020-01-01,,100,,,",
            $"{Wereld.HalfPakket},,,2020-01-01,,50,,,",
            $"{Wereld.BegrensdPakket},,,2020-01-01,,100,{Wereld.Grens},,jaar"
        );
    }

    private static void Enkel(Func<string, Stream> register, string naam, string kop, params ReadOnlySpan<string> rijen)
    {
        using var bestand = new Registerbestand(register, naam, kop);
        foreach (var rij in rijen)
        {
            bestand.Rij(rij);
        }
    }
}
