using SkillsHub.Partnership.Contracts.V1;

namespace SkillsHub.Partnership.Deadlines.Notices;

/// <summary>What a party tells others, as somebody records it.</summary>
/// <param name="Id">Identity of it.</param>
/// <param name="Purpose">What it says.</param>
/// <param name="From">Slug of the sender.</param>
/// <param name="Letters">Number at the post office of the letter to each addressee, by slug.</param>
/// <param name="SentOn">The day on which they were posted.</param>
internal sealed record NoticeDraft(Guid Id, NoticePurpose Purpose, string From, IReadOnlyDictionary<string, string> Letters, DateOnly SentOn)
{
    /// <summary>The end of the term after which the sender wants no renewal; null for what opposes none, or only follows what does.</summary>
    public DateOnly? Opposes { get; init; }

    /// <summary>Slugs of the addressees.</summary>
    public IEnumerable<string> To => Letters.Keys;
}
