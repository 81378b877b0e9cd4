using SkillsHub.Domain;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Agreements.Import;
using SkillsHub.Partnership.Committee.Errors;
using SkillsHub.Partnership.Organisations.Contacts;

namespace SkillsHub.Partnership.Committee.Members;

/// <summary>The steering committee of an agreement in force: the seats that its text gives, and who sits on them, with all who did.</summary>
internal sealed partial class SteeringCommittee : Aggregate, IPartOfAgreement
{
    private readonly List<Seat> seats = [];
    private readonly List<Member> members = [];

    private SteeringCommittee(Guid id, string hub)
        : base(id, hub)
    {
    }

    public Guid AgreementId { get; private set; }

    /// <summary>As the text names it; empty where it names none.</summary>
    public string Name { get; private set; } = string.Empty;

    /// <summary>The day on the hub's calendar on which it was opened here: before, nobody could record a meeting.</summary>
    public DateOnly KeptFrom { get; private set; }

    public CommitteeRules Rules { get; private set; } = CommitteeRules.None;

    public IReadOnlyList<Seat> Seats => seats;

    public IReadOnlyList<Member> Members => members;

    /// <summary>Slugs of the organisations that have a seat and are no party.</summary>
    public IReadOnlyList<string> Bodies => [.. seats.Where(seat => seat.Party is null && seat.ClosedFrom is null).Select(seat => seat.Organisation).OfType<string>().Distinct(StringComparer.Ordinal)];

    /// <summary>Opens it from what the text says of the first committee. A list without any party says who sits beside them: then each has a seat.</summary>
    /// <param name="id">A new id.</param>
    /// <param name="agreement">The agreement.</param>
    /// <param name="text">What it says.</param>
    /// <param name="today">The day on the hub's calendar.</param>
    public static SteeringCommittee Open(Guid id, Agreement agreement, CommitteeExtract? text, DateOnly today)
    {
        var committee = new SteeringCommittee(id, agreement.Hub) { AgreementId = agreement.Id, Name = text?.Name ?? string.Empty, KeptFrom = today };
        var named = text?.Members ?? [];
        if (!named.Any(member => member.Party is not null))
            committee.seats.AddRange(agreement.Parties.OrderBy(party => party.Rank).Select((party, index) => Seat.OfParty(index + 1, party)));
        foreach (var member in named)
            committee.seats.Add(Seat.OfText(committee.seats.Count + 1, member));
        return committee;
    }

    public Result<Member> Appoint(MemberDraft draft, Agreement agreement)
    {
        if (seats.Find(seat => seat.Number == draft.Seat) is not { } seat)
            return new SeatNotFound("seat", draft.Seat);
        if (draft.Voice == Voice.Deliberative && seat.Voice == Voice.Consultative)
            return new SeatIsConsultative(seat.Name);
        if (draft.Contact.Email is not null && seat.Party is not null)
            return new MemberOfParty(seat.Name);
        if (draft.From < agreement.InForceFrom)
            return new SitsBeforeAgreement("from", draft.From, agreement.InForceFrom.Value);
        if (draft.From < seat.From)
            return new SitsBeforeSeat(draft.From, seat.From.Value);
        if (seat.IsOver(agreement, draft.From) || draft.From >= agreement.EndedOn)
            return new SeatIsOver(draft.From);
        if (draft.To < draft.From)
            return new SitsBackwards(draft.From, draft.To.Value);
        if (Beside(draft.Name, seat.Number, draft.From, draft.To, except: null) is { } same)
            return new SitsAlready(same.Name, same.From);
        if (Seating.IsFull(seat, members, draft))
            return new SeatsTaken("seat", seat.Name, seat.Count!.Value);
        var member = Member.Of(members.Count + 1, draft, draft.Voice ?? seat.Voice);
        members.Add(member);
        return member;
    }

    /// <summary>Corrects how somebody is written; who comes in somebody's place is another member.</summary>
    /// <param name="number">The member.</param>
    /// <param name="name">The name.</param>
    /// <param name="role">The function.</param>
    /// <param name="attendedOn">The day of the last meeting whose minutes tell of the member under the name; null where it may be another.</param>
    public Error? Rename(int number, string name, string role, DateOnly? attendedOn)
    {
        if (!Find(number).TryGet(out var member, out var missing))
            return missing;
        if (attendedOn is { } day && member.Name != name)
            return new AttendedUnderName(member.Name, day);
        return Beside(name, member.Seat, member.From, member.To, except: member) is { } same ? new SitsAlready(same.Name, same.From) : member.Rename(name, role);
    }

    /// <param name="number">The member.</param>
    /// <param name="to">The last day.</param>
    /// <param name="attendedOn">The day of the last meeting that the member attended; null when there is none.</param>
    public Error? End(int number, DateOnly to, DateOnly? attendedOn)
    {
        if (!Find(number).TryGet(out var member, out var missing))
            return missing;
        if (to < member.From)
            return new SitsBackwards(member.From, to);
        // Whoever sits on after a day that was said may have found the seat taken.
        if (member.To is { } said && to > said)
            return new SatLessLong(member.Name, said);
        if (attendedOn > to)
            return new AttendedSince("to", member.Name, attendedOn.Value);
        member.End(to);
        return null;
    }

    /// <summary>Says where somebody is convened by mail, or that this is not to be. Who sits for a party is convened by that party's address.</summary>
    public Error? WriteTo(int number, NoticeContact contact)
    {
        if (!Find(number).TryGet(out var member, out var missing))
            return missing;
        if (contact.Email is not null && SeatOf(member) is { Party: not null } seat)
            return new MemberOfParty(seat.Name);
        member.WriteTo(contact);
        return null;
    }

    /// <summary>Erases where those were convened by mail who sit no more since a day: by the end of their own mandate, of their seat or of the agreement.</summary>
    public void EraseAddresses(DateOnly day, DateOnly? endedOn)
    {
        foreach (var member in members.Where(member => member.Email is not null && (member.To < day || endedOn < day || SeatOf(member).ClosedFrom < day)))
            member.WriteTo(new());
    }

    public void Say(CommitteeRules rules) => Rules = rules;

    public Result<Member> Find(int number) => members.Find(member => member.Number == number) is { } member ? member : new MemberNotFound(number);

    public Seat SeatOf(Member member) => seats.First(seat => seat.Number == member.Seat);

    /// <summary>The voice of a member on a day: no other than that of the seat, unless the member alone has none.</summary>
    public Voice VoiceOn(DateOnly day, Member member) => SeatOf(member).On(day).Voice == Voice.Deliberative ? member.Voice : Voice.Consultative;

    /// <summary>Who sits on a day with a vote.</summary>
    public IReadOnlyList<Member> VotingOn(DateOnly day, Agreement agreement) => [.. SittingOn(day, agreement).Where(member => VoiceOn(day, member) == Voice.Deliberative)];

    /// <summary>Who sits on a day.</summary>
    public IReadOnlyList<Member> SittingOn(DateOnly day, Agreement agreement) =>
        [.. members.Where(member => member.SitsOn(day) && !(day < SeatOf(member).From) && !SeatOf(member).IsOver(agreement, day)).OrderBy(member => member.Seat).ThenBy(member => member.IsSubstitute).ThenBy(member => member.Number)];

    // Somebody of the same name who sits on the same seat on one of the days: one person is convened, and attends, once.
    private Member? Beside(string name, int seat, DateOnly from, DateOnly? to, Member? except) => members.Find(member =>
        member != except && member.Seat == seat && string.Equals(member.Name, name, StringComparison.OrdinalIgnoreCase) && !(member.To < from) && !(to < member.From));
}
