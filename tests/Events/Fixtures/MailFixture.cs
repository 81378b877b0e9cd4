using SkillsHub.Testing;

namespace SkillsHub.Events.Tests.Fixtures;

/// <summary>The service with a folder for its mails.</summary>
public sealed class MailFixture : EventsFixture
{
    private readonly TestFolder folder = new();

    /// <summary>The mails to one address, as they would be sent.</summary>
    public IReadOnlyList<string> MailsTo(string address) =>
        Directory.Exists(folder.Sub("mail"))
            ? [.. Directory.EnumerateFiles(folder.Sub("mail"), "*.eml").Select(File.ReadAllText).Where(mail => mail.Contains($"To: {address}", StringComparison.Ordinal))]
            : [];

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        folder.Dispose();
        GC.SuppressFinalize(this);
    }

    protected override void Configure(IDictionary<string, string> environment)
    {
        base.Configure(environment);
        environment["Mail__Folder"] = folder.Sub("mail");
        environment["Mail__Interval"] = "00:00:00.200";
    }
}
