namespace Vereffen.Verkeer;

/// <summary>Paths of the message service. Source: VSP-Koppeling REST push 1.0.2, pull 1.0.0, status 2.1.0 and 3.</summary>
public static class Berichtpaden
{
    public const string Push = "/berichtenservice/berichten/rest-push/v1/berichten";
    public const string Pull = "/berichtenservice/berichten/rest-pull/v1/berichten";
    public const string StatusV2 = "/berichtenservice/berichtstatus/rest-pull/v2/berichtstatussen";
    public const string StatusV3 = "/berichtenservice/berichtstatus/rest-pull/v3/berichtstatussen";

    /// <summary>Certificates of parties; ours.</summary>
    public const string Certificaten = "/portaal/v1/certificaten";

    /// <summary>Name of the part with the metadata of a push.</summary>
    public const string Metadata = "berichtMetadata";

    /// <summary>Name of the part with the payload of a push.</summary>
    public const string Payload = "payload";

    /// <summary>Most messages in one answer, and how many without a limit.</summary>
    public const int MeesteBerichten = 250;

    /// <summary>Largest payload that is taken: 300 MiB.</summary>
    public const long GrootstePayload = 300L << 20;
}
