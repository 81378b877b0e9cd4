using SkillsHub.Partnership.Contracts.V1;

namespace SkillsHub.Partnership.Deadlines.Notices;

/// <summary>A letter as somebody records it.</summary>
internal sealed record NoticeDraft(Guid Id, NoticePurpose Purpose, string From, IReadOnlyList<string> To, string Number, DateOnly SentOn);
