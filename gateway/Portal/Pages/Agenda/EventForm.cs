using System.Globalization;
using SkillsHub.Portal.Api;
using SkillsHub.Portal.Components.Forms;
using SkillsHub.Portal.Language;

namespace SkillsHub.Portal.Pages.Agenda;

/// <summary>An event of the agenda to and from the fields of its form.</summary>
internal static class EventForm
{
    /// <summary>What a new event most often is.</summary>
    public static IReadOnlyDictionary<string, string?> Proposed(string organiser) => new Dictionary<string, string?>(StringComparer.Ordinal) { ["kind"] = "workshop", ["organiser"] = organiser };

    public static IReadOnlyDictionary<string, string?> ValuesOf(HubEvent? saved, HubClock clock) => saved is null ? new Dictionary<string, string?>(StringComparer.Ordinal) : new(StringComparer.Ordinal)
    {
        ["title"] = saved.Title,
        ["kind"] = saved.Kind,
        ["activityFamily"] = saved.ActivityFamily,
        ["startsAt"] = clock.Typed(saved.StartsAt),
        ["endsAt"] = saved.EndsAt is { } end ? clock.Typed(end) : null,
        ["description"] = saved.Description,
        ["organiser"] = saved.Organiser,
        ["place"] = saved.Place,
        ["link"] = saved.Link,
        ["capacity"] = saved.Capacity?.ToString(CultureInfo.InvariantCulture),
        ["accessibility"] = saved.Accessibility,
    };

    public static string InWords(string field, string value, HubClock clock) => field switch
    {
        "kind" => Labels.Kind(value),
        "activityFamily" => Labels.Family(value),
        "startsAt" or "endsAt" when clock.Parse(value) is { } instant => clock.Moment(instant),
        _ => value,
    };

    public static Problem? Unreadable(FormInput input, HubClock clock) => FieldErrors.Unreadable(
        input,
        name => name == "capacity" ? input.Number(name) is not null : clock.Parse(input[name]) is not null,
        name => name == "capacity" ? FieldErrors.NoFigure(name) : new(name, "not-a-moment", ""),
        "startsAt",
        "endsAt",
        "capacity");

    /// <summary>What the service takes: what was typed, and what else is saved, which the form does not show.</summary>
    public static object Read(FormInput input, HubClock clock, HubEvent? saved) => new
    {
        id = saved is null ? input["id"] : null,
        title = input["title"] ?? "",
        kind = input["kind"] ?? "",
        activityFamily = input["activityFamily"],
        startsAt = Instant(input["startsAt"], clock, saved?.StartsAt),
        endsAt = Instant(input["endsAt"], clock, saved?.EndsAt),
        description = input["description"] ?? "",
        organiser = input["organiser"] ?? "",
        place = input["place"],
        link = input["link"],
        capacity = input.Number("capacity"),
        accessibility = input["accessibility"],
        coOrganisers = saved?.CoOrganisers,
        zone = saved?.Zone ?? clock.Zone,
    };

    // A form shows minutes, and an hour of autumn twice: what was not changed is the instant that it was.
    private static DateTimeOffset? Instant(string? typed, HubClock clock, DateTimeOffset? saved) =>
        saved is { } instant && clock.Typed(instant) == typed ? instant : clock.Parse(typed);
}
