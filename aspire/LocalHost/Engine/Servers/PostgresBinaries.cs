using System.Globalization;

namespace SkillsHub.LocalHost.Servers;

/// <summary>The installed PostgreSQL of one major version. Debian keeps several side by side.</summary>
internal sealed record PostgresBinaries(int Version, string Folder)
{
    private const string Root = "/usr/lib/postgresql";

    public static IReadOnlyList<PostgresBinaries> Installed() =>
        Directory.Exists(Root) ? [.. Directory.EnumerateDirectories(Root).Select(In).OfType<PostgresBinaries>().OrderByDescending(one => one.Version)] : [];

    /// <summary>The version that made the folder's data, the newest for an empty folder.</summary>
    public static PostgresBinaries For(PostgresFolder folder)
    {
        var installed = Installed();
        if (folder.Version is not { } version)
            return installed[0];
        return installed.FirstOrDefault(binaries => binaries.Version == version) ?? throw new StartException(
            $"The data in {folder.Path} is of PostgreSQL {version}; installed is {string.Join(", ", installed.Select(binaries => binaries.Version))}.",
            $"Install that version (apt-get install postgresql-{version}), or convert the data with pg_upgrade, or choose another folder with --data.");
    }

    public string Path(string program) => System.IO.Path.Combine(Folder, program);

    private static PostgresBinaries? In(string folder)
    {
        var programs = System.IO.Path.Combine(folder, "bin");
        return int.TryParse(System.IO.Path.GetFileName(folder), CultureInfo.InvariantCulture, out var version)
            && File.Exists(System.IO.Path.Combine(programs, "postgres"))
            ? new PostgresBinaries(version, programs)
            : null;
    }
}
