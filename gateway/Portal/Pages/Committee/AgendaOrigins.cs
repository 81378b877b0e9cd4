using SkillsHub.Portal.Api.Agreements;
using SkillsHub.Portal.Components.Forms;
using SkillsHub.Portal.Components.Parts;
using SkillsHub.Portal.Pages.Agreements;

namespace SkillsHub.Portal.Pages.Committee;

/// <summary>Where an item of the agenda can come from: what the agreement has stands in the list by its words, what other services keep is named by its address.</summary>
internal static class AgendaOrigins
{
    // « finding:3 »
    private const char Mark = ':';

    private const int Longest = 90;

    /// <param name="agreement">Null for whoever cannot read it, and then types the number.</param>
    /// <param name="promises">Null while they cannot be read.</param>
    public static IReadOnlyList<Choice> Choices(Agreement? agreement, IReadOnlyList<Commitment>? promises) =>
    [
        Plain("free"),
        .. agreement is null ? [Plain("finding")] : agreement.Content.Findings.Index().Select(one => Listed("finding", one.Index + 1, FindingWords.InWords(agreement, one.Item))),
        .. promises is null ? [Plain("commitment")] : promises.Select(one => Listed("commitment", one.Number, one.Text)),
        Plain("need"),
        Plain("watchItem"),
    ];

    /// <summary>The sort, and which one where the list gave it.</summary>
    public static (string Kind, string? Reference) Read(string? choice) => choice?.Split(Mark, 2) switch
    {
        [var kind, var number] => (kind, number),
        [var kind] => (kind, null),
        _ => ("free", null),
    };

    private static Choice Plain(string kind) => new(kind, CommitteeWords.Origin(kind));

    private static Choice Listed(string kind, int number, string text) => new($"{kind}{Mark}{number}", $"{CommitteeWords.Origin(kind)} n°\u00a0{number} – {Excerpt.Of(text, Longest)}");
}
