namespace SkillsHub.Partnership.Disputes;

/// <summary>How long the words of a dispute can be, and how much it can be about.</summary>
internal static class DisputeLimits
{
    public const int Slug = 200;
    public const int Title = 200;
    public const int Name = 300;
    public const int Article = 50;
    public const int Reference = 500;
    public const int Words = 5_000;
    public const int Items = 50;
}
