namespace SkillsHub.Partnership.Committee.Meetings.Agenda;

/// <summary>Where a point comes from: a sort and a reference that stay, so that whatever knows the thing finds its points.</summary>
/// <param name="Kind">The sort.</param>
/// <param name="Reference">Rank of a finding, number of a commitment, address or identifier of what another service keeps.</param>
/// <param name="Title">What it is called there.</param>
internal sealed record AgendaOrigin(AgendaOriginKind Kind, string? Reference = null, string? Title = null)
{
    public static readonly AgendaOrigin Free = new(AgendaOriginKind.Free);
}

internal enum AgendaOriginKind
{
    Free,

    /// <summary>A contradiction of the text.</summary>
    Finding,

    /// <summary>A promise of the register.</summary>
    Commitment,

    /// <summary>A need that no offer answers.</summary>
    Need,

    /// <summary>An item that the watch kept.</summary>
    WatchItem,
}
