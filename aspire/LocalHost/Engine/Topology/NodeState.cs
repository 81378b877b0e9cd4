namespace SkillsHub.LocalHost.Topology;

internal enum NodeState
{
    Waiting,
    Starting,
    Healthy,
    Unhealthy,
    Restarting,
    Finished,
    Stopped,
}
