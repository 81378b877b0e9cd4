using SkillsHub.LocalHost.Supervision;

namespace SkillsHub.LocalHost.Servers;

/// <summary>Installs a missing package when we may, without starting or enabling its system service.</summary>
public static class Debian
{
    // One run at a time, apt's own lock waited for. policy-rc.d forbids the package's scripts to start anything; what stood there before
    // comes back at the end, however the script ends. What came with our installation is not enabled for the next boot either: not the
    // package's own service, nor those of the packages that it needs.
    private const string Script = """
        set -e
        exec 9>/run/skillshub-apt.lock; flock -w 900 9 || { echo "Another installation has gone on for a quarter of an hour."; exit 1; }
        policy=/usr/sbin/policy-rc.d; aside=$policy.before-skillshub
        restore() { rm -f "$policy"; if [ -e "$aside" ]; then mv "$aside" "$policy"; fi; }
        if [ -e "$policy" ] && ! grep -q skillshub "$policy"; then mv "$policy" "$aside"; fi
        trap restore EXIT; trap 'exit 130' INT; trap 'exit 143' TERM
        printf '#!/bin/sh\n# skillshub: install without starting services\nexit 101\n' >"$policy"; chmod 755 "$policy"
        enabled() { find /etc/systemd/system -path '*.wants/*' -type l 2>/dev/null || true; }
        before=$(enabled)
        export DEBIAN_FRONTEND=noninteractive
        install="apt-get -qq -o Dpkg::Use-Pty=0 -o DPkg::Lock::Timeout=300 install --yes --no-install-recommends $1"
        apt-cache show "$1" >/dev/null 2>&1 || { echo "Reading the list of Debian's packages."; apt-get -qq -o DPkg::Lock::Timeout=300 update; }
        $install || { apt-get -qq -o DPkg::Lock::Timeout=300 update; $install; }
        for unit in $(enabled | grep -vxF "$before"); do systemctl disable --quiet "${unit##*/}" 2>/dev/null || rm -f "$unit"; done
        """;

    private static readonly SemaphoreSlim Turn = new(1);

    /// <summary>Returns when the package is there.</summary>
    /// <param name="package">What is needed.</param>
    /// <param name="mayInstall">False: only look.</param>
    /// <param name="log">Told what is done, line by line.</param>
    /// <param name="cancellationToken">Cancels; an installation that has begun is finished first.</param>
    /// <exception cref="StartException">It is missing and cannot be installed from here; says the command to type.</exception>
    public static async Task EnsureInstalledAsync(DebianPackage package, bool mayInstall, Action<string> log, CancellationToken cancellationToken)
    {
        if (package.IsInstalled())
            return;
        var remedy = $"Install it with: sudo apt-get install --no-install-recommends {package.Name}";
        if (!mayInstall || !File.Exists("/usr/bin/apt-get"))
            throw new StartException($"The Debian package {package.Name} is missing.", remedy);
        if (!Posix.IsRoot && !(await Command.RunAsync("sh", ["-c", "sudo -n true"], cancellationToken)).Succeeded)
            throw new StartException($"The Debian package {package.Name} is missing, and only root may install it.", remedy);

        // The script waits its turn too, but would then go on after a stop; here it never begins.
        await Turn.WaitAsync(cancellationToken);
        try
        {
            await InstallAsync(package, remedy, log, cancellationToken);
        }
        finally
        {
            Turn.Release();
        }
    }

    private static async Task InstallAsync(DebianPackage package, string remedy, Action<string> log, CancellationToken cancellationToken)
    {
        log($"Installing the Debian package {package.Name}; no system service is started or enabled for it.");
        string[] run = ["sh", "-c", Script, "install", package.Name];
        var spec = Posix.IsRoot ? new ProcessSpec(run[0], run[1..]) : new ProcessSpec("sudo", ["-n", .. run]);
        // Killed half-way, dpkg leaves a broken system, and the script its policy-rc.d.
        (await Command.RunToEndAsync(spec, log, () => log($"Finishing the installation of {package.Name} before stopping."), cancellationToken)).OrFail($"The Debian package {package.Name} cannot be installed.", remedy);
        if (!package.IsInstalled())
            throw new StartException($"The Debian package {package.Name} was installed, but its program is not where Debian puts it.", remedy);
    }
}
