using SkillsHub.Contracts;
using SkillsHub.Events.Contracts.V1;
using SkillsHub.Web;

namespace SkillsHub.Events.Agenda;

/// <summary>What an event announces. Times carry an offset; the zone says how to show them.</summary>
internal sealed record AgendaEventRequest(
    AgendaEventKind Kind,
    string Title,
    string Description,
    DateTimeOffset StartsAt,
    DateTimeOffset EndsAt,
    string Organiser,
    Guid? Id = null,
    ActivityFamily? ActivityFamily = null,
    string Zone = "Europe/Paris",
    string? Place = null,
    string? Link = null,
    IReadOnlyList<string>? CoOrganisers = null,
    int? Capacity = null,
    string? Accessibility = null)
{
    public const int MaxTitle = 200;

    // Together, each character escaped to six bytes, they fit into an event of 64 KiB.
    private const int MaxDescription = 4_000;
    private const int MaxAccessibility = 1_000;
    private const int MaxLink = 2_000;
    private const int MaxName = 200;
    private const int MaxCoOrganisers = 20;
    private const int MaxCapacity = 100_000;

    public Invalid? Check()
    {
        var check = new Check()
            .Text(Title, "title", MaxTitle)
            .Text(Description, "description", MaxDescription)
            .Text(Organiser, "organiser", MaxName)
            .OptionalText(Place, "place", MaxName)
            .OptionalText(Accessibility, "accessibility", MaxAccessibility)
            .That(TimeZoneInfo.TryFindSystemTimeZoneById(Zone, out var zone) && zone.HasIanaId, "zone", "unknown", "zone is an IANA time zone such as Europe/Paris.")
            .That(Link.Trimmed() is not { } link || WebAddress(link) is not null, "link", "malformed", $"link is an absolute http or https address of at most {MaxLink} characters.")
            .That(Capacity is null or (> 0 and <= MaxCapacity), "capacity", "out-of-range", $"capacity is between 1 and {MaxCapacity}.")
            .That(CoOrganisers is null || CoOrganisers.Count <= MaxCoOrganisers, "coOrganisers", "too-many", $"coOrganisers has at most {MaxCoOrganisers} names.")
            .NewId(Id);
        for (var index = 0; index < Math.Min(CoOrganisers?.Count ?? 0, MaxCoOrganisers); index++)
            check.Text(CoOrganisers![index], $"coOrganisers[{index}]", MaxName);
        return check.Error;
    }

    public AgendaEventFacts ToFacts() => new(
        Kind,
        ActivityFamily,
        Title.Trim(),
        Description.Trim(),
        StartsAt,
        EndsAt,
        Zone,
        Place.Trimmed(),
        Link.Trimmed() is { } link ? WebAddress(link) : null,
        Organiser.Trim(),
        CoOrganisers?.Select(name => name.Trim()).ToList() ?? [],
        Capacity,
        Accessibility.Trimmed());

    // Escaped, as it is stored: the length that counts, and nothing in it that a calendar or a database cannot hold.
    private static string? WebAddress(string link) =>
        !link.Any(char.IsControl)
        && Uri.TryCreate(link, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
        && uri.AbsoluteUri is { Length: <= MaxLink } address
            ? address
            : null;
}
