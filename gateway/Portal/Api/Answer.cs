using System.Diagnostics.CodeAnalysis;

namespace SkillsHub.Portal.Api;

/// <summary>What a service answered: the thing and its tag, or the problem; never both.</summary>
public sealed record Answer<T>(T? Value, string? ETag, Problem? Problem)
    where T : class
{
    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Problem))]
    public bool IsGood => Problem is null;
}
