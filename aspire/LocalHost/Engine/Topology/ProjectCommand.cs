using System.Reflection;
using System.Runtime.InteropServices;
using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using SkillsHub.LocalHost.Supervision;

namespace SkillsHub.LocalHost.Topology;

/// <summary>How the built binary of a project is run.</summary>
internal sealed class ProjectCommand(ProjectResource project, AddressBook addresses)
{
    private static readonly string Configuration =
        typeof(ProjectCommand).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()?.Configuration ?? "Debug";

    // The host that runs us, whatever PATH says.
    public static readonly string Host = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "../../../dotnet"));

    private string ProjectFile => project.Annotations.OfType<ProjectPathAnnotation>().Single().Path;

    public ProcessSpec ForReplica(int index, string urls) => Spec(new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["ASPNETCORE_URLS"] = urls,
        ["OTEL_RESOURCE_ATTRIBUTES"] = $"service.instance.id={project.Name}-{index}",
    });

    public ProcessSpec ForRun() => Spec([]);

    private ProcessSpec Spec(Dictionary<string, string> variables)
    {
        variables["OTEL_SERVICE_NAME"] = project.Name;
        // Seven processes share a small machine.
        variables["DOTNET_gcServer"] = "0";
        variables["DOTNET_TieredPGO"] = "0";
        variables["Logging__Console__FormatterName"] = "simple";
        variables["Logging__Console__FormatterOptions__SingleLine"] = "true";
        variables["Logging__Console__FormatterOptions__TimestampFormat"] = "HH:mm:ss.fff ";
        foreach (var annotation in project.Annotations.OfType<EnvironmentAnnotation>())
            annotation.Apply(variables, addresses);
        var arguments = project.Annotations.OfType<ArgumentsAnnotation>().SelectMany(annotation => annotation.Arguments);
        return new ProcessSpec(Host, [Binary(), .. arguments])
        {
            WorkingDirectory = Path.GetDirectoryName(ProjectFile),
            DeathSignal = Signal.Kill,
            Environment = variables,
        };
    }

    private string Binary()
    {
        var name = Path.GetFileNameWithoutExtension(ProjectFile);
        var binary = Path.Combine(Path.GetDirectoryName(ProjectFile)!, "bin", Configuration, "net10.0", $"{name}.dll");
        return File.Exists(binary)
            ? binary
            : throw new StartException($"{project.Name} is not built: {binary} is missing.", $"Build it: dotnet build {ProjectFile} -c {Configuration}");
    }
}
