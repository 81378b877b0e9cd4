using SkillsHub.Domain;

namespace SkillsHub.Partnership.Agreements.Errors;

internal sealed record TooManyFindings(int Most) : Error(ErrorKind.Conflict, "finding.too-many", $"At most {Most} contradictions are noted once the agreement is in force.");

internal sealed record FindingArticleUnknown(string Article) : Error(ErrorKind.Invalid, "finding.no-such-article", $"The text has no article {Article}.")
{
    public override string Field => "article";
}
