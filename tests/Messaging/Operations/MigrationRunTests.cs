using SkillsHub.Testing.Services;

namespace SkillsHub.Messaging.Tests.Operations;

public sealed class MigrationRunTests
{
    private const int Terminated = 143;

    [Fact]
    public async Task A_run_that_is_told_to_stop_ends_without_a_fault_and_says_that_it_is_not_done()
    {
        var nobody = FreePort.Next();
        var (exitCode, output) = await ServiceProcess.StopAtAsync(
            "the server does not answer yet",
            "tests/Messaging/NoteService",
            ["migrate"],
            new Dictionary<string, string>
            {
                ["ConnectionStrings__note-db"] = $"Host=127.0.0.1;Port={nobody};Username=notes;Password=none;Database=notes",
                ["Identity__Issuer"] = "https://hub.example/identity/",
                ["ConnectionStrings__rabbitmq"] = $"amqp://127.0.0.1:{nobody}",
            });
        Assert.True(exitCode == Terminated, $"Ended with {exitCode}:\n{output}");
        Assert.Contains("before all migration steps were done", output, StringComparison.Ordinal);
        Assert.DoesNotContain("Unhandled", output, StringComparison.Ordinal);
    }
}
