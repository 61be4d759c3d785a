namespace Vereffen.App.Hosting;

/// <summary>What the roles of this process did since it started; read by <c>/metrics</c> while they work.</summary>
internal sealed class Rolstand
{
    private long beoordeeld;
    private long opgehaald;
    private long mislukt;

    public long Beoordeeld => Interlocked.Read(ref beoordeeld);

    public long Opgehaald => Interlocked.Read(ref opgehaald);

    public long Mislukt => Interlocked.Read(ref mislukt);

    public void TelBeoordeeld(int aantal) => Interlocked.Add(ref beoordeeld, aantal);

    public void TelOpgehaald(int aantal) => Interlocked.Add(ref opgehaald, aantal);

    public void TelMislukt() => Interlocked.Increment(ref mislukt);
}
