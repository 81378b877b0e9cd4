using SkillsHub.LocalHost.Storage;
using SkillsHub.LocalHost.Terminal;

namespace SkillsHub.LocalHost.Tests.Storage;

public sealed class LogFileTests(TemporaryFolder folder) : IClassFixture<TemporaryFolder>
{
    private static readonly string[] Written = ["(2 lines are missing here: the file could not be written.)", "third", "fourth"];

    [Fact]
    public void On_a_full_disk_the_lines_go_to_the_screen_which_says_so_once()
    {
        var path = FullDisk("full");
        using var screen = new StringWriter();
        using var logs = new LogBook(Path.GetDirectoryName(path)!, new Screen(screen, colours: false, nameWidth: 8));
        var log = logs.For("full");

        log("first");
        log("second");

        Assert.Contains("full     | first", screen.ToString(), StringComparison.Ordinal);
        Assert.Contains("full     | second", screen.ToString(), StringComparison.Ordinal);
        Assert.Equal(2, screen.ToString().Split("The log of full cannot be written").Length);
    }

    [Fact]
    public void When_there_is_room_again_the_file_goes_on_and_tells_what_is_missing()
    {
        var path = FullDisk("later");
        var (clock, reasons) = (new HandClock(), new List<string>());
        using (var file = new LogFile(path, reasons.Add, clock))
        {
            file.Write("first");
            File.Delete(path);
            file.Write("second");
            clock.Now += TimeSpan.FromMinutes(1);
            file.Write("third");
            file.Write("fourth");
        }

        Assert.Single(reasons);
        Assert.Equal(Written, File.ReadAllLines(path));
    }

    [Fact]
    public void A_screen_that_cannot_be_written_stops_nobody()
    {
        using var disk = new StreamWriter(new FileStream("/dev/full", FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0)) { AutoFlush = true };

        new Screen(disk, colours: false, nameWidth: 8).Say("nobody reads this");
    }

    private string FullDisk(string name)
    {
        var path = Path.Combine(Directory.CreateDirectory(folder.Sub(name)).FullName, $"{name}.log");
        File.CreateSymbolicLink(path, "/dev/full");
        return path;
    }

    private sealed class HandClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
