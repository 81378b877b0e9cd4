using SkillsHub.Events.Tests.Fixtures;
using SkillsHub.Testing.Services;

namespace SkillsHub.Events.Tests.Feeds;

public sealed class OpenApiTests(EventsFixture fixture) : IClassFixture<EventsFixture>
{
    [Fact]
    public async Task Every_operation_is_described()
    {
        using var anyone = fixture.ClientOf(user: null);

        var document = await OpenApiDocument.ReadAsync(anyone, "/api/events");

        document.DescribesOperations(atLeast: 20);
    }

    [Theory]
    [InlineData("AgendaEventRequest", "zone", false, false)]
    [InlineData("AgendaEventRequest", "title", true, false)]
    [InlineData("WaitingEventView", "holder", true, true)]
    [InlineData("WaitingEventView", "isConflict", true, false)]
    [InlineData("WebhookResponse", "secret", false, false)]
    public async Task A_member_says_whether_it_is_always_there_and_whether_it_may_be_null(string schema, string member, bool required, bool nullable)
    {
        using var anyone = fixture.ClientOf(user: null);

        var document = await OpenApiDocument.ReadAsync(anyone, "/api/events");

        Assert.Equal((required, nullable), document.Member(schema, member));
    }
}
