namespace SkillsHub.Portal.Api;

/// <summary>Which entries of the trail are asked for.</summary>
/// <param name="Subject">Of one sort of thing.</param>
/// <param name="By">By whose name has these letters.</param>
/// <param name="From">From a day on, as the browser sends it.</param>
/// <param name="To">Up to a day, included.</param>
/// <param name="Sort">From the latest change, or from the oldest.</param>
public sealed record AuditQuery(string? Subject, string? By, string? From, string? To, string? Sort)
{
    public bool IsAsked => new[] { Subject, By, From, To }.Any(part => !string.IsNullOrWhiteSpace(part));
}
