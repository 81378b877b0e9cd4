using System.Globalization;
using SkillsHub.Domain;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Committee.Decisions;
using SkillsHub.Partnership.Committee.Errors;
using SkillsHub.Partnership.Committee.Meetings.Agenda;
using SkillsHub.Partnership.Committee.Meetings.Attendances;
using SkillsHub.Partnership.Committee.Meetings.Tellings;
using SkillsHub.Partnership.Committee.Members;
using SkillsHub.Partnership.Committee.Minutes;

namespace SkillsHub.Partnership.Committee.Meetings;

/// <summary>A meeting of the steering committee: planned, convened, held, written down, approved.</summary>
internal sealed partial class Meeting : Aggregate, IPartOfAgreement
{
    private readonly List<AgendaItem> agenda = [];
    private readonly List<Attendance> attendances = [];
    private readonly List<Decision> decisions = [];
    private readonly List<Telling> tellings = [];

    private Meeting(Guid id, string hub)
        : base(id, hub)
    {
    }

    public Guid AgreementId { get; private set; }

    /// <summary>In the agreement, from 1.</summary>
    public int Number { get; private set; }

    int? IPartOfAgreement.NumberInAgreement => Number;

    public MeetingState State { get; private set; }

    /// <summary>The day on which it is to be held, or was.</summary>
    public DateOnly Day { get; private set; }

    public TimeOnly? StartsAt { get; private set; }

    public string? Place { get; private set; }

    public string? Link { get; private set; }

    public string PlannedBy { get; private set; } = string.Empty;

    /// <summary>When something of it was recorded last that its members are told.</summary>
    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>The last one; once the day or the place became another it holds no more.</summary>
    public Convocation? Convocation { get; private set; }

    /// <summary>Numbers of those whom the last news of it reached by no mail: they are to be told by other means.</summary>
    public IReadOnlyList<int> Untold { get; private set; } = [];

    /// <summary>Whether as many voices attended as the agreement asks for; null before it is held, and where it asks for none.</summary>
    public bool? HasQuorum { get; private set; }

    /// <summary>Voices that were present or represented.</summary>
    public int? Voices { get; private set; }

    public MeetingCancellation? Cancellation { get; private set; }

    public MeetingMinutes? Minutes { get; private set; }

    public IReadOnlyList<AgendaItem> Agenda => agenda;

    public IReadOnlyList<Attendance> Attendances => attendances;

    public IReadOnlyList<Decision> Decisions => decisions;

    /// <summary>That members were told by other means than mail, of the last news and of earlier ones.</summary>
    public IReadOnlyList<Telling> Tellings => tellings;

    /// <summary>What is on the agenda, in its order.</summary>
    public IReadOnlyList<AgendaItem> Order => [.. agenda.Where(item => item.State == AgendaState.Accepted).OrderBy(item => item.Rank)];

    public MeetingPlan Plan => new(Day, StartsAt, Place, Link);

    /// <summary>Whether all members read of an item.</summary>
    public bool IsShown(AgendaItem item) => Convocation is { Holds: true } && item.State == AgendaState.Accepted;

    // What the meeting does not show, the trail of a change does not either.
    IReadOnlyList<string> IPartOfAgreement.ReadersOf(IReadOnlyCollection<string> fields)
    {
        var hidden = agenda.Where(item => !IsShown(item)).Select(item => string.Create(CultureInfo.InvariantCulture, $"agenda[{item.Number}].")).Append("tellings[");
        if (Minutes is { State: MinutesState.Draft })
            hidden = hidden.Append("minutes.");
        return hidden.Any(path => fields.Any(field => field.StartsWith(path, StringComparison.Ordinal))) ? [string.Empty] : [];
    }

    private bool IsOpen => State is MeetingState.Planned or MeetingState.Convened;

    public static Result<Meeting> Schedule(Guid id, Agreement agreement, int number, MeetingPlan plan, string by, DateTimeOffset now)
    {
        if (MeetingDays.Check(agreement, plan.Day) is { } refusal)
            return refusal;
        var meeting = new Meeting(id, agreement.Hub) { AgreementId = agreement.Id, Number = number, PlannedBy = by };
        meeting.Take(plan, now);
        return meeting;
    }

    /// <summary>Puts it on another day or place: whoever was convened has to be again.</summary>
    public Error? Move(MeetingPlan plan, Agreement agreement, DateTimeOffset now)
    {
        if (!IsOpen)
            return new MeetingIsOver(Number, State);
        if (plan == Plan)
            return new NothingMoved();
        if (MeetingDays.Check(agreement, plan.Day) is { } refusal)
            return refusal;
        Take(plan, now);
        (State, Convocation) = (MeetingState.Planned, Convocation?.Lapse());
        return null;
    }

    /// <summary>Convenes all who sit on its day; once that is done, those who were named since.</summary>
    /// <param name="convenedOn">The day of the convocation.</param>
    /// <param name="committee">Who sits, and the notice.</param>
    /// <param name="agreement">The agreement.</param>
    /// <param name="today">The day on the hub's calendar.</param>
    /// <param name="by">Who records it.</param>
    /// <param name="now">When.</param>
    public Error? Convene(DateOnly convenedOn, SteeringCommittee committee, Agreement agreement, DateOnly today, string by, DateTimeOffset now)
    {
        if (State != MeetingState.Planned && !IsSomebodyLeftOut(committee, agreement))
            return new NotPlanned(Number, State);
        if (MeetingDays.Check(agreement, Day) is { } outside)
            return outside;
        if (convenedOn > today)
            return new RecordedInTheFuture("convenedOn", convenedOn, today);
        if (convenedOn < agreement.InForceFrom)
            return new MeetsBeforeAgreement("convenedOn", convenedOn, agreement.InForceFrom.Value);
        if (convenedOn > Day)
            return new ConvenedAfterMeeting(convenedOn, Day);
        var isShort = Day.DayNumber - convenedOn.DayNumber < committee.Rules.NoticeDays;
        // What was held all the same is recorded as it was; what is still to come can be moved.
        if (isShort && Day > today && Convocation is not { Holds: true })
            return new NoticeTooShort(convenedOn, Day, committee.Rules.NoticeDays!.Value);
        if ((Place ?? Link) is null)
            return new NoPlace();
        if (Order.Count == 0)
            return new NoAgenda();
        if (committee.SittingOn(Day, agreement) is not { Count: > 0 } sitting)
            return new NobodySits(Day);
        List<int> members = [.. sitting.Select(member => member.Number)];
        // Nobody could convene who was not named yet: the first have their day, and the others theirs.
        Convocation = Convocation is { Holds: true } first
            ? first.With(members, new LaterConvocation(convenedOn, isShort, [.. members.Except(first.Members)], by, now))
            : new Convocation { ConvenedOn = convenedOn, IsShort = isShort, Members = members, RecordedBy = by, RecordedAt = now, Later = Convocation?.Later };
        (State, ChangedAt) = (MeetingState.Convened, now);
        return null;
    }

    /// <summary>Records that it was held, and who attended.</summary>
    public Error? Hold(IReadOnlyList<AttendanceDraft> sheet, SteeringCommittee committee, Agreement agreement, DateOnly today, DateTimeOffset now)
    {
        if (State != MeetingState.Convened)
            return new NotConvened(Number, State);
        // The agreement may have ended since it was planned.
        if (MeetingDays.Check(agreement, Day) is { } outside)
            return outside;
        if (Day > today)
            return new HeldInTheFuture(Day, today);
        if (Attend(sheet, committee, agreement, now) is { } refusal)
            return refusal;
        State = MeetingState.Held;
        return null;
    }

    /// <summary>Corrects who attended, until somebody has decided or approved something by it.</summary>
    public Error? CorrectAttendance(IReadOnlyList<AttendanceDraft> sheet, SteeringCommittee committee, Agreement agreement, DateTimeOffset now)
    {
        if (NotHeld() is { } early)
            return early;
        if (decisions.Count > 0)
            return new DecidedAlready(Number);
        return Minutes is { State: MinutesState.Approved, ApprovedOn: { } approved } ? new MinutesApproved(approved) : Attend(sheet, committee, agreement, now);
    }

    public Error? Cancel(MeetingCancellation cancellation)
    {
        if (!IsOpen)
            return new MeetingIsOver(Number, State);
        (State, Cancellation, ChangedAt) = (MeetingState.Cancelled, cancellation, cancellation.CancelledAt);
        return null;
    }

    public Result<Decision> Decide(int number, DecisionDraft draft, Agreement agreement)
    {
        if (NotHeld() is { } early)
            return early;
        // An end that was recorded since may come before it.
        if (MeetingDays.Check(agreement, Day) is { } outside)
            return outside;
        if (Minutes is { State: MinutesState.Approved, ApprovedOn: { } approved })
            return new MinutesApproved(approved);
        if (HasQuorum == false)
            return new NoQuorum(Number);
        if (Voices == 0)
            return new NobodyVotes(Number);
        if (draft.AgendaItem is { } item && Order.All(one => one.Number != item))
            return new AgendaItemNotFound("agendaItem", item);
        if (draft.Votes is { } votes && votes.Total > Voices)
            return new TooManyVotes(votes.Total, Voices.Value);
        if (draft.Votes is { } counted && counted.For <= counted.Against)
            return new NoMajority(counted.For, counted.Against);
        var decision = Decision.Of(number, AgreementId, draft);
        decisions.Add(decision);
        ChangedAt = draft.RecordedAt;
        return decision;
    }

    private bool IsSomebodyLeftOut(SteeringCommittee committee, Agreement agreement) =>
        State == MeetingState.Convened && Convocation is { } convocation && committee.SittingOn(Day, agreement).Any(member => !convocation.Members.Contains(member.Number));

    private NotHeld? NotHeld() => State == MeetingState.Held ? null : new NotHeld(Number, State);

    private void Take(MeetingPlan plan, DateTimeOffset now) => (Day, StartsAt, Place, Link, ChangedAt) = (plan.Day, plan.StartsAt, plan.Place, plan.Link, now);

    private Error? Attend(IReadOnlyList<AttendanceDraft> sheet, SteeringCommittee committee, Agreement agreement, DateTimeOffset now)
    {
        var (sitting, voting) = (committee.SittingOn(Day, agreement), committee.VotingOn(Day, agreement));
        if (AttendanceRules.Check(sheet, sitting, voting) is { } refusal)
            return refusal;
        var rows = sheet.ToDictionary(row => row.Member);
        foreach (var member in sitting.Where(member => attendances.TrueForAll(one => one.Member != member.Number)))
            attendances.Add(new Attendance { Member = member.Number, Presence = Presence.Absent });
        foreach (var attendance in attendances)
            (attendance.Presence, attendance.RepresentedBy) = rows.TryGetValue(attendance.Member, out var row) ? (row.Presence, row.RepresentedBy) : (Presence.Absent, null);
        var voices = AttendanceRules.Voices(sheet, voting, committee.Seats, Day);
        (Voices, HasQuorum, ChangedAt) = (voices, committee.Rules.Quorum is { } quorum ? voices >= quorum : null, now);
        return null;
    }
}
