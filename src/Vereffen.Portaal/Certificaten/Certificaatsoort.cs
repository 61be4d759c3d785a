namespace Vereffen.Portaal;

/// <summary>What a certificate is for: a system that sends and fetches, or a person who looks.</summary>
public enum Certificaatsoort
{
    /// <summary>May do everything that its party may.</summary>
    System,

    /// <summary>Of a person: may fetch and look, not push (push asks for a system certificate).</summary>
    Personal,
}
