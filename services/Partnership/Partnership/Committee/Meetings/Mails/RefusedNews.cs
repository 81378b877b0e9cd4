using System.Globalization;
using SkillsHub.Mail;
using SkillsHub.Partnership.Committee.Members;

namespace SkillsHub.Partnership.Committee.Meetings.Mails;

/// <summary>Whom the last news of a meeting did not reach though a mail was written: it was refused for good, and no other box of theirs took it, or later news.</summary>
internal sealed class RefusedNews(IMailbox mailbox)
{
    /// <returns>Numbers of the members.</returns>
    public async Task<IReadOnlyList<int>> OfAsync(Meeting meeting, SteeringCommittee committee, CancellationToken cancellationToken)
    {
        var under = $"meetings/{meeting.Id}/";
        var refused = LastOf(await mailbox.RefusedAsync(under, cancellationToken));
        if (refused.Count == 0)
            return [];
        var sent = LastOf(await mailbox.SentAsync(under, cancellationToken));
        return [.. (meeting.Convocation?.EverConvened() ?? []).Where(number => LastOf(refused, committee, number) > LastOf(sent, committee, number))];
    }

    // Of all the boxes in which a member is written to; a position is 1 at least.
    private static long LastOf(Dictionary<string, long> positions, SteeringCommittee committee, int number) =>
        KeysOf(committee, number).Max(key => positions.GetValueOrDefault(key));

    // By reader, the position of the last mail that it had.
    private static Dictionary<string, long> LastOf(IEnumerable<string> keys) => keys
        .Select(key => key.Split('/'))
        .SelectMany(parts => parts[3].Split('+').Select(reader => (Reader: reader, Position: long.Parse(parts[2], CultureInfo.InvariantCulture))))
        .GroupBy(one => one.Reader, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.Max(one => one.Position), StringComparer.Ordinal);

    private static IEnumerable<string> KeysOf(SteeringCommittee committee, int number)
    {
        yield return MeetingReader.KeyOf(number);
        if (committee.SeatOf(committee.Members.First(member => member.Number == number)).Holder is { } holder)
            yield return holder;
    }
}
