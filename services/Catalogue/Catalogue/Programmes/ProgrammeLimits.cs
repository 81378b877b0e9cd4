namespace SkillsHub.Catalogue.Programmes;

/// <summary>Greatest lengths, in UTF-16 units, and numbers: those of LHÉO 2.3 where it has one.</summary>
internal static class ProgrammeLimits
{
    public const int Code = 30;
    public const int Title = 255;
    public const int Summary = 2000;
    public const int LongText = 3000;
    public const int Credits = 180;
    public const int Hours = 5000;
    public const int Codes = 5;
    public const int Capacity = 10_000;
    public const int RegistrationPeriods = 10;

    /// <summary>Of the last day of a session: one that is further away has a digit too many in its year.</summary>
    public const int YearsAhead = 10;
}
