using SkillsHub.Partnership.Contracts.V1;

namespace SkillsHub.Partnership.Deadlines;

/// <summary>A letter that counts, to one of those to whom it went.</summary>
/// <param name="Id">Identity of the letter.</param>
/// <param name="Purpose">What it says.</param>
/// <param name="From">Slug of the sender.</param>
/// <param name="To">Slug of the addressee.</param>
/// <param name="Number">Its number at the post office.</param>
/// <param name="SentOn">The day on which it was posted.</param>
/// <param name="ReceivedOn">The day on the receipt; null while there is none.</param>
/// <param name="HasTakenEffect">Whether the agreement was renewed, left or ended by it, or an amendment set aside what it was about.</param>
internal sealed record NoticeFact(Guid Id, NoticePurpose Purpose, string From, string To, string Number, DateOnly SentOn, DateOnly? ReceivedOn, bool HasTakenEffect = false)
{
    /// <summary>The day on which it came back, since nobody fetched it; null where it did not.</summary>
    public DateOnly? ReturnedOn { get; init; }
}
