namespace SkillsHub.Documentation.Resources;

/// <summary>Greatest lengths, in UTF-16 units, and numbers.</summary>
internal static class ResourceLimits
{
    public const int Title = 300;
    public const int Description = 4000;
    public const int ShortText = 300;
    public const int Language = 35;
    public const int Subject = 100;
    public const int Subjects = 20;

    /// <summary>Bytes of a file.</summary>
    public const long File = 100L * 1024 * 1024;
}
