namespace Vereffen.App.Hosting;

/// <summary>One at a time: the loop of a role and the pages that look at it or work in it.</summary>
internal sealed class Beurt : IDisposable
{
    private readonly SemaphoreSlim slot = new(1, 1);

    public async Task<T> DoeAsync<T>(Func<Task<T>> werk, CancellationToken annuleer)
    {
        await slot.WaitAsync(annuleer);
        try
        {
            return await werk();
        }
        finally
        {
            slot.Release();
        }
    }

    public Task DoeAsync(Func<Task> werk, CancellationToken annuleer) =>
        DoeAsync(
            async () =>
            {
                await werk();
                return true;
            },
            annuleer
        );

    /// <summary>For work that waits for nothing.</summary>
    public Task<T> DoeAsync<T>(Func<T> werk, CancellationToken annuleer) => DoeAsync(() => Task.FromResult(werk()), annuleer);

    public void Dispose() => slot.Dispose();
}
