using Vereffen.Kern;

namespace Vereffen.Praktijk.Tests;

/// <summary>A clock that stands still at ten in the morning in Amsterdam until the test moves it.</summary>
public sealed class Proefklok : TimeProvider
{
    public DateOnly Dag { get; set; } = new(2026, 3, 2);

    public override DateTimeOffset GetUtcNow() => AmsterdamTijd.Moment(Dag.ToDateTime(new TimeOnly(10, 0)));
}
