using SkillsHub.Portal.Api.Agreements;
using SkillsHub.Portal.Api.Amendments;
using SkillsHub.Portal.Api.Committees;
using SkillsHub.Portal.Components.Forms;
using SkillsHub.Portal.Pages.Commitments;
using static SkillsHub.Portal.Language.Words;

namespace SkillsHub.Portal.Pages.Amendments;

/// <summary>What the lists of the amendment form offer.</summary>
internal static class AmendmentChoices
{
    private const int LongestText = 90;

    public static IReadOnlyList<Choice> Units =>
        [new("years", Say("ans", "years")), new("months", Say("mois", "months")), new("weeks", Say("semaines", "weeks")), new("days", Say("jours", "days"))];

    public static IReadOnlyList<Choice> Schedules => [KindOf("once"), KindOf("recurring"), KindOf("continuing")];

    private static Choice KindOf(string kind) => new(kind, CommitmentWords.Kind(kind));

    /// <summary>What is in force under a sort of name: the number or slug, and its words, cut short.</summary>
    public static IReadOnlyList<Choice> Of(TermsVersion? version, string sort) =>
    [
        .. (version?.Entries ?? []).Where(entry => entry.Key.StartsWith($"{sort}.", StringComparison.Ordinal) && !entry.Key.EndsWith(".schedule", StringComparison.Ordinal) && !entry.Key.Contains('+', StringComparison.Ordinal))
            .Select(entry => (Id: entry.Key[(sort.Length + 1)..], Text: entry.Value ?? ""))
            .Select(one => new Choice(one.Id, sort == "party" ? one.Text : $"{one.Id}. {Short(one.Text)}")),
    ];

    /// <summary>The lines of the funding plan that are in force, in words.</summary>
    public static IReadOnlyList<Choice> Lines(TermsVersion? version, Agreement agreement) =>
        [.. Of(version, "funding").Select(one => new Choice(one.Value, $"{one.Value}. {Short(TermWords.Value(version!.Entries.First(entry => entry.Key == $"funding.{one.Value}"), agreement))}"))];

    /// <summary>The parties, with those that join by the amendment, and the one that was chosen though it is none.</summary>
    public static IReadOnlyList<Choice> Parties(TermsVersion? version, FormInput input, Amendment? saved, string? chosen)
    {
        List<Choice> parties = [.. Of(version, "party"), .. AmendmentForm.Joining.Shown(input, AmendmentForm.SavedRows(saved, AmendmentForm.Joining)).Where(row => row["slug"] is not null).Select(row => new Choice(row["slug"]!, row["name"] ?? row["slug"]!))];
        return chosen is null || parties.Exists(party => party.Value == chosen) ? parties : [.. parties, new(chosen, chosen)];
    }

    /// <summary>The decisions that ask for an amendment, with the one that was chosen though it does so no longer.</summary>
    public static IReadOnlyList<Choice> Asking(IReadOnlyList<Decision> decisions, string? chosen)
    {
        List<Choice> asking = [.. decisions.Where(one => one is { Kind: "asksAmendment", ReplacedBy: null }).Select(one => new Choice($"{one.Number}", $"{one.Number}. {Short(one.Text)}"))];
        return chosen is null || asking.Exists(one => one.Value == chosen) ? asking : [new(chosen, chosen), .. asking];
    }

    private static string Short(string text) => text.ReplaceLineEndings(" ") is { Length: > LongestText } longer ? $"{longer[..LongestText]}…" : text.ReplaceLineEndings(" ");
}
