namespace Vereffen.Beoordeling;

/// <summary>A rule about one prestatie (V05-V07, P, C). Stateless: everything it may look at is in the context.</summary>
internal abstract class PrestatieRule
{
    /// <summary>As the domain names it: <c>P06</c>.</summary>
    public abstract string Id { get; }

    public virtual bool VoorDebet => true;

    /// <summary>Credit lines meet few rules: contract, policy or term of what they take back may be long gone.</summary>
    public virtual bool VoorCredit => false;

    /// <summary>True when the rule has no meaning without real dates in order.</summary>
    public virtual bool VraagtDatums => true;

    public abstract void Judge(PrestatieContext p);
}
