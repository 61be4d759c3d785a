using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Vereffen.App.Meten;

/// <summary>The machine on which was measured.</summary>
/// <param name="Processor">As the processor names itself.</param>
/// <param name="Kernen">Logical cores that this process may use.</param>
/// <param name="Systeem">Operating system and architecture.</param>
/// <param name="Runtime">Version of .NET, and the width of its vectors in bits.</param>
internal sealed record Machine(string Processor, int Kernen, string Systeem, string Runtime)
{
    internal static Machine Deze() =>
        new(
            NaamVanProcessor(),
            Environment.ProcessorCount,
            $"{RuntimeInformation.OSDescription} {RuntimeInformation.OSArchitecture}",
            $"{RuntimeInformation.FrameworkDescription}, {(Vector512.IsHardwareAccelerated ? "512" : "256")} bits"
        );

    private static string NaamVanProcessor()
    {
        try
        {
            var regel = File.ReadLines("/proc/cpuinfo").FirstOrDefault(r => r.StartsWith("model name", StringComparison.Ordinal));
            return regel?.Split(':', 2)[^1].Trim() ?? "onbekend";
        }
        catch (Exception fout) when (fout is IOException or UnauthorizedAccessException)
        {
            return Environment.GetEnvironmentVariable("PROCESSOR_IDENTIFIER") ?? "onbekend";
        }
    }
}
