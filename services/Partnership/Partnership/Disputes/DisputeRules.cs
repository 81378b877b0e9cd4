using SkillsHub.Domain;
using SkillsHub.Partnership.Agreements.Errors;
using SkillsHub.Partnership.Disputes.Errors;

namespace SkillsHub.Partnership.Disputes;

/// <summary>Between whom a dispute can be opened, about what, and from when.</summary>
internal static class DisputeRules
{
    /// <param name="draft">The dispute.</param>
    /// <param name="around">The agreement.</param>
    /// <param name="commitments">Those of the numbers that it names which its register has.</param>
    /// <param name="opener">Slug of the party that opens it; null for the hub's staff.</param>
    public static Error? Check(DisputeDraft draft, DisputedAgreement around, IReadOnlyCollection<int> commitments, string? opener) =>
        CheckSides(draft.Between, around, opener) ?? CheckMatter(draft.About, around, commitments) ?? CheckDays(draft, around);

    // Who left goes on answering for its time, and may go on asking for what it was promised in it.
    private static Error? CheckSides(DisputeSides between, DisputedAgreement around, string? opener)
    {
        if (between.Parties.FirstOrDefault(slug => around.Agreement.Parties.All(party => party.Slug != slug)) is { } stranger)
            return new NotAParty("parties", stranger);
        if (between.Parties.Count == 0 || between.Count < 2)
            return new OneSideOnly();
        return opener is null || between.Parties.Contains(opener, StringComparer.Ordinal) ? null : new OpenerNotConcerned(opener);
    }

    private static Error? CheckMatter(DisputeMatter about, DisputedAgreement around, IReadOnlyCollection<int> commitments)
    {
        if (about.IsEmpty)
            return new NothingConcerned();
        if (about.Articles.FirstOrDefault(number => !around.Articles.Contains(number, StringComparer.Ordinal)) is { } article)
            return new NoSuchArticle(article);
        if (about.Commitments.Except(commitments).ToList() is [var commitment, ..])
            return new NoSuchCommitment(commitment);
        return about.Findings.Where(rank => rank < 1 || rank > around.Agreement.FindingCount).ToList() is [var finding, ..] ? new NoSuchFinding(finding) : null;
    }

    private static Error? CheckDays(DisputeDraft draft, DisputedAgreement around)
    {
        if (draft.AroseOn > around.Today)
            return new InTheFuture("aroseOn", draft.AroseOn, around.Today);
        if (draft.AroseOn < around.Agreement.InForceFrom)
            return new AroseBeforeAgreement(draft.AroseOn, around.Agreement.InForceFrom.Value);
        if (draft.NotifiedOn > around.Today)
            return new InTheFuture("notifiedOn", draft.NotifiedOn, around.Today);
        return draft.NotifiedOn < draft.AroseOn ? new NotifiedBeforeItArose(draft.NotifiedOn, draft.AroseOn) : null;
    }
}
