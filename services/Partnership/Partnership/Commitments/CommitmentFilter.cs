using SkillsHub.Partnership.Agreements;

namespace SkillsHub.Partnership.Commitments;

/// <summary>Which lines of a register are asked for, as the database picks them.</summary>
internal static class CommitmentFilter
{
    /// <summary>In the place of an article's number: promises that stand outside articles.</summary>
    public const string NoArticle = "-";

    public static IQueryable<Commitment> Of(this IQueryable<Commitment> lines, Promisor? promisor) => promisor switch
    {
        Promisor.Everybody => lines.Where(line => line.IsCommon),
        Promisor.Party => lines.Where(line => !line.IsCommon && line.Party != null),
        Promisor.Nobody => lines.Where(line => !line.IsCommon && line.Party == null),
        _ => lines,
    };

    public static IQueryable<Commitment> OfParty(this IQueryable<Commitment> lines, string? party) =>
        string.IsNullOrEmpty(party) ? lines : lines.Where(line => line.Party == party);

    /// <summary>What a party promises, alone or with all the others.</summary>
    public static IQueryable<Commitment> Concerning(this IQueryable<Commitment> lines, string? party) =>
        string.IsNullOrEmpty(party) ? lines : lines.Where(line => line.IsCommon || line.Party == party);

    public static IQueryable<Commitment> InArticle(this IQueryable<Commitment> lines, string? article) => article switch
    {
        null or "" => lines,
        NoArticle => lines.Where(line => line.Article == null),
        _ => lines.Where(line => line.Article == article),
    };

    public static IQueryable<Commitment> Standing(this IQueryable<Commitment> lines, CommitmentState? state, AgreementMoment moment) =>
        state switch
        {
            null => lines,
            CommitmentState.SetAside => lines.Where(line => line.Aside != null),
            { } one => lines.Where(line => line.Aside == null).Where(CommitmentStates.Are(one, moment.Span.To, moment.Today)),
        };
}
