using SkillsHub.Domain;
using SkillsHub.Partnership.Committee.Errors;
using SkillsHub.Partnership.Committee.Meetings.Agenda;

namespace SkillsHub.Partnership.Committee.Meetings;

/// <content>What is to be spoken of: the hub's staff writes it, member organisations propose.</content>
internal sealed partial class Meeting
{
    public Result<AgendaItem> Add(AgendaDraft draft)
    {
        if (!IsOpen)
            return new MeetingIsOver(Number, State);
        if (agenda.Count >= CommitteeLimits.AgendaItems || Letters + draft.Title.Length > CommitteeLimits.AgendaLetters)
            return new AgendaFull(Number);
        var item = new AgendaItem
        {
            Number = agenda.Count + 1,
            Title = draft.Title,
            Details = draft.Details,
            Origin = draft.Origin,
            ProposedBy = draft.ProposedBy,
            WrittenBy = draft.WrittenBy,
            WrittenAt = draft.WrittenAt,
        };
        agenda.Add(item);
        if (draft.ProposedBy is null)
            Accept(item);
        return item;
    }

    public Error? Accept(int number)
    {
        if (!FindItem(number).TryGet(out var item, out var refusal))
            return refusal;
        if (item.State != AgendaState.Proposed)
            return new AgendaItemAnswered(number, item.State);
        Accept(item);
        return null;
    }

    /// <summary>Does not take what was proposed, or takes something off the agenda. A meeting to which people are convened keeps something to speak of.</summary>
    public Error? Decline(int number, string reason)
    {
        if (!FindItem(number).TryGet(out var item, out var refusal))
            return refusal;
        if (item.State == AgendaState.Declined)
            return new AgendaItemAnswered(number, item.State);
        if (State == MeetingState.Convened && item.State == AgendaState.Accepted && Order.Count == 1)
            return new NoAgenda();
        item.Decline(reason);
        foreach (var (index, other) in Order.Index())
            other.Rank = index + 1;
        return null;
    }

    public Error? Reorder(IReadOnlyList<int> numbers)
    {
        if (!IsOpen)
            return new MeetingIsOver(Number, State);
        if (!numbers.Order().SequenceEqual(Order.Select(item => item.Number).Order()))
            return new NotTheAgenda();
        foreach (var (index, number) in numbers.Index())
            agenda.Find(item => item.Number == number)!.Rank = index + 1;
        return null;
    }

    /// <summary>Whether the members were convened with another agenda than this: then it is what their calendars are told next.</summary>
    public bool ConvenesToOther(IReadOnlyList<int> former, DateTimeOffset now)
    {
        if (State != MeetingState.Convened || Order.Select(item => item.Number).SequenceEqual(former))
            return false;
        ChangedAt = now;
        return true;
    }

    private int Letters => agenda.Where(item => item.State != AgendaState.Declined).Sum(item => item.Title.Length);

    private void Accept(AgendaItem item) => item.Accept(Order.Count + 1, isLate: State == MeetingState.Convened);

    private Result<AgendaItem> FindItem(int number)
    {
        if (!IsOpen)
            return new MeetingIsOver(Number, State);
        return agenda.Find(item => item.Number == number) is { } found ? found : new AgendaItemNotFound("number", number);
    }
}
