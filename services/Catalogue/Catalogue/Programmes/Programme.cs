using SkillsHub.Catalogue.Programmes.Errors;
using SkillsHub.Contracts;
using SkillsHub.Domain;

namespace SkillsHub.Catalogue.Programmes;

/// <summary>A training that a hub offers, with its sessions. What the public may not see yet publishes no event.</summary>
internal sealed class Programme : Aggregate
{
    private readonly List<Session> sessions = [];

    private Programme(Guid id, string hub)
        : base(id, hub)
    {
    }

    public ProgrammeSheet Sheet { get; private set; } = null!;

    public ProgrammeState State { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset? PublishedAt { get; private set; }

    public DateTimeOffset? WithdrawnAt { get; private set; }

    public IReadOnlyList<Session> Sessions => sessions;

    public static Programme Draft(Guid id, string hub, ProgrammeSheet sheet, DateTimeOffset now) =>
        new(id, hub) { Sheet = sheet, State = ProgrammeState.Draft, CreatedAt = now };

    public Result<IntegrationEvent[]> Revise(ProgrammeSheet sheet)
    {
        if (State == ProgrammeState.Withdrawn)
            return new ProgrammeIsWithdrawn();
        Sheet = sheet;
        return WhenPublic(() => this.Updated());
    }

    /// <summary>What is over when it becomes public is no news.</summary>
    public Result<IntegrationEvent[]> Publish(DateTimeOffset now, DateOnly today)
    {
        if (State != ProgrammeState.Draft)
            return State == ProgrammeState.Withdrawn ? new ProgrammeIsWithdrawn() : new ProgrammeAlreadyPublished();
        State = ProgrammeState.Published;
        PublishedAt = now;
        return (IntegrationEvent[])[this.Published(), .. sessions.Where(session => session.StateOn(today) is not (SessionState.Cancelled or SessionState.Held)).Select(session => this.Scheduled(session))];
    }

    /// <summary>Nobody may hold a place in something that has vanished: sessions to come are cancelled first, each with its reason.</summary>
    public Result<IntegrationEvent[]> Withdraw(DateTimeOffset now, DateOnly today)
    {
        if (State == ProgrammeState.Withdrawn)
            return new ProgrammeIsWithdrawn();
        if (sessions.Where(session => session.IsToCome(today)).Select(session => session.Id).ToArray() is { Length: > 0 } toCome)
            return new ProgrammeHasSessionsToCome(toCome);
        var withdrawn = WhenPublic(() => this.Withdrawn());
        State = ProgrammeState.Withdrawn;
        WithdrawnAt = now;
        return withdrawn;
    }

    public Result<IntegrationEvent[]> Schedule(SessionPlan plan, DateOnly today)
    {
        if (State == ProgrammeState.Withdrawn)
            return new ProgrammeIsWithdrawn();
        if (plan.EndsOn < today)
            return new SessionInThePast();
        if (plan.EndsOn > today.AddYears(ProgrammeLimits.YearsAhead))
            return new SessionTooFarAway();
        if (sessions.Exists(session => session.Id == plan.Id))
            return new SessionAlreadyExists();
        var session = new Session(plan);
        sessions.Add(session);
        return WhenPublic(() => this.Scheduled(session));
    }

    public Result<IntegrationEvent[]> CancelSession(Guid sessionId, string reason, DateTimeOffset now, DateOnly today)
    {
        if (sessions.Find(session => session.Id == sessionId) is not { } session)
            return new SessionNotFound();
        if (session.Cancel(reason, now, today) is { } refusal)
            return refusal;
        return WhenPublic(() => this.Cancelled(session));
    }

    private IntegrationEvent[] WhenPublic(Func<IntegrationEvent> happened) => State == ProgrammeState.Published ? [happened()] : [];
}
