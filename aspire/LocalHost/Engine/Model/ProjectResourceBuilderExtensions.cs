using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting;

/// <summary>.NET projects.</summary>
public static class ProjectResourceBuilderExtensions
{
    /// <summary>Runs the built binary of a project.</summary>
    /// <param name="builder">The topology.</param>
    /// <param name="name">The resource's name.</param>
    /// <param name="projectPath">Project file, from the topology's folder.</param>
    public static IResourceBuilder<ProjectResource> AddProject(this IDistributedApplicationBuilder builder, string name, string projectPath)
    {
        var project = builder.AddResource(new ProjectResource(name));
        project.Resource.Annotations.Add(new ProjectPathAnnotation(Path.GetFullPath(projectPath, builder.AppHostDirectory)));
        return project;
    }

    /// <summary>A published project believes no <c>X-Forwarded-*</c> header but as it is configured to; here nothing is published.</summary>
    /// <param name="builder">The project.</param>
    public static IResourceBuilder<ProjectResource> DisableForwardedHeaders(this IResourceBuilder<ProjectResource> builder) => builder;
}
