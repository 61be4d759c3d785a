namespace Vereffen.Portaal;

/// <summary>Scripted answers of a sandbox.</summary>
internal enum Scriptdaad
{
    /// <summary>422 with a reason.</summary>
    Weiger,

    /// <summary>An HTTP error, before anything is read: the client should try again.</summary>
    Storing,

    /// <summary>The usual answer, later.</summary>
    Vertraag,

    /// <summary>A retour that rejects every prestatie with a chosen code; the insurer doesn't see the claim.</summary>
    Retour,
}
