namespace Vereffen.Portaal;

/// <summary>The shapes that come in. Source: VSP-Koppeling REST push 1.0.2, BerichtMetadata; REST pull 1.0.0, Zoekpad.</summary>
internal static class Berichtschemas
{
    private static readonly Schema Relatie = Schema.Voorwerp(("rol", Schema.Tekst(100)), ("code?", Schema.Tekst(100)));

    public static readonly Schema Metadata = Schema.Voorwerp(
        (
            "routeringgegevens",
            Schema.Voorwerp(
                ("afzender", Relatie),
                ("geadresseerden", Schema.Lijst(Relatie, 0, 100)),
                (
                    "berichtstroom",
                    Schema.Voorwerp(
                        ("berichttype", Schema.Tekst(60)),
                        ("berichtsubtype?", Schema.Tekst(60)),
                        ("berichtversie", Schema.Getal(999)),
                        ("berichtsubversie", Schema.Getal(999)),
                        ("actie", Schema.Tekst(60))
                    )
                )
            )
        ),
        (
            "referentiegegevens",
            Schema.Voorwerp(
                ("conversatieId", Schema.Uuid()),
                ("traceerId", Schema.Uuid()),
                ("alsAntwoordOp?", Schema.Uuid()),
                ("referentieId?", Schema.Tekst(150))
            )
        ),
        (
            "verwerkingscontext?",
            Schema.Lijst(Schema.Voorwerp(("sleutel", Schema.Tekst(100)), ("waarde", Schema.Lijst(Schema.Tekst(250), 1, 100))), 1, 100)
        )
    );

    public static readonly IReadOnlyDictionary<string, Schema> Zoekpaden = new Dictionary<string, Schema>(StringComparer.Ordinal)
    {
        ["ZoekpadOpBerichtstroom"] = Schema.Voorwerp(
            ("zoekpadType", Schema.Tekst(100)),
            ("berichttype", Schema.Tekst(60)),
            ("berichtsubtype?", Schema.Tekst(60)),
            ("berichtversie?", Schema.Getal(999)),
            ("berichtsubversie?", Schema.Getal(999)),
            ("actie?", Schema.Tekst(60)),
            ("geadresseerdeRol?", Schema.Tekst(100)),
            ("geadresseerdeCode?", Schema.Tekst(100))
        ),
        ["ZoekpadOpConversatieId"] = Schema.Voorwerp(("zoekpadType", Schema.Tekst(100)), ("conversatieId", Schema.Uuid())),
        ["ZoekpadOpAlsAntwoordOp"] = Schema.Voorwerp(("zoekpadType", Schema.Tekst(100)), ("alsAntwoordOp", Schema.Uuid())),
    };
}
