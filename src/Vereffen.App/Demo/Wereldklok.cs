using Vereffen.Kern;

namespace Vereffen.App.Demo;

/// <summary>The demo world's own clock: stands still until the story moves it.</summary>
internal sealed class Wereldklok : TimeProvider
{
    private DateTimeOffset nu;

    public Wereldklok(DateOnly dag) => ZetOp(dag);

    public DateOnly Dag { get; private set; }

    /// <summary>Ten o'clock in the morning in Amsterdam: inside office hours, so receipt counts the same day.</summary>
    public void ZetOp(DateOnly dag)
    {
        Dag = dag;
        nu = AmsterdamTijd.Moment(dag.ToDateTime(new TimeOnly(10, 0)));
    }

    public override DateTimeOffset GetUtcNow() => nu;
}
