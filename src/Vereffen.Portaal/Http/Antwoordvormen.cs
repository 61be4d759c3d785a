using System.Text.Json;
using System.Text.Json.Serialization;
using Vereffen.Kern;
using Vereffen.Verkeer;

namespace Vereffen.Portaal;

/// <summary>What goes out, as the API descriptions say.</summary>
internal static class Antwoordvormen
{
    public static readonly JsonSerializerOptions Json = new(BerichtMetadata.Json);

    /// <param name="wachtend">A message that waits.</param>
    /// <param name="basis">Scheme and host as the client reached us.</param>
    public static BerichtMetadata Metadata(Wachtend wachtend, string basis) =>
        BerichtMetadata.Van(
            wachtend.Envelop,
            new Basisgegevens(
                Plaatselijk(wachtend.OntvangenOp),
                new HttpsDownload(
                    new Uri($"{basis}{Berichtpaden.Pull}/{wachtend.Envelop.TraceerId}/payload"),
                    wachtend.Grootte,
                    new Checksum(Checksum.Sha256, wachtend.Sha256)
                )
            )
        );

    /// <param name="gegevens">Where a message is.</param>
    /// <param name="versie">2 or 3 of the status API.</param>
    public static Statusvorm Status(Statusgegevens gegevens, int versie)
    {
        var bericht = BerichtMetadata.Van(gegevens.Envelop);
        return new Statusvorm(
            bericht.Referentiegegevens,
            bericht.Routeringgegevens.Berichtstroom,
            versie == 2 && gegevens.Status is (Berichtstatus.WordtAangeboden or Berichtstatus.AanbiedenMislukt)
                ? "Aangeboden"
                : gegevens.Status.ToString(),
            Plaatselijk(gegevens.GewijzigdOp),
            gegevens.Meldingen.Count == 0 ? null : gegevens.Meldingen,
            Plaatselijk(gegevens.OntvangenOp)
        );
    }

    /// <summary>With the offset of Amsterdam, as the descriptions show it.</summary>
    private static DateTimeOffset Plaatselijk(DateTimeOffset moment)
    {
        var klok = AmsterdamTijd.Van(moment);
        return new DateTimeOffset(klok, klok - moment.UtcDateTime);
    }

    /// <summary>Source: VSP-Koppeling Berichtstatus, BerichtstatusGegevens.</summary>
    internal sealed record Statusvorm(
        Referentiegegevens Referentiegegevens,
        BerichtstroomVorm Berichtstroom,
        string Berichtstatus,
        DateTimeOffset BerichtstatusGewijzigdOp,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<Melding>? Meldingen,
        DateTimeOffset BerichtOntvangenOp
    );
}
