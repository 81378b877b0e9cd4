namespace SkillsHub.Partnership.Committee.Members;

/// <summary>How many may sit on a seat at once.</summary>
internal static class Seating
{
    /// <summary>Whether on some day of a new member as many sit there already as the text gives seats; substitutes have as many of their own.</summary>
    public static bool IsFull(Seat seat, IEnumerable<Member> members, MemberDraft draft)
    {
        var beside = members
            .Where(member => member.Seat == seat.Number && member.IsSubstitute == draft.IsSubstitute && !(draft.To < member.From) && !(member.To < draft.From))
            .ToList();
        // The most sit on a day on which one of them begins.
        return beside.Select(member => member.From).Where(day => day > draft.From).Append(draft.From)
            .Any(day => beside.Count(member => member.SitsOn(day)) >= seat.Count);
    }
}
