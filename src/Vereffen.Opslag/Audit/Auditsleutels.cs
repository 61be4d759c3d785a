using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Vereffen.Opslag;

/// <summary>
/// The keys of the subjects in the audit log, in a file beside the database that only its owner reads: a line <c>number:hex</c> per key. The last one is in use; the earlier
/// ones stay, so that what was logged under them can still be found.
/// </summary>
internal sealed class Auditsleutels
{
    private readonly SortedDictionary<int, byte[]> sleutels;

    private Auditsleutels(SortedDictionary<int, byte[]> sleutels) => this.sleutels = sleutels;

    public int Huidige => sleutels.Keys.Max();

    /// <exception cref="InvalidOperationException">The file holds something else.</exception>
    public static Auditsleutels Open(string pad)
    {
        if (!File.Exists(pad))
        {
            var nieuw = "1:" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32)) + "\n";
            Eigenaarsbestand.SchrijfGeheim(pad, Encoding.ASCII.GetBytes(nieuw));
        }

        var sleutels = new SortedDictionary<int, byte[]>();
        foreach (var regel in File.ReadLines(pad).Where(r => r.Length > 0))
        {
            var delen = regel.Split(':');
            if (
                delen.Length != 2
                || !int.TryParse(delen[0], NumberStyles.None, CultureInfo.InvariantCulture, out var nummer)
                || delen[1].Length != 64
                || !delen[1].All(char.IsAsciiHexDigit)
            )
            {
                throw new InvalidOperationException($"{pad} bevat geen auditsleutels.");
            }

            sleutels[nummer] = Convert.FromHexString(delen[1]);
        }

        return sleutels.Count > 0 ? new Auditsleutels(sleutels) : throw new InvalidOperationException($"{pad} bevat geen auditsleutels.");
    }

    /// <summary>The subject under the key in use.</summary>
    public string Hash(string soort, string onderwerp) => Hash(sleutels[Huidige], soort, onderwerp);

    /// <summary>The subject under every key there ever was.</summary>
    public IEnumerable<string> Hashes(string soort, string onderwerp) => sleutels.Values.Select(sleutel => Hash(sleutel, soort, onderwerp));

    private static string Hash(byte[] sleutel, string soort, string onderwerp) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(sleutel, Encoding.UTF8.GetBytes($"{soort}:{onderwerp}")));
}
