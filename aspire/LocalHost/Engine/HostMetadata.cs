using System.Reflection;

namespace SkillsHub.LocalHost;

/// <summary>What the project of the running host says about itself in <c>AssemblyMetadata</c>.</summary>
internal static class HostMetadata
{
    public static string? Read(string key) =>
        Assembly.GetEntryAssembly()?.GetCustomAttributes<AssemblyMetadataAttribute>().FirstOrDefault(one => one.Key == key)?.Value;
}
