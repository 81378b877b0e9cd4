namespace SkillsHub.Partnership.Committee;

/// <summary>How long the words of a committee can be.</summary>
internal static class CommitteeLimits
{
    public const int Name = 200;
    public const int Title = 300;
    public const int Article = 50;
    public const int AgendaItems = 100;
    public const int Terms = 20;

    /// <summary>Letters that the titles of an agenda have together: the convocation names them all, and an event is no larger than 64 KiB.</summary>
    public const int AgendaLetters = 9_000;
    public const int Details = 5_000;
    public const int Reference = 500;
    public const int Minutes = 100_000;
    public const int Rows = 200;
}
