using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Vereffen.Kern;
using Vereffen.Registers;

namespace Vereffen.Portaal;

/// <summary>
/// AGB look-up over our own register, with the paths and fields of the Vektis AGB API v2 that a claim program needs: basic data, relations, care kinds, changes. What our register
/// does not hold (addresses, recognitions beyond their name) is left out.
/// </summary>
internal sealed class Agbeindpunten(Registerbron bron, TimeProvider klok)
{
    private RegisterSet Registers => bron.Huidige;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    private DateOnly Vandaag => DateOnly.FromDateTime(AmsterdamTijd.Van(klok.GetUtcNow()));

    public void Map(IEndpointRouteBuilder wegen)
    {
        Map(wegen, "/agb/v2/zorgverleners", soort => soort == AgbSoort.Zorgverlener);
        Map(wegen, "/agb/v2/ondernemingen", soort => soort is AgbSoort.Instelling or AgbSoort.Servicebureau);
        Map(wegen, "/agb/v2/vestigingen", soort => soort == AgbSoort.Praktijk);
        wegen.MapGet("/agb/v2/zorgpartijtypes", () => Results.Json(Enum.GetValues<AgbSoort>().Select(Type), Json));
        wegen.MapGet("/agb/v2/zorgsoorten/zorgverlener", () => Zorgsoorten(soort => soort == AgbSoort.Zorgverlener));
        wegen.MapGet("/agb/v2/zorgsoorten/ondernemingvestiging", () => Zorgsoorten(soort => soort != AgbSoort.Zorgverlener));
    }

    private void Map(IEndpointRouteBuilder wegen, string pad, Func<AgbSoort, bool> soort)
    {
        wegen.MapGet(pad + "/mutaties/{vanaf}", (string vanaf) => Mutaties(vanaf, null, soort));
        wegen.MapGet(pad + "/mutaties/{zorgsoort}/{vanaf}", (string zorgsoort, string vanaf) => Mutaties(vanaf, zorgsoort, soort));
        wegen.MapGet(pad + "/{agbcode}", (string agbcode) => Partij(agbcode, null, soort));
        wegen.MapGet(pad + "/{agbcode}/relaties", (string agbcode) => Relaties(agbcode, Vandaag, soort));
        wegen.MapGet(pad + "/{agbcode}/relaties/totaal", (string agbcode) => Relaties(agbcode, null, soort));
        wegen.MapGet(
            pad + "/{agbcode}/relaties/{peildatum}",
            (string agbcode, string peildatum) => Dag(peildatum, out var dag) ? Relaties(agbcode, dag, soort) : GeenDatum("peildatum")
        );
        wegen.MapGet(
            pad + "/{agbcode}/{peildatum}",
            (string agbcode, string peildatum) => Dag(peildatum, out var dag) ? Partij(agbcode, dag, soort) : GeenDatum("peildatum")
        );
    }

    private IResult Partij(string agbcode, DateOnly? peildatum, Func<AgbSoort, bool> soort) =>
        Zoek(agbcode, peildatum ?? Vandaag, peildatum is not null, soort) is { } gevonden
            ? Results.Json(Vorm(gevonden), Json)
            : NietGevonden();

    private IResult Relaties(string agbcode, DateOnly? peildatum, Func<AgbSoort, bool> soort)
    {
        if (Zoek(agbcode, Vandaag, false, soort) is not { } partij)
        {
            return NietGevonden();
        }

        var relaties =
            partij.Soort == AgbSoort.Zorgverlener
                ? Registers.Organisaties.Zoek(partij.Agb).ToArray()
                : Registers.Organisaties.Alle.ToArray().Where(r => r.Organisatie == partij.Agb);
        return Results.Json(
            relaties
                .Where(r => peildatum is not { } dag || r.Geldig.Bevat(dag))
                .Select(r => Relatie(r, r.Zorgverlener == partij.Agb ? r.Organisatie : r.Zorgverlener)),
            Json
        );
    }

    private IResult Mutaties(string vanaf, string? zorgsoort, Func<AgbSoort, bool> soort)
    {
        if (!Dag(vanaf, out var dag))
        {
            return GeenDatum("vanaf");
        }

        var gewijzigd = Registers
            .Agb.Alle.ToArray()
            .Where(a => soort(a.Soort) && (zorgsoort is null || Code(a.Agb) == zorgsoort))
            .Where(a =>
                (a.Geldig.Begin >= dag && a.Geldig.Begin <= Vandaag) || (a.Geldig.Eind is { } eind && eind >= dag && eind <= Vandaag)
            )
            .OrderBy(a => a.Agb)
            .Select(a => a.Agb.ToString())
            .Distinct(StringComparer.Ordinal);
        return Results.Json(gewijzigd, Json);
    }

    private IResult Zorgsoorten(Func<AgbSoort, bool> soort) =>
        Results.Json(
            Registers
                .Agb.Alle.ToArray()
                .Where(a => soort(a.Soort))
                .Select(a => Code(a.Agb))
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
                .Select(code => new { code }),
            Json
        );

    /// <summary>What is valid on the day; without one asked for, else the last that was.</summary>
    private AgbRegistratie? Zoek(string agbcode, DateOnly dag, bool alleenGeldig, Func<AgbSoort, bool> soort)
    {
        if (!AgbCode.TryParse(agbcode, out var agb))
        {
            return null;
        }

        var alle = Registers.Agb.Zoek(agb).ToArray().Where(a => soort(a.Soort)).ToList();
        return alle.FirstOrDefault(a => a.Geldig.Bevat(dag)) ?? (alleenGeldig ? null : alle.MaxBy(a => a.Geldig.Begin));
    }

    private static object Vorm(AgbRegistratie a) =>
        new
        {
            agbCode = a.Agb.ToString(),
            aanvang = Datum(a.Geldig.Begin),
            einde = Datum(a.Geldig.Eind),
            naam = a.Soort == AgbSoort.Zorgverlener ? null : a.Naam,
            achternaam = a.Soort == AgbSoort.Zorgverlener ? a.Naam : null,
            zorgpartijType = Type(a.Soort),
            zorgsoort = new { code = Code(a.Agb) },
            kwalificaties = a.Kwalificaties.Select(code => new { kwalificatie = new { code } }),
            erkenningen = a.Erkenningen.Select(code => new { erkenning = new { code }, einde = Datum(a.ErkenningEind) }),
        };

    private object Relatie(AgbRelatie r, AgbCode andere)
    {
        var partij = Registers.Agb.Zoek(andere) is [.., var laatste] ? laatste : null;
        return new
        {
            agbCode = andere.ToString(),
            naam = partij?.Naam,
            aanvang = Datum(r.Geldig.Begin),
            einde = Datum(r.Geldig.Eind),
            zorgpartijType = partij is null ? null : Type(partij.Soort),
        };
    }

    private static object Type(AgbSoort soort) =>
        soort switch
        {
            AgbSoort.Zorgverlener => new { code = "ZVL", omschrijving = "Zorgverlener" },
            AgbSoort.Praktijk => new { code = "VES", omschrijving = "Vestiging" },
            _ => new { code = "OND", omschrijving = "Onderneming" },
        };

    private static string Code(AgbCode agb) => agb.Zorgsoort.ToString("D2", CultureInfo.InvariantCulture);

    private static string? Datum(DateOnly? dag) => dag?.ToString("yyyy-MM-dd'T00:00:00'", CultureInfo.InvariantCulture);

    private static bool Dag(string tekst, out DateOnly dag) =>
        DateOnly.TryParseExact(tekst, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out dag);

    private static IResult GeenDatum(string veld) => Problemen.Onjuist(veld, "moet een datum zijn (jjjj-mm-dd)");

    private static IResult NietGevonden() => Problemen.Probleem(StatusCodes.Status404NotFound, "Deze AGB-code is onbekend.", null, null);
}
