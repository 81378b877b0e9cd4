using SkillsHub.Domain;
using SkillsHub.Partnership.Commitments;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Partnership.Deadlines.Errors;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Deadlines.Notices;

/// <summary>The form of what is recorded of a letter.</summary>
internal static class NoticeRules
{
    public const int MaxNumber = 50;

    private const int MaxSlug = 200;
    private const int MaxRecipients = 100;

    private const int MaxReference = 500;
    private const int MaxTitle = 300;

    public static Invalid? Check(SendNotice.Request request) => new Check()
        .NewId(request.Id)
        .Text(request.From, "from", MaxSlug)
        .OptionalText(request.Number, "number", MaxNumber)
        .That(request.To is { Count: > 0 and <= MaxRecipients }, "to", "count", $"to names 1 to {MaxRecipients} parties.")
        .That(request.To is null || request.To.All(to => !string.IsNullOrWhiteSpace(to)), "to", "required", "to names parties.")
        .That(request.To is null || request.To.Distinct(StringComparer.Ordinal).Count() == request.To.Count, "to", "repeated", "to names each party once.")
        .Error;

    /// <summary>The number of the letter to each addressee: each registered letter has its own.</summary>
    public static Result<IReadOnlyDictionary<string, string>> Letters(SendNotice.Request request)
    {
        var numbers = request.To.ToDictionary(to => to, to => (request.Numbers?.GetValueOrDefault(to) ?? (request.To.Count == 1 ? request.Number : null))?.Trim() ?? "", StringComparer.Ordinal);
        if (numbers.FirstOrDefault(letter => letter.Value.Length is 0 or > MaxNumber).Key is { } without)
            return new NumberMissing(request.To.Count == 1 && request.Numbers is null ? "number" : $"numbers.{without}", without, MaxNumber);
        if (numbers.GroupBy(letter => letter.Value, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } twice)
            return new NumberRepeated($"numbers.{twice.Last().Key}", twice.Key);
        return numbers;
    }

    /// <summary>The form of a proof: a document wherever it is kept, or a resource of the documentation.</summary>
    public static Invalid? Check(Proof proof, Check check) => check
        .Text(proof.Reference, "proof.reference", MaxReference)
        .Text(proof.Title, "proof.title", MaxTitle)
        .That(proof.Kind is ProofKind.Document or ProofKind.Resource, "proof.kind", "notice.proof-kind", "proof.kind is document or resource.")
        .That(proof.Kind != ProofKind.Resource || Guid.TryParse(proof.Reference, out _), "proof.reference", "not-an-id", "proof.reference is the id of the resource.")
        .Error;

    public static Proof Trimmed(Proof proof) => proof with { Reference = proof.Reference.Trim(), Title = proof.Title.Trim() };
}
