using SkillsHub.Events.Tests.Fixtures;

namespace SkillsHub.Events.Tests.Feeds;

public sealed class OpenApiTests(EventsFixture fixture) : IClassFixture<EventsFixture>
{
    [Fact]
    public async Task Every_operation_has_a_name_and_a_summary()
    {
        using var anyone = fixture.ClientOf(user: null);

        var document = await anyone.ReadAsync("/api/events/openapi/v1.json");

        var operations = document.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject()).ToList();
        Assert.True(operations.Count >= 20);
        Assert.All(operations, operation =>
        {
            Assert.False(string.IsNullOrWhiteSpace(operation.Value.GetProperty("operationId").GetString()));
            Assert.False(string.IsNullOrWhiteSpace(operation.Value.GetProperty("summary").GetString()));
        });
    }
}
