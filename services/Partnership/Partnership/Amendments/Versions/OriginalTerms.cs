using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Agreements.Import;
using SkillsHub.Partnership.Amendments.Changes;
using SkillsHub.Partnership.Deadlines;
using SkillsHub.Partnership.Funding.Plan;

namespace SkillsHub.Partnership.Amendments.Versions;

/// <summary>What the text of an agreement sets, before anything changed it.</summary>
internal static class OriginalTerms
{
    public static IReadOnlyList<TermEntry> Of(AgreementExtract text, DateOnly? end, IEnumerable<AgreementParty> parties, IEnumerable<PromiseOfText> promises, FundingPlan? plan = null)
    {
        var (term, renewal) = (ArticleOf(text.Term?.Sources), ArticleOf(text.Renewal?.Sources));
        var committee = text.Committees is [var first, ..] ? first : null;
        var report = text.Reports is [var duty, ..] ? duty : null;
        return
        [
            Entry(TermKeys.End, TermText.Of(end), term),
            Entry(TermKeys.Duration, TermText.Of(text.Term?.Duration), term),
            Entry(TermKeys.RenewalKind, TermText.Of(text.Renewal?.Kind), renewal),
            Entry(TermKeys.RenewalDuration, TermText.Of(text.Renewal?.Duration), renewal),
            Entry(TermKeys.RenewalNotice, TermText.Of(text.Renewal?.Notice), renewal),
            Entry(TermKeys.RenewalMaximum, TermText.Of(text.Renewal?.MaximumTimes), renewal),
            Entry(TermKeys.TerminationNotice, TermText.Of(text.Termination?.Notice), ArticleOf(text.Termination?.Sources)),
            Entry(TermKeys.Originals, TermText.Of(text.Originals?.Count), text.Originals?.Source.Article),
            Entry(TermKeys.Committee, committee?.Name, ArticleOf(committee?.Sources)),
            Entry(TermKeys.Meetings, TermText.Of(committee?.MeetingsPerYear), ArticleOf(committee?.Sources)),
            Entry(TermKeys.Reports, TermText.Of(report?.PerYear), report?.Source.Article),
            .. parties.Where(party => party.JoinedOn is null).OrderBy(party => party.Rank).Select(party => Entry(TermKeys.Party(party.Slug), party.Name, article: null)),
            .. promises.OrderBy(promise => promise.Number).Select(promise => Entry(TermKeys.Commitment(promise.Number), promise.Text, promise.Article) with { Party = promise.Party }),
            .. FundingTerms.OfText(plan),
            .. text.Articles.DistinctBy(article => article.Number, StringComparer.Ordinal).Select(article => Entry(TermKeys.Article(article.Number), article.Text, article.Number)),
        ];
    }

    private static TermEntry Entry(string key, string? value, string? article) => new(key, value, new(article));

    private static string? ArticleOf(IReadOnlyList<SourceSpan>? sources) => DeadlineCase.First(sources)?.Article;
}

/// <param name="Number">In the register.</param>
/// <param name="Text">Its words before any amendment.</param>
/// <param name="Article">Where they stand.</param>
/// <param name="Party">Slug of the one party that promises it; null for what all promise.</param>
internal sealed record PromiseOfText(int Number, string Text, string? Article, string? Party);
