using SkillsHub.Portal.Api.Agreements;
using SkillsHub.Portal.Language;

namespace SkillsHub.Portal.Pages.Agreements;

/// <summary>What does not agree in a text, in English and of the same facts as the service's own French sentence.</summary>
internal static class FindingWords
{
    /// <summary>Null for a code that the portal does not know. What ends in a colon is followed by the passages themselves, as they are written.</summary>
    public static string? English(Agreement agreement, FindingText finding) => finding.Code switch
    {
        "finding.originals-count" => Originals(agreement),
        "finding.committee-member-not-party" => Stranger(agreement, finding),
        "finding.party-not-on-committee" => $"{Party(agreement, finding, "A party")} signs but has no seat on the committee.",
        "finding.implausible-years" => "These years cannot be a period:",
        "finding.two-party-wording" => $"This supposes two parties; there are {agreement.Parties.Count}:",
        "finding.year-without-origin" => "Years are counted, but no article says when year 1 begins:",
        "finding.fiscal-years-without-origin" => "Fiscal years are counted, but no article says which one is the first:",
        "finding.start-against-signature" => "A start is fixed, although the agreement takes effect only when it is signed:",
        "finding.title-years-against-term" => Title(agreement, finding),
        "finding.number-words-differ" => "The number in words and the number in figures differ:",
        "finding.party-sides-incomplete" => "Only one of “D’une part” and “D’autre part” is written, so that the parties on the other side are unknown:",
        "finding.ambiguous-alias" => Alias(agreement, finding),
        "finding.unknown-promisor" => Promisor(agreement, finding),
        "finding.party-without-commitment" => $"No commitment by {Party(agreement, finding, "a party")} itself was found.",
        "finding.renewal-length-unstated" => "Renewal is provided for, but not for how long.",
        "finding.report-date-unstated" => "A periodic report is due, but no date by which it must be handed over is given.",
        "finding.rent-before-unstated" => Rent(agreement, finding),
        "finding.article-numbering" => Numbering(agreement, finding),
        "finding.dangling-reference" => "An article is referred to that does not exist:",
        "finding.signature-block-missing" => "The text provides no place, no date and no room for signatures.",
        "finding.noted" => $"Noted by the hub’s staff: “{finding.Message}”.",
        _ => null,
    };

    /// <summary>In one sentence, in the language of the page where the portal has it.</summary>
    public static string InWords(Agreement agreement, FindingText finding) => (Words.Language == "en" ? English(agreement, finding) : null) ?? finding.Message;

    /// <summary>The passages that stand below the sentence; none on a French page, whose sentences hold what they are about.</summary>
    public static IEnumerable<string> Quotes(string? english, FindingText finding) => Words.Language == "en" && english?.EndsWith(':') == true
        ? (finding.Sources ?? []).Select(source => source.Quote).Distinct(StringComparer.Ordinal)
        : [];

    private static Source? First(FindingText finding) => finding.Sources is [var first, ..] ? first : null;

    private static string Party(Agreement agreement, FindingText finding, string unnamed) =>
        agreement.Content.Parties.FirstOrDefault(party => party.Source == First(finding))?.Name ?? unnamed;

    private static string Originals(Agreement agreement) => agreement.Content.Originals?.Count is { } count
        ? $"{agreement.Parties.Count} parties sign, but {count} originals are provided for."
        : "The number of originals is not that of the parties:";

    // Each member that does not sign made one finding, in the same order: they stand in one sentence.
    private static string Stranger(Agreement agreement, FindingText finding)
    {
        var strangers = (agreement.Content.Committees is [{ Members: { } members }, ..] ? members : []).Where(member => member.Party is null).ToList();
        var findings = agreement.Content.Findings.Where(other => other.Code == finding.Code).ToList();
        var rank = findings.FindIndex(other => ReferenceEquals(other, finding));
        return rank >= 0 && findings.Count == strangers.Count
            ? $"“{strangers[rank].Name}” sits on the committee but is not one of the parties."
            : "Somebody sits on the committee who is not one of the parties:";
    }

    private static string Title(Agreement agreement, FindingText finding) => agreement.Content.Term switch
    {
        { StartDate: not null, EndDate: not null } => "The years of the title and the dates of the term differ:",
        { Duration: not null } when finding.Severity == "remark" => "The term runs from the last signature only: it may end after the years of the title:",
        _ => "The years of the title and the length of the term differ:",
    };

    private static string Alias(Agreement agreement, FindingText finding)
    {
        var named = (finding.Sources ?? []).Select(source => agreement.Content.Parties.FirstOrDefault(party => party.Source == source)).OfType<PartyText>().ToList();
        return named is [{ Alias: { } alias } party, var other, ..]
            ? $"“{alias}” stands for {party.Name}, but these words are part of the name of {other.Name} too."
            : "A short name is part of the name of another party too:";
    }

    private static string Promisor(Agreement agreement, FindingText finding)
    {
        var article = First(finding)?.Article;
        if (finding.Severity == "contradiction")
            return "The heading of the article names one party, the text another:";
        var party = agreement.Content.Commitments.FirstOrDefault(commitment => commitment.Article == article && commitment.Party is not null)?.Party;
        return party is null
            ? "Whoever promises here is defined nowhere:"
            : $"Whoever promises here is defined nowhere; by the heading of the article, it is {agreement.NameOf(party)}:";
    }

    private static string Rent(Agreement agreement, FindingText finding) =>
        agreement.Content.RentDuties.FirstOrDefault(rent => rent.Source == First(finding))?.FromYear is { } year
            ? $"Rent is due from year {year}; nothing says who pays it before."
            : "Rent is due from a later year; nothing says who pays it before:";

    private static string Numbering(Agreement agreement, FindingText finding)
    {
        var before = agreement.Content.Articles.TakeWhile(article => article.Source != First(finding));
        return First(finding)?.Article is not { } number ? "The articles are numbered twice or with a gap:"
            : before.Any(article => article.Number == number) ? $"There are two articles {number}."
            : $"The numbering of the articles leaps to {number}.";
    }
}
