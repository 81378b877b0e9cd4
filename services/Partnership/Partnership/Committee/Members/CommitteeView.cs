using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Committee.Meetings;
using SkillsHub.Partnership.Deadlines;
using SkillsHub.Partnership.Organisations.Contacts;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Committee.Members;

/// <summary>A steering committee as its readers see it.</summary>
/// <param name="AgreementId">The agreement.</param>
/// <param name="AgreementTitle">What it is called.</param>
/// <param name="AgreementState">Whether it still binds.</param>
/// <param name="IsParty">Whether the reader may read the agreement too, as the hub's staff or one of its parties.</param>
/// <param name="Name">What the text calls the committee; empty where it names none.</param>
/// <param name="Rules">What it says of its meetings.</param>
/// <param name="Seats">Who sits and sat.</param>
/// <param name="Due">When it has to meet, and whether it did.</param>
/// <param name="Next">The meeting that comes next.</param>
/// <param name="LeftOn">The day from which the reader reads nothing of it any more, as a party that left or a body whose seat was closed; null for everybody else.</param>
internal sealed record CommitteeView(
    Guid AgreementId,
    string AgreementTitle,
    AgreementState AgreementState,
    bool IsParty,
    string Name,
    CommitteeRules Rules,
    IReadOnlyList<SeatView> Seats,
    IReadOnlyList<DueMeeting> Due,
    MeetingSummary? Next,
    DateOnly? LeftOn)
{
    /// <param name="around">The committee.</param>
    /// <param name="next">The meeting that comes next.</param>
    /// <param name="due">When it has to meet.</param>
    /// <param name="user">Who reads.</param>
    public static CommitteeView Of(SeatedAgreement around, MeetingSummary? next, IEnumerable<Deadline> due, CurrentUser user) => new(
        around.Agreement.Id,
        around.Agreement.Title,
        around.Agreement.State,
        user.IsStaff || around.Agreement.Parties.Any(party => party.Slug == user.Organisation),
        around.Committee.Name,
        around.Committee.Rules,
        [.. around.Committee.Seats.OrderBy(seat => seat.Number).Select(seat => SeatView.Of(seat, around, around.LeftOn(user), around.IsOwn(seat, user)))],
        [.. due.Where(deadline => !(around.LeftOn(user) is { } until && (until <= deadline.AnsweredOn || until <= deadline.LegalDate))).Select(deadline => new DueMeeting(deadline.Year, deadline.Rank, deadline.LegalDate, deadline.State, deadline.AnsweredOn, deadline.Article))],
        next,
        around.LeftOn(user));
}

/// <param name="Number">In the committee.</param>
/// <param name="Name">As the text names who sits.</param>
/// <param name="Party">Slug of the party; null for a body that does not sign.</param>
/// <param name="Organisation">Slug of the organisation that a body is, where somebody said so.</param>
/// <param name="Voice">Whether it votes.</param>
/// <param name="Count">How many sit at once; null where the text does not say.</param>
/// <param name="IsInvited">Whether the hub's staff lets it sit, and not the text.</param>
/// <param name="IsLinked">Whether the hub's staff said whose it is, and not the text or an amendment.</param>
/// <param name="HasLeft">Whether its party is one no longer.</param>
/// <param name="ClosedFrom">The first day on which nobody sits on it any more; null while it is one.</param>
/// <param name="Article">Where the text gives it.</param>
/// <param name="Amendment">Number of the amendment that gives it, or made it what it is.</param>
/// <param name="Members">Who sits and sat on it.</param>
internal sealed record SeatView(
    int Number,
    string Name,
    string? Party,
    string? Organisation,
    Voice Voice,
    int? Count,
    bool IsInvited,
    bool IsLinked,
    bool HasLeft,
    DateOnly? ClosedFrom,
    string? Article,
    int? Amendment,
    IReadOnlyList<MemberView> Members)
{
    /// <param name="seat">The seat.</param>
    /// <param name="around">Its committee.</param>
    /// <param name="until">Who sits from this day on is not told; null to tell all.</param>
    /// <param name="withContacts">Whether the reader is shown where people are convened by mail.</param>
    public static SeatView Of(Seat seat, SeatedAgreement around, DateOnly? until, bool withContacts) => new(
        seat.Number,
        seat.Name,
        seat.Party,
        seat.Organisation,
        seat.Voice,
        seat.Count,
        seat.IsInvited,
        seat.IsLinked,
        seat.HasLeft(around.Agreement, around.Today),
        seat.ClosedFrom,
        seat.Article,
        seat.Amendment,
        [.. around.Committee.Members.Where(member => member.Seat == seat.Number && !(until <= member.From)).OrderBy(member => member.Number).Select(member => MemberView.Of(member, around) with { Contact = withContacts && member.Email is not null ? NoticeContactView.Of(member.Contact) : null })]);
}

/// <param name="Number">In the committee.</param>
/// <param name="Seat">Number of the seat.</param>
/// <param name="SeatName">As the text names who sits.</param>
/// <param name="Name">Who sits.</param>
/// <param name="Role">For which function.</param>
/// <param name="Voice">Whether the person votes.</param>
/// <param name="IsSubstitute">Whether the person sits where one of the seat does not.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The last day; null while nobody has said.</param>
/// <param name="Sits">Whether the person sits today.</param>
internal sealed record MemberView(int Number, int Seat, string SeatName, string Name, string Role, Voice Voice, bool IsSubstitute, DateOnly From, DateOnly? To, bool Sits)
{
    /// <summary>Where who sits for no party is convened by mail, for the hub's staff and the organisation of the seat; null where there is no address.</summary>
    public NoticeContactView? Contact { get; init; }

    /// <param name="member">The member.</param>
    /// <param name="around">The committee.</param>
    /// <param name="day">The day of which the voice is told; of those on which the member sits, that which is nearest to today when left out.</param>
    public static MemberView Of(Member member, SeatedAgreement around, DateOnly? day = null)
    {
        var seat = around.Committee.SeatOf(member);
        return new(
            member.Number, seat.Number, seat.Name, member.Name, member.Role, around.Committee.VoiceOn(day ?? member.Nearest(around.Today), member), member.IsSubstitute, member.From, member.To,
            member.SitsOn(around.Today) && !seat.IsOver(around.Agreement, around.Today));
    }
}

/// <param name="Year">Year of the agreement.</param>
/// <param name="Rank">Which time of that year.</param>
/// <param name="Day">By when; null where something is missing to tell.</param>
/// <param name="State">Whether it was held in time.</param>
/// <param name="HeldOn">The day of the meeting that counts for it.</param>
/// <param name="Article">Where the text sets it.</param>
internal sealed record DueMeeting(int? Year, int? Rank, DateOnly? Day, DeadlineState State, DateOnly? HeldOn, string? Article);
