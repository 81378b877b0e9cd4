namespace Aspire.Hosting;

/// <summary>What the topology is made for.</summary>
public sealed class DistributedApplicationExecutionContext
{
    /// <summary>Never here: publishing is for Aspire's own AppHost.</summary>
    public bool IsPublishMode => !IsRunMode;

    /// <summary>Always here.</summary>
    public bool IsRunMode { get; } = true;
}
