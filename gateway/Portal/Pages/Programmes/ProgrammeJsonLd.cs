using System.Text.Json;
using System.Text.Json.Serialization;
using SkillsHub.Portal.Api;

namespace SkillsHub.Portal.Pages.Programmes;

/// <summary>A programme for search engines: schema.org <c>Course</c>. The default encoder escapes what could close the element.</summary>
internal static class ProgrammeJsonLd
{
    private static readonly JsonSerializerOptions Options = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    public static string Of(Programme programme, string address) => Of(programme, new Uri(address), [.. programme.Sessions.Where(session => session.CanBeJoined)]);

    private static string Of(Programme programme, Uri address, ProgrammeSession[] ahead) => JsonSerializer.Serialize(
        new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "Course",
            ["@id"] = address.GetLeftPart(UriPartial.Path),
            ["name"] = programme.Title,
            ["description"] = programme.Summary ?? programme.Title,
            ["courseCode"] = programme.Code,
            ["inLanguage"] = "fr",
            ["provider"] = new Dictionary<string, object?>(StringComparer.Ordinal) { ["@type"] = "Organization", ["name"] = "Cnam" },
            ["hasCourseInstance"] = ahead.Length == 0 ? null : ahead.Select(Instance).ToArray(),
        }.Where(pair => pair.Value is not null).ToDictionary(StringComparer.Ordinal),
        Options);

    private static Dictionary<string, object> Instance(ProgrammeSession session) => new Dictionary<string, object?>(StringComparer.Ordinal)
    {
        ["@type"] = "CourseInstance",
        ["startDate"] = session.StartsOn?.ToString("O", System.Globalization.CultureInfo.InvariantCulture),
        ["endDate"] = session.EndsOn?.ToString("O", System.Globalization.CultureInfo.InvariantCulture),
        ["location"] = session.Place,
        ["courseMode"] = session.Modality switch { null => null, "remote" => "online", "onSite" => "onsite", _ => "blended" },
    }.Where(pair => pair.Value is not null).ToDictionary(pair => pair.Key, pair => pair.Value!, StringComparer.Ordinal);
}
