namespace SkillsHub.Documentation.Resources;

/// <summary>Who may read a published resource: the widest audience first.</summary>
internal enum Visibility
{
    Public,

    /// <summary>The partners of the resource's hub, and its staff.</summary>
    Partners,

    /// <summary>The hub's staff alone.</summary>
    Staff,
}
