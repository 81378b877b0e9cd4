using SkillsHub.Domain;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Committee.Errors;

namespace SkillsHub.Partnership.Committee.Meetings;

/// <summary>The days on which a committee can meet: those for which the agreement binds, whenever that is recorded.</summary>
internal static class MeetingDays
{
    public static Error? Check(Agreement agreement, DateOnly day)
    {
        if (day < agreement.InForceFrom)
            return new MeetsBeforeAgreement("day", day, agreement.InForceFrom.Value);
        var last = agreement.EndedOn?.AddDays(-1) ?? agreement.Span?.To;
        return day > last ? new MeetsAfterAgreement(day, last.Value) : null;
    }
}
