using Dapper;
using Microsoft.Data.Sqlite;

namespace Vereffen.Opslag;

/// <summary>Statements inside one transaction. Only valid until the work that received it returns.</summary>
public sealed class SqliteTransactie
{
    private readonly SqliteConnection verbinding;
    private readonly SqliteTransaction transactie;

    internal SqliteTransactie(SqliteConnection verbinding, SqliteTransaction transactie)
    {
        this.verbinding = verbinding;
        this.transactie = transactie;
    }

    /// <summary>Runs a statement; with a sequence of parameters once per element. Answers the number of rows.</summary>
    public int Voer(string sql, object? parameters = null) => verbinding.Execute(sql, parameters, transactie);

    public IEnumerable<T> Vraag<T>(string sql, object? parameters = null) => verbinding.Query<T>(sql, parameters, transactie);

    /// <summary>The only row, or the default when there is none.</summary>
    public T? VraagEen<T>(string sql, object? parameters = null) => verbinding.QuerySingleOrDefault<T>(sql, parameters, transactie);
}
