using SkillsHub.Portal.Api.Agreements;
using SkillsHub.Portal.Api.Amendments;
using SkillsHub.Portal.Components.Forms;
using SkillsHub.Portal.Language;
using SkillsHub.Portal.Pages.Agreements;
using SkillsHub.Portal.Pages.Commitments;
using static SkillsHub.Portal.Language.Words;

namespace SkillsHub.Portal.Pages.Amendments;

/// <summary>A draft that somebody else saved while it was being rewritten: all that it says now, to compare with what was typed.</summary>
internal static class RewrittenMeanwhile
{
    private static readonly FormRows[] Lists = [AmendmentForm.Changed, AmendmentForm.Added, AmendmentForm.Ended, AmendmentForm.Joining, AmendmentForm.Leaving, AmendmentForm.Articles, AmendmentForm.FundingChanged, AmendmentForm.FundingAdded, AmendmentForm.FundingEnded];

    public static FormValues Values(FormInput input, Amendment? saved) =>
        Lists.Aggregate(new FormValues(input, AmendmentForm.Saved(saved)), (values, list) => values.With(list.Named(AmendmentForm.SavedRows(saved, list))));

    public static IReadOnlyDictionary<string, string> Labels(FormValues values)
    {
        var known = new Dictionary<string, string>(AmendmentWords.Fields, StringComparer.Ordinal) { ["closeFindings"] = Say("Constats réglés", "Findings settled") };
        return values.Saved.Keys.Union(values.Input.Names.Where(name => name.StartsWith("changes.", StringComparison.Ordinal)), StringComparer.Ordinal)
            .Where(name => !IsIdleUnit(name, values)).ToDictionary(name => name, name => AmendmentForm.LabelOf(name, known), StringComparer.Ordinal);
    }

    public static string InWords(string name, string value, Agreement agreement) => name[(name.LastIndexOf('.') + 1)..] switch
    {
        "unit" => AmendmentChoices.Units.FirstOrDefault(unit => unit.Value == value)?.Text ?? value,
        "kind" => CommitmentWords.Kind(value),
        "party" or "slug" or "funder" => agreement.NameOf(value),
        "nature" => AgreementWords.Nature(value),
        "isPerYear" => Say("chaque exercice", "each fiscal year"),
        _ => HubClock.Day(value),
    };

    // The list of units always has one chosen: without a figure it says nothing.
    private static bool IsIdleUnit(string name, FormValues values) => name.EndsWith(".unit", StringComparison.Ordinal)
        && name.Replace(".unit", ".count", StringComparison.Ordinal) is var count && (values.Saved.GetValueOrDefault(count) ?? values.Input[count]) is null;
}
