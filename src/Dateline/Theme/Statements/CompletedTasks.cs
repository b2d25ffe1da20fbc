namespace Dateline.Theme.Statements;

/// <summary>
/// Gets the results of Fluid's asynchronous calls. In a theme nothing is asynchronous, so they are always completed and nothing blocks.
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
