using CsCheck;
using SkillsHub.Catalogue.Contracts;
using SkillsHub.Catalogue.Contracts.V1;
using SkillsHub.Catalogue.Programmes;
using SkillsHub.Contracts;
using SkillsHub.Domain;

namespace SkillsHub.Catalogue.Tests.Programmes;

public sealed class ProgrammeStreamTests
{
    private static readonly DateTimeOffset Now = new(2027, 1, 15, 9, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2027, 1, 15);
    private static readonly ProgrammeSheet Sheet = new() { Code = "A", Title = "A", Summary = "A", Pathways = [TrainingPathway.WorkBased] };

    [Fact]
    public void Whatever_happens_the_stream_speaks_only_between_publication_and_withdrawal() =>
        Gen.Int[0, 4].List[0, 30].Sample(steps =>
        {
            var programme = Programme.Draft(Guid.CreateVersion7(), "hub", Sheet, Now);
            var events = steps.Select(step => Do(programme, step)).Where(result => result.Error is null).SelectMany(result => result.Value).ToList();

            if (events.Count == 0)
                return;
            Assert.IsType<ProgrammePublished>(events[0]);
            Assert.Single(events.OfType<ProgrammePublished>());
            Assert.DoesNotContain(events.SkipLast(1), happened => happened is ProgrammeWithdrawn);
            Assert.Equal(events.OfType<SessionCancelled>().Count(), events.OfType<SessionCancelled>().Select(happened => happened.SessionId).Distinct().Count());
            Assert.All(events.OfType<SessionCancelled>(), cancelled => Assert.Contains(events.OfType<SessionScheduled>(), scheduled => scheduled.SessionId == cancelled.SessionId));
        });

    [Fact]
    public void A_refused_change_leaves_the_programme_as_it_was()
    {
        var programme = Programme.Draft(Guid.CreateVersion7(), "hub", Sheet, Now);
        programme.Withdraw(Now, Today);

        Assert.Equal("programme.withdrawn", programme.Revise(Sheet with { Title = "B" }).Error?.Code);
        Assert.Equal("A", programme.Sheet.Title);
        Assert.Equal("programme.withdrawn", programme.Publish(Now, Today).Error?.Code);
    }

    [Theory]
    [InlineData(10, 1)]
    [InlineData(20, 1)]
    [InlineData(21, 0)]
    public void A_session_that_is_over_is_not_announced_when_its_programme_is_published(int days, int announced)
    {
        var programme = Programme.Draft(Guid.CreateVersion7(), "hub", Sheet, Now);
        programme.Schedule(new SessionPlan(Guid.CreateVersion7(), Today.AddDays(10), Today.AddDays(20), SessionModality.Remote, null, 5, []), Today);

        var events = programme.Publish(Now.AddDays(days), Today.AddDays(days)).Value;

        Assert.Equal(announced, events.OfType<SessionScheduled>().Count());
        Assert.Single(events.OfType<ProgrammePublished>());
    }

    private static Result<IntegrationEvent[]> Do(Programme programme, int step) => step switch
    {
        0 => programme.Publish(Now, Today),
        1 => programme.Revise(Sheet),
        2 => programme.Schedule(new SessionPlan(Guid.CreateVersion7(), Today.AddDays(10), Today.AddDays(20), SessionModality.Remote, null, 5, []), Today),
        3 when programme.Sessions.FirstOrDefault(session => !session.IsCancelled) is { } session => programme.CancelSession(session.Id, "x", Now, Today),
        3 => programme.CancelSession(Guid.CreateVersion7(), "x", Now, Today),
        _ => programme.Withdraw(Now, Today),
    };
}
