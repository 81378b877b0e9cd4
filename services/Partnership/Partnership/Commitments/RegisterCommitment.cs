using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Commitments.Errors;
using SkillsHub.Persistence;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Commitments;

internal static class RegisterCommitment
{
    private const int MaxText = 10_000;
    private const int MaxArticle = 50;

    public static void MapRegisterCommitment(this IEndpointRouteBuilder app) => app
        .MapPost("/", HandleAsync)
        .RequireAuthorization(Policies.Staff)
        .WithName("RegisterCommitment")
        .WithSummary("Enters a promise of the text that was not recognised: whose it is, its article, the lines where it stands, and its words in them.");

    /// <param name="FirstLine">First line of the passage, counted from 1.</param>
    /// <param name="LastLine">Last line, included.</param>
    /// <param name="Text">The promise in the words of those lines.</param>
    /// <param name="Parties">Slugs of the parties that promise; one line is entered for each.</param>
    /// <param name="Everybody">Whether all parties promise it together.</param>
    /// <param name="Article">Number of the article; null outside articles.</param>
    internal sealed record Request(int FirstLine, int LastLine, string Text, IReadOnlyList<string>? Parties = null, bool Everybody = false, string? Article = null);

    private static async Task<Results<Created<RegisteredNumbers>, ProblemHttpResult>> HandleAsync(
        Guid agreementId,
        Request request,
        PartnershipDbContext context,
        AgreementMoments moments,
        CommitmentRegister register,
        CancellationToken cancellationToken)
    {
        if (new Check().Text(request.Text, "text", MaxText).OptionalText(request.Article, "article", MaxArticle).Error is { } invalid)
            return invalid.ToProblem();
        if (!(await moments.ReadAsync(agreementId, cancellationToken)).TryGet(out var moment, out var unseen))
            return unseen.ToProblem();
        if (!Promisors.Of(request.Parties, request.Everybody, moment.Parties).TryGet(out var promisors, out var nobody))
            return nobody.ToProblem();
        var document = await context.AgreementContents.AsNoTracking()
            .Where(content => content.AgreementId == agreementId)
            .Select(content => content.Document)
            .SingleAsync(cancellationToken);
        if (!SourcePassage.Of(document, request.FirstLine, request.LastLine, request.Text, request.Article).TryGet(out var source, out var elsewhere))
            return elsewhere.ToProblem();
        var text = SourcePassage.OnOneLine(request.Text);
        // Sent twice at once, both take one number, which the index gives to the first.
        var entered = await context.Commitments
            .Where(line => line.AgreementId == agreementId && line.Aside == null && line.Text == text)
            .Where(line => line.IsCommon ? request.Everybody : promisors.Parties.Contains(line.Party!))
            .Select(line => (int?)line.Number)
            .FirstOrDefaultAsync(cancellationToken);
        if (entered is { } earlier)
            return new AlreadyEntered(earlier).ToProblem();
        var agreement = await context.Agreements.SingleAsync(candidate => candidate.Id == agreementId, cancellationToken);
        var numbers = await register.AddAsync(agreement, promisors, new(text, Condition: null, source), cancellationToken);
        try
        {
            await context.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException taken) when (taken.IsUniqueViolation(CommitmentMapping.NumberIndex))
        {
            return new RegisterChanged().ToProblem();
        }

        return TypedResults.Created($"{PartnershipExtensions.Prefix}/agreements/{agreementId}/commitments/{numbers[0]}", new RegisteredNumbers(numbers));
    }
}

/// <param name="Numbers">In the register, one for each party that promises.</param>
internal sealed record RegisteredNumbers(IReadOnlyList<int> Numbers);
