using System.Globalization;
using SkillsHub.LocalHost.Supervision;

namespace SkillsHub.LocalHost.Servers;

/// <summary>The data of the server whose folder it lies in.</summary>
internal sealed class PostgresFolder(string server, ServerAccount account)
{
    public string Path { get; } = System.IO.Path.Combine(server, "data");

    /// <summary>Major version that made the data; null when there is none yet.</summary>
    public int? Version => File.Exists(VersionFile) ? int.Parse(File.ReadAllText(VersionFile), CultureInfo.InvariantCulture) : null;

    private string VersionFile => System.IO.Path.Combine(Path, "PG_VERSION");

    public async Task InitializeAsync(PostgresBinaries binaries, string password, CancellationToken cancellationToken)
    {
        await account.OwnFolderAsync(Path, cancellationToken);
        if (Version is not null)
            return;
        // initdb refuses a folder that is not empty: what an interrupted first start left cannot be data.
        var fresh = System.IO.Path.Combine(System.IO.Path.GetDirectoryName(Path)!, "new");
        await RemoveAsync(fresh, cancellationToken);
        await account.OwnFolderAsync(fresh, cancellationToken);
        var passwordFile = System.IO.Path.Combine(fresh, "..", "initial-password");
        SecretFile.Write(passwordFile, password);
        await account.OwnFileAsync(passwordFile, cancellationToken);
        string[] arguments =
        [
            "--pgdata", fresh, "--username", PostgresServer.UserName, "--pwfile", passwordFile, "--auth", "scram-sha-256",
            "--encoding", "UTF8", "--locale", "C.UTF-8", "--no-instructions",
        ];
        var result = await Command.RunAsync(
            new ProcessSpec(binaries.Path("initdb"), arguments) { Account = account.Name, WorkingDirectory = fresh }, cancellationToken);
        File.Delete(passwordFile);
        result.OrFail($"PostgreSQL cannot make its data in {Path}.", "Check that the disk has room and that the folder is writable.");
        Directory.Delete(Path);
        Directory.Move(fresh, Path);
    }

    private static async Task RemoveAsync(string folder, CancellationToken cancellationToken)
    {
        if (Directory.Exists(folder))
            (await Command.RunAsync("rm", ["-rf", "--", folder], cancellationToken)).OrFail($"{folder} cannot be removed.", $"Remove it: rm -rf {folder}");
    }
}
