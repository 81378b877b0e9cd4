using SkillsHub.Web;

namespace SkillsHub.Partnership.Deadlines.Notices;

/// <summary>The form of what is recorded of a letter.</summary>
internal static class NoticeRules
{
    public const int MaxNumber = 50;

    private const int MaxSlug = 200;
    private const int MaxRecipients = 100;

    public static Invalid? Check(SendNotice.Request request) => new Check()
        .NewId(request.Id)
        .Text(request.From, "from", MaxSlug)
        .Text(request.Number, "number", MaxNumber)
        .That(request.To is { Count: > 0 and <= MaxRecipients }, "to", "count", $"to names 1 to {MaxRecipients} parties.")
        .That(request.To is null || request.To.All(to => !string.IsNullOrWhiteSpace(to)), "to", "required", "to names parties.")
        .That(request.To is null || request.To.Distinct(StringComparer.Ordinal).Count() == request.To.Count, "to", "repeated", "to names each party once.")
        .Error;
}
