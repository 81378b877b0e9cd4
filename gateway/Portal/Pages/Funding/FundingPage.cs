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

    /// <summary>Number of a form that makes something new, in its address.</summary>
    [SupplyParameterFromQuery(Name = "form")]
    public string? Form { get; set; }

    /// <summary>Makes a form one thing to the service however often it is sent.</summary>
    public string Key => Input["key"] ?? $"{FormNumber ?? Guid.NewGuid()}";

    /// <summary>
    /// Gives a form its number in the address first: who goes back to it, and sends what the browser kept of it, finds the same number, and
    /// nothing is recorded twice.
    /// </summary>
    /// <returns>Whether the page is to be shown; else it is asked for again with its number.</returns>
    protected bool IsNumbered()
    {
        if (FormNumber is not null || Input.IsSent)
            return true;
        Navigation.NavigateTo($"{Http.Request.Path}?form={Guid.NewGuid()}");
        return false;
    }

    // An address that was cut short in a mail is one without.
    private Guid? FormNumber => Guid.TryParse(Form, out var number) ? number : null;

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
