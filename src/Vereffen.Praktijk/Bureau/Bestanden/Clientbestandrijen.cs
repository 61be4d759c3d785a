using Vereffen.Kern;

namespace Vereffen.Praktijk;

/// <summary>Rows about clients' files as the database gives them.</summary>
internal static class Clientbestandrijen
{
    internal sealed class Kaartrij
    {
        public long Id { get; init; }

        public string Klant { get; init; } = "";

        public string Klantnaam { get; init; } = "";

        public string Naam { get; init; } = "";

        public string Standaard { get; init; } = "";

        public string Factuurnummer { get; init; } = "";

        public long Bedrag { get; init; }

        public long Aantal { get; init; }

        public string Opmerking { get; init; } = "";

        public string Op { get; init; } = "";

        public string Door { get; init; } = "";

        public string? IngediendOp { get; init; }

        public long Open { get; init; }

        public long Onderweg { get; init; }

        public long Afgewezen { get; init; }

        public Clientbestandkaart Kaart() =>
            new()
            {
                Id = Id,
                Klant = AgbCode.Parse(Klant),
                Klantnaam = Klantnaam,
                Naam = Naam,
                Standaard = Standaard,
                Factuurnummer = Factuurnummer,
                Bedrag = new Bedrag(Bedrag),
                Aantal = (int)Aantal,
                Opmerking = Opmerking,
                Ontvangen = Bureaubron.Tijd(Op)!.Value,
                Door = Door,
                IngediendOp = Bureaubron.Tijd(IngediendOp),
                Open = (int)Open,
                Onderweg = (int)Onderweg,
                Afgewezen = (int)Afgewezen,
            };
    }

    internal sealed class Regelrij
    {
        public long Detail { get; init; }

        public long Regel { get; init; }

        public string Referentie { get; init; } = "";

        public string Code { get; init; } = "";

        public string Datum { get; init; } = "";

        public long Bedrag { get; init; }

        public string? Uzovi { get; init; }

        public string Reden { get; init; } = "";

        public string? Factuurnummer { get; init; }

        public string? Verzonden { get; init; }

        public string Codes { get; init; } = "";

        public long? Toegekend { get; init; }

        public Clientregel Regelvan() =>
            new(
                Detail,
                (int)Regel,
                Referentie,
                Code,
                Kantoorbron.DagOfNiets(Datum),
                new Bedrag(Bedrag),
                UzoviNummer.TryParse(Uzovi, out var uzovi) ? uzovi : null,
                Reden,
                Factuurnummer,
                Verzonden,
                Codes.Split(' ', StringSplitOptions.RemoveEmptyEntries),
                Toegekend is { } cents ? new Bedrag(cents) : null
            );
    }
}
