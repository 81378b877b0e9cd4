using System.Text.Json;
using SkillsHub.LocalHost.Servers;

namespace SkillsHub.LocalHost.Topology;

/// <summary>What runs where, for programs: <c>addresses.json</c> in the data folder. Holds passwords, so only its owner reads it.</summary>
internal sealed class AddressFile(string path)
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public void Write(string state, int port, IEnumerable<Node> nodes, AddressBook addresses, TimeSpan? readyAfter)
    {
        var text = JsonSerializer.Serialize(
            new
            {
                state,
                processId = Environment.ProcessId,
                publicAddress = $"http://localhost:{port}",
                readyAfterSeconds = readyAfter?.TotalSeconds,
                resources = nodes.Select(node => new { node.Name, state = node.State.ToString(), node.Addresses }),
                connectionStrings = addresses.Connections.ToDictionary(one => one.Key, one => one.Value(), StringComparer.Ordinal),
            },
            Format);
        SecretFile.Write(path, text);
    }

    public void Remove() => File.Delete(path);
}
