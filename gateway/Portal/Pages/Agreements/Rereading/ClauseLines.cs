using SkillsHub.Portal.Api.Agreements;

namespace SkillsHub.Portal.Pages.Agreements.Rereading;

/// <summary>The lines of a clause in the article where it is first spoken of: what lies between two articles is not its own.</summary>
internal static class ClauseLines
{
    public static (int? First, int? Last) Of(IReadOnlyList<Source> sources)
    {
        if (sources.MinBy(source => source.FirstLine) is not { } first)
            return (null, null);
        var own = sources.Where(source => string.Equals(source.Article, first.Article, StringComparison.Ordinal));
        return (first.FirstLine, own.Max(source => source.LastLine));
    }
}
