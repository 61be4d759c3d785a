using System.Globalization;
using System.Text;

namespace Vereffen.Ei;

/// <summary>A register file that is being written: UTF-8, comma, LF, header line. Nothing that we write needs quotes.</summary>
internal sealed class Registerbestand : IDisposable
{
    private readonly StreamWriter uit;

    internal Registerbestand(Func<string, Stream> register, string naam, string kop)
    {
        uit = new StreamWriter(register(naam), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16);
        Rij(kop);
    }

    internal void Rij(string rij)
    {
        uit.Write(rij);
        uit.Write('\n');
    }

    internal void Rij(FormattableString rij) => Rij(rij.ToString(CultureInfo.InvariantCulture));

    public void Dispose() => uit.Dispose();

    internal static string Dag(DateOnly dag) => dag.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal static string Agb(int agb) => agb.ToString("D8", CultureInfo.InvariantCulture);
}
