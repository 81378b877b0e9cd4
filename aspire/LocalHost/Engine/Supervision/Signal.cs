namespace SkillsHub.LocalHost.Supervision;

/// <summary>The POSIX signals that we send, by their Linux numbers.</summary>
internal enum Signal
{
    None = 0,
    Interrupt = 2,
    Kill = 9,
    Terminate = 15,
}
