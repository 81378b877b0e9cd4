using System.Text.Json;
using SkillsHub.LocalHost.Servers;

namespace SkillsHub.LocalHost.Storage;

/// <summary>Names and values in a file, kept from one start to the next.</summary>
/// <typeparam name="T">Of the values.</typeparam>
/// <param name="file">Where they are kept.</param>
/// <param name="remedy">What to do when that file is damaged.</param>
internal sealed class Notebook<T>(string file, string remedy)
{
    private readonly Dictionary<string, T> values = Read(file, remedy);

    public T? Find(string name) => values.GetValueOrDefault(name);

    public bool Holds(T value) => values.ContainsValue(value);

    public void Note(string name, T value)
    {
        values[name] = value;
        SecretFile.Write(file, JsonSerializer.Serialize(values));
    }

    private static Dictionary<string, T> Read(string file, string remedy)
    {
        try
        {
            return File.Exists(file) ? JsonSerializer.Deserialize<Dictionary<string, T>>(File.ReadAllText(file)) ?? [] : [];
        }
        catch (JsonException broken)
        {
            throw new StartException($"{file} is damaged: {broken.Message}", remedy, broken);
        }
    }
}
