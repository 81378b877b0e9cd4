using SkillsHub.Partnership.Agreements.Import;

namespace SkillsHub.Partnership.Agreements;

/// <summary>An agreement as readers see it: its state, who has signed, what is open, and all that its text says.</summary>
internal sealed record AgreementDetails(
    Guid Id,
    string Hub,
    string Title,
    AgreementState State,
    string FileName,
    string ImportedBy,
    DateTimeOffset ImportedAt,
    DateOnly? InForceFrom,
    DateOnly? BindsFrom,
    DateOnly? EndsOn,
    bool RunsOn,
    DateOnly? TacitUntil,
    DateOnly? EndedOn,
    IReadOnlyList<AgreementRenewal> Renewals,
    IReadOnlyList<ClosedFinding> ClosedFindings,
    IReadOnlyList<PartyView> Parties,
    IReadOnlyList<OpenPointView> OpenPoints,
    IReadOnlyList<int> Blocking,
    AgreementExtract Content)
{
    public static AgreementDetails Of(Agreement agreement, AgreementExtract content) => new(
        agreement.Id,
        agreement.Hub,
        agreement.Title,
        agreement.State,
        agreement.FileName,
        agreement.ImportedBy,
        agreement.ImportedAt,
        agreement.InForceFrom,
        agreement.BindsFrom,
        agreement.EndsOn,
        agreement.RunsOn,
        agreement.TacitUntil,
        agreement.EndedOn,
        agreement.Renewals,
        agreement.ClosedFindings,
        [.. agreement.Parties.OrderBy(party => party.Rank).Select(PartyView.Of)],
        [.. agreement.OpenPoints.OrderBy(point => point.Number).Select(OpenPointView.Of)],
        [.. agreement.Blocking.Select(point => point.Number).Order()],
        content with
        {
            Grants = AgreedGrants.Of(content.Grants, agreement.OpenPoints),
            Findings = [.. content.Findings, .. agreement.NotedFindings.Select(noted => noted.Extract)],
        });
}

/// <param name="Slug">Of the organisation.</param>
/// <param name="Name">As the text, or the amendment, gives it.</param>
/// <param name="Signature">How it signed.</param>
/// <param name="JoinedOn">The day from which it is a party, where an amendment let it join.</param>
/// <param name="LeftOn">The first day on which it is one no longer.</param>
internal sealed record PartyView(string Slug, string Name, SignatureView? Signature, DateOnly? JoinedOn, DateOnly? LeftOn)
{
    public static PartyView Of(AgreementParty party) => new(party.Slug, party.Name, SignatureView.Of(party.Signature), party.JoinedOn, party.LeftOn);
}

internal sealed record SignatureView(string Signatory, DateOnly SignedOn, SignatureMethod Method, string Proof, string RecordedBy, DateTimeOffset RecordedAt)
{
    public static SignatureView? Of(Signature? signature) => signature is null
        ? null
        : new SignatureView(signature.Signatory, signature.SignedOn, signature.Method, signature.Proof, signature.RecordedBy, signature.RecordedAt);
}

/// <summary>
/// An open point: its party is the one that the text speaks of there, and stays; its owner has to answer, and may be another one.
/// </summary>
internal sealed record OpenPointView(
    int Number, OpenPointKind Kind, string Question, string? Party, string? Owner, bool BlocksSignature, OpenPointState State, ResolutionView? Resolution, SourceSpan Source, ReadBy ReadBy)
{
    public static OpenPointView Of(OpenPoint point) => new(
        point.Number,
        point.Kind,
        point.Question,
        point.Party,
        point.Owner,
        point.BlocksSignature,
        point.Resolution is null ? OpenPointState.Open : OpenPointState.Resolved,
        point.Resolution is { } resolution
            ? new ResolutionView(resolution.Text, resolution.Rate, resolution.Amount, resolution.ResolvedBy, resolution.ResolvedAt)
            : null,
        point.Source,
        point.ReadBy);
}

internal enum OpenPointState
{
    Open,
    Resolved,
}

internal sealed record ResolutionView(string Text, decimal? Rate, decimal? Amount, string ResolvedBy, DateTimeOffset ResolvedAt);
