using Microsoft.AspNetCore.Components;
using SkillsHub.Portal.Api;
using SkillsHub.Portal.Api.Agreements;
using SkillsHub.Portal.Components;

namespace SkillsHub.Portal.Pages.Funding;

/// <summary>What every page on an agreement's money has: the agreement, and the status that its service gave.</summary>
public abstract class FundingPage : PortalPage
{
    [Inject]
    internal PartnershipApi Partnership { get; set; } = null!;

    [Parameter]
    public Guid Id { get; set; }

    public Answer<Agreement>? Agreement { get; private set; }

    /// <summary>The agreement; an empty one while it cannot be read, around what was typed.</summary>
    public Agreement Found => Agreement?.Value ?? new Agreement { Id = Id };

    /// <summary>Where the page's neighbours are.</summary>
    public string Folder => $"/agreements/{Id}/funding";

    /// <summary>Makes a form one thing to the service however often it is sent.</summary>
    public string Key => Input["key"] ?? $"{Guid.NewGuid()}";

    /// <summary>Reads the agreement beside what the page is about.</summary>
    protected async Task<Answer<T>> LoadAsync<T>(Task<Answer<T>> asked)
        where T : class
    {
        var agreement = Partnership.FindAsync(Id, Aborted);
        var answer = await asked;
        Agreement = Show(await agreement);
        // Of a draft the service has nothing to show, and the page says why.
        if (Agreement is { IsGood: true, Value.InForceFrom: not null })
            Show(answer);
        return answer;
    }
}
