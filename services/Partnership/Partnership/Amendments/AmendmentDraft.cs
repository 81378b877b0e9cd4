using SkillsHub.Partnership.Amendments.Changes;

namespace SkillsHub.Partnership.Amendments;

/// <summary>An amendment as somebody writes it.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="Reason">Why the parties want it.</param>
/// <param name="EffectiveOn">Its own day; null when it holds from its last signature on.</param>
/// <param name="Changes">What it changes.</param>
/// <param name="Author">Slug of the party that writes it; null for the hub's staff.</param>
/// <param name="DraftedBy">Who writes it.</param>
/// <param name="DraftedAt">When.</param>
/// <param name="Decision">Number of the committee's decision that asked for it.</param>
internal sealed record AmendmentDraft(
    string Title, string Reason, DateOnly? EffectiveOn, AmendmentChanges Changes, string? Author, string DraftedBy, DateTimeOffset DraftedAt, int? Decision = null);
