namespace SkillsHub.LocalHost.Servers;

/// <summary>A Debian package that we run programs of.</summary>
/// <param name="Name">Its name for apt.</param>
/// <param name="IsInstalled">Whether its program is there.</param>
public sealed record DebianPackage(string Name, Func<bool> IsInstalled)
{
    /// <summary>The database server.</summary>
    public static DebianPackage Postgres { get; } = new("postgresql", () => PostgresBinaries.Installed().Count > 0);

    /// <summary>The message broker.</summary>
    public static DebianPackage RabbitMq { get; } = new("rabbitmq-server", () => File.Exists("/usr/lib/rabbitmq/bin/rabbitmq-server"));

    /// <summary>The metrics server, with promtool.</summary>
    public static DebianPackage Prometheus { get; } = new("prometheus", () => File.Exists("/usr/bin/prometheus"));

    /// <summary>The browser that end-to-end tests drive.</summary>
    public static DebianPackage Chromium { get; } = new("chromium", () => File.Exists("/usr/bin/chromium"));
}
