using Microsoft.AspNetCore.Http.HttpResults;
using SkillsHub.Partnership.Amendments.Changes;
using SkillsHub.Partnership.Committee.Meetings;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Partnership.Funding;
using SkillsHub.Partnership.Funding.Fiscal;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Committee.Decisions;

internal static class TakeDecision
{
    private const int MostVotes = 1_000;

    public static void MapTakeDecision(this IEndpointRouteBuilder app) => app
        .MapPost("/meetings/{number:int}/decisions", HandleAsync)
        .RequireAuthorization(Policies.Staff)
        .WithName("TakeDecision")
        .WithSummary("Records a decision of a meeting that was held, and lets it change what it is about. It is never overwritten: another one replaces it.");

    /// <param name="Kind">What it changes.</param>
    /// <param name="Text">Its words.</param>
    /// <param name="Votes">The votes; left out when all agreed.</param>
    /// <param name="AgendaItem">Number of the item under which it was taken.</param>
    /// <param name="Finding">Rank of the contradiction that it settles.</param>
    /// <param name="FirstYearFrom">First day of « année 1 » that it sets.</param>
    /// <param name="FirstFiscalYearFrom">First day of the first « exercice » that it sets.</param>
    /// <param name="FiscalYear">The fiscal year whose budget it approves, or that it evaluates.</param>
    /// <param name="Terms">Names of the terms that it asks the parties to amend.</param>
    /// <param name="Replaces">Number of the decision whose place it takes.</param>
    internal sealed record Request(
        CommitteeDecisionKind Kind,
        string Text,
        Votes? Votes = null,
        int? AgendaItem = null,
        int? Finding = null,
        DateOnly? FirstYearFrom = null,
        DateOnly? FirstFiscalYearFrom = null,
        int? FiscalYear = null,
        IReadOnlyList<string>? Terms = null,
        int? Replaces = null)
    {
        public Invalid? Check() => new Check()
            .Text(Text, "text", CommitteeLimits.Details)
            .That(Votes is null || new[] { Votes.For, Votes.Against, Votes.Abstained }.All(count => count is >= 0 and <= MostVotes), "votes.for", "out-of-range", $"votes are numbers from 0 to {MostVotes}.")
            .That(Terms is null or { Count: <= CommitteeLimits.Terms }, "terms", "count", $"terms has at most {CommitteeLimits.Terms} names.")
            .That(Terms?.All(term => TermKeys.IsKnown(term?.Trim())) != false, "terms", "not-a-term", "terms are names of what can be in force, as the terms of the agreement list them.")
            .Year(FiscalYear, "fiscalYear")
            .Error;

        public DecisionDraft ToDraft(CurrentUser user, DateTimeOffset now) => new(Kind, Text.Trim(), Votes, user.Name, now)
        {
            AgendaItem = AgendaItem,
            Finding = Finding,
            FirstYearFrom = FirstYearFrom,
            FirstFiscalYearFrom = FirstFiscalYearFrom,
            FiscalYear = FiscalYear,
            Terms = [.. (Terms ?? []).Select(term => term.Trim()).Distinct(StringComparer.Ordinal)],
            Replaces = Replaces,
        };
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> HandleAsync(
        Guid agreementId,
        int number,
        IfMatch ifMatch,
        Request request,
        FundingDesk funding,
        MeetingChange change,
        DecisionEffects effects,
        CurrentUser user,
        CancellationToken cancellationToken)
    {
        if (request.Check() is { } invalid)
            return invalid.ToProblem();
        var draft = request.ToDraft(user, change.Now);
        // Where years begin to count otherwise, or a budget is approved as it stands, nobody changes the plan at that moment: it is locked before anything is read.
        await using var transaction = draft.Kind is CommitteeDecisionKind.SetsYearOrigin or CommitteeDecisionKind.ApprovesBudget || draft.Replaces is not null ? await funding.LockPlanAsync(agreementId, cancellationToken) : null;
        if (!(await change.FindAsync(agreementId, number, ifMatch, cancellationToken)).TryGet(out var found, out var unseen))
            return unseen.ToProblem();
        if (!(await effects.DecideAsync(draft, found.Meeting, found.Around, cancellationToken)).TryGet(out var decision, out var refusal))
            return refusal.ToProblem();
        var answer = await change.TellAsync(found.Meeting, MeetingTold.Decided(decision, found.Meeting, found.Around), cancellationToken);
        if (transaction is not null)
            await transaction.CommitAsync(cancellationToken);
        return answer;
    }
}
