using static SkillsHub.Portal.Language.Words;

namespace SkillsHub.Portal.Pages.Deadlines;

/// <summary>What is next, counted.</summary>
internal static class DueWords
{
    /// <summary>What so many deadlines are, beside their number.</summary>
    public static string Counted(string state, int count) => state switch
    {
        "missed" => count > 1 ? Say("manquées", "missed") : Say("manquée", "missed"),
        "dueToday" => Say("aujourd’hui", "today"),
        _ => Say("à préparer", "to be prepared"),
    };

    public static string Letters(int count) => Say($"{count} lettres de reconduction", $"{count} letters of renewal");
}
