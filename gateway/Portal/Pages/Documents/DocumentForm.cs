using SkillsHub.Portal.Api;
using SkillsHub.Portal.Components.Forms;
using SkillsHub.Portal.Language;

namespace SkillsHub.Portal.Pages.Documents;

/// <summary>A document's record to and from the fields of its form.</summary>
internal static class DocumentForm
{
    private static readonly string[] TypeCodes = ["guide", "study", "report", "presentation", "text", "dataset", "image", "video"];
    private static readonly string[] VisibilityCodes = ["public", "partners", "staff"];

    public static IReadOnlyList<Choice> Types => [.. TypeCodes.Select(code => new Choice(code, Labels.DocumentType(code)))];

    public static IReadOnlyList<Choice> Visibilities => [.. VisibilityCodes.Select(code => new Choice(code, Labels.Visibility(code)))];

    /// <summary>What a new document most often is.</summary>
    public static IReadOnlyDictionary<string, string?> Proposed { get; } =
        new Dictionary<string, string?>(StringComparer.Ordinal) { ["type"] = "guide", ["visibility"] = "public" };

    public static IReadOnlyDictionary<string, string?> ValuesOf(Resource? saved) => saved is null ? new Dictionary<string, string?>(StringComparer.Ordinal) : new(StringComparer.Ordinal)
    {
        ["title"] = saved.Title,
        ["description"] = saved.Description,
        ["type"] = saved.Type,
        ["visibility"] = saved.Visibility,
        ["creator"] = saved.Creator,
        ["activityFamily"] = saved.ActivityFamily,
        ["subjects"] = Joined(saved.Subjects),
    };

    public static string InWords(string field, string value) => field switch
    {
        "type" => Labels.DocumentType(value),
        "visibility" => Labels.Visibility(value),
        "activityFamily" => Labels.Family(value),
        _ => value,
    };

    /// <summary>What the service takes: what was typed, and what else is saved, which the form does not show.</summary>
    public static object Read(FormInput input, Resource? saved) => new
    {
        id = saved is null ? input["id"] : null,
        title = input["title"],
        description = input["description"],
        type = input["type"],
        visibility = input["visibility"],
        creator = input["creator"],
        activityFamily = input["activityFamily"],
        subjects = Subjects(input["subjects"], saved),
        publisher = saved?.Publisher,
        date = saved?.Date,
        language = saved?.Language,
        rights = saved?.Rights,
        identifier = saved?.Identifier,
    };

    private static string Joined(IReadOnlyList<string> subjects) => string.Join(", ", subjects);

    // A subject may hold a comma itself, which only the saved list tells from one between two.
    private static IReadOnlyList<string> Subjects(string? typed, Resource? saved) => saved is not null && typed == Joined(saved.Subjects)
        ? saved.Subjects
        : typed?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
}
