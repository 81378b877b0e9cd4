namespace SkillsHub.Partnership.Committee.Members;

/// <summary>How many may sit on a seat at once.</summary>
internal static class Seating
{
    /// <summary>Whether on some day of a new member as many sit there already as the text gives seats; substitutes have as many of their own.</summary>
    public static bool IsFull(Seat seat, IEnumerable<Member> members, MemberDraft draft)
    {
        var beside = members.Where(member => member.Seat == seat.Number && member.IsSubstitute == draft.IsSubstitute && !(draft.To < member.From)).ToList();
        return Most(beside, draft.From) >= seat.Count;
    }

    /// <summary>The most that sit on a seat at once, from a day on; substitutes are counted for themselves.</summary>
    public static int Most(Seat seat, IEnumerable<Member> members, DateOnly from) =>
        members.Where(member => member.Seat == seat.Number).GroupBy(member => member.IsSubstitute).Select(own => Most([.. own], from)).DefaultIfEmpty(0).Max();

    // The most sit on a day on which one of them begins.
    private static int Most(List<Member> members, DateOnly from) =>
        members.Select(member => member.From).Where(day => day > from).Append(from).Max(day => members.Count(member => member.SitsOn(day)));
}
