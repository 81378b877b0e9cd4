using SkillsHub.Catalogue.Contracts;
using SkillsHub.Catalogue.Programmes.Errors;
using SkillsHub.Domain;

namespace SkillsHub.Catalogue.Programmes;

/// <summary>A programme on given days. Its state follows from the day, and nobody types it.</summary>
internal sealed class Session
{
    private readonly List<RegistrationPeriod> registrationPeriods = [];

    public Session(SessionPlan plan)
    {
        if (plan.EndsOn < plan.StartsOn || plan.Capacity < 1)
            throw new ArgumentException("A session ends on its first day or later, and has a seat.", nameof(plan));
        Id = plan.Id;
        StartsOn = plan.StartsOn;
        EndsOn = plan.EndsOn;
        Modality = plan.Modality;
        Place = plan.Place;
        Capacity = plan.Capacity;
        registrationPeriods.AddRange(plan.RegistrationPeriods);
    }

    private Session()
    {
    }

    public Guid Id { get; private set; }

    public DateOnly StartsOn { get; private set; }

    public DateOnly EndsOn { get; private set; }

    public SessionModality Modality { get; private set; }

    public string? Place { get; private set; }

    public int Capacity { get; private set; }

    public IReadOnlyList<RegistrationPeriod> RegistrationPeriods => registrationPeriods;

    public DateTimeOffset? CancelledAt { get; private set; }

    public string? CancellationReason { get; private set; }

    public bool IsCancelled => CancelledAt is not null;

    public bool IsToCome(DateOnly today) => !IsCancelled && StartsOn > today;

    public SessionState StateOn(DateOnly day)
    {
        if (IsCancelled)
            return SessionState.Cancelled;
        if (day > EndsOn)
            return SessionState.Held;
        if (day >= StartsOn)
            return SessionState.Running;
        if (registrationPeriods.Exists(period => period.Contains(day)))
            return SessionState.Open;
        return registrationPeriods.Count > 0 && registrationPeriods.TrueForAll(period => period.ClosesOn < day) ? SessionState.Closed : SessionState.Scheduled;
    }

    internal Error? Cancel(string reason, DateTimeOffset now, DateOnly today)
    {
        if (IsCancelled)
            return new SessionAlreadyCancelled();
        if (StateOn(today) == SessionState.Held)
            return new SessionAlreadyHeld();
        CancelledAt = now;
        CancellationReason = reason;
        return null;
    }
}
