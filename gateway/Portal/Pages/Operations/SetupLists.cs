using SkillsHub.Portal.Api;
using SkillsHub.Portal.Components.Forms;
using SkillsHub.Web;

namespace SkillsHub.Portal.Pages.Operations;

/// <summary>
/// The hubs and organisations that there are: Identity, which keeps accounts and machines, knows neither, and would take one for a
/// partner that nobody deals with.
/// </summary>
public sealed record SetupLists(Answer<Listing<Hub>> ReadHubs, Answer<Listing<Organisation>> ReadOrganisations)
{
    public IReadOnlyList<Hub> Hubs => ReadHubs.Value?.Items ?? [];

    /// <summary>Why one of the lists is not there.</summary>
    public Problem? Absence => ReadHubs.Problem ?? ReadOrganisations.Problem;

    private IReadOnlyList<Organisation> Known => ReadOrganisations.Value?.Items ?? [];

    internal static async Task<SetupLists> ReadAsync(PartnershipApi partnership, CancellationToken cancellationToken)
    {
        var hubs = partnership.HubsAsync(cancellationToken);
        return new SetupLists(await hubs, await partnership.OrganisationsAsync(cancellationToken));
    }

    /// <summary>By the name that its hub knows it by; by its slug while that is not known.</summary>
    public string? NameOf(string? hub, string? organisation) => Known.FirstOrDefault(one => (hub is null || one.Hub == hub) && one.Slug == organisation)?.Name ?? organisation;

    /// <summary>Each with the hubs that deal with it, where there are several; what is so already, or was typed, stays on offer.</summary>
    public IReadOnlyList<Choice> Organisations(string? chosen)
    {
        var choices = Known.GroupBy(one => one.Slug, StringComparer.Ordinal)
            .Select(same => new Choice(same.Key, Hubs.Count > 1 ? $"{same.First().Name} ({string.Join(", ", same.Select(one => SetupWords.HubName(one.Hub, Hubs)))})" : same.First().Name))
            .OrderBy(choice => choice.Text, StringComparer.CurrentCulture);
        return chosen is null || Known.Any(one => one.Slug == chosen) ? [.. choices] : [.. choices, new Choice(chosen, chosen)];
    }

    public IReadOnlyList<Choice> HubChoices(string? chosen) =>
        chosen is null || Hubs.Any(hub => hub.Slug == chosen) ? SetupWords.Choices(Hubs) : [.. SetupWords.Choices(Hubs), new Choice(chosen, chosen)];

    /// <summary>Why what a form names is not sent on: it does not exist, or nobody can say now. What is saved so may stay.</summary>
    /// <param name="hub">As the form names it.</param>
    /// <param name="organisation">The same.</param>
    /// <param name="saved">What there is already.</param>
    /// <param name="place">How the form calls a field, where it has several of that name.</param>
    public Problem? Refusal(string? hub, string? organisation, Account? saved = null, Func<string, string>? place = null)
    {
        var known = saved?.Memberships.FirstOrDefault(one => one.Hub == hub);
        var isNewHub = hub is not null && known is null;
        var isNewPair = organisation is not null && organisation != known?.Organisation;
        var absence = (isNewHub ? ReadHubs.Problem : null) ?? (isNewPair ? ReadOrganisations.Problem : null);
        if (absence is not null)
            return absence;
        var errors = new List<FieldError>();
        if (isNewHub && Hubs.All(one => one.Slug != hub))
            errors.Add(new(place?.Invoke("hub") ?? "hub", "hub.unknown", ""));
        if (isNewPair && !Known.Any(one => one.Slug == organisation && (hub is null || one.Hub == hub)))
            errors.Add(new(place?.Invoke("organisation") ?? "organisation", "organisation.unknown", ""));
        return errors.Count == 0 ? null : new Problem { Status = StatusCodes.Status400BadRequest, Code = "request.invalid", Errors = errors };
    }
}
