using SkillsHub.Partnership.Committee.Decisions;
using SkillsHub.Partnership.Committee.Meetings.Agenda;
using SkillsHub.Partnership.Committee.Meetings.Attendances;
using SkillsHub.Partnership.Committee.Members;
using SkillsHub.Partnership.Committee.Minutes;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Committee.Meetings;

/// <summary>A meeting in a list.</summary>
/// <param name="Number">In the agreement.</param>
/// <param name="State">What became of it.</param>
/// <param name="Day">The day.</param>
/// <param name="StartsAt">When it begins on the hub's clock.</param>
/// <param name="Place">Where.</param>
/// <param name="Waiting">Proposals that the hub's staff has not answered, as far as the reader sees them.</param>
/// <param name="Decisions">How many decisions it took.</param>
/// <param name="Minutes">How far its minutes are; null while the reader has none to read.</param>
internal sealed record MeetingSummary(int Number, MeetingState State, DateOnly Day, TimeOnly? StartsAt, string? Place, int Waiting, int Decisions, MinutesState? Minutes)
{
    /// <summary>For whoever lists those of several agreements; readers know it.</summary>
    internal Guid AgreementId { get; init; }

    internal bool IsOpen => State is MeetingState.Planned or MeetingState.Convened;

    public static MeetingSummary Of(Meeting meeting, CurrentUser user) => Of(new[] { meeting }.AsQueryable(), user).Single();

    /// <summary>Those of meetings that are not read themselves: their agenda, attendance and minutes stay where they are.</summary>
    public static IQueryable<MeetingSummary> Of(IQueryable<Meeting> meetings, CurrentUser user)
    {
        var (isStaff, organisation) = (user.IsStaff, user.Organisation);
        return meetings.Select(meeting => new MeetingSummary(
            meeting.Number,
            meeting.State,
            meeting.Day,
            meeting.StartsAt,
            meeting.Place,
            meeting.State == MeetingState.Planned || meeting.State == MeetingState.Convened
                ? meeting.Agenda.Count(item => item.State == AgendaState.Proposed && (isStaff || item.ProposedBy == organisation))
                : 0,
            meeting.Decisions.Count,
            meeting.Minutes == null || (!isStaff && meeting.Minutes.State == MinutesState.Draft) ? null : (MinutesState?)meeting.Minutes.State)
        {
            AgreementId = meeting.AgreementId,
        });
    }
}

/// <summary>A meeting with all that its reader may read of it.</summary>
internal sealed record MeetingDetails(
    Guid Id,
    MeetingSummary Summary,
    string AgreementTitle,
    string? Link,
    string PlannedBy,
    CommitteeRules Rules,
    ConvocationView? Convocation,
    CancellationView? Cancellation,
    IReadOnlyList<AgendaItemView> Agenda,
    IReadOnlyList<MemberView> Sitting,
    IReadOnlyList<AttendanceView> Attendance,
    int? Voices,
    bool? HasQuorum,
    MinutesView? Minutes,
    IReadOnlyList<DecisionView> Decisions)
{
    /// <summary>Those whom the last news of it reached by no mail, for whoever has to tell them by other means: the hub's staff of all, an organisation of its own.</summary>
    public IReadOnlyList<MemberView> Untold { get; init; } = [];

    /// <summary>Those of them who were told by other means, for the same readers.</summary>
    public IReadOnlyList<TellingView> Told { get; init; } = [];

    /// <param name="meeting">The meeting.</param>
    /// <param name="around">Its agreement.</param>
    /// <param name="replaced">Number of the decision that replaces another, by the number of that one.</param>
    /// <param name="user">Who reads.</param>
    /// <param name="refused">Numbers of those to whom mail was refused.</param>
    public static MeetingDetails Of(Meeting meeting, SeatedAgreement around, IReadOnlyDictionary<int, int> replaced, CurrentUser user, IReadOnlyList<int>? refused = null)
    {
        var names = around.Committee.Members.ToDictionary(member => member.Number);
        // Until the members are convened the agenda is being written: its own proposals are all that a member reads of it.
        var agenda = meeting.Agenda.Where(item => user.IsStaff || item.ProposedBy == user.Organisation || meeting.IsShown(item));
        return new(
            meeting.Id,
            MeetingSummary.Of(meeting, user),
            around.Agreement.Title,
            meeting.Link,
            meeting.PlannedBy,
            around.Committee.Rules,
            meeting.Convocation is { Holds: true } convocation ? new(convocation.ConvenedOn, convocation.IsShort, [.. convocation.Members.Select(number => MemberView.Of(names[number], around, meeting.Day))], convocation.RecordedBy, convocation.RecordedAt)
            {
                Later = [.. (convocation.Later ?? []).Where(later => !later.HasLapsed).Select(later => new LaterConvocationView(later.ConvenedOn, later.IsShort, later.Members, later.RecordedBy, later.RecordedAt))],
            } : null,
            meeting.Cancellation is { } cancellation ? new(cancellation.Reason, cancellation.CancelledBy, cancellation.CancelledAt) : null,
            [.. agenda.OrderBy(item => item.State).ThenBy(item => item.Rank).ThenBy(item => item.Number).Select(AgendaItemView.Of)],
            [.. around.Committee.SittingOn(meeting.Day, around.Agreement).Select(member => MemberView.Of(member, around, meeting.Day))],
            [.. meeting.Attendances.OrderBy(one => names[one.Member].Seat).ThenBy(one => one.Member).Select(one => new AttendanceView(MemberView.Of(names[one.Member], around, meeting.Day), one.Presence, one.RepresentedBy))],
            meeting.Voices,
            meeting.HasQuorum,
            meeting.Minutes is { } minutes && (user.IsStaff || minutes.State != MinutesState.Draft) ? MinutesView.Of(minutes) : null,
            [.. meeting.Decisions.OrderBy(decision => decision.Number).Select(decision => DecisionView.Of(decision, meeting.Number, meeting.Day, replaced))])
        {
            Untold = [.. meeting.ToTell(refused ?? []).Select(number => names[number]).Where(IsOwn).Select(member => MemberView.Of(member, around, meeting.Day))],
            Told = [.. meeting.Told.Where(telling => IsOwn(names[telling.Member])).OrderBy(telling => telling.Member).Select(telling => new TellingView(MemberView.Of(names[telling.Member], around, meeting.Day), telling.Means, telling.ToldOn, telling.NotedBy, telling.NotedAt))],
        };

        bool IsOwn(Member member) => user.IsStaff || (around.Committee.SeatOf(member).Holder is { } holder && holder == user.Organisation);
    }
}

internal sealed record ConvocationView(DateOnly ConvenedOn, bool IsShort, IReadOnlyList<MemberView> Members, string RecordedBy, DateTimeOffset RecordedAt)
{
    /// <summary>The convocations of those who were named since.</summary>
    public IReadOnlyList<LaterConvocationView> Later { get; init; } = [];
}

internal sealed record LaterConvocationView(DateOnly ConvenedOn, bool IsShort, IReadOnlyList<int> Members, string RecordedBy, DateTimeOffset RecordedAt);

internal sealed record CancellationView(string Reason, string CancelledBy, DateTimeOffset CancelledAt);

internal sealed record AgendaItemView(
    int Number, int Rank, string Title, string? Details, AgendaOrigin Origin, string? ProposedBy, string WrittenBy, DateTimeOffset WrittenAt, AgendaState State, string? Reason, bool IsLate)
{
    public static AgendaItemView Of(AgendaItem item) => new(
        item.Number, item.Rank, item.Title, item.Details, item.Origin, item.ProposedBy, item.WrittenBy, item.WrittenAt, item.State, item.Reason, item.IsLate);
}

internal sealed record TellingView(MemberView Member, string Means, DateOnly ToldOn, string NotedBy, DateTimeOffset NotedAt);

internal sealed record AttendanceView(MemberView Member, Presence Presence, int? RepresentedBy);

internal sealed record MinutesView(string Text, MinutesState State, string WrittenBy, DateTimeOffset WrittenAt, DateOnly? ApprovedOn, int? ApprovedAt)
{
    public static MinutesView Of(MeetingMinutes minutes) => new(minutes.Text, minutes.State, minutes.WrittenBy, minutes.WrittenAt, minutes.ApprovedOn, minutes.ApprovedAt);
}
