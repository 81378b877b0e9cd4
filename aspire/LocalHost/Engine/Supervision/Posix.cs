using System.Runtime.InteropServices;

namespace SkillsHub.LocalHost.Supervision;

internal static class Posix
{
    public static bool IsRoot => GetEffectiveUserId() == 0;

    public static int ParentProcessId => GetParentProcessId();

    /// <summary>Sends a signal to a process, or to a whole group when <paramref name="processId"/> is negative. False when there is none.</summary>
    public static bool Send(int processId, Signal signal) => Kill(processId, (int)signal) == 0;

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int processId, int signal);

    [DllImport("libc", EntryPoint = "geteuid")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern uint GetEffectiveUserId();

    [DllImport("libc", EntryPoint = "getppid")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int GetParentProcessId();
}
