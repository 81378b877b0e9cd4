using System.Net.Sockets;
using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using SkillsHub.LocalHost.Servers;
using SkillsHub.LocalHost.Storage;

namespace SkillsHub.LocalHost.Topology;

/// <summary>Nodes of our own processes: one per replica, or a one-off run for a project without endpoint.</summary>
internal sealed class ProjectPlan(LocalHostOptions options, LogBook logs, PortBook ports, AddressBook addresses)
{
    public IReadOnlyList<Node> NodesOf(ProjectResource project)
    {
        var command = new ProjectCommand(project, addresses);
        var endpoint = project.Annotations.OfType<EndpointAnnotation>().FirstOrDefault();
        if (endpoint is null)
            return [new RunNode(project.Name, command.ForRun, 0, logs.For(project.Name), logs.Tail)];

        // The outer door has one address that people know: one process of it.
        var names = endpoint.IsExternal || options.Replicas == 1
            ? [project.Name]
            : Enumerable.Range(0, options.Replicas).Select(index => $"{project.Name}-{index}").ToArray();
        var replicas = names.Select(name => Address(endpoint, name)).ToList();
        addresses.Add(project.Name, endpoint.Name, replicas);
        return [.. names.Select((name, index) => Replica(project, command, name, index, replicas[index]))];
    }

    internal static StartException Refused(string name, int port, SocketError answer) => answer switch
    {
        SocketError.AccessDenied => new(
            $"Port {port} of {name} is one that the system keeps for its administrator.",
            $"Choose one from 1024 on, --port {port + 8000}, and let a web server in front of it have {port}."),
        _ => new(
            $"Port {port} of {name} is taken by another program{PortOwner.Describe(port)}.",
            $"Stop that program, or choose another port: --port {port + 1}"),
    };

    private Uri Address(EndpointAnnotation endpoint, string name)
    {
        if (endpoint.Port is not { } port)
            return new Uri($"http://127.0.0.1:{ports.Claim(name)}");
        var answer = PortBook.Try(port);
        return answer == SocketError.Success ? new Uri($"http://localhost:{port}") : throw Refused(name, port, answer);
    }

    private ServerNode Replica(ProjectResource project, ProjectCommand command, string name, int index, Uri address)
    {
        var check = project.Annotations.OfType<HttpHealthCheckAnnotation>().FirstOrDefault();
        var health = check is null ? null : new Uri(address, check.Path);
        var server = new ProjectServer(name, () => command.ForReplica(index, address.GetLeftPart(UriPartial.Authority)), health, logs.For(name));
        return new ServerNode(server, [address], logs.Tail);
    }
}
