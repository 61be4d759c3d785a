using Vereffen.Registers;

namespace Vereffen.Portaal;

/// <summary>The registers that look-ups answer from; others can take their place while the exchange runs. A look-up sees one set from beginning to end.</summary>
public sealed class Registerbron(RegisterSet registers)
{
    private volatile Stand stand = new(registers, new Covzoeker(registers));

    /// <summary>Those of now.</summary>
    public RegisterSet Huidige => stand.Registers;

    internal Covzoeker Zoeker => stand.Zoeker;

    /// <summary>From the next look-up on these count.</summary>
    public void Vervang(RegisterSet nieuwe)
    {
        ArgumentNullException.ThrowIfNull(nieuwe);
        stand = new Stand(nieuwe, new Covzoeker(nieuwe));
    }

    private sealed record Stand(RegisterSet Registers, Covzoeker Zoeker);
}
