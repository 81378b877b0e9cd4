namespace SkillsHub.Partnership.Funding.Grants;

/// <summary>A call of which something is still to be paid.</summary>
/// <param name="Grant">Number of the grant.</param>
/// <param name="Instalment">Number of the call within it.</param>
/// <param name="CalledOn">Since when it waits.</param>
/// <param name="Amount">EUR called.</param>
/// <param name="Due">EUR of it not paid yet.</param>
/// <param name="Reference">By which the funder finds it.</param>
internal sealed record OpenCall(int Grant, int Instalment, DateOnly CalledOn, decimal Amount, decimal Due, string? Reference)
{
    /// <summary>The day by which it is expected; null where nobody said one.</summary>
    public DateOnly? ExpectedOn { get; init; }

    /// <summary>Whether that day is past.</summary>
    public bool IsOverdue { get; init; }
}
