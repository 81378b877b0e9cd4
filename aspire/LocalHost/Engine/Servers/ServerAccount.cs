using SkillsHub.LocalHost.Supervision;

namespace SkillsHub.LocalHost.Servers;

/// <summary>The system account that a server runs as: its package's own when we are root, else ours.</summary>
internal sealed class ServerAccount(string packageAccount)
{
    public string? Name { get; } = Posix.IsRoot ? packageAccount : null;

    /// <summary>Makes a folder that the account owns, and checks that it can get there.</summary>
    public async Task OwnFolderAsync(string folder, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(folder)!);
        if (Name is null)
        {
            Directory.CreateDirectory(folder);
            return;
        }

        (await Command.RunAsync("install", ["-d", "-o", Name, "-g", Name, "-m", "700", folder], cancellationToken))
            .OrFail($"The folder {folder} cannot be made.", "Choose another data folder with --data.");
        if (!await CanWriteAsync(folder, cancellationToken))
            throw new StartException($"The account {Name} cannot reach {folder}: {Barrier(folder)} is closed to it.", Remedy(folder));
    }

    public async Task OwnFileAsync(string file, CancellationToken cancellationToken)
    {
        if (Name is not null)
            (await Command.RunAsync("chown", [$"{Name}:{Name}", file], cancellationToken)).OrFail($"{file} cannot be handed to {Name}.", "Check its folder.");
    }

    public async Task<bool> CanWriteAsync(string folder, CancellationToken cancellationToken) =>
        (await Command.RunAsync(new ProcessSpec("test", ["-w", folder]) { Account = Name }, cancellationToken)).Succeeded;

    private static string Remedy(string folder) =>
        $"Open it with: chmod o+x {Barrier(folder)}\nor choose a data folder elsewhere, for example: --data /var/lib/skillshub";

    private static string Barrier(string folder)
    {
        var parents = new List<string>();
        for (var parent = Path.GetDirectoryName(folder); parent is not null; parent = Path.GetDirectoryName(parent))
            parents.Add(parent);
        return Enumerable.Reverse(parents).FirstOrDefault(path => !File.GetUnixFileMode(path).HasFlag(UnixFileMode.OtherExecute)) ?? folder;
    }
}
