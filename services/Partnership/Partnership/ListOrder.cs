namespace SkillsHub.Partnership;

/// <summary>From which end a list is read whose things have numbers.</summary>
internal enum ListOrder
{
    Latest,
    Oldest,
}
