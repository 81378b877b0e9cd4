namespace SkillsHub.Partnership.Audit;

internal enum AuditAction
{
    Created,
    Changed,
    Deleted,
}
