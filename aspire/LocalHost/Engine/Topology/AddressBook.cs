using Aspire.Hosting.ApplicationModel;

namespace SkillsHub.LocalHost.Topology;

/// <summary>Where everything listens: chosen before anything starts, so that each process can be told about each other.</summary>
internal sealed class AddressBook
{
    private readonly Dictionary<(string Resource, string Endpoint), IReadOnlyList<Uri>> endpoints = [];
    private readonly Dictionary<string, Func<string>> connections = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, Func<string>> Connections => connections;

    public void Add(string resource, string endpoint, params IReadOnlyList<Uri> replicas) => endpoints[(resource, endpoint)] = replicas;

    public void AddConnection(string name, Func<string> text) => connections[name] = text;

    public IReadOnlyList<Uri> Of(string resource, string endpoint) =>
        endpoints.TryGetValue((resource, endpoint), out var found) ? found : throw new InvalidOperationException($"{resource} has no endpoint {endpoint}.");

    public string ConnectionString(IResource resource) => resource is ParameterResource parameter ? parameter.Value : connections[resource.Name]();

    public void AddServices(IDictionary<string, string> variables, IResource resource, string? only = null)
    {
        foreach (var (key, replicas) in endpoints)
        {
            if (key.Resource != resource.Name || (only is not null && key.Endpoint != only))
                continue;
            for (var index = 0; index < replicas.Count; index++)
                variables[$"services__{key.Resource}__{key.Endpoint}__{index}"] = replicas[index].GetLeftPart(UriPartial.Authority);
        }
    }
}
