namespace SkillsHub.Partnership;

/// <summary>Patterns of <c>ILIKE</c> out of what people type.</summary>
internal static class LikePattern
{
    /// <summary>Whatever holds these very letters.</summary>
    public static string Holding(string text) =>
        $"%{text.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal)}%";
}
