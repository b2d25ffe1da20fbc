namespace Dateline.Theme.Statements;

/// <summary>
/// What the engine promises for later. A theme has nothing to wait for, so it is there already, and asking costs nothing.
/// </summary>
internal static class CompletedTasks
{
    public static void Wait(ValueTask task)
    {
        if (!task.IsCompletedSuccessfully)
        {
            task.AsTask().GetAwaiter().GetResult();
        }
    }

    public static T Result<T>(ValueTask<T> task) => task.IsCompletedSuccessfully ? task.Result : task.AsTask().GetAwaiter().GetResult();
}
