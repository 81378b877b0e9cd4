namespace SkillsHub.Partnership.Audit;

/// <summary>A change as those see it who may.</summary>
/// <param name="Id">In the order of writing.</param>
/// <param name="AgreementId">The agreement that it is about; null for what belongs to none.</param>
/// <param name="Subject">What sort of thing was changed.</param>
/// <param name="SubjectId">Which one.</param>
/// <param name="SubjectNumber">Its number within the agreement, where it has one.</param>
/// <param name="Action">What happened to it.</param>
/// <param name="Changes">From what to what.</param>
/// <param name="ChangedBy">Name of the person or program.</param>
/// <param name="ChangedById">Who that is, whatever the name; null for the system itself.</param>
/// <param name="Organisation">Slug of the partner for which it acted.</param>
/// <param name="ChangedAt">When.</param>
internal sealed record AuditView(
    long Id,
    Guid? AgreementId,
    string Subject,
    Guid SubjectId,
    int? SubjectNumber,
    AuditAction Action,
    IReadOnlyList<AuditChange> Changes,
    string ChangedBy,
    string? ChangedById,
    string? Organisation,
    DateTimeOffset ChangedAt)
{
    public static AuditView Of(AuditEntry entry) => new(
        entry.Id,
        entry.AgreementId,
        entry.Subject,
        entry.SubjectId,
        entry.SubjectNumber,
        entry.Action,
        entry.Changes,
        entry.ChangedBy,
        entry.ChangedById,
        entry.Organisation,
        entry.ChangedAt);
}
