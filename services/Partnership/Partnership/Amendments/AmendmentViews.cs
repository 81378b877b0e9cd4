using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Amendments.Changes;
using SkillsHub.Partnership.Amendments.Versions;

namespace SkillsHub.Partnership.Amendments;

/// <summary>An amendment in a list.</summary>
internal sealed record AmendmentSummary(
    Guid Id, int Number, string Title, AmendmentState State, string? Author, DateOnly? ProposedOn, DateOnly? EffectiveOn, DateOnly? EffectiveFrom, int SignatoryCount, int SignatureCount, int? Decision)
{
    public static AmendmentSummary Of(Amendment amendment) => new(
        amendment.Id,
        amendment.Number,
        amendment.Title,
        amendment.State,
        amendment.Author,
        amendment.ProposedOn,
        amendment.EffectiveOn,
        amendment.EffectiveFrom,
        amendment.Signatories.Count,
        amendment.Signatories.Count - amendment.Missing.Count,
        amendment.Decision);
}

/// <summary>An amendment with what it changes, before and after, and who has signed.</summary>
/// <param name="Summary">As a list shows it.</param>
/// <param name="AgreementTitle">What the agreement is called: who is asked to join reads no more of it than its terms.</param>
/// <param name="Reason">Why the parties want it.</param>
/// <param name="DraftedBy">Who wrote it.</param>
/// <param name="DraftedAt">When.</param>
/// <param name="Changes">What it changes, as data.</param>
/// <param name="Difference">The terms that it finds, and those that it makes.</param>
/// <param name="Signatories">Who has to sign, in the order of the text.</param>
/// <param name="Ending">Why it came to nothing.</param>
internal sealed record AmendmentDetails(
    AmendmentSummary Summary,
    string AgreementTitle,
    string Reason,
    string DraftedBy,
    DateTimeOffset DraftedAt,
    AmendmentChanges Changes,
    IReadOnlyList<TermDifference> Difference,
    IReadOnlyList<AmendmentSignatoryView> Signatories,
    AmendmentEndingView? Ending)
{
    public static AmendmentDetails Of(Amendment amendment, AmendedAgreement around) => new(
        AmendmentSummary.Of(amendment),
        around.Agreement.Title,
        amendment.Reason,
        amendment.DraftedBy,
        amendment.DraftedAt,
        amendment.Changes,
        around.DifferenceBy(amendment),
        [.. amendment.Signatories.OrderBy(signatory => signatory.Rank).Select(AmendmentSignatoryView.Of)],
        amendment.Ending is { } ending ? new(ending.Reason, ending.Party, ending.EndedBy, ending.EndedAt) : null);
}

internal sealed record AmendmentSignatoryView(string Slug, string Name, bool Joins, SignatureView? Signature)
{
    public static AmendmentSignatoryView Of(AmendmentSignatory signatory) => new(signatory.Slug, signatory.Name, signatory.Joins, SignatureView.Of(signatory.Signature));
}

/// <param name="Reason">Why.</param>
/// <param name="Party">Slug of the party that refuses; null when it was withdrawn.</param>
/// <param name="EndedBy">Who recorded it.</param>
/// <param name="EndedAt">When.</param>
internal sealed record AmendmentEndingView(string Reason, string? Party, string EndedBy, DateTimeOffset EndedAt);
