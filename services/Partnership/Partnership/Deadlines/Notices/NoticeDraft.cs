using SkillsHub.Partnership.Contracts.V1;

namespace SkillsHub.Partnership.Deadlines.Notices;

/// <summary>A letter as somebody records it.</summary>
/// <param name="Id">Identity of the letter.</param>
/// <param name="Purpose">What it says.</param>
/// <param name="From">Slug of the sender.</param>
/// <param name="To">Slugs of the addressees.</param>
/// <param name="Number">Its number at the post office.</param>
/// <param name="SentOn">The day on which it was posted.</param>
internal sealed record NoticeDraft(Guid Id, NoticePurpose Purpose, string From, IReadOnlyList<string> To, string Number, DateOnly SentOn);
