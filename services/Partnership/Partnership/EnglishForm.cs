using System.Globalization;

namespace SkillsHub.Partnership;

/// <summary>Days as mails in English write them, by no culture of the machine.</summary>
internal static class EnglishForm
{
    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
