namespace SkillsHub.Partnership;

/// <summary>Patterns of <c>ILIKE</c> out of what people type.</summary>
internal static class LikePattern
{
    /// <summary>What keeps a letter from being a wildcard: without it said, Npgsql takes no letter for that.</summary>
    public const string Escape = @"\";

    /// <summary>Whatever holds these very letters.</summary>
    public static string Holding(string text) =>
        $"%{text.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal)}%";
}
