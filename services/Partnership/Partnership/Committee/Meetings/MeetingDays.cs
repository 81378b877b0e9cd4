using SkillsHub.Domain;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Committee.Errors;

namespace SkillsHub.Partnership.Committee.Meetings;

/// <summary>The days on which a committee can meet: those for which the agreement binds, whenever that is recorded.</summary>
internal static class MeetingDays
{
    /// <param name="agreement">The agreement.</param>
    /// <param name="input">The field that names the day.</param>
    /// <param name="day">The day.</param>
    public static Error? Check(Agreement agreement, string input, DateOnly day)
    {
        if (day < agreement.InForceFrom)
            return new MeetsBeforeAgreement(input, day, agreement.InForceFrom.Value);
        var last = agreement.EndedOn?.AddDays(-1) ?? agreement.Span?.To;
        return day > last ? new MeetsAfterAgreement(input, day, last.Value) : null;
    }
}
