using SkillsHub.Web;

namespace SkillsHub.Partnership.Disputes;

/// <summary>A dispute as a client opens it.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="Subject">What it is about, in words.</param>
/// <param name="AroseOn">The day on which it arose.</param>
/// <param name="NotifiedOn">The day on which the others were notified of it.</param>
/// <param name="Parties">Slugs of the parties concerned: two at least, or one and the hub's operator.</param>
/// <param name="ConcernsHub">Whether the hub's operator is one of those concerned.</param>
/// <param name="Articles">Numbers of the articles that it is about.</param>
/// <param name="Commitments">Numbers of the commitments that it is about.</param>
/// <param name="Findings">Ranks, from 1, of the contradictions of the text that it is about.</param>
/// <param name="Id">A UUID version 7 of the client's: the same one sent twice is opened once.</param>
internal sealed record OpenRequest(
    string Title,
    string Subject,
    DateOnly AroseOn,
    DateOnly NotifiedOn,
    IReadOnlyList<string> Parties,
    bool ConcernsHub = false,
    IReadOnlyList<string>? Articles = null,
    IReadOnlyList<int>? Commitments = null,
    IReadOnlyList<int>? Findings = null,
    Guid? Id = null)
{
    public Invalid? Check()
    {
        var check = new Check()
            .NewId(Id)
            .Text(Title, "title", DisputeLimits.Title)
            .Text(Subject, "subject", DisputeLimits.Words)
            .That(Commitments is not { Count: > DisputeLimits.Items }, "commitments", "too-many", $"commitments has at most {DisputeLimits.Items} items.")
            .That(Findings is not { Count: > DisputeLimits.Items }, "findings", "too-many", $"findings has at most {DisputeLimits.Items} items.");
        Each(check, Parties, "parties", DisputeLimits.Slug);
        Each(check, Articles, "articles", DisputeLimits.Article);
        return check.Error;
    }

    public DisputeDraft ToDraft() => new(
        Title.Trim(),
        Subject.Trim(),
        new DisputeSides(Once(Parties), ConcernsHub),
        new DisputeMatter(Once(Articles), [.. (Commitments ?? []).Distinct().Order()], [.. (Findings ?? []).Distinct().Order()]),
        AroseOn,
        NotifiedOn);

    private static List<string> Once(IReadOnlyList<string>? items) => [.. (items ?? []).Select(item => item.Trim()).Distinct(StringComparer.Ordinal)];

    private static void Each(Check check, IReadOnlyList<string>? items, string field, int maxLength)
    {
        check.That(items is not { Count: > DisputeLimits.Items }, field, "too-many", $"{field} has at most {DisputeLimits.Items} items.");
        foreach (var item in (items ?? []).Take(DisputeLimits.Items))
            check.Text(item, field, maxLength);
    }
}
