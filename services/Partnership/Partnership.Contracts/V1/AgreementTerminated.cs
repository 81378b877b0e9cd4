using SkillsHub.Contracts;

namespace SkillsHub.Partnership.Contracts.V1;

/// <summary>A notice ended the agreement before its term. Where its letters came to light late, it was told as expired before.</summary>
[EventContract("skillshub.partnership.agreement.terminated.v1", Audience.Parties)]
public sealed record AgreementTerminated : IntegrationEvent, IAddressedToParties
{
    /// <summary>The agreement's title as its text gives it.</summary>
    public required string Title { get; init; }

    /// <inheritdoc />
    public required IReadOnlyList<string> Parties { get; init; }

    /// <summary>Slug of the party whose notice leaves no two parties.</summary>
    public required string By { get; init; }

    /// <summary>The first day on which it binds no longer.</summary>
    public required DateOnly EndedOn { get; init; }
}
