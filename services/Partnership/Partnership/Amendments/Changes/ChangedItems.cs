using SkillsHub.Partnership.Commitments;

namespace SkillsHub.Partnership.Amendments.Changes;

/// <param name="Text">The promise.</param>
/// <param name="Party">Slug of the party that promises; null when all do.</param>
/// <param name="Article">Article of the agreement to which it belongs.</param>
/// <param name="Schedule">By when.</param>
internal sealed record CommitmentAddition(string Text, string? Party = null, string? Article = null, ScheduleView? Schedule = null);

/// <param name="Number">In the agreement's register.</param>
/// <param name="Text">Its new words; null when they stay.</param>
/// <param name="Schedule">By when from now on; null when that stays.</param>
internal sealed record CommitmentRewording(int Number, string? Text = null, ScheduleView? Schedule = null);

/// <param name="Slug">Of the organisation.</param>
/// <param name="Name">Its name.</param>
internal sealed record JoiningParty(string Slug, string Name);

/// <param name="Number">Of the article.</param>
/// <param name="Text">Its new words, verbatim.</param>
internal sealed record ArticleReplacement(string Number, string Text);
