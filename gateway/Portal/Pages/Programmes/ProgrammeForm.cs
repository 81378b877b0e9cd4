using System.Globalization;
using SkillsHub.Portal.Api;
using SkillsHub.Portal.Components.Forms;
using SkillsHub.Portal.Language;

namespace SkillsHub.Portal.Pages.Programmes;

/// <summary>A programme to and from the fields of its form.</summary>
internal static class ProgrammeForm
{
    public static IReadOnlyDictionary<string, string?> ValuesOf(Programme? programme) => programme is null ? new Dictionary<string, string?>(StringComparer.Ordinal) : new(StringComparer.Ordinal)
    {
        ["title"] = programme.Title,
        ["code"] = programme.Code,
        ["summary"] = programme.Summary,
        ["objectives"] = programme.Objectives,
        ["prerequisites"] = programme.Prerequisites,
        ["credits"] = programme.Credits?.ToString("0", CultureInfo.InvariantCulture),
        ["hours"] = programme.Hours?.ToString(CultureInfo.InvariantCulture),
        // In the order in which the form lists and sends them.
        ["pathways"] = string.Join(',', Labels.PathwayCodes.Where(programme.Pathways.Contains)),
    };

    public static string InWords(string field, string value) => field == "pathways" ? string.Join(", ", value.Split(',').Select(Labels.Pathway)) : value;

    public static Problem? Unreadable(FormInput input) => FieldErrors.Unreadable(input, name => input.Number(name) is not null, "credits", "hours");

    /// <summary>What the service takes: what was typed, and what else is saved, which the form does not show.</summary>
    public static object Read(FormInput input, Programme? saved) => new
    {
        id = saved is null ? input["id"] : null,
        title = input["title"],
        code = input["code"],
        summary = input["summary"],
        objectives = input["objectives"],
        prerequisites = input["prerequisites"],
        hours = input.Number("hours"),
        credits = input.Number("credits"),
        pathways = input.All("pathways"),
        level = saved?.Level,
        certification = saved?.Certification,
        romeCodes = saved?.RomeCodes,
        nsfCodes = saved?.NsfCodes,
        formacodes = saved?.Formacodes,
    };
}
