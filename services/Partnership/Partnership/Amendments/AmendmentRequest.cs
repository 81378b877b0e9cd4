using SkillsHub.Partnership.Amendments.Changes;
using SkillsHub.Partnership.Funding.Plan;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Amendments;

/// <summary>An amendment as a client writes it.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="Reason">Why the parties want it.</param>
/// <param name="Changes">What it changes.</param>
/// <param name="EffectiveOn">Its own day; left out when it holds from its last signature on.</param>
/// <param name="Id">A UUID version 7 of the client's: the same one sent twice is drafted once.</param>
/// <param name="Decision">Number of the committee's decision that asked for it.</param>
internal sealed record AmendmentRequest(string Title, string Reason, AmendmentChanges Changes, DateOnly? EffectiveOn = null, Guid? Id = null, int? Decision = null)
{
    private const int MaxTitle = 300;
    private const int MaxReason = 5_000;
    private const int MaxPromise = 10_000;
    private const int MaxArticle = 20_000;
    private const int MaxName = 200;
    private const int MaxNumber = 50;
    private const int MostItems = 200;

    public Invalid? Check()
    {
        var check = new Check().NewId(Id).Text(Title, "title", MaxTitle).Text(Reason, "reason", MaxReason);
        Items(check, Changes.AddCommitments, "addCommitments", (one, field) => check
            .Text(one.Text, $"{field}.text", MaxPromise).OptionalText(one.Party, $"{field}.party", MaxName).OptionalText(one.Article, $"{field}.article", MaxNumber));
        Items(check, Changes.ChangeCommitments, "changeCommitments", (one, field) => check
            .OptionalText(one.Text, $"{field}.text", MaxPromise).That(one.Text is null || one.Text.Trim().Length > 0, $"{field}.text", "required", $"{field}.text is not blank, or left out."));
        Items(check, Changes.EndCommitments, "endCommitments", (_, _) => { });
        Items(check, Changes.CloseFindings, "closeFindings", (_, _) => { });
        Items(check, Changes.Join, "join", (one, field) => check.Text(one.Slug, $"{field}.slug", MaxName).Text(one.Name, $"{field}.name", MaxName));
        Items(check, Changes.Leave, "leave", (slug, field) => check.Text(slug, field, MaxName));
        Items(check, Changes.Articles, "articles", (one, field) => check.Text(one.Number, $"{field}.number", MaxNumber).Text(one.Text, $"{field}.text", MaxArticle));
        Items(check, Changes.AddFunding, "addFunding", (one, field) => check.Line(one.ToTerms(), $"{field}."));
        Items(check, Changes.ChangeFunding, "changeFunding", (one, field) => check.Line(one.ToTerms(), $"{field}."));
        Items(check, Changes.EndFunding, "endFunding", (_, _) => { });
        return check.Error;
    }

    public AmendmentDraft ToDraft(CurrentUser user, DateTimeOffset now) => new(
        Title.Trim(), Reason.Trim(), EffectiveOn, Trimmed(Changes), user.IsStaff ? null : user.Organisation, user.Name, now, Decision);

    // The words of an article are verbatim; those of a promise stand on one line of the register.
    private static AmendmentChanges Trimmed(AmendmentChanges changes) => changes with
    {
        AddCommitments = changes.AddCommitments?.Select(one => one with { Text = one.Text.Trim(), Party = one.Party.Trimmed(), Article = one.Article.Trimmed() }).ToList(),
        ChangeCommitments = changes.ChangeCommitments?.Select(one => one with { Text = one.Text?.Trim() }).ToList(),
        Join = changes.Join?.Select(one => one with { Slug = one.Slug.Trim(), Name = one.Name.Trim() }).ToList(),
    };

    private static void Items<T>(Check check, IReadOnlyList<T>? items, string name, Action<T, string> item)
    {
        check.That(items is null || items.Count <= MostItems, $"changes.{name}", "count", $"changes.{name} has at most {MostItems} items.");
        foreach (var (index, one) in (items ?? []).Take(MostItems).Index())
        {
            var field = $"changes.{name}[{index}]";
            check.That(one is not null, field, "required", $"{field} is required.");
            if (one is not null)
                item(one, field);
        }
    }
}
