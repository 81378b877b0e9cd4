using SkillsHub.Domain;
using SkillsHub.Partnership.Committee.Errors;
using SkillsHub.Partnership.Committee.Meetings.Tellings;

namespace SkillsHub.Partnership.Committee.Meetings;

/// <content>Whom its news reached by mail, and who was told otherwise.</content>
internal sealed partial class Meeting
{
    /// <summary>Who was told of the last news by other means.</summary>
    public IEnumerable<Telling> Told => tellings.Where(telling => !telling.HasLapsed);

    /// <summary>Notes whom its news reached. What somebody was told before is no longer what there is to tell.</summary>
    /// <param name="concerned">Numbers of those whom it is for.</param>
    /// <param name="reached">Numbers of those to whom a mail goes.</param>
    public void Tell(IReadOnlyCollection<int> concerned, IReadOnlyCollection<int> reached)
    {
        Untold = [.. Untold.Union(concerned).Except(reached).Order()];
        foreach (var telling in Told.Where(telling => concerned.Contains(telling.Member)))
            telling.Lapse();
    }

    /// <summary>Numbers of those who are still to be told by other means.</summary>
    /// <param name="refused">Numbers of those to whom mail was refused.</param>
    public IReadOnlyList<int> ToTell(IEnumerable<int> refused) => [.. Untold.Union(refused).Except(Told.Select(telling => telling.Member)).Order()];

    /// <summary>Notes that somebody whom no mail reached was told otherwise.</summary>
    public Error? Note(TellingDraft draft, IEnumerable<int> refused, DateOnly today)
    {
        if (!ToTell(refused).Contains(draft.Member))
            return new NotToBeTold(draft.Member);
        if (draft.ToldOn > today)
            return new RecordedInTheFuture("toldOn", draft.ToldOn, today);
        if (Convocation?.LastOf(draft.Member) is { } convenedOn && draft.ToldOn < convenedOn)
            return new ToldBeforeConvened(draft.ToldOn, convenedOn);
        tellings.Add(new Telling
        {
            Number = tellings.Select(telling => telling.Number).DefaultIfEmpty(0).Max() + 1,
            Member = draft.Member,
            Means = draft.Means,
            ToldOn = draft.ToldOn,
            NotedBy = draft.NotedBy,
            NotedAt = draft.NotedAt,
        });
        return null;
    }

    /// <summary>Takes back that somebody was told: it was noted of the wrong one, or wrongly.</summary>
    public Error? TakeBackTelling(int member)
    {
        if (Told.FirstOrDefault(telling => telling.Member == member) is not { } noted)
            return new TellingNotFound(member);
        tellings.Remove(noted);
        return null;
    }
}
