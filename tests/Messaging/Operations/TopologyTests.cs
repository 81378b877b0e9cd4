using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using SkillsHub.Persistence;

namespace SkillsHub.Messaging.Tests.Operations;

public sealed class TopologyTests(NoteFixture fixture) : IClassFixture<NoteFixture>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task After_migrate_an_event_reaches_a_consumer_that_has_never_run()
    {
        await DeclareAsync();

        var queues = await fixture.Broker.Management.GetFromJsonAsync<JsonElement>(new Uri($"api/queues/{fixture.Broker.Name}", UriKind.Relative), Cancellation);
        Assert.Equal(["notes-effects", "notes-effects-dead-letter"], queues.EnumerateArray().Select(queue => queue.GetProperty("name").GetString()).Order(StringComparer.Ordinal));
        Assert.All(queues.EnumerateArray(), queue => Assert.Equal("quorum", queue.GetProperty("arguments").GetProperty("x-queue-type").GetString()));

        var note = Guid.CreateVersion7();
        await using (var writer = await NoteHost.StartAsync(fixture.Settings(("Notes__Reads", "false"))))
        {
            await writer.WriteAsync(note, "for later");
            await fixture.Database.OutboxIsEmptyAsync();
        }

        await using var reader = await NoteHost.StartAsync(fixture.Settings());
        Assert.Single(await fixture.Database.EffectsOnceAsync(note, 1));
    }

    // A method of its own: the bus keeps its logger in the flow that builds it, and a later bus must not find it there.
    private async Task DeclareAsync()
    {
        await using var migrating = NoteHost.Build(fixture.Settings());
        await migrating.Services.GetServices<IMigrationStep>().Single(step => step.Name == "queues and bindings").RunAsync(Cancellation);
    }
}
