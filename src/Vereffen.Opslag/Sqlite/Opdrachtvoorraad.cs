using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Vereffen.Opslag;

/// <summary>
/// Statements of one connection that were prepared before, by their text: parsing and planning SQL costs several times what running it costs. A statement that is in use is not
/// in the store. Only for the thread that holds the connection.
/// </summary>
internal sealed class Opdrachtvoorraad(SqliteConnection verbinding) : IDisposable
{
    /// <summary>More than the program has; texts with a list of parameters differ by its length.</summary>
    private const int MeesteOpdrachten = 300;
    private readonly Dictionary<string, SqliteCommand> vrij = new(StringComparer.Ordinal);

    /// <summary>What Dapper runs its statements on.</summary>
    public DbConnection Verbinding(SqliteTransaction transactie) => new Verbindingsvorm(this, transactie);

    public void Dispose()
    {
        foreach (var opdracht in vrij.Values)
        {
            opdracht.Dispose();
        }

        vrij.Clear();
    }

    private SqliteCommand Neem(string sql, SqliteTransaction transactie, SqliteParameterCollection waarden)
    {
        if (!vrij.Remove(sql, out var opdracht))
        {
            opdracht = new SqliteCommand(sql, verbinding);
        }

        opdracht.Transaction = transactie;
        if (Past(opdracht.Parameters, waarden))
        {
            for (var i = 0; i < waarden.Count; i++)
            {
                opdracht.Parameters[i].Value = waarden[i].Value;
            }

            return opdracht;
        }

        opdracht.Parameters.Clear();
        for (var i = 0; i < waarden.Count; i++)
        {
            opdracht.Parameters.AddWithValue(Naam(waarden[i].ParameterName), waarden[i].Value);
        }

        return opdracht;
    }

    private void GeefTerug(SqliteCommand opdracht)
    {
        // A script is run once; and values must not stay in memory longer than they are needed.
        if (opdracht.Parameters.Count == 0 && !opdracht.CommandText.StartsWith("SELECT", StringComparison.Ordinal))
        {
            opdracht.Dispose();
            return;
        }

        for (var i = 0; i < opdracht.Parameters.Count; i++)
        {
            opdracht.Parameters[i].Value = DBNull.Value;
        }

        if (vrij.Count >= MeesteOpdrachten || !vrij.TryAdd(opdracht.CommandText, opdracht))
        {
            opdracht.Dispose();
        }
    }

    private static bool Past(SqliteParameterCollection eigen, SqliteParameterCollection waarden)
    {
        if (eigen.Count != waarden.Count)
        {
            return false;
        }

        for (var i = 0; i < waarden.Count; i++)
        {
            if (eigen[i].ParameterName != Naam(waarden[i].ParameterName))
            {
                return false;
            }
        }

        return true;
    }

    private static string Naam(string naam) => naam.StartsWith('@') ? naam : "@" + naam;

    /// <summary>The connection as Dapper sees it: it only makes commands.</summary>
    private sealed class Verbindingsvorm(Opdrachtvoorraad voorraad, SqliteTransaction transactie) : DbConnection
    {
        // The same for every database: Dapper keeps what it knows of a statement by this text.
        [System.Diagnostics.CodeAnalysis.AllowNull]
        public override string ConnectionString
        {
            get => "vereffen";
            set => throw new NotSupportedException();
        }

        public override string Database => "main";

        public override string DataSource => "";

        public override string ServerVersion => "";

        public override ConnectionState State => ConnectionState.Open;

        public override void ChangeDatabase(string databaseName) => throw new NotSupportedException();

        public override void Close() { }

        public override void Open() { }

        protected override DbTransaction BeginDbTransaction(IsolationLevel isolationLevel) => throw new NotSupportedException();

        protected override DbCommand CreateDbCommand() => new Opdrachtvorm(voorraad, transactie);
    }

    /// <summary>A statement with its values; runs on a prepared one.</summary>
    private sealed class Opdrachtvorm(Opdrachtvoorraad voorraad, SqliteTransaction transactie) : DbCommand
    {
        private readonly SqliteCommand waarden = new();
        private SqliteCommand? inGebruik;

        [System.Diagnostics.CodeAnalysis.AllowNull]
        public override string CommandText { get; set; } = "";

        public override int CommandTimeout { get; set; }

        public override CommandType CommandType { get; set; } = CommandType.Text;

        public override bool DesignTimeVisible { get; set; }

        public override UpdateRowSource UpdatedRowSource { get; set; }

        protected override DbConnection? DbConnection { get; set; }

        protected override DbParameterCollection DbParameterCollection => waarden.Parameters;

        protected override DbTransaction? DbTransaction { get; set; }

        public override void Cancel() { }

        public override void Prepare() { }

        public override int ExecuteNonQuery()
        {
            var opdracht = Neem();
            var rijen = opdracht.ExecuteNonQuery();
            GeefTerug();
            return rijen;
        }

        public override object? ExecuteScalar()
        {
            var opdracht = Neem();
            var waarde = opdracht.ExecuteScalar();
            GeefTerug();
            return waarde;
        }

        protected override DbParameter CreateDbParameter() => new SqliteParameter();

        protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior) => Neem().ExecuteReader(behavior);

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                GeefTerug();
                waarden.Dispose();
            }

            base.Dispose(disposing);
        }

        private SqliteCommand Neem() => inGebruik = voorraad.Neem(CommandText, transactie, waarden.Parameters);

        private void GeefTerug()
        {
            if (inGebruik is { } opdracht)
            {
                inGebruik = null;
                voorraad.GeefTerug(opdracht);
            }
        }
    }
}
