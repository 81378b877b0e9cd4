using Aspire.Hosting.ApplicationModel;
using SkillsHub.LocalHost.Topology;

namespace Aspire.Hosting;

internal sealed record ProjectPathAnnotation(string Path) : IResourceAnnotation;

internal sealed record ContainerImageAnnotation(string Image, string Tag) : IResourceAnnotation;

internal sealed record ArgumentsAnnotation(IReadOnlyList<string> Arguments) : IResourceAnnotation;

internal sealed record HttpHealthCheckAnnotation(string Path, string EndpointName) : IResourceAnnotation;

/// <summary>Variables whose values are known once all addresses are chosen.</summary>
internal sealed record EnvironmentAnnotation(Action<IDictionary<string, string>, AddressBook> Apply) : IResourceAnnotation;

internal sealed record WaitAnnotation(IResource Resource, int? ExitCode) : IResourceAnnotation;

internal sealed record EndpointAnnotation(string Name, int? Port) : IResourceAnnotation
{
    public bool IsExternal { get; set; }
}
