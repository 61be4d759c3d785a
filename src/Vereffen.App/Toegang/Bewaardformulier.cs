namespace Vereffen.App;

/// <summary>A form that was sent when the session was over.</summary>
/// <param name="Pad">Page on which it stood.</param>
/// <param name="Handler">Which form of that page; null = the one without a name.</param>
/// <param name="Velden">Names and values as they were sent, without the token of the page.</param>
/// <param name="HadBestand">A file was sent with it: that is not kept.</param>
internal sealed record Bewaardformulier(string Pad, string? Handler, IReadOnlyList<Bewaardveld> Velden, bool HadBestand)
{
    public override string ToString() => $"formulier van {Pad}";
}

/// <summary>A field with its values.</summary>
internal sealed record Bewaardveld(string Naam, IReadOnlyList<string> Waarden)
{
    public override string ToString() => Naam;
}
