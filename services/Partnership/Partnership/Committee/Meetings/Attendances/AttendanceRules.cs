using SkillsHub.Domain;
using SkillsHub.Partnership.Committee.Errors;
using SkillsHub.Partnership.Committee.Members;

namespace SkillsHub.Partnership.Committee.Meetings.Attendances;

/// <summary>Who can attend a meeting, and how many voices that makes.</summary>
internal static class AttendanceRules
{
    /// <param name="sheet">What is recorded.</param>
    /// <param name="sitting">Who sits on the day.</param>
    /// <param name="voting">Who of them votes.</param>
    public static Error? Check(IReadOnlyList<AttendanceDraft> sheet, IReadOnlyList<Member> sitting, IReadOnlyList<Member> voting)
    {
        var rows = sheet.ToLookup(row => row.Member);
        foreach (var (index, row) in sheet.Index())
        {
            var field = $"attendance[{index}]";
            if (sitting.All(member => member.Number != row.Member))
                return new NotAMember($"{field}.member", row.Member);
            if (rows[row.Member].Skip(1).Any())
                return new AttendanceTwice($"{field}.member", row.Member);
            if (Representation(row, rows, voting, field) is { } refusal)
                return refusal;
        }

        return null;
    }

    /// <summary>
    /// Voices that are present or represented: of each seat as many as its own members are, whom substitutes stand in for, and no more than the text gives it.
    /// Where it gives no number a seat has one voice: a party names its people itself, and else could give itself as many as it likes.
    /// </summary>
    /// <param name="sheet">What is recorded.</param>
    /// <param name="voting">Who sits on the day with a vote.</param>
    /// <param name="seats">The seats.</param>
    /// <param name="day">The day.</param>
    public static int Voices(IReadOnlyList<AttendanceDraft> sheet, IReadOnlyList<Member> voting, IReadOnlyList<Seat> seats, DateOnly day)
    {
        var counted = sheet.Where(row => row.Presence is Presence.Present or Presence.Represented).Select(row => row.Member).ToHashSet();
        return voting
            .GroupBy(member => member.Seat)
            .Sum(own => Math.Min(own.Count(member => counted.Contains(member.Number)), Math.Min(Math.Max(1, own.Count(member => !member.IsSubstitute)), seats.First(seat => seat.Number == own.Key).On(day).Count ?? 1)));
    }

    private static Error? Representation(AttendanceDraft row, ILookup<int, AttendanceDraft> rows, IReadOnlyList<Member> voting, string field)
    {
        if (row.Presence != Presence.Represented)
            return row.RepresentedBy is null ? null : new NobodyToRepresent($"{field}.representedBy");
        // Who has no voice casts none for another either.
        var voters = voting.Select(member => member.Number).ToHashSet();
        return row.RepresentedBy is { } by && by != row.Member && rows[by].Any(other => other.Presence == Presence.Present) && (voters.Contains(by) || !voters.Contains(row.Member)) ? null : new RepresentedByNobody($"{field}.representedBy");
    }
}
