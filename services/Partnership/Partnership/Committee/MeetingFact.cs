using SkillsHub.Partnership.Committee.Meetings;

namespace SkillsHub.Partnership.Committee;

/// <summary>A meeting as deadlines and calendars know it.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="AgreementId">The agreement.</param>
/// <param name="Number">In the agreement.</param>
/// <param name="State">What became of it.</param>
/// <param name="Plan">When and where.</param>
/// <param name="StreamPosition">How much was told of it.</param>
/// <param name="ChangedAt">When something of it was recorded last that its members are told.</param>
internal sealed record MeetingFact(Guid Id, Guid AgreementId, int Number, MeetingState State, MeetingPlan Plan, int StreamPosition, DateTimeOffset ChangedAt);
