using System.Text.Json;
using SkillsHub.LocalHost.Servers;

namespace SkillsHub.LocalHost.Storage;

/// <summary>Random values that were made once and must be the same on the next start.</summary>
internal sealed class SecretStore(string file)
{
    private readonly Dictionary<string, string> values =
        File.Exists(file) ? JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(file)) ?? [] : [];

    public string GetOrAdd(string name, Func<string> make)
    {
        if (values.TryGetValue(name, out var value))
            return value;
        value = make();
        values[name] = value;
        SecretFile.Write(file, JsonSerializer.Serialize(values));
        return value;
    }
}
