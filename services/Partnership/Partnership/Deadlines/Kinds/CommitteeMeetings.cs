using SkillsHub.Partnership.Agreements.Import;
using SkillsHub.Partnership.Contracts.V1;

namespace SkillsHub.Partnership.Deadlines.Kinds;

/// <summary>The meetings that a committee has to hold, so many in each year of the agreement.</summary>
internal static class CommitteeMeetings
{
    private static readonly DeadlineFormula Formula = new("year-in-equal-parts", "Each year of the agreement in as many equal parts as there are meetings: one by the end of each part.");

    public static IEnumerable<Deadline> Of(DeadlineCase agreement) =>
        agreement.Text.Committees.Index().SelectMany(entry => Of(agreement, entry.Item, entry.Index));

    /// <summary>Whether it is a meeting of the steering committee, the first of the text.</summary>
    public static bool IsOfSteering(Deadline deadline) => deadline.Id == "committee.1" || deadline.Id.StartsWith("committee.1.", StringComparison.Ordinal);

    private static IEnumerable<Deadline> Of(DeadlineCase agreement, CommitteeExtract committee, int index)
    {
        string[] missing =
        [
            .. committee.MeetingsPerYear is not (> 0 and <= RecurringDays.MostPerYear) ? ["committee.frequency"] : Array.Empty<string>(),
            .. agreement.Days.Origin is null ? ["term.start"] : Array.Empty<string>(),
        ];
        if (missing.Length > 0)
            return [Meeting(agreement, committee, index, committee.MeetingsPerYear is { } said ? new(said, DateOnly.MinValue) : null, day: null) with { Missing = missing }];
        // Only an amendment of the steering committee, the first, is data.
        var set = index == 0 ? agreement.Facts.MeetingsOfText : [];
        return InTurn(agreement, set.Count > 0 ? set : [new(committee.MeetingsPerYear!.Value, DateOnly.MinValue)])
            .GroupBy(meeting => meeting.Day.Year)
            .SelectMany(year => Answered(agreement, index, [.. year]).Select((meeting, rank) => Meeting(agreement, committee, index, meeting.Frequency, meeting.Day with { Rank = rank + 1 }, meeting.AnsweredOn)));
    }

    // What lies before another frequency keeps the days that it had.
    private static IEnumerable<(MeetingFrequency Frequency, RecurringDay Day)> InTurn(DeadlineCase agreement, IReadOnlyList<MeetingFrequency> frequencies) =>
        frequencies.SelectMany((one, index) => RecurringDays.Between(agreement.Days, one.PerYear, agreement.Horizon)
            .Where(day => day.Day >= one.From && (index + 1 == frequencies.Count || day.Day < frequencies[index + 1].From))
            .Select(day => (one, day)));

    private static Deadline Meeting(DeadlineCase agreement, CommitteeExtract committee, int index, MeetingFrequency? frequency, RecurringDay? day, DateOnly? answeredOn = null)
    {
        var couldBeKept = Recorded(agreement, index) is not null && (answeredOn is not null || !(day?.Day < agreement.Facts.MeetingsKeptFrom));
        return new Deadline
        {
            Id = day is null ? $"committee.{index + 1}" : $"committee.{index + 1}.{day.Year}.{day.Rank}",
            Kind = DeadlineKind.CommitteeMeeting,
            Parties = Members(agreement, committee, index),
            Source = DeadlineCase.First(committee.Sources),
            Formula = Formula,
            Inputs = DeadlineCase.Inputs(
                new DeadlineInput("committee.name", committee.Name),
                agreement.OriginInput,
                frequency is null ? null : DeadlineCase.Input("committee.frequency", frequency.PerYear),
                frequency?.Amendment is { } amendment ? DeadlineCase.Input("amendment", amendment) : null),
            LegalDate = day?.Day,
            Year = day?.Year,
            Rank = day?.Rank,
            Following = couldBeKept ? DeadlineFollowing.Recorded : DeadlineFollowing.NotYet,
            AnsweredOn = answeredOn,
        };
    }

    // Those of the steering committee's seats, once it is kept; of another those whom the text names.
    private static IReadOnlyList<string> Members(DeadlineCase agreement, CommitteeExtract committee, int index)
    {
        var seated = (index == 0 ? agreement.Facts.Seated : null)?.ToHashSet(StringComparer.Ordinal)
            ?? committee.Members.Select(member => member.Party).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return seated.Count == 0 ? agreement.Parties : [.. agreement.Parties.Where(seated.Contains)];
    }

    // The second meeting of a year is the second that was held in it. What was due when nobody could meet yet, or record it, asks for none that came later.
    private static IEnumerable<(MeetingFrequency Frequency, RecurringDay Day, DateOnly? AnsweredOn)> Answered(
        DeadlineCase agreement, int index, IReadOnlyList<(MeetingFrequency Frequency, RecurringDay Day)> year)
    {
        var left = (Recorded(agreement, index) ?? []).Order().ToList();
        foreach (var (frequency, day) in year)
        {
            var last = day.Day < agreement.Facts.InForceFrom || day.Day < agreement.Facts.MeetingsKeptFrom ? day.Day : day.Until;
            var found = left.FindIndex(held => held > day.After && held <= last);
            yield return (frequency, day, found < 0 ? null : left[found]);
            if (found >= 0)
                left.RemoveAt(found);
        }
    }

    // Only those of the steering committee, the first, are recorded.
    private static IReadOnlyList<DateOnly>? Recorded(DeadlineCase agreement, int index) => index == 0 ? agreement.Facts.Meetings : null;
}
