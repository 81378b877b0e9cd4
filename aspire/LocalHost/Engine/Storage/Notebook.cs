using System.Text.Json;
using SkillsHub.LocalHost.Servers;

namespace SkillsHub.LocalHost.Storage;

/// <summary>Names and values in a file, kept from one start to the next.</summary>
/// <typeparam name="T">Of the values.</typeparam>
internal sealed class Notebook<T>(string file)
{
    private readonly Dictionary<string, T> values = Read(file);

    public T? Find(string name) => values.GetValueOrDefault(name);

    public bool Holds(T value) => values.ContainsValue(value);

    public void Note(string name, T value)
    {
        values[name] = value;
        SecretFile.Write(file, JsonSerializer.Serialize(values));
    }

    private static Dictionary<string, T> Read(string file)
    {
        try
        {
            return File.Exists(file) ? JsonSerializer.Deserialize<Dictionary<string, T>>(File.ReadAllText(file)) ?? [] : [];
        }
        catch (JsonException broken)
        {
            throw new StartException(
                $"{file} is damaged: {broken.Message}",
                "Restore it from a backup of the data folder; without one, start with another folder (--data), since the passwords of the old one are lost.",
                broken);
        }
    }
}
