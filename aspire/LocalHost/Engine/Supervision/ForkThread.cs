using System.Collections.Concurrent;
using System.Diagnostics;

namespace SkillsHub.LocalHost.Supervision;

/// <summary>
/// Starts processes from one thread that lives as long as we do. The kernel ties a child's parent-death signal to the *thread* that
/// forked it: from a pool thread, the child would be killed when the pool retires that thread.
/// </summary>
internal static class ForkThread
{
    private static readonly BlockingCollection<Action> Work = Begin();

    public static Task<bool> StartAsync(Process process)
    {
        var started = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        Work.Add(() =>
        {
            try
            {
                started.SetResult(process.Start());
            }
            catch (Exception exception)
            {
                started.SetException(exception);
            }
        });
        return started.Task;
    }

    private static BlockingCollection<Action> Begin()
    {
        var work = new BlockingCollection<Action>();
        var thread = new Thread(() =>
        {
            foreach (var action in work.GetConsumingEnumerable())
                action();
        })
        { IsBackground = true, Name = "fork" };
        thread.Start();
        return work;
    }
}
