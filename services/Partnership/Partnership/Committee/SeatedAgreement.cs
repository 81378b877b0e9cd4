using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Committee.Meetings;
using SkillsHub.Partnership.Committee.Members;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Committee;

/// <summary>An agreement in force, or that was, with its committee.</summary>
/// <param name="Agreement">The agreement.</param>
/// <param name="Committee">Who sits.</param>
/// <param name="Today">The day on the hub's calendar.</param>
internal sealed record SeatedAgreement(Agreement Agreement, SteeringCommittee Committee, DateOnly Today)
{
    /// <summary>Slugs of those who are told: the parties, and the other organisations that have a seat.</summary>
    public IReadOnlyList<string> Addressees => [.. Agreement.PartySlugs.Union(Committee.Bodies, StringComparer.Ordinal)];

    /// <summary>The day from which somebody reads of meetings no more, as a party that left or a body whose seat was closed; null for everybody else.</summary>
    public DateOnly? LeftOn(CurrentUser user) => user.IsStaff ? null : Sitting.Until(
    [
        .. Agreement.Parties.Where(party => party.Slug == user.Organisation).Select(party => party.LeftOn),
        .. Committee.Seats.Where(seat => seat.Organisation == user.Organisation).Select(seat => seat.ClosedFrom),
    ]);

    /// <summary>Whether somebody says who sits on a seat, and where they are told: its organisation, or the hub's staff of any.</summary>
    public bool IsOwn(Seat seat, CurrentUser user) => user.IsStaff || (seat.Holder is { } holder && holder == user.Organisation && !seat.IsOver(Agreement, Today));

    public bool Sees(CurrentUser user, Meeting meeting) => !(LeftOn(user) <= meeting.Day);
}
