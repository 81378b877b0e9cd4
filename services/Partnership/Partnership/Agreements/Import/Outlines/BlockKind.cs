namespace SkillsHub.Partnership.Agreements.Import.Outlines;

internal enum BlockKind
{
    Paragraph,
    Bullet,
    TableRow,
}
