using System.Collections.Concurrent;
using System.Net;
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

    [Fact]
    public async Task What_the_journal_has_lost_is_skipped_from_the_first_fact_that_waits()
    {
        var sent = new ConcurrentQueue<string>();
        using var desk = await fixture.VisitAsync(TestUser.Operator());
        fixture.Hub.Answer = context => AnswerAsync(context, sent, StatusCodes.Status204NoContent, Waiting(4, missingUpTo: 3), Waiting(5, missingUpTo: null));

        var form = Assert.Single((await desk.OpenAsync("/operations")).Forms, form => form["action"] == "skip-lost");
        await desk.SendAsync(form);

        Assert.Equal(["/api/events/operations/journal/waiting/skip {\"stream\":\"events/agenda_event/a\",\"from\":2,\"upTo\":3}"], sent);
        Assert.Contains("Les positions perdues sont passées", (await desk.OpenAsync("/operations?done=skip")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_skips_too_early_is_told_so_in_the_language_of_the_page()
    {
        using var desk = await fixture.VisitAsync(TestUser.Operator());
        fixture.Hub.Answer = context => AnswerAsync(context, [], StatusCodes.Status409Conflict, Waiting(4, missingUpTo: 3));

        var refused = await desk.SubmitAsync("/operations", "skip-lost");

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("Le journal attend depuis moins d’une minute", refused.SummaryInOneLine, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fact_that_came_after_its_position_was_skipped_is_no_sign_of_a_restored_service()
    {
        using var desk = await fixture.VisitAsync(TestUser.Operator());
        var holder = new { eventId = Guid.NewGuid(), type = "skillshub.messaging.stream.position_discarded.v1", occurredAt = "2026-02-14T09:00:00Z", recordedAt = "2026-02-14T09:00:01Z" };
        fixture.Hub.Answer = context => AnswerAsync(context, [], StatusCodes.Status204NoContent, new { eventId = Guid.NewGuid(), type = "t", isConflict = true, holder });

        var page = (await desk.OpenAsync("/operations")).Body;

        Assert.Contains("écartée ou passée avant que ce fait n’arrive", page, StringComparison.Ordinal);
        Assert.DoesNotContain("restauré d’une sauvegarde", page, StringComparison.Ordinal);
    }

    private static object Waiting(int position, int? missingUpTo) => new
    {
        stream = "events/agenda_event/a",
        streamPosition = position,
        missingFrom = 2,
        missingUpTo,
        eventId = Guid.NewGuid(),
        type = "skillshub.events.agenda_event.updated.v1",
        occurredAt = "2026-03-02T09:00:00Z",
        arrivedAt = "2026-03-02T09:00:01Z",
        isConflict = false,
    };

    private static async Task AnswerAsync(HttpContext context, ConcurrentQueue<string> sent, int status, params object[] waiting)
    {
        if (HttpMethods.IsPost(context.Request.Method))
        {
            using var body = new StreamReader(context.Request.Body);
            sent.Enqueue($"{context.Request.Path} {await body.ReadToEndAsync(context.RequestAborted)}");
            context.Response.StatusCode = status;
            if (status != StatusCodes.Status204NoContent)
                await context.Response.WriteAsJsonAsync(new { status, code = "journal.gap-young", detail = "Too early." }, context.RequestAborted);
        }
        else
        {
            object[] items = context.Request.Path == "/api/events/operations/journal/waiting" ? waiting : [];
            await context.Response.WriteAsJsonAsync(new { items }, context.RequestAborted);
        }
    }
}
