namespace SkillsHub.Partnership.Branding;

/// <summary>How long the words of a permission can be.</summary>
internal static class BrandLimits
{
    public const int Slug = 200;
    public const int Name = 200;
    public const int Action = 300;
    public const int Words = 1_000;
    public const int Article = 50;
    public const int Link = 500;
}
