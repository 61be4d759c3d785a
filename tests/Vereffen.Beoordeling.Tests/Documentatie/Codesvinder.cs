using System.Reflection;
using Vereffen.Kern;

namespace Vereffen.Beoordeling.Tests;

/// <summary>The retourcodes that a rule class can give: the fields of <c>Codes</c> that its compiled methods load, those of nested types included.</summary>
internal static class Codesvinder
{
    private const byte LaadStatischVeld = 0x7E;

    public static IReadOnlySet<Retourcode> Van(Type regel)
    {
        var codes = new HashSet<Retourcode>();
        foreach (var type in MetGeneste(regel))
        {
            const BindingFlags Eigen =
                BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
            foreach (var il in type.GetMethods(Eigen).Select(m => m.GetMethodBody()?.GetILAsByteArray() ?? []))
            {
                for (var i = 0; i + 4 < il.Length; i++)
                {
                    if (il[i] == LaadStatischVeld && Veld(type, BitConverter.ToInt32(il, i + 1)) is { } code)
                    {
                        codes.Add(code);
                    }
                }
            }
        }

        return codes;
    }

    private static IEnumerable<Type> MetGeneste(Type type) =>
        type.GetNestedTypes(BindingFlags.Public | BindingFlags.NonPublic).SelectMany(MetGeneste).Prepend(type);

    private static Retourcode? Veld(Type type, int token)
    {
        const int Veldtabel = 0x04;
        if (token >> 24 != Veldtabel)
        {
            return null;
        }

        try
        {
            return type.Module.ResolveField(token) is { } veld && veld.DeclaringType == typeof(Codes)
                ? (Retourcode?)veld.GetValue(null)
                : null;
        }
        catch (ArgumentException)
        {
            // Four bytes that merely look like one.
            return null;
        }
    }
}
