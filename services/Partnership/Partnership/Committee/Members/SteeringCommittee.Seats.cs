using SkillsHub.Domain;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Committee.Errors;

namespace SkillsHub.Partnership.Committee.Members;

/// <content>Its seats: what the reading missed, and what an amendment changes, the hub's staff states with its source.</content>
internal sealed partial class SteeringCommittee
{
    /// <summary>Gives a seat to each party that joined: the one on which it sat as a body, or one of its own.</summary>
    /// <param name="agreement">The agreement.</param>
    /// <param name="amendment">Number of the amendment by which they join; null where that is not known any more.</param>
    public void SeatJoined(Agreement agreement, int? amendment)
    {
        foreach (var party in agreement.Parties.Where(party => party.LeftOn is null && !seats.Exists(seat => seat.Party == party.Slug)).OrderBy(party => party.Rank))
        {
            if (seats.Find(seat => seat.ClosedFrom is null && seat.Organisation == party.Slug) is { } own)
                Promote(own, agreement, amendment);
            else if (party.JoinedOn is not null)
                seats.Add(Seat.OfParty(seats.Count + 1, party, amendment));
        }
    }

    /// <summary>Adds a seat: with a source that of the text or of an amendment, and else that of somebody who is invited and heard.</summary>
    public Result<Seat> Add(SeatDraft draft, string? organisation, Agreement agreement)
    {
        if (!draft.HasSource && draft.Voice == Voice.Deliberative)
            return new SeatWithoutSource();
        if (IsNamed(draft.Name, except: null, agreement))
            return new SeatExists(draft.Name);
        if (TakenBy(organisation, except: null, agreement) is { } taken)
            return taken;
        var seat = new Seat
        {
            Number = seats.Count + 1,
            Name = draft.Name,
            Voice = draft.Voice,
            Count = draft.Count,
            Article = draft.Article,
            Amendment = draft.Amendment,
            From = draft.From,
            IsInvited = !draft.HasSource,
            IsLinked = organisation is not null,
        };
        seat.Give(organisation, agreement);
        seats.Add(seat);
        return seat;
    }

    /// <summary>Corrects a seat, or closes it from a day on; who sat on it stays in the history.</summary>
    /// <param name="number">The seat.</param>
    /// <param name="draft">What it is.</param>
    /// <param name="closedFrom">The first day on which nobody sits on it; null while it is one.</param>
    /// <param name="attendedOn">The day of the last meeting that somebody of it attended; null when there is none.</param>
    /// <param name="agreement">The agreement.</param>
    /// <param name="today">The day on the hub's calendar.</param>
    public Result<Seat> Correct(int number, SeatDraft draft, DateOnly? closedFrom, DateOnly? attendedOn, Agreement agreement, DateOnly today)
    {
        if (seats.Find(candidate => candidate.Number == number) is not { } seat)
            return new SeatNotFound("seat", number);
        if (!draft.HasSource && !(seat.IsInvited && draft.Voice == Voice.Consultative))
            return new SeatWithoutSource();
        var isOpened = seat.ClosedFrom is not null && closedFrom is null;
        if ((isOpened || !string.Equals(draft.Name, seat.Name, StringComparison.OrdinalIgnoreCase)) && IsNamed(draft.Name, seat, agreement))
            return new SeatExists(draft.Name);
        if (isOpened && TakenBy(seat.Holder, seat, agreement) is { } taken)
            return taken;
        if (IsClosedWrongly(seat, closedFrom, attendedOn, agreement, today) is { } wrong)
            return wrong;
        if ((seat.Name, seat.Voice, seat.Count, seat.Article, seat.Amendment, seat.ClosedFrom) == (draft.Name, draft.Voice, draft.Count, draft.Article, draft.Amendment, closedFrom))
            return new SameSeat(seat.Name);
        if (Seating.Most(seat, members, today) > draft.Count)
            return new SeatsTaken("count", seat.Name, draft.Count.Value);
        (seat.Name, seat.Article, seat.Amendment, seat.ClosedFrom, seat.IsInvited) = (draft.Name, draft.Article, draft.Amendment, closedFrom, !draft.HasSource);
        Become(seat, draft.Voice, draft.Count, draft.From);
        return seat;
    }

    /// <summary>Says which organisation of the hub a body is, so that its people read what the committee does, and name who sits.</summary>
    /// <param name="number">The seat.</param>
    /// <param name="organisation">Slug of the organisation; null when it is none that the hub knows.</param>
    /// <param name="attendedOn">The day of the last meeting that somebody of the seat attended; null when there is none.</param>
    /// <param name="agreement">The agreement.</param>
    public Result<Seat> Link(int number, string? organisation, DateOnly? attendedOn, Agreement agreement)
    {
        if (seats.Find(candidate => candidate.Number == number) is not { } seat)
            return new SeatNotFound("seat", number);
        if (seat is { Party: not null, IsLinked: false })
            return new SeatOfParty(seat.Name);
        // A slip in a list of organisations is put right until somebody voted by it.
        if (seat.Party is not null && attendedOn is { } day)
            return new AttendedSince("organisation", seat.Name, day);
        if (TakenBy(organisation, seat, agreement) is { } taken)
            return taken;
        Give(seat, organisation, agreement);
        seat.IsLinked = organisation is not null;
        return seat;
    }

    // Whoever sits for a party is convened by its address, and the own one serves nothing any more.
    private void Give(Seat seat, string? organisation, Agreement agreement)
    {
        seat.Give(organisation, agreement);
        foreach (var member in members.Where(member => seat.Party is not null && member.Seat == seat.Number))
            member.WriteTo(new());
    }

    // A guest that becomes a party votes as others that join; where the text gives a seat, its voice is that of the text.
    private void Promote(Seat seat, Agreement agreement, int? amendment)
    {
        Give(seat, seat.Organisation, agreement);
        if (!seat.IsInvited)
            return;
        (seat.IsInvited, seat.Amendment) = (false, amendment);
        Become(seat, Voice.Deliberative, seat.Count, agreement.Parties.First(party => party.Slug == seat.Party).JoinedOn);
    }

    // Those who sit with the voice of their seat follow it: they get the vote here, and lose it by the seat's voice alone.
    private void Become(Seat seat, Voice voice, int? count, DateOnly? from)
    {
        if (voice == Voice.Deliberative && seat.Voice == Voice.Consultative)
        {
            foreach (var member in members.Where(member => member.Seat == seat.Number && !(member.To < from)))
                member.Voice = voice;
        }

        seat.Become(voice, count, from);
    }

    private static Error? IsClosedWrongly(Seat seat, DateOnly? closedFrom, DateOnly? attendedOn, Agreement agreement, DateOnly today)
    {
        if (closedFrom is not { } day || seat.ClosedFrom == day)
            return null;
        if (day < agreement.InForceFrom)
            return new SitsBeforeAgreement("closedFrom", day, agreement.InForceFrom.Value);
        if (day > today)
            return new RecordedInTheFuture("closedFrom", day, today);
        return attendedOn >= day ? new AttendedSince("closedFrom", seat.Name, attendedOn.Value) : null;
    }

    private bool IsNamed(string name, Seat? except, Agreement agreement) =>
        seats.Exists(seat => seat != except && seat.Stands(agreement) && string.Equals(seat.Name, name, StringComparison.OrdinalIgnoreCase));

    private SeatHasOrganisation? TakenBy(string? organisation, Seat? except, Agreement agreement) =>
        organisation is not null && seats.Find(seat => seat != except && seat.Holder == organisation && seat.Stands(agreement)) is { } other ? new SeatHasOrganisation(other.Name, organisation) : null;
}
