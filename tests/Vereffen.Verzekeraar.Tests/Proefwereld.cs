using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;
using Vereffen.Kern;
using Vereffen.Registers;
using Vereffen.Verrekening;

namespace Vereffen.Verzekeraar.Tests;

/// <summary>The insurers of <c>samples/registers</c> on a database of the test's own, behind an exchange that can break.</summary>
public sealed class Proefwereld : IDisposable
{
    /// <summary>From which 9901 pays.</summary>
    public const string EigenIban = "NL03VERE0000009901";

    private static readonly (string Agb, string Iban)[] Ibans =
    [
        ("90054321", "NL30VERE0090054321"),
        ("01056789", "NL21VERE0001056789"),
        ("96034567", "NL73VERE0096034567"),
        ("98001234", "NL95VERE0098001234"),
    ];

    private readonly TijdelijkeMap map = new();
    private Verzekeraarsrol? rol;

    /// <param name="uitval">Contents of <c>uitval.csv</c>.</param>
    /// <param name="standaarden">Standards that insurer 9901 takes, in place of its own.</param>
    public Proefwereld(string? uitval = null, string? standaarden = null)
    {
        foreach (var bestand in Directory.GetFiles(Voorbeeldregisters()))
        {
            File.Copy(bestand, map.Bestand(Path.GetFileName(bestand)));
        }

        if (uitval is not null)
        {
            File.WriteAllText(map.Bestand("uitval.csv"), uitval);
        }

        if (standaarden is not null)
        {
            File.WriteAllLines(
                map.Bestand("verzekeraars.csv"),
                File.ReadLines(map.Bestand("verzekeraars.csv")).ToList().ConvertAll(Vervang)
            );
        }

        string Vervang(string regel)
        {
            var velden = regel.Split(',');
            velden[4] = velden[0] == "9901" ? standaarden! : velden[4];
            return string.Join(',', velden);
        }
    }

    public Proefverkeer Verkeer { get; } = new();

    public Proefklok Klok { get; } = new();

    /// <summary>Makes the next answer fail while it is being made.</summary>
    public bool AntwoordMakenBreekt { get; set; }

    public Verzekeraarsrol Rol => rol ??= Open();

    public Verzekeraarsrol Open()
    {
        rol?.Dispose();
        rol = null;
        var geladen = RegisterSet.Laad(map.Pad);
        geladen.Fouten.ShouldBeEmpty();
        return rol = Verzekeraarsrol.Open(map.Bestand("verzekeraar.db"), geladen.Registers, Verkeer, Klok, NieuwId);
    }

    /// <summary>Closes the role as a crash would leave it.</summary>
    public void Sluit()
    {
        rol?.Dispose();
        rol = null;
    }

    public Task<IReadOnlyList<Verwerking>> Verwerk(params Bericht[] berichten)
    {
        foreach (var bericht in berichten)
        {
            Verkeer.Biedaan(bericht);
        }

        return Rol.VerwerkPostvakAsync(TestContext.Current.CancellationToken);
    }

    public async Task Betaalrun(DateOnly dag)
    {
        Klok.Dag = dag;
        GeefRekeningen();
        var voorstel = Rol.Betalen.StelVoor("Anna");
        if (voorstel.IsGelukt)
        {
            (await KeurGoed(voorstel.Waarde.Nummer)).Bezwaar.ShouldBeNull();
        }
        else
        {
            // Nothing to do, or done already: what waits is sent all the same.
            await Rol.VerwerkPostvakAsync(TestContext.Current.CancellationToken);
        }
    }

    public Task<Bankresultaat<Voorstelstand>> KeurGoed(long nummer, string door = "Bram") =>
        Rol.KeurBetaalrunGoedAsync(nummer, door, TestContext.Current.CancellationToken);

    /// <summary>Both insurers have an account, and everyone who is paid a verified one.</summary>
    public void GeefRekeningen()
    {
        if (Rol.Betalen.Rekeningen.Eigen().Count > 0)
        {
            return;
        }

        Rol.Betalen.Rekeningen.ZetEigen(Proefclaim.Zuiderlicht, EigenIban, null, null, "Carla").ShouldBeNull();
        Rol.Betalen.Rekeningen.ZetEigen(UzoviNummer.Parse("9902"), "NL73VERE0000009902", null, null, "Carla").ShouldBeNull();
        Rol.Betalen.Rekeningen.VerifieerEigen(1, "Dirk").ShouldBeNull();
        Rol.Betalen.Rekeningen.VerifieerEigen(2, "Dirk").ShouldBeNull();
        foreach (var (agb, iban) in Ibans)
        {
            Rol.Betalen.Rekeningen.Meld(AgbCode.Parse(agb), iban, $"Partij {agb}", null, "Carla").ShouldBeNull();
            Rol.Betalen.Rekeningen.Verifieer(AgbCode.Parse(agb), 1, "Dirk").ShouldBeNull();
        }
    }

    /// <summary>Writes a register anew; counts from the next opening on.</summary>
    public void Schrijf(string register, Func<string, string> wijzig) =>
        File.WriteAllText(map.Bestand(register), wijzig(File.ReadAllText(map.Bestand(register))));

    public void Voer(string sql)
    {
        using var verbinding = Verbinding();
        using var opdracht = new SqliteCommand(sql, verbinding);
        opdracht.ExecuteNonQuery();
    }

    /// <summary>Changes data as somebody would who has the file: without the triggers that forbid it.</summary>
    public void Knoei(string sql)
    {
        var triggers = Rijen("SELECT name FROM sqlite_schema WHERE type = 'trigger'");
        Voer(string.Concat(triggers.Select(t => $"DROP TRIGGER {t};")) + "PRAGMA ignore_check_constraints = ON;" + sql);
    }

    public long Getal(string sql) => long.Parse(Rijen(sql)[0], System.Globalization.CultureInfo.InvariantCulture);

    public IReadOnlyList<string> Rijen(string sql)
    {
        using var verbinding = Verbinding();
        using var opdracht = new SqliteCommand(sql, verbinding);
        using var lezer = opdracht.ExecuteReader();
        var rijen = new List<string>();
        while (lezer.Read())
        {
            rijen.Add(string.Join('|', Enumerable.Range(0, lezer.FieldCount).Select(i => lezer.GetValue(i))));
        }

        return rijen;
    }

    public void Dispose()
    {
        rol?.Dispose();
        map.Dispose();
    }

    private Guid NieuwId(Guid van, string wat)
    {
        if (AntwoordMakenBreekt)
        {
            AntwoordMakenBreekt = false;
            throw new IOException("stroomstoring");
        }

        return new Guid(SHA256.HashData([.. van.ToByteArray(), .. Encoding.UTF8.GetBytes(wat)]).AsSpan(0, 16));
    }

    private SqliteConnection Verbinding()
    {
        SQLitePCL.Batteries_V2.Init();
        var verbinding = new SqliteConnection($"Data Source={map.Bestand("verzekeraar.db")};Pooling=False");
        verbinding.Open();
        return verbinding;
    }

    public string Bestand(string naam) => map.Bestand(naam);

    public static string Voorbeeldregisters()
    {
        var map = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(map!.FullName, "Vereffen.slnx")))
        {
            map = map.Parent;
        }

        return Path.Combine(map.FullName, "samples", "registers");
    }
}
