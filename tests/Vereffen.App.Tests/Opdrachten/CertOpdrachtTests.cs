using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;

namespace Vereffen.App.Tests.Opdrachten;

public sealed class CertOpdrachtTests : IDisposable
{
    private readonly Werkmap map = new();

    private string Data => map.Bestand("data");

    public void Dispose() => map.Dispose();

    [Fact]
    public async Task An_issued_certificate_chains_to_the_root_and_its_key_is_for_the_owner_only()
    {
        await Init();

        var uitkomst = await Issue("90054321", "zorgaanbieder");

        uitkomst.Code.ShouldBe(0, uitkomst.Fout);
        using var blad = X509Certificate2.CreateFromPemFile(Uit("90054321.crt"), Uit("90054321.key"));
        using var pfx = X509CertificateLoader.LoadPkcs12FromFile(Uit("90054321.pfx"), "");
        pfx.Thumbprint.ShouldBe(blad.Thumbprint);
        pfx.HasPrivateKey.ShouldBeTrue();
        Keten(blad, "1.3.6.1.5.5.7.3.2").ShouldBeTrue();
        Keten(blad, "1.3.6.1.5.5.7.3.1").ShouldBeFalse();
        AlleenEigenaar(Uit("90054321.key"));
        AlleenEigenaar(Uit("90054321.pfx"));
        uitkomst.Uit.ShouldContain(blad.SerialNumber);
    }

    [Fact]
    public async Task The_ca_keys_are_encrypted_and_their_passphrase_is_for_the_owner_only()
    {
        await Init();

        foreach (var sleutel in (string[])["root.key", "uitgever.key"])
        {
            File.ReadAllText(map.Bestand("data", "ca", sleutel)).ShouldStartWith("-----BEGIN ENCRYPTED PRIVATE KEY-----");
            AlleenEigenaar(map.Bestand("data", "ca", sleutel));
        }

        AlleenEigenaar(map.Bestand("data", "ca", "wachtwoord"));
    }

    [Fact]
    public async Task A_passphrase_from_outside_is_kept_nowhere_and_asked_for_again()
    {
        (await Werkmap.VoerMet("VEREFFEN_CA_PASS", "geheim", "cert", "init", "--data", Data)).Code.ShouldBe(0);

        File.Exists(map.Bestand("data", "ca", "wachtwoord")).ShouldBeFalse();
        (await Issue("90054321", "zorgaanbieder")).Code.ShouldBe(3);
        (await Werkmap.VoerMet("VEREFFEN_CA_PASS", "fout", IssueArgs("90054321", "zorgaanbieder"))).Code.ShouldBe(3);
        File.Exists(Uit("90054321.crt")).ShouldBeFalse();
        (await Werkmap.VoerMet("VEREFFEN_CA_PASS", "geheim", IssueArgs("90054321", "zorgaanbieder"))).Code.ShouldBe(0);
    }

    [Fact]
    public async Task A_second_init_leaves_the_first_authority_alone()
    {
        await Init();
        var root = File.ReadAllText(map.Bestand("data", "ca", "root.crt"));

        (await Werkmap.Voer("cert", "init", "--data", Data)).Code.ShouldBe(3);

        File.ReadAllText(map.Bestand("data", "ca", "root.crt")).ShouldBe(root);
    }

    [Theory]
    [InlineData("9005432", "zorgaanbieder")]
    [InlineData("00054321", "zorgaanbieder")]
    [InlineData("90054321", "servicebureau")]
    [InlineData("90054321", "zorgverzekeraar")]
    [InlineData("0000", "zorgverzekeraar")]
    [InlineData("../x", "softwarepartij")]
    [InlineData("", "softwarepartij")]
    [InlineData("90054321", "dokter")]
    public async Task A_code_that_does_not_fit_the_role_is_wrong_usage(string code, string rol)
    {
        await Init();

        (await Issue(code, rol)).Code.ShouldBe(2);

        Directory.Exists(map.Bestand("uit")).ShouldBeFalse();
    }

    [Theory]
    [InlineData("98001234", "servicebureau")]
    [InlineData("9901", "zorgverzekeraar")]
    [InlineData("epd-x.1", "softwarepartij")]
    public async Task Every_role_has_its_kind_of_code(string code, string rol)
    {
        await Init();

        (await Issue(code, rol)).Code.ShouldBe(0);
    }

    [Fact]
    public async Task Without_an_authority_nothing_is_issued()
    {
        Directory.CreateDirectory(Data);

        var uitkomst = await Issue("90054321", "zorgaanbieder");

        uitkomst.Code.ShouldBe(3);
        uitkomst.Fout.ShouldContain("cert init");
    }

    [Fact]
    public async Task A_revoked_serial_is_on_the_signed_list_and_revoking_twice_is_the_same_as_once()
    {
        await Init();
        await Issue("90054321", "zorgaanbieder");
        using var blad = X509CertificateLoader.LoadCertificateFromFile(Uit("90054321.crt"));
        var eerste = Lijstnummer();

        (await Werkmap.Voer("cert", "revoke", "--data", Data, blad.SerialNumber.ToLowerInvariant())).Code.ShouldBe(0);
        var nogEens = await Werkmap.Voer("cert", "revoke", "--data", Data, "00" + blad.SerialNumber);

        nogEens.Code.ShouldBe(0);
        nogEens.Uit.ShouldContain("was al ingetrokken");
        var lijst = CertificateRevocationListBuilder.Load(File.ReadAllBytes(Lijst), out var nummer);
        (nummer > eerste).ShouldBeTrue();
        lijst.RemoveEntry(Convert.FromHexString(blad.SerialNumber)).ShouldBeTrue();
        (await Werkmap.Voer("cert", "revoke", "--data", Data, "ABCDEF")).Code.ShouldBe(1);
    }

    [Fact]
    public async Task The_list_warns_sixty_days_ahead_and_not_a_day_earlier()
    {
        await Init();
        await Werkmap.Voer([.. IssueArgs("90054321", "zorgaanbieder"), "--days", "60"]);
        await Werkmap.Voer([.. IssueArgs("90012345", "zorgaanbieder"), "--days", "61"]);

        var json = JsonDocument.Parse((await Werkmap.Voer("cert", "list", "--data", Data, "--json")).Uit).RootElement;

        json.GetProperty("certificates")
            .EnumerateArray()
            .Select(c => c.GetProperty("state").GetString())
            .ShouldBe(["vernieuwen", "geldig"]);
        (await Werkmap.Voer("cert", "list", "--data", Data)).Uit.ShouldContain("LET OP");
    }

    [Fact]
    public async Task A_mandate_lasts_two_years_at_most_and_can_be_ended()
    {
        await Init();
        await Issue("90054321", "zorgaanbieder");
        await Issue("98001234", "servicebureau");

        (await Mandaat("2028-03-03")).Code.ShouldBe(1);
        (await Mandaat("2028-03-02")).Code.ShouldBe(0);
        (await Mandaat("2026-03-01")).Code.ShouldBe(1);
        (await Werkmap.Voer("mandate", "end", "--data", Data, "1")).Code.ShouldBe(0);
        (await Werkmap.Voer("mandate", "end", "--data", Data, "2")).Code.ShouldBe(1);
        (await Werkmap.Voer("mandate", "list", "--data", Data)).Uit.ShouldContain("beëindigd");
    }

    [Fact]
    public async Task Every_act_of_the_operator_is_in_the_audit_log_and_verify_sees_when_a_row_is_changed_or_cut_off()
    {
        await Init();
        await Issue("90054321", "zorgaanbieder");
        await Issue("98001234", "servicebureau");
        await Mandaat("2027-01-01");

        var log = (await Werkmap.Voer("audit", "--data", Data)).Bytes;
        System.Text.Encoding.UTF8.GetString(log).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(4);
        (await Werkmap.Voer("verify", "--data", Data)).Code.ShouldBe(0);

        Knoei("DROP TRIGGER auditregel_blijft; DELETE FROM auditregel WHERE nummer = 3");
        (await Werkmap.Voer("verify", "--data", Data)).Uit.ShouldContain("auditregel 3 ontbreekt");
        Knoei("DROP TRIGGER auditregel_onveranderlijk; UPDATE auditregel SET namens = 'x' WHERE nummer = 2");
        (await Werkmap.Voer("verify", "--data", Data)).Uit.ShouldContain("auditregel 2 is niet");
    }

    [Fact]
    public async Task An_audit_row_can_not_be_changed_or_removed_through_the_database()
    {
        await Init();
        await Issue("90054321", "zorgaanbieder");

        Should.Throw<Microsoft.Data.Sqlite.SqliteException>(() => Knoei("DELETE FROM auditregel"));
        Should.Throw<Microsoft.Data.Sqlite.SqliteException>(() => Knoei("UPDATE auditregel SET wie = ''"));
        Should.Throw<Microsoft.Data.Sqlite.SqliteException>(() => Knoei("DELETE FROM certificaat"));
    }

    private string Uit(string naam) => map.Bestand("uit", naam);

    private static void AlleenEigenaar(string pad)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(pad).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    private string Lijst => map.Bestand("data", "ca", "uitgever.crl");

    private async Task Init() => (await Werkmap.Voer("cert", "init", "--data", Data)).Code.ShouldBe(0);

    private Task<Werkmap.Uitkomst> Issue(string code, string rol) => Werkmap.Voer(IssueArgs(code, rol));

    private string[] IssueArgs(string code, string rol) =>
        ["cert", "issue", "--data", Data, "--party", code, "--role", rol, "-o", map.Bestand("uit")];

    private Task<Werkmap.Uitkomst> Mandaat(string tot) =>
        Werkmap.Voer("mandate", "add", "--data", Data, "--for", "90054321", "--to", "98001234", "--service", "indienen", "--until", tot);

    private System.Numerics.BigInteger Lijstnummer()
    {
        CertificateRevocationListBuilder.Load(File.ReadAllBytes(Lijst), out var nummer);
        return nummer;
    }

    private void Knoei(string sql)
    {
        using var verbinding = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={map.Bestand("data", "portaal.db")};Pooling=False");
        verbinding.Open();
        using var opdracht = new Microsoft.Data.Sqlite.SqliteCommand(sql, verbinding);
        opdracht.ExecuteNonQuery();
    }

    private bool Keten(X509Certificate2 blad, string doel)
    {
        using var root = X509CertificateLoader.LoadCertificateFromFile(Uit("ca.crt"));
        var bestand = new X509Certificate2Collection();
        bestand.ImportFromPemFile(Uit("90054321.crt"));
        using var keten = new X509Chain();
        keten.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        keten.ChainPolicy.CustomTrustStore.Add(root);
        keten.ChainPolicy.ExtraStore.AddRange(bestand);
        keten.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        keten.ChainPolicy.VerificationTime = new DateTime(2026, 4, 1, 0, 0, 0, DateTimeKind.Utc);
        keten.ChainPolicy.VerificationTimeIgnored = false;
        keten.ChainPolicy.ApplicationPolicy.Add(new Oid(doel));
        return keten.Build(blad);
    }
}
