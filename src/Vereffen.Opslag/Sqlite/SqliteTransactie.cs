using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Vereffen.Opslag;

/// <summary>Statements inside one transaction. Only valid until the work that received it returns.</summary>
public sealed class SqliteTransactie
{
    private readonly SqliteConnection verbinding;
    private readonly SqliteTransaction transactie;
    private readonly DbConnection opdrachten;
    private readonly Dictionary<string, Bulk> bulks;

    internal SqliteTransactie(
        SqliteConnection verbinding,
        SqliteTransaction transactie,
        Opdrachtvoorraad voorraad,
        Dictionary<string, Bulk> bulks,
        Inhoudmap inhoud
    )
    {
        Inhoud = inhoud;
        this.bulks = bulks;
        this.verbinding = verbinding;
        this.transactie = transactie;
        opdrachten = voorraad.Verbinding(transactie);
    }

    /// <summary>Where the payload of large messages is.</summary>
    public Inhoudmap Inhoud { get; }

    /// <summary>Runs a statement; with a sequence of parameters once per element. Answers the number of rows.</summary>
    public int Voer(string sql, object? parameters = null) => opdrachten.Execute(sql, parameters);

    /// <summary>The way to insert many rows: prepared at the first call for these columns, kept for later transactions.</summary>
    /// <param name="tabel">Name of the table.</param>
    /// <param name="kolommen">Columns, in the order in which <see cref="Opslag.Bulk.Voeg"/> will get the values.</param>
    public Bulk Bulk(string tabel, params ReadOnlySpan<string> kolommen)
    {
        var sleutel = $"{tabel}({string.Join(',', kolommen)})";
        if (!bulks.TryGetValue(sleutel, out var bulk))
        {
            bulks[sleutel] = bulk = new Bulk(verbinding, tabel, kolommen);
        }

        bulk.Transactie = transactie;
        return bulk;
    }

    public IEnumerable<T> Vraag<T>(string sql, object? parameters = null) => opdrachten.Query<T>(sql, parameters);

    /// <summary>The only row, or the default when there is none.</summary>
    public T? VraagEen<T>(string sql, object? parameters = null) => opdrachten.QuerySingleOrDefault<T>(sql, parameters);
}
