using System.Text.RegularExpressions;
using SkillsHub.Domain;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Agreements.Errors;
using SkillsHub.Partnership.Amendments.Changes;
using SkillsHub.Partnership.Amendments.Errors;
using SkillsHub.Partnership.Amendments.Versions;

namespace SkillsHub.Partnership.Amendments;

/// <summary>Who can join an agreement, and who can leave it.</summary>
internal static partial class PartyRules
{
    public static ChangeRefused? Joining(Agreement agreement, AmendmentChanges changes, AgreementVersion version)
    {
        foreach (var (index, joining) in (changes.Join ?? []).Index())
        {
            if (!Slug().IsMatch(joining.Slug))
                return AmendmentRules.Refused($"changes.join[{index}].slug", "slug", "A slug is made of lower-case letters, digits and single dashes.");
            if (version.Find(TermKeys.Party(joining.Slug)) is not null)
                return AmendmentRules.Refused($"changes.join[{index}].slug", "party-already", $"{joining.Slug} is a party already.");
            // What it signed, promised and proved stands under its name until its exit.
            if (agreement.Parties.Any(party => party.Slug == joining.Slug))
                return AmendmentRules.Refused($"changes.join[{index}].slug", "left-already", $"{joining.Slug} was a party and left, or is about to: it joins again under another slug.");
        }

        return null;
    }

    public static Error? Leaving(AmendmentChanges changes, AgreementVersion version, VersionHistory history)
    {
        foreach (var (index, leaving) in (changes.Leave ?? []).Index())
        {
            if (version.Find(TermKeys.Party(leaving)) is null)
                return new NotAParty($"changes.leave[{index}]", leaving);
        }

        return TooFew(changes, version, []) ?? TooFew(changes, history.On(DateOnly.MaxValue), []);
    }

    /// <summary>Why nobody can leave by it: with all exits that others ask for, no two parties would be left.</summary>
    public static ChangeRefused? TooFew(AmendmentChanges changes, AgreementVersion version, IEnumerable<string> leaving) =>
        changes.Leave is { Count: > 0 } && After(changes, version).Except(leaving, StringComparer.Ordinal).Count() < 2
            ? AmendmentRules.Refused("changes.leave[0]", "too-few-parties", "An agreement has two parties at least, those left out that are about to leave: to end it for all, the parties terminate it or set another end.")
            : null;

    /// <summary>Who is a party once it holds.</summary>
    public static IReadOnlyList<string> After(AmendmentChanges changes, AgreementVersion version) =>
    [
        .. version.Entries.Where(entry => entry.Key.StartsWith("party.", StringComparison.Ordinal)).Select(entry => entry.Key["party.".Length..])
            .Except(changes.Leave ?? [], StringComparer.Ordinal)
            .Concat((changes.Join ?? []).Select(one => one.Slug)),
    ];

    [GeneratedRegex(@"^[a-z0-9]+(-[a-z0-9]+)*\z", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Slug();
}
