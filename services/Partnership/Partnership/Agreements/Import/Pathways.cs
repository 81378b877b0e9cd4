namespace SkillsHub.Partnership.Agreements.Import;

/// <summary>The ways into a training.</summary>
internal static class Pathways
{
    /// <summary>Promotion supérieure du travail: out of working hours, on one's own initiative.</summary>
    public const string Pst = "pst";

    public const string Apprenticeship = "apprenticeship";

    /// <summary>Open to several companies at once.</summary>
    public const string InterCompany = "inter-company";

    /// <summary>For the staff of one company.</summary>
    public const string IntraCompany = "intra-company";

    /// <summary>FEST, AFEST: training in the work situation.</summary>
    public const string WorkplaceLearning = "workplace-learning";

    public const string Entrepreneurship = "entrepreneurship";

    public static IReadOnlyList<string> All { get; } =
        [Pst, Apprenticeship, InterCompany, IntraCompany, WorkplaceLearning, Entrepreneurship];
}
