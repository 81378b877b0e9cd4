namespace SkillsHub.Portal.Api.Amendments;

/// <summary>An amendment that awaits the reader's signature, or by which it is to join an agreement.</summary>
public sealed record AwaitingAmendment
{
    public Guid AgreementId { get; init; }

    public string AgreementTitle { get; init; } = "";

    public int Number { get; init; }

    public string Title { get; init; } = "";

    public DateOnly? HoldsFrom { get; init; }

    /// <summary>Whether the reader becomes a party by it.</summary>
    public bool Joins { get; init; }

    public bool HasSigned { get; init; }
}
