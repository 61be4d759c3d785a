namespace Vereffen.Afdruk;

/// <summary>The sheet of a letter or bill: the addressee in the envelope's window, the sender beside it, what it is about, and its text.</summary>
public static class Briefblad
{
    /// <param name="onderwerp">Heading; with the sender's name it is the title.</param>
    /// <param name="afzender">Name and address of who writes, a line each; the name first.</param>
    /// <param name="aan">Name and address of who gets it, a line each.</param>
    /// <param name="kenmerken">Terms under the address, with their values.</param>
    /// <param name="tekst">Under the heading.</param>
    /// <param name="bijlage">Behind the letter.</param>
    public static string Maak(
        string onderwerp,
        IReadOnlyList<string> afzender,
        IReadOnlyList<string> aan,
        IEnumerable<(string Naam, string Waarde)> kenmerken,
        Html tekst,
        Html bijlage = default
    )
    {
        ArgumentNullException.ThrowIfNull(afzender);
        return Pagina.Maak(
            $"{onderwerp} - {afzender[0]}",
            Html.Van(
                $"""
                <main class="{(bijlage == Html.Leeg ? "brief" : "brief met-bijlage")}">
                <article class="blad" aria-labelledby="onderwerp">
                <div class="hoofd">
                <address>{Html.Regels(aan)}</address>
                <p class="afzender">{Html.Regels(afzender)}</p>
                </div>
                <dl class="gegevens">
                {Html.Elk(kenmerken, k => Html.Van($"<dt>{k.Naam}</dt><dd>{k.Waarde}</dd>\n"))}
                </dl>
                <h1 id="onderwerp">{onderwerp}</h1>
                {tekst}
                </article>
                {bijlage}
                </main>
                """
            )
        );
    }
}
