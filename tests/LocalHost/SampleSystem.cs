using System.Reflection;

namespace SkillsHub.LocalHost.Tests;

/// <summary>Starts the sample topology as a child, as a person would start LocalHost.</summary>
internal static class SampleSystem
{
    private static string Configuration => typeof(SampleSystem).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;

    public static string Repository
    {
        get
        {
            var folder = AppContext.BaseDirectory;
            while (!File.Exists(Path.Combine(folder, "SkillsHub.slnx")))
                folder = Path.GetDirectoryName(folder)!;
            return folder;
        }
    }

    public static HostOptions Options(string folder, Action<string> log, params IEnumerable<KeyValuePair<string, string>> environment) => new()
    {
        Binary = Path.Combine(Repository, "tests/LocalHost/SampleHost/bin", Configuration, "net10.0/SampleHost.dll"),
        Folder = folder,
        Environment = new Dictionary<string, string>(environment, StringComparer.Ordinal),
        Log = log,
    };
}
