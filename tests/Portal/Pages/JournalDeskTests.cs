using Microsoft.AspNetCore.Http;
using SkillsHub.Portal.Tests.Support;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Portal.Tests.Pages;

public sealed class JournalDeskTests(HubFixture fixture) : IClassFixture<HubFixture>
{
    [Fact]
    public async Task Who_decides_on_a_conflict_sees_both_facts()
    {
        var (rival, held) = (Guid.NewGuid(), Guid.NewGuid());
        using var desk = await fixture.VisitAsync(TestUser.Operator());
        fixture.Hub.Answer = context => context.Request.Path == "/api/events/operations/journal/waiting"
            ? context.Response.WriteAsJsonAsync(new
            {
                items = new[]
                {
                    new
                    {
                        eventId = rival,
                        type = "skillshub.catalogue.programme.published.v1",
                        occurredAt = "2026-03-02T09:00:00Z",
                        isConflict = true,
                        holder = new { eventId = held, type = "skillshub.catalogue.programme.updated.v1", occurredAt = "2026-02-14T09:00:00Z", recordedAt = "2026-02-14T09:00:01Z" },
                    },
                },
            })
            : context.Response.WriteAsJsonAsync(new { items = Array.Empty<object>() });

        var page = await desk.OpenAsync("/operations");

        foreach (var words in (string[])[$"{rival}", $"{held}", "2 mars 2026", "14 février 2026", "skillshub.catalogue.programme.published.v1", "skillshub.catalogue.programme.updated.v1"])
            Assert.Contains(words, page.Body, StringComparison.Ordinal);
    }
}
